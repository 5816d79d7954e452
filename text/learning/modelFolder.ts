import { randomUUID } from 'node:crypto';
import { readFileSync, statSync, utimesSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fromKept, toKept } from './keptLinear.ts';
import { digestOf, type KeptModels, type KeptValue, type KeptValues } from './keptModels.ts';
import { packValue, unpackValue } from './valueFile.ts';

export interface ModelFolder extends KeptModels, KeptValues {
  /** Resolves when all that is being written is written, or could not be. */
  written(): Promise<void>;
}

/** Of one learner. More than one, as an older version of the code may run beside this one, or a draft be taken back. */
const MOST_OF_ONE = 4;
const DAY_MS = 86_400_000;
/** Nobody has learnt this for so long, so nobody will again: what was taken out of the articles is out of here too. */
const KEPT_UNREAD_MS = 7 * DAY_MS;
/** Whoever was writing this has been killed. */
const ABANDONED_MS = DAY_MS / 24;
const LEARNT = '.learnt';
const DRAFT = '.draft';
const LARGEST = 512 * 1024 * 1024;

/**
 * Models, and other values that are made of texts, as files of a folder, `<learner>-<digest>.learnt`. `code` stands for everything but the texts that makes a
 * model what it is: a model of another code is never read. Several processes may share the folder: a file is whole
 * from the moment that it is there. `troubled` hears of what a disk refuses, once. `shipped`: a folder of the same kind
 * that is only read: what it has is not written again.
 */
export function openModelFolder(
  folder: string,
  code: string,
  troubled: (error: unknown) => void = () => undefined,
  shipped?: string,
): ModelFolder {
  const digest = (name: string, from: string) => digestOf([[name, code, from]]);
  const fileOf = (name: string, from: string) => `${name}-${digest(name, from).slice(0, 32)}${LEARNT}`;
  const path = (name: string, from: string) => join(folder, fileOf(name, from));
  let writing: Promise<void> = Promise.resolve();
  let told = false;
  const tell = (error: unknown) => {
    if (!told) troubled(error);
    told = true;
  };
  const readValue = (name: string, from: string): KeptValue | null => {
    const readFrom = (file: string): KeptValue | null => {
      const bytes = readWhole(file);
      return bytes && unpackValue(bytes, digest(name, from));
    };
    const kept = readFrom(path(name, from));
    if (kept) touch(path(name, from));
    return kept ?? (shipped === undefined ? null : readFrom(join(shipped, fileOf(name, from))));
  };
  const keepValue = (name: string, from: string, value: KeptValue) => {
    writing = writing
      .then(async () => write(folder, path(name, from), await packValue(digest(name, from), value)))
      .then(() => tidy(folder, name))
      .catch(tell);
  };
  return {
    read(name, from) {
      const kept = readValue(name, from);
      return kept && fromKept(kept);
    },
    keep: (name, from, models) => keepValue(name, from, toKept(models)),
    readValue,
    keepValue,
    written: () => writing,
  };
}

function readWhole(file: string): Buffer | null {
  try {
    return statSync(file).size > LARGEST ? null : readFileSync(file);
  } catch {
    return null;
  }
}

/** The oldest are removed first, by when they were last read. */
function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // A folder that can only be read serves as well.
  }
}

/** Under its own name only once it is whole: another process may read at any moment, or write the same. */
async function write(folder: string, path: string, chunks: readonly Uint8Array[]): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}${DRAFT}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      for (const chunk of chunks) await file.writeFile(chunk);
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function tidy(folder: string, name: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => file.startsWith(`${name}-`));
  const aged = await Promise.all(files.map(async (file) => ({ file, age: await ageOf(join(folder, file)) })));
  const kept = aged.filter(({ file }) => file.endsWith(LEARNT)).sort((a, b) => a.age - b.age);
  const old = kept.filter(({ age }, at) => at >= MOST_OF_ONE || age > KEPT_UNREAD_MS);
  const abandoned = aged.filter(({ file, age }) => file.endsWith(DRAFT) && age > ABANDONED_MS);
  for (const { file } of [...old, ...abandoned]) await rm(join(folder, file), { force: true });
}

/** Since it was written or last read. What another process has just removed is of no age. */
async function ageOf(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
}
