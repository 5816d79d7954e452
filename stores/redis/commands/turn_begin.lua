-- Takes the turn lease and reads what the turn needs.
-- KEYS: 1 state, 2 data key, 3 lease, 4 tombstone, 5 fence counter, [6 dedupe]
-- ARGV: 1 holder, 2 lease for, 3 now
-- Returns: {'duplicate', seq} | {'busy', retry in} | {'begun', fence}
--          | {'begun', fence, version, last seq, owner fence, facts, content, data key}
command('turn_begin', function(KEYS, ARGV)
  local lease_for, now = tonumber(ARGV[2]), tonumber(ARGV[3])
  local seq = seen(KEYS[6], now)
  if seq then return { 'duplicate', seq } end
  local row = read_conversation(KEYS[1], KEYS[2])
  -- A lease on a deleted conversation would be of no use: its commit says gone.
  if not row and redis.call('EXISTS', KEYS[4]) == 1 then return { 'begun', 0 } end
  local lease = read_lease(KEYS[3])
  if lease and lease.till > now then return { 'busy', lease.till - now } end
  local fence = redis.call('INCR', KEYS[5])
  write_lease(KEYS[3], fence, now + lease_for, ARGV[1], lease_for)
  if not row then return { 'begun', fence } end
  return { 'begun', fence, row[1], row[2], row[3], row[4], row[5], row[6] }
end)
