-- Destroys the data key, then everything else, and leaves a mark that holds nothing; unless a legal hold keeps it.
-- KEYS: 1 state, 2 entries, 3 data key, 4 tombstone, 5 lease, 6 due, 7 waiting, 8 with agent, 9 outbox lane, 10 ready
--       lanes, 11 outbox size, 12 attempt
-- ARGV: 1 conversation, 2 keep the mark for, 3 now
-- Returns: {'shredded'} for the one caller that did it | {'held', until} | {'absent'}
local function held_until(state)
  local read, facts = pcall(cjson.decode, redis.call('HGET', state, 'facts') or '{}')
  local hold = read and type(facts) == 'table' and facts.hold
  local till = type(hold) == 'table' and hold['until']
  return type(till) == 'number' and till or 0
end

command('shred', function(KEYS, ARGV)
  -- `due` still knows a conversation whose rows the net has taken.
  local there = redis.call('EXISTS', KEYS[1], KEYS[3]) > 0 or redis.call('ZSCORE', KEYS[6], ARGV[1])
  if not there then return { 'absent' } end
  local held = held_until(KEYS[1])
  if held > tonumber(ARGV[3]) then return { 'held', held } end
  redis.call('UNLINK', KEYS[3])
  local waiting = redis.call('LLEN', KEYS[9])
  if waiting > 0 then redis.call('DECRBY', KEYS[11], waiting) end
  redis.call('UNLINK', KEYS[1], KEYS[2], KEYS[5], KEYS[9], KEYS[12])
  for n = 6, 8 do redis.call('ZREM', KEYS[n], ARGV[1]) end
  redis.call('ZREM', KEYS[10], ARGV[1])
  redis.call('SET', KEYS[4], '', 'PX', ARGV[2])
  return { 'shredded' }
end, { 'allow-oom' })
