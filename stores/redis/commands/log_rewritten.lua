-- The append-only file was written anew since something was deleted; unless more has been, meanwhile.
-- KEYS: 1 unwritten
-- ARGV: 1 what it held before
-- Returns: nil
command('log_rewritten', function(KEYS, ARGV)
  if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('UNLINK', KEYS[1]) end
end, { 'allow-oom' })
