-- Ends streams. ARGV: whose, data of the update, milliseconds to remember it, topic, event. The update goes out and stands in a list of
-- its own too, because the stream of updates may be cut before the last token of before is out of date. Returns the update's id.
local id = tell(ARGV[4], ARGV[5], ARGV[2], '1')
local ends = P .. 'ends'
redis.call('HSET', ends, ARGV[1], id)
local byAge = P .. 'ends:age'
redis.call('ZADD', byAge, num(now()), ARGV[1])
local old = redis.call('ZRANGEBYSCORE', byAge, '-inf', '(' .. num(now() - tonumber(ARGV[3])), 'LIMIT', 0, 1000)
for _, whose in ipairs(old) do
  redis.call('HDEL', ends, whose)
  redis.call('ZREM', byAge, whose)
end
redis.call('PEXPIRE', ends, ARGV[3])
redis.call('PEXPIRE', byAge, ARGV[3])
return id
