-- Everything that a turn (or an agent's sentence) changes, at once or not at all.
-- KEYS: 1 state, 2 entries, 3 data key, 4 tombstone, 5 lease, 6 due, 7 waiting, 8 with agent, 9 outbox lane, 10 ready
--       lanes, 11 outbox size, [12 dedupe]
-- ARGV: 1 conversation, 2 now, 3 lease holder, 4 lease fence ('' = no lease), 5 owner fence ('' = any),
--       6 version ('' = any), 7 last seq, 8 data key ('' = none), 9 owner moved ('1'), 10 facts ('' = no change of state),
--       11 content, 12 place, 13 rank, 14 due at, 15 keep the rows for ('' = until deleted), 16 dedupe kept until,
--       17 seq to remember, 18 number of entries, then at, author, audience, sealed of each, then the seqs to deliver
-- Returns: {'ok', version, last seq, owner fence} | {'duplicate', seq} | {'fenced'} | {'conflict'} | {'moved', last seq} | {'gone'}
local PLACES = { waiting = 7, withAgent = 8 }

local function refusal(KEYS, ARGV, head)
  local seq = seen(KEYS[12], tonumber(ARGV[2]))
  if seq then return { 'duplicate', seq } end
  local new = not head.exists
  if new and (ARGV[8] == '' or redis.call('EXISTS', KEYS[4]) == 1) then return { 'gone' } end
  if ARGV[4] ~= '' and not holds_lease(KEYS[5], ARGV[3], ARGV[4]) then return { 'fenced' } end
  if ARGV[5] ~= '' and tonumber(ARGV[5]) ~= head.owner_fence then return { 'fenced' } end
  if ARGV[6] ~= '' and tonumber(ARGV[6]) ~= head.version then return { 'conflict' } end
  -- Somebody else made the first change, and with another data key.
  if ARGV[8] ~= '' and not new then return { 'conflict' } end
  if ARGV[18] ~= '0' and tonumber(ARGV[7]) ~= head.last_seq then return { 'moved', head.last_seq } end
  return nil
end

local function write_state(KEYS, ARGV, head)
  local id, place = ARGV[1], ARGV[12]
  head.version = head.version + 1
  redis.call('HSET', KEYS[1], 'version', head.version, 'last_seq', head.last_seq, 'owner_fence', head.owner_fence,
    'facts', ARGV[10], 'content', ARGV[11], 'place', place, 'rank', ARGV[13])
  redis.call('ZADD', KEYS[6], ARGV[14], id)
  for name, key in pairs(PLACES) do
    if name == place then redis.call('ZADD', KEYS[key], ARGV[13], id)
    elseif head.place == name then redis.call('ZREM', KEYS[key], id) end
  end
end

local function write_entries(KEYS, ARGV, first_seq)
  local count = tonumber(ARGV[18])
  for n = 0, count - 1 do
    local at = 19 + 4 * n
    redis.call('XADD', KEYS[2], string.format('%.0f-0', first_seq + n),
      'at', ARGV[at], 'author', ARGV[at + 1], 'audience', ARGV[at + 2], 'sealed', ARGV[at + 3])
  end
  return 19 + 4 * count
end

local function write_outbox(KEYS, ARGV, from)
  if from > #ARGV then return end
  for n = from, #ARGV do redis.call('RPUSH', KEYS[9], ARGV[n]) end
  redis.call('INCRBY', KEYS[11], #ARGV - from + 1)
  redis.call('ZADD', KEYS[10], 'NX', ARGV[2], ARGV[1])
end

command('turn_commit', function(KEYS, ARGV)
  local found = redis.call('HMGET', KEYS[1], 'version', 'last_seq', 'owner_fence', 'place')
  local head = {
    exists = found[1], place = found[4],
    version = tonumber(found[1] or 0), last_seq = tonumber(found[2] or 0), owner_fence = tonumber(found[3] or 0),
  }
  local refused = refusal(KEYS, ARGV, head)
  if refused then return refused end

  local first_seq = head.last_seq + 1
  head.last_seq = head.last_seq + tonumber(ARGV[18])
  if ARGV[9] == '1' then head.owner_fence = head.owner_fence + 1 end
  if ARGV[8] ~= '' then redis.call('SET', KEYS[3], ARGV[8]) end
  if ARGV[10] ~= '' then write_state(KEYS, ARGV, head)
  else redis.call('HSET', KEYS[1], 'last_seq', head.last_seq, 'owner_fence', head.owner_fence) end
  write_outbox(KEYS, ARGV, write_entries(KEYS, ARGV, first_seq))
  if KEYS[12] then
    local keep_for = math.max(1, tonumber(ARGV[16]) - tonumber(ARGV[2]))
    redis.call('SET', KEYS[12], ARGV[16] .. ' ' .. ARGV[17], 'PX', string.format('%.0f', keep_for))
  end
  if ARGV[4] ~= '' then redis.call('UNLINK', KEYS[5]) end
  -- A net under the sweep: what is closed cannot outlive its time by more than this, whoever forgets it.
  if ARGV[15] ~= '' then
    for n = 1, 3 do redis.call('PEXPIRE', KEYS[n], ARGV[15]) end
  end
  return { 'ok', head.version, head.last_seq, head.owner_fence }
end)
