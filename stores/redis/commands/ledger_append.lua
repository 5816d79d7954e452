-- Appends a record under the next number. The newest record is never dropped, so its id is the last number.
-- KEYS: 1 ledger
-- ARGV: 1 at, 2 value
-- Returns: index
command('ledger_append', function(KEYS, ARGV)
  local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
  local index = 1 + (last and tonumber(string.match(last[1], '^%d+')) or 0)
  redis.call('XADD', KEYS[1], string.format('%.0f-0', index), 'at', ARGV[1], 'value', ARGV[2])
  return index
end)
