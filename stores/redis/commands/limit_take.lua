-- Counts one act in a window that begins with its first.
-- KEYS: 1 counter
-- ARGV: 1 points, 2 window (ms)
-- Returns: 0 when it may go on, otherwise the time until it may (ms)
command('limit_take', function(KEYS, ARGV)
  local count = redis.call('INCR', KEYS[1])
  if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
  if count <= tonumber(ARGV[1]) then return 0 end
  return math.max(1, redis.call('PTTL', KEYS[1]))
end)
