import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptValue } from '../../../text/learning/keptModels.ts';
import { trainLinearModel } from '../../../text/learning/linearClassifier.ts';
import { type ModelFolder, openModelFolder } from '../../../text/learning/modelFolder.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const TEXTS = ['送金が届かない', 'transfer is pending', '원금 안 와요', 'words "quoted"\n'].map((text) =>
  text.split(/ /),
);
const model = trainLinearModel({ labels: ['a', 'b', 'c', 'a'], features: (index) => TEXTS[index] ?? [] });
const other = trainLinearModel({ labels: ['x', 'y', 'x', 'y'], features: (index) => TEXTS[index] ?? [] });

let root: ReturnType<typeof temporaryFolder>;
let path: string;
beforeEach(() => {
  root = temporaryFolder();
  path = join(root.path, 'learnt');
});
afterEach(() => root.remove());

const files = () => readdirSync(path).sort();
async function keepIn(folder: ModelFolder, from = 'these', name = 'subjects') {
  folder.keep(name, from, [model, other]);
  await folder.written();
}

it('gives back the very same models, to every bit of every likelihood', async () => {
  await keepIn(openModelFolder(path, 'code'));
  const read = openModelFolder(path, 'code').read('subjects', 'these');
  expect(read?.map(({ labels }) => labels)).toEqual([model.labels, other.labels]);
  for (const text of [...TEXTS, ['transfer', 'unheard-of']]) {
    expect(read?.[0]?.predict(text)).toEqual(model.predict(text));
    expect(read?.[1]?.predict(text, 'counted')).toEqual(other.predict(text, 'counted'));
  }
});

it('has one table of words for models of the same texts, and another for one of others', async () => {
  const folder = openModelFolder(path, 'code');
  const apart = trainLinearModel({ labels: ['a', 'b'], features: (index) => [`other ${index}`] });
  folder.keep('subjects', 'these', [model, other, apart]);
  await folder.written();
  const [first, second, third] = folder.read('subjects', 'these') ?? [];
  expect(second?.parts.vocabulary.words).toBe(first?.parts.vocabulary.words);
  expect(third?.parts.vocabulary.words).not.toBe(second?.parts.vocabulary.words);
  expect(third?.predict(['other 1'])).toEqual(apart.predict(['other 1']));
});

it.each([
  ['other texts', ['code', 'subjects', 'those']],
  ['another learner', ['code', 'sense', 'these']],
  ['other code', ['newer code', 'subjects', 'these']],
] as const)('is nothing to go by for %s', async (_, [code, name, from]) => {
  await keepIn(openModelFolder(path, 'code'));
  expect(openModelFolder(path, code).read(name, from)).toBeNull();
});

describe('a file that is not whole', () => {
  const damaged = async (damage: (bytes: Buffer) => Buffer) => {
    await keepIn(openModelFolder(path, 'code'));
    const file = join(path, files()[0] ?? '');
    writeFileSync(file, damage(readFileSync(file)));
    return openModelFolder(path, 'code');
  };

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['is empty', () => Buffer.alloc(0)],
    ['ends early', (bytes) => bytes.subarray(0, bytes.length - 5)],
    ['goes on', (bytes) => Buffer.concat([bytes, Buffer.from('more')])],
    ['is something else', () => Buffer.from('{"models": []}\n')],
    ['is of an older version', (bytes) => Buffer.concat([Buffer.from('handrail-learnt 1'), bytes.subarray(17)])],
  ])('is ignored when it %s, and written anew', async (_, damage) => {
    const folder = await damaged(damage);
    expect(folder.read('subjects', 'these')).toBeNull();
    await keepIn(folder);
    expect(folder.read('subjects', 'these')).toHaveLength(2);
  });

  it('is ignored whichever bit of it is wrong', async () => {
    const whole = await damaged((bytes) => bytes);
    const file = join(path, files()[0] ?? '');
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at += 1) {
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      writeFileSync(file, bytes);
      expect(whole.read('subjects', 'these')).toBeNull();
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    }
  });

  it('of somebody else is ignored even where its digest is right', async () => {
    await keepIn(openModelFolder(path, 'code'));
    const [mine = ''] = files();
    await keepIn(openModelFolder(path, 'code'), 'those');
    const theirs = files().find((file) => file !== mine) ?? '';
    writeFileSync(join(path, mine), readFileSync(join(path, theirs)));
    const folder = openModelFolder(path, 'code');
    expect(
      [folder.read('subjects', 'these'), folder.read('subjects', 'those')].filter((one) => one !== null),
    ).toHaveLength(1);
  });
});

