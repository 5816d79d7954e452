-- Destroys the state, and the data key with it, then everything else, and leaves a mark that holds why; unless a legal hold
-- keeps it. What is owed for it, an audit entry and a new append-only file, is noted in the same call: a process that dies
-- after it leaves both to others.
-- KEYS: 1 state, 2 entries, 3 due, 4 waiting, 5 with agent, 6 outbox lane, 7 ready lanes, 8 outbox size, 9 attempt,
--       10 untold, 11 unwritten
-- ARGV: 1 conversation, 2 keep the mark for, 3 now, 4 why, 5 may be told of for
-- Returns: {'shredded'} for the one caller that did it | {'owed', why} for the one who tells of it in its stead
--          | {'held', until} | {'absent'}
local function held_until(state)
  local read, facts = pcall(function() return cjson.decode(redis.call('HGET', state, 'facts') or '{}') end)
  local hold = read and type(facts) == 'table' and facts.hold
  local till = type(hold) == 'table' and hold['until']
  return type(till) == 'number' and till or 0
end

local function scored(list, member)
  local score = redis.pcall('ZSCORE', list, member)
  return score and type(score) ~= 'table'
end

-- Nobody has told of it in time: from now on it is this caller's to do.
local function owed(KEYS, ARGV)
  local from = redis.pcall('ZSCORE', KEYS[10], ARGV[1])
  if type(from) ~= 'string' or tonumber(from) > tonumber(ARGV[3]) then return { 'absent' } end
  redis.call('ZADD', KEYS[10], ARGV[3] + ARGV[5], ARGV[1])
  redis.call('SET', KEYS[11], ARGV[3])
  local why = redis.pcall('HGET', KEYS[1], 'gone')
  return { 'owed', type(why) == 'string' and why or '' }
end

-- What holds something else than it should is destroyed as well: `pcall` goes on where one of the keys does.
command('shred', function(KEYS, ARGV)
  -- `due` still knows a conversation whose rows the net has taken.
  local there = redis.pcall('HEXISTS', KEYS[1], 'version') == 1 or scored(KEYS[3], ARGV[1])
  if not there then return owed(KEYS, ARGV) end
  local held = held_until(KEYS[1])
  if held > tonumber(ARGV[3]) then return { 'held', held } end
  redis.call('ZADD', KEYS[10], ARGV[3] + ARGV[5], ARGV[1])
  redis.call('SET', KEYS[11], ARGV[3])
  redis.call('UNLINK', KEYS[1])
  local waiting = redis.pcall('LLEN', KEYS[6])
  if type(waiting) == 'number' and waiting > 0 then redis.pcall('DECRBY', KEYS[8], waiting) end
  redis.call('UNLINK', KEYS[2], KEYS[6], KEYS[9])
  for _, key in ipairs({ KEYS[3], KEYS[4], KEYS[5], KEYS[7] }) do redis.pcall('ZREM', key, ARGV[1]) end
  redis.call('HSET', KEYS[1], 'gone', ARGV[4])
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  return { 'shredded' }
end, { 'allow-oom' })
