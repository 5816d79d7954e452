-- Destroys the data key, then everything else, and leaves a mark that holds nothing.
-- KEYS: 1 state, 2 entries, 3 data key, 4 tombstone, 5 lease, 6 due, 7 waiting, 8 with agent, 9 outbox lane, 10 ready
--       lanes, 11 outbox size, 12 attempt
-- ARGV: 1 conversation, 2 keep the mark for
-- Returns: 1 for the one caller that did it, else 0
command('shred', function(KEYS, ARGV)
  -- `due` still knows a conversation whose rows the net has taken.
  local there = redis.call('EXISTS', KEYS[1], KEYS[3]) > 0 or redis.call('ZSCORE', KEYS[6], ARGV[1])
  if not there then return 0 end
  redis.call('UNLINK', KEYS[3])
  local waiting = redis.call('LLEN', KEYS[9])
  if waiting > 0 then redis.call('DECRBY', KEYS[11], waiting) end
  redis.call('UNLINK', KEYS[1], KEYS[2], KEYS[5], KEYS[9], KEYS[12])
  for n = 6, 8 do redis.call('ZREM', KEYS[n], ARGV[1]) end
  redis.call('ZREM', KEYS[10], ARGV[1])
  redis.call('SET', KEYS[4], '', 'PX', ARGV[2])
  return 1
end, { 'allow-oom' })
