-- Takes in messages whose ids were not seen. ARGV: seconds to remember, then (id, about, payload)* ; returns how many were new.
-- Carries no allow-oom: a full Redis refuses it, and the broker keeps the messages.
local added = 0
for i = 2, #ARGV, 3 do
  if redis.call('SET', P .. 'seen:' .. ARGV[i], '1', 'NX', 'EX', ARGV[1]) then
    redis.call('XADD', P .. 'messages', '*', 'a', ARGV[i + 1], 'p', ARGV[i + 2])
    added = added + 1
  end
end
return added
