-- Publishes updates. ARGV: (topic, event, data, guarded)*.
for i = 1, #ARGV, 4 do tell(ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3]) end
return #ARGV / 4
