import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compose, type Handrail } from '../../../app/compose/compose.ts';
import { readConfig } from '../../../app/config/config.ts';
import { type ConversationId, newId } from '../../../core/ids.ts';
import { DAY, HOUR, MINUTE, type Milliseconds } from '../../../core/time.ts';
import { receiptOf, sweep } from '../../../handoff/record/deletion.ts';
import { backUp } from '../../../stores/embedded/backup.ts';
import { restore } from '../../../stores/embedded/restore.ts';
import { NOON, said, sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

/** What the desk seals its backups with. */
const SEAL = randomBytes(32);
let folder: ReturnType<typeof temporaryFolder>;
let now: Milliseconds;
let handrail: Handrail;

const at = (...names: string[]) => join(folder.path, ...names);
const open = async (data = 'data') => {
  const env = { HANDRAIL_DATA_DIR: at(data), HANDRAIL_KEY_DIR: at('keys'), HANDRAIL_LOG_LEVEL: 'silent' };
  return compose(readConfig(env), { clock: () => now, log: silentLog, chains: [], articlesDir: folder.path });
};
/** Support has ended, and the words are kept until `dueAt`. */
const write = async (dueAt: Milliseconds) => {
  const id = newId<ConversationId>();
  const facts = sampleFacts({ owner: { kind: 'closed', at: now, by: 'user' }, dueAt });
  const change = { facts, content: sampleContent(), entries: [said('what was said')] };
  expect((await handrail.stores.conversations.commit(id, change)).kind).toBe('ok');
  return id;
};
const hourOf = (time: Milliseconds) => Math.floor(time / HOUR);
/** The hours that there are keys of. */
const hours = () =>
  readdirSync(at('keys'))
    .flatMap((name) => /^epoch-(\d+)\.key$/.exec(name)?.[1] ?? [])
    .map(Number);

async function wordsOf(id: ConversationId, desk = handrail): Promise<string | null> {
  try {
    const [entry] = await desk.stores.conversations.entries(id, { after: 0, limit: 1, audience: 'staff' });
    return entry?.activity.text ?? null;
  } catch {
    return null;
  }
}

/** What a copy gives away, put beside every key that there is now. */
async function wordsInCopy(id: ConversationId): Promise<string | null> {
  restore(at('copy'), at('stolen'), { key: SEAL, replace: true, at: new Date(now) });
  const thief = await open('copy');
  const words = await wordsOf(id, thief);
  await thief.close();
  return words;
}

beforeEach(async () => {
  now = NOON;
  folder = temporaryFolder();
  handrail = await open();
});
afterEach(async () => {
  await handrail.close();
  folder.remove();
});

it('a key ends an hour and ten minutes after it was made, and with it every copy of that hour', async () => {
  const id = await write(NOON + 5 * HOUR);
  backUp(at('data'), at('stolen'), SEAL);
  now = NOON + HOUR + 9 * MINUTE;
  await handrail.tendKeys();
  expect(await wordsInCopy(id)).toBe('what was said');
  now = NOON + HOUR + 10 * MINUTE;
  await handrail.tendKeys();
  expect(hours()).toEqual([hourOf(now)]);
  expect(await wordsOf(id)).toBe('what was said');
  expect(await wordsInCopy(id)).toBeNull();
});

it('a clock that jumps back keeps no key alive: the one of the hour ahead goes, what lives is read on', async () => {
  const id = await write(NOON + 5 * HOUR);
  backUp(at('data'), at('stolen'), SEAL);
  now = NOON - 3 * DAY;
  await handrail.tendKeys();
  expect(hours()).toEqual([hourOf(now)]);
  expect(await wordsOf(id)).toBe('what was said');
  expect(await wordsInCopy(id)).toBeNull();
  // And on it goes by the hour, whatever the clock says.
  now += HOUR + 10 * MINUTE;
  await handrail.tendKeys();
  expect(hours()).toEqual([hourOf(now)]);
  expect(await wordsOf(id)).toBe('what was said');
});

it('a clock that jumps forward ends what is due by it, and going back brings none of that to life', async () => {
  const [due, alive] = [await write(NOON + HOUR), await write(NOON + 30 * DAY)];
  backUp(at('data'), at('stolen'), SEAL);
  now = NOON + 10 * DAY;
  await handrail.tendKeys();
  expect(hours()).toEqual([hourOf(now)]);
  now = NOON;
  await handrail.tendKeys();
  expect(hours()).toEqual([hourOf(NOON)]);
  expect([await wordsOf(due), await wordsOf(alive)]).toEqual([null, 'what was said']);
  expect(await handrail.audit.deletion(receiptOf(due))).not.toBeNull();
  expect([await wordsInCopy(due), await wordsInCopy(alive)]).toEqual([null, null]);
});

it('a clock that goes back and forth by minutes loses nothing that lives and destroys each key once', async () => {
  const id = await write(NOON + 5 * HOUR);
  for (const minutes of [59, 61, 58, 71, 62, 59, 72, 131, 60, 140]) {
    now = NOON + minutes * MINUTE;
    await handrail.tendKeys();
    await sweep(handrail.deletion);
    expect(await wordsOf(id)).toBe('what was said');
  }
  expect(hours()).toContain(hourOf(now));
  expect(hours().every((hour) => hour >= hourOf(now) - 1)).toBe(true);
});
