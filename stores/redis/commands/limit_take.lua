-- Counts acts in a window that begins with its first.
-- KEYS: 1 counter
-- ARGV: 1 points, 2 window (ms), 3 what this act costs
-- Returns: 0 when it may go on, otherwise the time until it may (ms)
command('limit_take', function(KEYS, ARGV)
  local cost = tonumber(ARGV[3] or 1)
  local count = redis.call('INCRBY', KEYS[1], cost)
  if count == cost then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
  if count <= tonumber(ARGV[1]) then return 0 end
  return math.max(1, redis.call('PTTL', KEYS[1]))
end)
