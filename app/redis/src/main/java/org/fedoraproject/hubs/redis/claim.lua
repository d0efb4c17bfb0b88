-- Leases due refreshes. ARGV: most, lease milliseconds, gap, most attempts, token, reason for those that were given up.
-- Returns milliseconds until something may be due (-1: nothing waits), then (job, token, generation, attempt)*.
local most, gap, at = tonumber(ARGV[1]), tonumber(ARGV[3]), now()
for _, job in ipairs(redis.call('ZRANGEBYSCORE', LEASE, '-inf', num(at), 'LIMIT', 0, 100)) do
  if tonumber(redis.call('HGET', ATTEMPTS, job) or '0') >= tonumber(ARGV[4]) then
    give_up(job, ARGV[6], gap)
  else
    redis.call('ZREM', LEASE, job)
    redis.call('HDEL', TOKEN, job)
    redis.call('ZADD', READY, num(at), job)
  end
end
redis.call('ZREMRANGEBYSCORE', LAST, '-inf', '(' .. num(at - gap))
local result = { 0 }
for i, job in ipairs(redis.call('ZRANGEBYSCORE', READY, '-inf', num(at), 'LIMIT', 0, most)) do
  local token, gen = ARGV[5] .. ':' .. i, redis.call('HGET', GEN, job)
  if not gen then
    gen = generation()
    redis.call('HSET', GEN, job, gen)
  end
  redis.call('ZREM', READY, job)
  redis.call('ZADD', LEASE, num(at + tonumber(ARGV[2])), job)
  redis.call('ZADD', LAST, num(at), job)
  redis.call('HSET', TOKEN, job, token)
  redis.call('HSET', HELD, job, gen)
  result[#result + 1] = job
  result[#result + 1] = token
  result[#result + 1] = gen
  result[#result + 1] = redis.call('HINCRBY', ATTEMPTS, job, 1)
end
local nearest = -1
for _, key in ipairs({ READY, LEASE }) do
  local first = redis.call('ZRANGE', key, 0, 0, 'WITHSCORES')
  if first[2] then
    local left = math.max(0, tonumber(first[2]) - at)
    if nearest < 0 or left < nearest then nearest = left end
  end
end
if nearest == 0 then wake() end
result[1] = nearest
return result
