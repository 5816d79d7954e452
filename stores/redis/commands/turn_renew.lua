-- Keeps the turn lease for longer.
-- KEYS: 1 lease
-- ARGV: 1 holder, 2 fence, 3 lease for, 4 now
-- Returns: 1, or 0 when the lease has been lost
command('turn_renew', function(KEYS, ARGV)
  if not holds_lease(KEYS[1], ARGV[1], ARGV[2]) then return 0 end
  write_lease(KEYS[1], ARGV[2], tonumber(ARGV[4]) + tonumber(ARGV[3]), ARGV[1], tonumber(ARGV[3]))
  return 1
end)
