-- Puts a data key in another wrapping, when it is still in the one that the caller has read. Its expiry stays.
-- KEYS: 1 data key
-- ARGV: 1 wrapped key as read, 2 wrapped key to put there
-- Returns: 1, or 0 when it is gone or another by now
command('key_rewrap', function(KEYS, ARGV)
  if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
  redis.call('SET', KEYS[1], ARGV[2], 'KEEPTTL')
  return 1
end, { 'allow-oom' })
