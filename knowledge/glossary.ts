import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../core/files/yamlFile.ts';
import type { Language } from '../core/language.ts';
import { packageRoot } from '../core/process/packageRoot.ts';
import { asAsked, writingOf } from '../text/normalise.ts';
import { sentencesOf } from '../text/sentences/sentences.ts';

const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id like gas-limit');
const Term = z.strictObject({
  id,
  names: z.array(z.string().trim().min(1).max(60)).min(1).max(12),
  say: z.string().trim().min(1).max(300),
  see: id.optional(),
});
/** Its sentence, and the article that says more. */
export type Term = z.infer<typeof Term>;

const GlossaryFile = z.strictObject({
  /** Whole questions with `{term}` in them; patterns. */
  asks: z.array(z.string().min(6).max(1000)).min(1).max(20),
  terms: z.array(Term).min(1).max(1000),
});
export type GlossaryFile = z.infer<typeof GlossaryFile>;

const GLOSSARY_DIR = join(packageRoot(__dirname), 'knowledge', 'glossary');
/** Nobody asks what a word means in more. */
const LONGEST = 2_000;

/** What a word means, where a message asks just that ("what is gas?"); null for anything else. */
export type Define = (text: string, language: Language) => Term | null;

/** Errors: `input.invalid` with file, line and reason. */
export function readGlossary(language: Language, dir: string = GLOSSARY_DIR): GlossaryFile {
  return readYaml(join(dir, `${language}.yaml`), GlossaryFile, (file) => broken(file, language));
}

export function createGlossary(read: (language: Language) => GlossaryFile = readGlossary): Define {
  const asked = new Map<Language, (sentence: string) => Term | null>();
  return (text, language) => {
    const known = asked.get(language) ?? finder(read(language), language);
    asked.set(language, known);
    const sentences = text.slice(0, LONGEST).split('\n').flatMap(sentencesOf);
    return sentences.map(known).find((term) => term !== null) ?? null;
  };
}

function finder({ asks, terms }: GlossaryFile, language: Language): (sentence: string) => Term | null {
  const byName = new Map(
    terms.flatMap((term) =>
      term.names
        .flatMap((name) => [name, amongWords(name, language)])
        .map((name) => [spelt(name, language), term] as const),
    ),
  );
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).join('|');
  const frames = asks.map((ask) => new RegExp(`^${ask.replace('{term}', () => `(?<term>${names})`)}$`, 'u'));
  return (sentence) => {
    const said = spelt(sentence, language);
    for (const frame of frames) {
      const name = frame.exec(said)?.groups?.['term'];
      if (name !== undefined) return byName.get(name) ?? null;
    }
    return null;
  };
}

const ANY_WORD: Record<Language, string> = { en: '', ja: '何', ko: '뭐', 'zh-Hans': '何' };

/** An English name is read otherwise in the middle of another language than alone. */
function amongWords(name: string, language: Language): string {
  return spelt(`${name} ${ANY_WORD[language]}`, language)
    .slice(0, -ANY_WORD[language].length || undefined)
    .trim();
}

/** Without punctuation, and where no spaces are written, without those that stood for it. */
function spelt(text: string, language: Language): string {
  const plain = asAsked(text, writingOf(language));
  return language === 'ja' || language === 'zh-Hans' ? plain.replaceAll(' ', '') : plain;
}

function broken({ asks, terms }: GlossaryFile, language: Language): [PropertyKey[], string][] {
  const owner = new Map<string, string>();
  const ids = new Set<string>();
  const twice = terms.flatMap(({ id, names }, at): [PropertyKey[], string][] => [
    ...(ids.size === ids.add(id).size
      ? [[['terms', at, 'id'], `there is a term ${id} already`] as [PropertyKey[], string]]
      : []),
    ...names.flatMap((name): [PropertyKey[], string][] => {
      const word = spelt(name, language);
      const other = owner.get(word);
      owner.set(word, id);
      return other === undefined || other === id
        ? []
        : [[['terms', at, 'names'], `"${name}" is a name of ${other} too`]];
    }),
  ]);
  return [
    ...asks.flatMap((ask, at) => brokenAsk(ask).map((reason): [PropertyKey[], string] => [['asks', at], reason])),
    ...twice,
  ];
}

function brokenAsk(ask: string): string[] {
  if (ask.split('{term}').length !== 2) return ['has not one {term}'];
  try {
    new RegExp(ask.replace('{term}', 'x'), 'u');
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : 'is no pattern'];
  }
}
