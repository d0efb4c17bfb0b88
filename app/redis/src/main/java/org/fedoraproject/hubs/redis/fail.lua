-- A refresh failed. ARGV: job, token, gap, most attempts, back-off milliseconds, reason.
local job = ARGV[1]
if redis.call('HGET', TOKEN, job) ~= ARGV[2] then return 0 end
if tonumber(redis.call('HGET', ATTEMPTS, job) or '0') >= tonumber(ARGV[4]) then
  give_up(job, ARGV[6], tonumber(ARGV[3]))
else
  redis.call('ZREM', LEASE, job)
  redis.call('HDEL', TOKEN, job)
  redis.call('ZADD', READY, num(now() + tonumber(ARGV[5])), job)
  wake()
end
return 1
