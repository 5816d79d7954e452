-- Shared by every command; put in front of them by library.ts, which also defines LIBRARY (name and version).
-- A command's KEYS all carry one hash tag, so it runs in one slot. Times and spans are milliseconds, by the caller's clock.

-- `flags`: 'no-writes' for reads; 'allow-oom' for what frees memory, so that a full server can still be emptied.
local function command(name, callback, flags)
  redis.register_function { function_name = name .. LIBRARY, callback = callback, flags = flags or {} }
end

-- A lease is one string, `fence until holder`. It outlives its time, so that a late commit still meets its successor.
local LEASE_KEPT = 24 * 60 * 60 * 1000

local function read_lease(key)
  local value = redis.call('GET', key)
  if not value then return nil end
  local fence, till, holder = string.match(value, '^(%d+) (%d+) (.*)$')
  return { fence = fence, till = tonumber(till), holder = holder }
end

local function write_lease(key, fence, till, holder, lease_for)
  local value = string.format('%s %.0f %s', fence, till, holder)
  redis.call('SET', key, value, 'PX', string.format('%.0f', lease_for + LEASE_KEPT))
end

local function holds_lease(key, holder, fence)
  local lease = read_lease(key)
  return lease and lease.holder == holder and lease.fence == fence
end

-- A remembered activity is one string, `keepUntil seq`. Returns the seq while it counts.
local function seen(key, now)
  local value = key and redis.call('GET', key)
  if not value then return nil end
  local keep_until, seq = string.match(value, '^(%d+) (%d+)$')
  if tonumber(keep_until) <= now then return nil end
  return tonumber(seq)
end

-- {version, last seq, owner fence, facts, content, key}; nil when there is no conversation.
local function read_conversation(state, key)
  local row = redis.call('HMGET', state, 'version', 'last_seq', 'owner_fence', 'facts', 'content')
  if not row[1] then return nil end
  row[6] = redis.call('GET', key)
  if not row[6] then return nil end
  for n = 1, 3 do row[n] = tonumber(row[n]) end
  return row
end

-- A document is one string, `version expiresAt json` (expiresAt may be empty). Returns the version while it lives, else 0.
local function living_version(hash, id, now)
  local value = redis.call('HGET', hash, id)
  if not value then return 0 end
  local version, expires_at = string.match(value, '^(%d+) (%d*) ')
  if expires_at ~= '' and tonumber(expires_at) <= now then return 0 end
  return tonumber(version)
end

-- The head of a lane is what the caller was given: taken, that number, that try.
local function is_head(list, attempt, seq, tries)
  local known = redis.call('HMGET', attempt, 'taken', 'tries')
  return known[1] == '1' and known[2] == tries and redis.call('LINDEX', list, 0) == seq
end

-- The lane's next message is ready at `ready_at`; an empty lane is forgotten.
local function move_on(ready, list, attempt, conversation, ready_at)
  if redis.call('EXISTS', list) == 1 then
    redis.call('ZADD', ready, ready_at, conversation)
  else
    redis.call('ZREM', ready, conversation)
    redis.call('UNLINK', attempt)
  end
end
