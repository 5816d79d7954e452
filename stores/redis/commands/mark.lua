-- Writes one byte, to learn whether writes succeed, or to wait for what was written before.
-- KEYS: 1 mark
-- ARGV: none
-- Returns: nil
command('mark', function(KEYS)
  redis.call('SET', KEYS[1], '1')
end)
