-- Takes away a lane that cannot be read, whatever its keys hold.
-- KEYS: 1 ready lanes, 2 lane, 3 attempt
-- ARGV: 1 conversation
-- Returns: nil
command('outbox_drop_damaged', function(KEYS, ARGV)
  redis.call('ZREM', KEYS[1], ARGV[1])
  redis.call('UNLINK', KEYS[2], KEYS[3])
end, { 'allow-oom' })
