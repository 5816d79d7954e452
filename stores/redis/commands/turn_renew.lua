-- Keeps the turn lease for longer.
-- KEYS: 1 state
-- ARGV: 1 lease, 2 leased until
-- Returns: 1, or 0 when the lease has been lost
command('turn_renew', function(KEYS, ARGV)
  if not holds_lease(KEYS[1], ARGV[1]) then return 0 end
  redis.call('HSET', KEYS[1], 'leased_until', ARGV[2])
  return 1
end)
