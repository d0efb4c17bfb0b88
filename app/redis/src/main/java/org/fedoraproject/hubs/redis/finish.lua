-- Finishes units. ARGV: queue, group, gap, then for each unit: id, number of entries, (about, payload)*, number of refreshes, job*,
-- number of updates, (topic, event, data, guarded)*. Acknowledges first, and adds a unit's outputs only if that counted: so of two consumers
-- that both believe they hold it, one succeeds. Returns 1 or 0 for each unit.
local stream, group, gap = P .. ARGV[1], ARGV[2], tonumber(ARGV[3])
local counted, i = {}, 4
while i <= #ARGV do
  local id = ARGV[i]
  local mine = redis.call('XACK', stream, group, id) == 1
  if mine then redis.call('XDEL', stream, id) end
  counted[#counted + 1] = mine and 1 or 0
  local entries = tonumber(ARGV[i + 1])
  i = i + 2
  for _ = 1, entries do
    if mine then redis.call('XADD', P .. 'entries', '*', 'a', ARGV[i], 'p', ARGV[i + 1]) end
    i = i + 2
  end
  local refreshes = tonumber(ARGV[i])
  i = i + 1
  for _ = 1, refreshes do
    if mine then ask(ARGV[i], gap) end
    i = i + 1
  end
  local updates = tonumber(ARGV[i])
  i = i + 1
  for _ = 1, updates do
    if mine then tell(ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3]) end
    i = i + 4
  end
end
return counted
