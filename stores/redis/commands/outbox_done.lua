-- The head is sent (or never will be): the lane moves on. Ignored from whoever no longer has it.
-- KEYS: 1 ready lanes, 2 lane, 3 attempt, 4 outbox size
-- ARGV: 1 conversation, 2 seq, 3 tries
-- Returns: nil
command('outbox_done', function(KEYS, ARGV)
  if not is_head(KEYS[2], KEYS[3], ARGV[2], ARGV[3]) then return end
  redis.call('LPOP', KEYS[2])
  redis.call('DECR', KEYS[4])
  redis.call('HSET', KEYS[3], 'taken', 0, 'tries', 0)
  move_on(KEYS[1], KEYS[2], KEYS[3], ARGV[1], 0)
end, { 'allow-oom' })
