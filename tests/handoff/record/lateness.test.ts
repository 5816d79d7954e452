import type { ConversationId } from '../../../core/ids.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';
import { Lateness } from '../../../handoff/record/lateness.ts';
import { openKeyFolder } from '../../../trust/keys/keyFolder.ts';
import { NAME_PERIODS } from '../../../trust/pseudonym.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const BEGIN = 500_000 * HOUR;

it('calls a key late from its deadline on, and not while it is only retired', async () => {
  const folder = temporaryFolder();
  let now = BEGIN;
  const clock = () => now;
  const keys = await openKeyFolder(folder.path, clock);
  const names = await openKeyFolder(folder.path, clock, NAME_PERIODS);
  const lateness = new Lateness({ conversations: { due: async () => [] }, keys, names, clock, log: silentLog });
  const lateAt = async (moment: number) => {
    now = moment;
    await keys.refresh();
    return (await lateness.look()).keys;
  };
  expect(await lateAt(BEGIN + HOUR + 30 * MINUTE)).toBe(0);
  expect(keys.retired()).toEqual([500_000]);
  expect(await lateAt(BEGIN + 2 * HOUR - 1)).toBe(0);
  expect(await lateAt(BEGIN + 2 * HOUR)).toBe(1);
  await keys.destroy(keys.retired());
  expect(await lateAt(BEGIN + 2 * HOUR + 1)).toBe(0);
  folder.remove();
});

it('calls content late when the sweep has had some minutes for it, and remembers what it saw', async () => {
  const due = async (now: number) => (now >= BEGIN ? (['a', 'b'] as ConversationId[]) : []);
  let now = BEGIN + 4 * MINUTE;
  const keys = { retired: () => [] };
  const lateness = new Lateness({ conversations: { due }, keys, names: keys, clock: () => now, log: silentLog });
  expect(await lateness.look()).toEqual({ keys: 0, content: 0 });
  now = BEGIN + 5 * MINUTE;
  await lateness.look();
  expect(lateness.seen).toEqual({ keys: 0, content: 2 });
});
