-- Gives the turn lease back; nothing happens when it is somebody else's by now.
-- KEYS: 1 lease
-- ARGV: 1 holder, 2 fence
-- Returns: nil
command('turn_abort', function(KEYS, ARGV)
  if holds_lease(KEYS[1], ARGV[1], ARGV[2]) then redis.call('UNLINK', KEYS[1]) end
end, { 'allow-oom' })
