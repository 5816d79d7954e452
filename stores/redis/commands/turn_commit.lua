-- Everything that a turn (or an agent's sentence) changes, at once or not at all.
-- KEYS: 1 state, 2 entries, 3 due, 4 waiting, 5 with agent, 6 outbox lane, 7 ready lanes, 8 outbox size
-- ARGV: 1 conversation, 2 now, 3 lease ('' = none), 4 owner fence ('' = any), 5 version ('' = any), 6 last seq,
--       7 data key ('' = none), 8 owner moved ('1'), 9 facts ('' = no change of state), 10 content, 11 place, 12 rank,
--       13 due at, 14 keep the rows for ('' = until deleted), 15 field of the activity ('' = none), 16 what to remember
--       of it, 17 number of entries, then the entries, then the seqs to deliver
-- Returns: {'ok', version, last seq, owner fence} | {'duplicate', seq} | {'fenced'} | {'conflict'} | {'moved', last seq} | {'gone'}
local PLACES = { waiting = 4, withAgent = 5 }

local function read_head(KEYS, ARGV)
  local version, last_seq, owner_fence, place, lease, gone, remembered = unpack(redis.call('HMGET', KEYS[1],
    'version', 'last_seq', 'owner_fence', 'place', 'lease', 'gone', ARGV[15]))
  return {
    new = not version, place = place, lease = lease, gone = gone, seen = seen(remembered, tonumber(ARGV[2])),
    version = tonumber(version or 0), last_seq = tonumber(last_seq or 0), owner_fence = tonumber(owner_fence or 0),
  }
end

local function refusal(ARGV, head)
  if head.seen then return { 'duplicate', head.seen } end
  if head.new and (ARGV[7] == '' or head.gone) then return { 'gone' } end
  if ARGV[3] ~= '' and ARGV[3] ~= head.lease then return { 'fenced' } end
  if ARGV[4] ~= '' and tonumber(ARGV[4]) ~= head.owner_fence then return { 'fenced' } end
  if ARGV[5] ~= '' and tonumber(ARGV[5]) ~= head.version then return { 'conflict' } end
  -- Somebody else made the first change, and with another data key.
  if ARGV[7] ~= '' and not head.new then return { 'conflict' } end
  if ARGV[17] ~= '0' and tonumber(ARGV[6]) ~= head.last_seq then return { 'moved', head.last_seq } end
  return nil
end

local function write_state(KEYS, ARGV, head)
  local fields = { 'last_seq', head.last_seq, 'owner_fence', head.owner_fence }
  local function add(name, value)
    fields[#fields + 1] = name
    fields[#fields + 1] = value
  end
  if ARGV[9] ~= '' then
    add('version', head.version)
    add('facts', ARGV[9])
    add('content', ARGV[10])
    add('place', ARGV[11])
  end
  if ARGV[7] ~= '' then add('key', ARGV[7]) end
  if ARGV[3] ~= '' then add('lease', '') end
  if ARGV[15] ~= '' then add(ARGV[15], ARGV[16]) end
  redis.call('HSET', KEYS[1], unpack(fields))
end

local function write_place(KEYS, ARGV, before)
  redis.call('ZADD', KEYS[3], ARGV[13], ARGV[1])
  local from, to = PLACES[before], PLACES[ARGV[11]]
  if from and from ~= to then redis.call('ZREM', KEYS[from], ARGV[1]) end
  if to then redis.call('ZADD', KEYS[to], ARGV[12], ARGV[1]) end
end

local function write_outbox(KEYS, ARGV, from)
  if from > #ARGV then return end
  redis.call('RPUSH', KEYS[6], unpack(ARGV, from))
  redis.call('INCRBY', KEYS[8], #ARGV - from + 1)
  redis.call('ZADD', KEYS[7], 'NX', ARGV[2], ARGV[1])
end

command('turn_commit', function(KEYS, ARGV)
  local head = read_head(KEYS, ARGV)
  local refused = refusal(ARGV, head)
  if refused then return refused end

  local count = tonumber(ARGV[17])
  -- First what fails when it is too much (some thousand entries), and nothing has happened.
  if count > 0 then redis.call('RPUSH', KEYS[2], unpack(ARGV, 18, 17 + count)) end
  write_outbox(KEYS, ARGV, 18 + count)
  head.last_seq = head.last_seq + count
  if ARGV[8] == '1' then head.owner_fence = head.owner_fence + 1 end
  if ARGV[9] ~= '' then
    head.version = head.version + 1
    write_place(KEYS, ARGV, head.place)
  end
  write_state(KEYS, ARGV, head)
  if ARGV[14] ~= '' then
    -- A net under the sweep: what is closed cannot outlive its time by more than this, whoever forgets it.
    for n = 1, 2 do redis.call('PEXPIRE', KEYS[n], ARGV[14]) end
  elseif head.new then
    redis.call('PERSIST', KEYS[1])
  end
  return { 'ok', head.version, head.last_seq, head.owner_fence }
end)
