import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { HandrailError } from '../../core/errors.ts';
import { readJsonLines } from '../../core/files/jsonLines.ts';
import type { Language } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { type Part, partId } from '../../knowledge/ports.ts';
import { digestOf } from '../../text/learning/keptModels.ts';
import { ContextLine } from '../answer/reading.ts';
import { DANGERS, REMARKS } from './labels.ts';

const TRAINING_DIR = join(packageRoot(__dirname), 'understanding', 'training');

/**
 * The context pairs of a language: `<dir>/<language>/context.jsonl`, one a line.
 * Errors: `input.invalid` names the line.
 */
export function readContextLines(language: Language, dir: string = TRAINING_DIR): ContextLine[] {
  const name = `${language}/context.jsonl`;
  return readJsonLines(join(dir, name), ContextLine, 'a context pair (docs/conversation.md says what it holds)', name);
}

const text = z.string().trim().min(1).max(300);

/** A sentence that tells of an emergency, or that only sounds like one (`calm`). */
const EmergencyLine = z.object({ text, label: z.enum([...DANGERS, 'calm']) });
export type EmergencyLine = z.infer<typeof EmergencyLine>;

/** The same of `<dir>/<language>/emergencies.jsonl`. */
export function readEmergencies(language: Language, dir: string = TRAINING_DIR): EmergencyLine[] {
  return readSentences(EmergencyLine, dir, `${language}/emergencies.jsonl`);
}

/** A remark, or a message that is near one and asks or tells something (`question`). */
const RemarkLine = z.object({ text, label: z.enum([...REMARKS, 'question']) });
export type RemarkLine = z.infer<typeof RemarkLine>;

/** The same of `<dir>/<language>/remarks.jsonl`. */
export function readRemarks(language: Language, dir: string = TRAINING_DIR): RemarkLine[] {
  return readSentences(RemarkLine, dir, `${language}/remarks.jsonl`);
}

function readSentences<Line>(schema: z.ZodType<Line>, dir: string, name: string): Line[] {
  return readJsonLines(join(dir, name), schema, 'a training sentence {text, label}', name);
}

/** Messages that one part answers, by `partId`. */
export type AskedWays = ReadonlyMap<string, readonly string[]>;

/** Longer than anybody asks in one message. */
const LONGEST_WAY = 400;

/**
 * How people ask for each part beside the few ways that stand with it: `<dir>/<language>/asked/<article>.txt`, under
 * `# <anchor>` one message a line. What a part that is no more was asked is left alone.
 * Errors: `input.invalid` names the line.
 */
export function readAskedWays(language: Language, dir: string = TRAINING_DIR): AskedWays {
  return new Map(
    askedFiles(language, dir).flatMap((name) => [
      ...waysInText(readFileSync(join(dir, language, 'asked', name), 'utf8'), `${language}/asked/${name}`),
    ]),
  );
}

/**
 * Digests of the context pairs of a language, and of all that `waysIn` is made from there; nothing is read but as text, and that
 * at most once.
 */
export function shippedWays(dir: string = TRAINING_DIR) {
  const known = new Map<string, string>();
  const digest = (key: string, read: () => Iterable<readonly string[]>): string => {
    const made = known.get(key) ?? digestOf(read());
    known.set(key, made);
    return made;
  };
  const textOf = (...name: string[]) => {
    const path = join(dir, ...name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  const lines = (language: Language) => digest(`${language} lines`, () => [[textOf(language, 'context.jsonl')]]);
  const asked = (language: Language) =>
    askedFiles(language, dir).map((name): [string, string] => [name, textOf(language, 'asked', name)]);
  const ways = (language: Language) => digest(language, () => [[lines(language)], ...asked(language)]);
  return { lines, ways };
}

function askedFiles(language: Language, dir: string): string[] {
  const folder = join(dir, language, 'asked');
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .sort()
    : [];
}

function waysInText(text: string, name: string): Map<string, string[]> {
  const ways = new Map<string, string[]>();
  let under: string[] | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const way = line.trim();
    const anchor = /^# ([a-z0-9-]{1,60})$/.exec(way)?.[1];
    if (anchor !== undefined) {
      const part = `${basename(name, '.txt')}#${anchor}`;
      if (ways.has(part)) throw new HandrailError('input.invalid', `${name}:${index + 1}: ${part} stands here twice`);
      under = [];
      ways.set(part, under);
    } else if (way !== '') {
      if (!under || way.startsWith('# ') || way.length > LONGEST_WAY)
        throw new HandrailError('input.invalid', `${name}:${index + 1}: not a message under "# <part>"`);
      under.push(way);
    }
  }
  return ways;
}

/** How parts were asked in the conversations that the reader learns from, and beside them. */
export function waysIn(
  lines: (language: Language) => readonly ContextLine[],
  asked: (language: Language) => AskedWays,
): (part: Part) => readonly string[] {
  const ways = new Map<Language, AskedWays>();
  const read = (language: Language) => {
    const found = new Map([...asked(language)].map(([part, texts]) => [part, [...texts]]));
    for (const { open, part, text } of lines(language)) {
      const name = part?.includes('#') ? part : `${open}#${part}`;
      if (part) found.set(name, [...(found.get(name) ?? []), text]);
    }
    ways.set(language, found);
    return found;
  };
  return (part) => (ways.get(part.article.language) ?? read(part.article.language)).get(partId(part)) ?? [];
}
