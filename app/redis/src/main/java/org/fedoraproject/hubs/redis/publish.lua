-- Publishes updates. ARGV: (topic, event, data)*.
for i = 1, #ARGV, 3 do tell(ARGV[i], ARGV[i + 1], ARGV[i + 2]) end
return #ARGV / 3
