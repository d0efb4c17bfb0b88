-- What the scripts share; put before each of them. KEYS[1] is the prefix of all keys.
local P = KEYS[1]
local READY, LEASE = P .. 'refresh:ready', P .. 'refresh:lease'
local LAST, GEN, HELD = P .. 'refresh:last', P .. 'refresh:gen', P .. 'refresh:held'
local TOKEN, ATTEMPTS = P .. 'refresh:token', P .. 'refresh:attempts'
local BURIED, WAKE = P .. 'refresh:buried', P .. 'refresh:wake'
local DEAD, UPDATES = P .. 'dead', P .. 'updates'
local MAX_LETTERS, MAX_LETTER_BYTES, MAX_UPDATES = 10000, 262144, 20000

local function num(n) return string.format('%.0f', n) end

local function now()
  local t = redis.call('TIME')
  return tonumber(t[1]) * 1000 + math.floor(tonumber(t[2]) / 1000)
end

-- Grows, and goes on growing when Redis was emptied: at least the microseconds of the clock.
local function generation()
  local t = redis.call('TIME')
  local last = tonumber(redis.call('GET', P .. 'refresh:seq') or '0')
  local g = num(math.max(last + 1, tonumber(t[1]) * 1000000 + tonumber(t[2])))
  redis.call('SET', P .. 'refresh:seq', g)
  return g
end

-- One token wakes one waiting worker; a worker that leaves due jobs behind adds another.
local function wake()
  if redis.call('LLEN', WAKE) < 8 then redis.call('RPUSH', WAKE, '1') end
end

local function make_ready(job, gap)
  local due, last = now(), redis.call('ZSCORE', LAST, job)
  if last and tonumber(last) + gap > due then due = tonumber(last) + gap end
  if redis.call('ZADD', READY, 'NX', num(due), job) == 1 then wake() end
end

local function ask(job, gap)
  redis.call('HSET', GEN, job, generation())
  -- While it runs, finishing it sees the new generation and makes it ready again.
  if not redis.call('ZSCORE', LEASE, job) then make_ready(job, gap) end
end

local function letter(stage, subject, reason, size, content)
  return redis.call('XADD', DEAD, 'MAXLEN', '~', MAX_LETTERS, '*', 'stage', stage, 'subject', subject,
    'reason', reason, 'size', size, 'content', string.sub(content, 1, MAX_LETTER_BYTES))
end

-- Moves an entry of a work stream to the dead letters; false when somebody else acknowledged it.
local function bury(stream, group, id, stage, reason)
  local found = redis.call('XRANGE', stream, id, id)
  if redis.call('XACK', stream, group, id) ~= 1 then return 0 end
  if found[1] == nil then return 0 end
  local about, payload = '', ''
  local fields = found[1][2]
  for i = 1, #fields, 2 do
    if fields[i] == 'a' then about = fields[i + 1] end
    if fields[i] == 'p' then payload = fields[i + 1] end
  end
  redis.call('XDEL', stream, id)
  letter(stage, about, reason, #payload, payload)
  return 1
end

-- Takes a refresh out of hand; it waits again when it was asked for since it was leased.
local function let_go(job, gap)
  local asked = redis.call('HGET', GEN, job) ~= redis.call('HGET', HELD, job)
  redis.call('ZREM', LEASE, job)
  redis.call('HDEL', TOKEN, job)
  redis.call('HDEL', HELD, job)
  redis.call('HDEL', ATTEMPTS, job)
  if asked then make_ready(job, gap) else redis.call('HDEL', GEN, job) end
end

-- One letter a refresh: a widget that stays broken must not push everything else out.
local function give_up(job, reason, gap)
  local former = redis.call('HGET', BURIED, job)
  if former then redis.call('XDEL', DEAD, former) end
  local placement, fn = string.match(job, '^(%d+):(.+)$')
  local team = string.match(job, '^team:(.+)$')
  local subject = team and 'people of team ' .. team or 'widget ' .. (placement or '?') .. ', function ' .. (fn or job)
  redis.call('HSET', BURIED, job, letter('REFRESH', subject, reason, #job, job))
  let_go(job, gap)
end

-- Publishes an update; guarded is '1' when it is not for everybody, else empty. Returns its id.
local function tell(topic, event, data, guarded)
  if guarded == '1' then
    return redis.call('XADD', UPDATES, 'MAXLEN', '~', MAX_UPDATES, '*', 'topic', topic, 'event', event, 'data', data, 'guarded', '1')
  end
  return redis.call('XADD', UPDATES, 'MAXLEN', '~', MAX_UPDATES, '*', 'topic', topic, 'event', event, 'data', data)
end
