-- Resets the idle time of units that a consumer still holds, without counting a delivery. ARGV: queue, group, consumer, id*.
-- Returns the ids still held.
local stream, held = P .. ARGV[1], {}
for i = 4, #ARGV do
  local pending = redis.call('XPENDING', stream, ARGV[2], ARGV[i], ARGV[i], 1, ARGV[3])
  if #pending == 1 then
    redis.call('XCLAIM', stream, ARGV[2], ARGV[3], 0, ARGV[i], 'JUSTID')
    held[#held + 1] = ARGV[i]
  end
end
return held
