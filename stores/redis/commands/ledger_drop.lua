-- Forgets the records before a number; the newest stays, for the next number follows from it.
-- KEYS: 1 ledger
-- ARGV: 1 the first number that stays
-- Returns: how many were dropped
command('ledger_drop', function(KEYS, ARGV)
  local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
  if not last then return 0 end
  local first = math.min(tonumber(ARGV[1]), tonumber(string.match(last[1], '^%d+')))
  return redis.call('XTRIM', KEYS[1], 'MINID', string.format('%.0f-0', first))
end)
