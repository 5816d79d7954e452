import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import { CLAIMS, type Claim } from '../../labelled/labels.ts';
import { languageOfScript } from '../facts/facts.ts';
import { fold } from '../facts/recogniser/folded.ts';

const pattern = z.string().min(1).max(1_000);
const example = z.string().min(1).max(300);
const Temptation = z.strictObject({
  say: z.array(pattern).min(1).max(40),
  unless: z.array(pattern).max(20).default([]),
  yes: z.array(example).min(2).max(40),
  no: z.array(example).min(2).max(40),
});
const File = z.partialRecord(z.enum(CLAIMS), Temptation);
type File = z.infer<typeof File>;

const RULES_DIR = join(packageRoot(__dirname), 'understanding', 'rules');

/**
 * What a message asks leave for or wants to hear, as the claim that would grant it: "may I put in ETH for gas?" asks for
 * `fund-this-wallet`. It hears more than is meant, since it only matters where the case forbids that claim. Pure.
 */
export function temptationsIn(text: string, language: Language): Claim[] {
  const own = languageOfScript(text, language);
  const said = fold(text, own).text;
  return CLAIMS.filter((claim) => rulesOf(own)[claim]?.(said) ?? false);
}

/** Reads all files, so that a broken one stops a start and not a message. Errors: `input.invalid` with file and line. */
export function readTemptations(): void {
  for (const language of LANGUAGES) rulesOf(language);
}

export function readTemptationFile(language: Language, dir: string = RULES_DIR): File {
  return readYaml(join(dir, `temptations.${language}.yaml`), File, broken);
}

type Rules = Partial<Record<Claim, (text: string) => boolean>>;
const read = new Map<Language, Rules>();

function rulesOf(language: Language): Rules {
  const known = read.get(language) ?? compiled(readTemptationFile(language));
  read.set(language, known);
  return known;
}

function compiled(file: File): Rules {
  return Object.fromEntries(
    Object.entries(file).map(([claim, { say, unless }]) => {
      const [asks, denies] = [say, unless].map((sources) => sources.map((source) => new RegExp(source, 'u')));
      return [claim, (text: string) => some(asks, text) && !some(denies, text)];
    }),
  );
}

function some(patterns: readonly RegExp[] = [], text: string): boolean {
  return patterns.some((one) => one.test(text));
}

function broken(file: File): [PropertyKey[], string][] {
  return Object.entries(file).flatMap(([claim, lists]) =>
    (['say', 'unless'] as const).flatMap((list) =>
      lists[list].flatMap((source, at): [PropertyKey[], string][] => {
        try {
          return new RegExp(source, 'u').test('') ? [[[claim, list, at], 'finds even the empty text']] : [];
        } catch {
          return [[[claim, list, at], 'is no pattern']];
        }
      }),
    ),
  );
}
