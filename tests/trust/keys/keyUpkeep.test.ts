import { tendKeys, tendNames } from '../../../trust/keys/keyUpkeep.ts';
import { silentLog } from '../../support/desk/silentLog.ts';

function upkeep(retired: number[]) {
  const steps: string[] = [];
  const step = (name: string) => async () => void steps.push(name);
  const parts = {
    keys: {
      refresh: step('refresh'),
      retired: () => retired,
      destroy: async (epochs: readonly number[]) => {
        steps.push(`destroy ${epochs}`);
        return epochs.slice(1);
      },
    },
    sweep: step('sweep'),
    rewrap: async () => {
      steps.push('rewrap');
      return { rewrapped: 1, lost: 0, left: 0 };
    },
    audit: {
      record: async (entry: object) => {
        steps.push(`audit ${JSON.stringify(entry)}`);
        return { index: 1, at: 0, value: entry };
      },
    },
    log: silentLog,
  };
  return { steps, parts };
}

it('deletes what is due, re-wraps what lives, and only then destroys old keys', async () => {
  const { steps, parts } = upkeep([1, 2]);
  await tendKeys(parts);
  // Another process had destroyed the first one, and has said so.
  expect(steps).toEqual(['refresh', 'sweep', 'rewrap', 'destroy 1,2', 'audit {"kind":"keyDestroyed","epoch":2}']);
});

it('only looks at the folder while no key is retired', async () => {
  const { steps, parts } = upkeep([]);
  await tendKeys(parts);
  expect(steps).toEqual(['refresh']);
});

it('destroys nothing when something could not be re-wrapped', async () => {
  const { steps, parts } = upkeep([1]);
  await expect(tendKeys({ ...parts, rewrap: () => Promise.reject(new Error('store')) })).rejects.toThrow('store');
  expect(steps).toEqual(['refresh', 'sweep']);
});

it('destroys them all the same when something could not be deleted: that dies with them', async () => {
  const { steps, parts } = upkeep([1]);
  await tendKeys({ ...parts, sweep: () => Promise.reject(new Error('one row')) });
  expect(steps).toEqual(['refresh', 'rewrap', 'destroy 1']);
});

it('destroys the keys of names that are past their use, without waiting for any content', async () => {
  const { steps, parts } = upkeep([7, 8]);
  await tendNames({ ...parts, names: parts.keys });
  expect(steps).toEqual(['refresh', 'destroy 7,8', 'audit {"kind":"namesForgotten","period":8}']);
});
