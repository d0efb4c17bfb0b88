-- Stores a cached value unless one of a higher generation is there. ARGV: key after the prefix, generation, value, milliseconds to keep.
local key = P .. ARGV[1]
local there = redis.call('GET', key)
local generation = there and tonumber(string.match(there, '^(%d+)\n'))
if generation and generation > tonumber(ARGV[2]) then return 0 end
redis.call('SET', key, ARGV[3], 'PX', ARGV[4])
return 1
