-- Writes one byte, to learn whether writes succeed.
-- KEYS: 1 mark
-- ARGV: none
-- Returns: nil
command('health_mark', function(KEYS)
  redis.call('SET', KEYS[1], '1')
end)
