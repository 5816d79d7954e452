import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDeskSecret } from '../../../trust/keys/deskSecret.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

it('gives every purpose a key of its own, the same after every start', async () => {
  const [first, again] = [await openDeskSecret(folder.path), await openDeskSecret(folder.path)];
  expect(again('tokens')).toEqual(first('tokens'));
  expect(first('tokens')).toHaveLength(32);
  expect(first('tokens')).not.toEqual(first('audit'));
});

it('is one secret for processes that start at once, readable by its owner alone', async () => {
  const opened = await Promise.all(Array.from({ length: 8 }, () => openDeskSecret(folder.path)));
  expect(new Set(opened.map((keyFor) => keyFor('tokens').toString('hex'))).size).toBe(1);
  expect(statSync(join(folder.path, 'desk.key')).mode & 0o777).toBe(0o600);
});

it('says in one sentence that it is damaged or cannot be written, and keeps what is there', async () => {
  writeFileSync(join(folder.path, 'desk.key'), 'short');
  await expect(openDeskSecret(folder.path)).rejects.toMatchObject({ code: 'vault.unavailable' });
  expect(readFileSync(join(folder.path, 'desk.key'), 'utf8')).toBe('short');
  await expect(openDeskSecret(join(folder.path, 'missing'))).rejects.toMatchObject({ code: 'vault.unavailable' });
});
