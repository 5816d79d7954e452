-- Takes the turn lease and reads what the turn needs.
-- KEYS: 1 state, 2 fence counter
-- ARGV: 1 holder, 2 leased until, 3 now, 4 field of the activity ('' = none)
-- Returns: {'duplicate', seq} | {'busy', retry in} | {'begun', fence}
--          | {'begun', fence, version, last seq, owner fence, facts, content, data key}
command('turn_begin', function(KEYS, ARGV)
  local till, now = tonumber(ARGV[2]), tonumber(ARGV[3])
  local version, last_seq, owner_fence, facts, content, key, lease, leased_until, gone, remembered =
    unpack(redis.call('HMGET', KEYS[1], 'version', 'last_seq', 'owner_fence', 'facts', 'content', 'key',
      'lease', 'leased_until', 'gone', ARGV[4]))
  local seq = seen(remembered, now)
  if seq then return { 'duplicate', seq } end
  -- A lease on a deleted conversation would be of no use: its commit says gone.
  if gone then return { 'begun', 0 } end
  if lease and lease ~= '' and tonumber(leased_until) > now then return { 'busy', tonumber(leased_until) - now } end
  local fence = redis.call('INCR', KEYS[2])
  redis.call('HSET', KEYS[1], 'lease', fence .. ' ' .. ARGV[1], 'leased_until', till)
  if version then
    return { 'begun', fence, tonumber(version), tonumber(last_seq), tonumber(owner_fence), facts, content, key }
  end
  redis.call('PEXPIRE', KEYS[1], till - now + LEASE_KEPT)
  return { 'begun', fence }
end)
