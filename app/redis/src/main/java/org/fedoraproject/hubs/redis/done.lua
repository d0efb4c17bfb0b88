-- A refresh is done. ARGV: job, token, gap, (topic, event, data, guarded)*. The updates go out in any case; returns whether the lease still held.
for i = 4, #ARGV, 4 do tell(ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3]) end
if redis.call('HGET', TOKEN, ARGV[1]) ~= ARGV[2] then return 0 end
let_go(ARGV[1], tonumber(ARGV[3]))
return 1
