-- ARGV: queue, group. Returns length, leased, age of the oldest in milliseconds.
local stream = P .. ARGV[1]
local pending = redis.pcall('XPENDING', stream, ARGV[2])
local leased = 0
if pending.err == nil then leased = pending[1] end
local oldest, age = redis.call('XRANGE', stream, '-', '+', 'COUNT', 1), 0
if oldest[1] then age = math.max(0, now() - tonumber(string.match(oldest[1][1], '^(%d+)'))) end
return { redis.call('XLEN', stream), leased, age }
