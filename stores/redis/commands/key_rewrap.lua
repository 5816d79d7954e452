-- Puts a data key in another wrapping, when it is still in the one that the caller has read. Its expiry stays.
-- KEYS: 1 state
-- ARGV: 1 wrapped key as read, 2 wrapped key to put there
-- Returns: 1, or 0 when it is gone or another by now
command('key_rewrap', function(KEYS, ARGV)
  if redis.call('HGET', KEYS[1], 'key') ~= ARGV[1] then return 0 end
  redis.call('HSET', KEYS[1], 'key', ARGV[2])
  return 1
end, { 'allow-oom' })