it('can be written by several at once, and read meanwhile', async () => {
  const folders = Array.from({ length: 6 }, () => openModelFolder(path, 'code'));
  for (const folder of folders) folder.keep('subjects', 'these', [model, other]);
  let written = false;
  const all = Promise.all(folders.map((folder) => folder.written())).then(() => {
    written = true;
  });
  const reads: number[] = [];
  while (!written) {
    const read = openModelFolder(path, 'code').read('subjects', 'these');
    if (read) reads.push(read.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await all;
  expect(new Set([...reads, 2])).toEqual(new Set([2]));
  expect(files()).toHaveLength(1);
});

it('keeps the four of a learner that were read last, and of another learner its own', async () => {
  const folder = openModelFolder(path, 'code');
  await keepIn(folder, 'elsewhere', 'sense');
  for (const [age, from] of ['a', 'b', 'c', 'd'].entries()) {
    const before = existing();
    await keepIn(folder, from);
    const written = files().find((file) => !before.includes(file)) ?? '';
    const then = new Date(Date.now() - (10 - age) * 60_000);
    utimesSync(join(path, written), then, then);
  }
  expect(folder.read('subjects', 'a')).not.toBeNull();
  await keepIn(folder, 'e');
  expect(['a', 'b', 'c', 'd', 'e'].filter((from) => folder.read('subjects', from))).toEqual(['a', 'c', 'd', 'e']);
  expect(folder.read('sense', 'elsewhere')).not.toBeNull();
});

it('removes what was not read for a week, and what somebody who was killed had begun', async () => {
  const folder = openModelFolder(path, 'code');
  await keepIn(folder, 'long ago');
  writeFileSync(join(path, 'subjects-1.learnt.2.draft'), 'half');
  const then = new Date(Date.now() - 8 * 86_400_000);
  for (const file of files()) utimesSync(join(path, file), then, then);
  await keepIn(folder, 'now');
  expect(files()).toHaveLength(1);
  expect(folder.read('subjects', 'now')).not.toBeNull();
});

it('can be read by its owner alone', async () => {
  await keepIn(openModelFolder(path, 'code'));
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(statSync(join(path, files()[0] ?? '')).mode & 0o077).toBe(0);
});

it('says once that nothing can be written, and is used as before', async () => {
  writeFileSync(path, 'a file where the folder should be');
  const told: unknown[] = [];
  const folder = openModelFolder(path, 'code', (error) => told.push(error));
  await keepIn(folder);
  await keepIn(folder, 'those');
  expect(told).toHaveLength(1);
  expect(folder.read('subjects', 'these')).toBeNull();
});

function existing(): string[] {
  mkdirSync(path, { recursive: true });
  return files();
}

describe('a value', () => {
  const value: KeptValue = {
    value: { words: ['送金', 'fee'] },
    numbers: [
      Int8Array.of(-1, 2, 3),
      Float32Array.of(0.1),
      new Uint32Array(),
      Uint16Array.of(65_535),
      Uint32Array.of(7),
    ],
  };
  const keepValue = async (folder: ModelFolder) => {
    folder.keepValue('terms', 'these', value);
    await folder.written();
  };

  it('comes back as it was, for the same name, texts and code alone', async () => {
    await keepValue(openModelFolder(path, 'code'));
    const read = (name: string, from: string, code = 'code') => openModelFolder(path, code).readValue(name, from);
    expect(read('terms', 'these')).toEqual(value);
    expect([read('terms', 'those'), read('words', 'these'), read('terms', 'these', 'newer')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is nothing where its file is damaged, and no model', async () => {
    await keepValue(openModelFolder(path, 'code'));
    const file = join(path, files()[0] ?? '');
    const bytes = readFileSync(file);
    bytes[bytes.length - 5] = (bytes.at(-5) ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const folder = openModelFolder(path, 'code');
    expect(folder.readValue('terms', 'these')).toBeNull();
    await keepValue(folder);
    expect(folder.readValue('terms', 'these')).toEqual(value);
    expect(folder.read('terms', 'these')).toBeNull();
  });
});

describe('a folder that was shipped', () => {
  const shipped = () => join(root.path, 'shipped');
  const open = () => openModelFolder(path, 'code', undefined, shipped());

  it('is read where the own one has nothing, and never written', async () => {
    await keepIn(openModelFolder(shipped(), 'code'));
    const before = statSync(shipped()).mtimeMs;
    const folder = open();
    expect(folder.read('subjects', 'these')?.map(({ labels }) => labels)).toEqual([model.labels, other.labels]);
    await keepIn(folder, 'those');
    expect(files()).toHaveLength(1);
    expect(statSync(shipped()).mtimeMs).toBe(before);
  });

  it('is read by the code alone that it was made with', async () => {
    await keepIn(openModelFolder(shipped(), 'older code'));
    expect(open().read('subjects', 'these')).toBeNull();
  });
});
