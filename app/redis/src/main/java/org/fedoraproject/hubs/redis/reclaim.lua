-- Takes over one overdue unit. ARGV: queue, group, consumer, claim milliseconds, most deliveries, stage, reason for poison.
-- XPENDING and XCLAIM rather than XAUTOCLAIM: they see the count before the unit is handed out, so that poison is buried without being
-- read once more, and they say which id was deleted meanwhile, which XAUTOCLAIM of Redis 6.2 does not.
local stream, group = P .. ARGV[1], ARGV[2]
for _ = 1, 100 do
  local overdue = redis.call('XPENDING', stream, group, 'IDLE', ARGV[4], '-', '+', 1)
  if #overdue == 0 then return {} end
  local id, deliveries = overdue[1][1], tonumber(overdue[1][4])
  if #redis.call('XRANGE', stream, id, id) == 0 then
    redis.call('XACK', stream, group, id)
  elseif deliveries >= tonumber(ARGV[5]) then
    bury(stream, group, id, ARGV[6], ARGV[7])
  else
    local claimed = redis.call('XCLAIM', stream, group, ARGV[3], ARGV[4], id)
    if claimed[1] then return { id, claimed[1][2], deliveries + 1 } end
  end
end
return {}
