-- Not now: the lane waits, and the head has one try more. Ignored from whoever no longer has it.
-- KEYS: 1 ready lanes, 2 lane, 3 attempt
-- ARGV: 1 conversation, 2 seq, 3 tries, 4 until
-- Returns: nil
command('outbox_defer', function(KEYS, ARGV)
  if not is_head(KEYS[2], KEYS[3], ARGV[2], ARGV[3]) then return end
  redis.call('HSET', KEYS[3], 'taken', 0, 'tries', tonumber(ARGV[3]) + 1)
  move_on(KEYS[1], KEYS[2], KEYS[3], ARGV[1], ARGV[4])
end, { 'allow-oom' })
