import { join } from 'node:path';
import { z } from 'zod';
import { patternField } from '../../core/files/patternField.ts';
import { readYaml } from '../../core/files/yamlFile.ts';
import { LANGUAGES } from '../../core/language.ts';
import { GAZETTEER } from './facts/recogniser/gazetteer.ts';

const Pattern = patternField(400);
const Words = z.array(
  z.strictObject({
    language: z.enum(LANGUAGES),
    hash: Pattern,
    key: Pattern,
    called: Pattern,
    yes: z.array(z.string()).min(2),
    no: z.array(z.string()).min(2),
    keys: z.array(z.string()).min(2),
  }),
);
export type HashWords = z.infer<typeof Words>;

/** Long digits are what is spoken of, not what is said of them. */
const DIGITS = /[0-9a-f]{16,}/g;

/** Whether a text calls the 64 digits in it a transaction, in any language, and speaks of no key. */
export function saidHash(text: string): boolean {
  const plain = text.slice(0, 8_000).normalize('NFKC').toLowerCase().replace(DIGITS, ' ');
  return hashWords().some(({ hash }) => hash.test(plain)) && !hashWords().some(({ key }) => key.test(plain));
}

/** Whether a text calls the digits in it a key, in any language: more than that a key is spoken of. */
export function saidKey(text: string): boolean {
  const plain = text.slice(0, 8_000).normalize('NFKC').toLowerCase().replace(DIGITS, ' ');
  return hashWords().some(({ called }) => called.test(plain));
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export function hashWords(): HashWords {
  words ??= readYaml(join(GAZETTEER, 'hashes.yaml'), Words);
  return words;
}

let words: HashWords | null = null;
