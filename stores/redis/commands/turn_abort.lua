-- Gives the turn lease back; nothing happens when it is somebody else's by now.
-- KEYS: 1 state
-- ARGV: 1 lease
-- Returns: nil
command('turn_abort', function(KEYS, ARGV)
  if holds_lease(KEYS[1], ARGV[1]) then redis.call('HDEL', KEYS[1], 'lease', 'leased_until') end
end, { 'allow-oom' })
