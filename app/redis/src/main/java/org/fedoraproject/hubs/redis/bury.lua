-- ARGV: queue, group, id, stage, reason. Returns whether it was still there to bury.
return bury(P .. ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5])
