-- Puts a dead letter back where it died. ARGV: id, gap. Returns whether it was there, whole, and from a queue.
local found = redis.call('XRANGE', DEAD, ARGV[1], ARGV[1])
if not found[1] then return 0 end
local f = {}
for i = 1, #found[1][2], 2 do f[found[1][2][i]] = found[1][2][i + 1] end
if tonumber(f.size or '0') > MAX_LETTER_BYTES then return 0 end
if f.stage == 'TRIAGE' then
  redis.call('XADD', P .. 'messages', '*', 'a', f.subject, 'p', f.content)
elseif f.stage == 'WORKER' then
  redis.call('XADD', P .. 'entries', '*', 'a', f.subject, 'p', f.content)
elseif f.stage == 'REFRESH' then
  ask(f.content, tonumber(ARGV[2]))
  redis.call('HDEL', BURIED, f.content)
else
  return 0
end
redis.call('XDEL', DEAD, ARGV[1])
return 1
