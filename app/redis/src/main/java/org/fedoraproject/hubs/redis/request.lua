-- Asks for refreshes. ARGV: gap, job*.
for i = 2, #ARGV do ask(ARGV[i], tonumber(ARGV[1])) end
return #ARGV - 1
