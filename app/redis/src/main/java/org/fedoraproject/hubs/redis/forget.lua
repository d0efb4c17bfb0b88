-- Forgets a consumer that has been away. ARGV: queue, group, consumer, idle milliseconds. Looks once more, because deleting a consumer
-- would silently drop what it holds.
for _, row in ipairs(redis.call('XINFO', 'CONSUMERS', P .. ARGV[1], ARGV[2])) do
  local c = {}
  for i = 1, #row, 2 do c[row[i]] = row[i + 1] end
  if c.name == ARGV[3] and c.pending == 0 and c.idle >= tonumber(ARGV[4]) then
    redis.call('XGROUP', 'DELCONSUMER', P .. ARGV[1], ARGV[2], c.name)
    return 1
  end
end
return 0
