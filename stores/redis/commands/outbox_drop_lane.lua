-- The whole lane is dropped. Ignored from whoever no longer has its head.
-- KEYS: 1 ready lanes, 2 lane, 3 attempt, 4 outbox size
-- ARGV: 1 conversation, 2 seq, 3 tries
-- Returns: nil
command('outbox_drop_lane', function(KEYS, ARGV)
  if not is_head(KEYS[2], KEYS[3], ARGV[2], ARGV[3]) then return end
  redis.call('DECRBY', KEYS[4], redis.call('LLEN', KEYS[2]))
  redis.call('UNLINK', KEYS[2])
  move_on(KEYS[1], KEYS[2], KEYS[3], ARGV[1], 0)
end, { 'allow-oom' })
