-- Keeps what never was in a queue. ARGV: stage, subject, reason, size, content (cut already).
return redis.call('XADD', DEAD, 'MAXLEN', '~', MAX_LETTERS, '*', 'stage', ARGV[1], 'subject', ARGV[2], 'reason', ARGV[3], 'size', ARGV[4],
  'content', ARGV[5])
