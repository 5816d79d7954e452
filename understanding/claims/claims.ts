import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { digestOf, type KeptValues } from '../../text/learning/keptModels.ts';
import { LINE_MARK, spokenSentences } from '../../text/sentences/spokenSentences.ts';
import { CLAIMS, type Claim } from '../labelled/labels.ts';
import { keyOf, keysOf, SLOT, spelled } from './claimKeys.ts';

/** `none`: it was read, and claims nothing. */
export const LABELS = [...CLAIMS, 'none'] as const;

const sentence = z.string().trim().min(1).max(600);
/** Of one article, or of another place that sentences stand in: under each claim the sentences that make it. */
const Labels = z.partialRecord(z.enum(LABELS), z.array(sentence).min(1).max(500));
const LabelFile = z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), Labels);
export type LabelFile = z.infer<typeof LabelFile>;

const pattern = z.string().min(1).max(600);
const PatternFile = z.record(
  z.enum(CLAIMS),
  z.strictObject({ say: z.array(pattern).min(1).max(200), unless: z.array(pattern).max(50).default([]) }),
);

/** What the sentences of one language claim. */
export interface Claims {
  /**
   * What a sentence claims: what it is labelled with; of one that nobody has read, whatever it is suspected of. Markdown is
   * looked through, and what a text leaves open (`{{wallet}}`) may read as anything.
   */
  of(sentence: string): readonly Claim[];
  /** What its words make a sentence that has no label suspect of; null of one that is labelled. */
  suspected(sentence: string): readonly Claim[] | null;
}

export const CLAIMS_DIR = join(packageRoot(__dirname), 'knowledge', 'claims');

/** Errors: `input.invalid` with file, line and reason. */
export function readLabels(language: Language, dir: string = CLAIMS_DIR): LabelFile {
  return readYaml(join(dir, `${language}.yaml`), LabelFile);
}

/** `kept`: where it is kept what the labels were read to be. Errors: `input.invalid` with file, line and reason. */
export function readClaims(language: Language, dir: string = CLAIMS_DIR, kept?: KeptValues): Claims {
  const labels = claimsByKey(language, dir, kept);
  const patterns = readYaml(join(dir, `patterns.${language}.yaml`), PatternFile, brokenPatterns);
  return claimsFrom(labels, patterns, language);
}

/** Those that are shipped, read once. */
export function claimsIn(language: Language, kept?: KeptValues): Claims {
  const read = shipped.get(language) ?? readClaims(language, CLAIMS_DIR, kept);
  shipped.set(language, read);
  return read;
}

const shipped = new Map<Language, Claims>();

/** Reads all that is shipped, so that a broken file stops a start and not a message. */
export function readShippedClaims(kept?: KeptValues): void {
  for (const language of LANGUAGES) claimsIn(language, kept);
}

/** What the labelled sentences of a language claim, by `keysOf`. */
type ClaimsByKey = ReadonlyMap<string, readonly Claim[]>;
const Kept = z.array(z.tuple([z.string(), z.array(z.enum(CLAIMS))]));

/** Reading thousands of sentences and writing them as keys takes longer than anything else that a start reads. */
function claimsByKey(language: Language, dir: string, kept?: KeptValues): ClaimsByKey {
  const [name, from] = [
    `claims-${language}`,
    kept ? digestOf([[readFileSync(join(dir, `${language}.yaml`), 'utf8')]]) : '',
  ];
  const before = kept && Kept.safeParse(kept.readValue(name, from)?.value).data;
  if (before) return new Map(before);
  const found = new Map<string, readonly Claim[]>();
  for (const [claim, text] of labelled(readLabels(language, dir)))
    for (const key of keysOf(text, language)) {
      const others = found.get(key) ?? [];
      found.set(key, claim === 'none' || others.includes(claim) ? others : [...others, claim]);
    }
  kept?.keepValue(name, from, { value: [...found], numbers: [] });
  return found;
}

function claimsFrom(exact: ClaimsByKey, patterns: z.infer<typeof PatternFile>, language: Language): Claims {
  const open = [...exact].filter(([key]) => key.includes(SLOT)).map(([key, claims]) => [slotted(key), claims] as const);
  const suspicions = CLAIMS.map((claim) => {
    const { say, unless } = patterns[claim];
    return { claim, say: either(say), unless: unless.length > 0 ? either(unless) : null };
  });
  const labelOf = (key: string): readonly Claim[] | undefined =>
    exact.get(key) ?? open.find(([form]) => form.test(key))?.[1];
  const suspect = (text: string): Claim[] => {
    if (SOURCE.test(text.trim())) return [];
    const plain = spelled(text, language);
    return suspicions.filter(({ say, unless }) => say.test(plain) && !unless?.test(plain)).map(({ claim }) => claim);
  };
  const read = (text: string): readonly Claim[] => {
    const label = labelOf(keyOf(text, language));
    return label ? [...label] : suspect(text);
  };
  const known = new Map<string, readonly Claim[]>();
  return {
    of(text) {
      const before = known.get(text);
      if (before) return before;
      if (known.size >= MOST_KNOWN) known.clear();
      const claims = read(text);
      known.set(text, claims);
      return claims;
    },
    suspected: (text) => (labelOf(keyOf(text, language)) ? null : suspect(text)),
  };
}

function labelled(file: LabelFile): [Claim | 'none', string][] {
  return Object.values(file).flatMap((labels) =>
    Object.entries(labels).flatMap(([claim, texts]) =>
      (texts ?? []).map((text): [Claim | 'none', string] => [claim as Claim | 'none', text]),
    ),
  );
}

/** Every sentence of a text, line by line, without the marks of lists and headings. */
export function sentencesIn(markdown: string): string[] {
  return markdown.split('\n').flatMap((line) => spokenSentences(line.replace(LINE_MARK, '')));
}

/** The sentences of all articles and phrases of a language are fewer. */
const MOST_KNOWN = 20_000;

/** The name of where an answer stands says nothing itself. */
const SOURCE = /^\[[^\]]{1,300}\]\(\/articles\/[^)]{1,200}\)$/;

function slotted(key: string): RegExp {
  const parts = key.split(SLOT).map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`^${parts.join('.{1,60}?')}$`, 'u');
}

const either = (sources: readonly string[]): RegExp => new RegExp(sources.map((one) => `(?:${one})`).join('|'), 'iu');

function brokenPatterns(file: z.infer<typeof PatternFile>): [PropertyKey[], string][] {
  return Object.entries(file).flatMap(([claim, lists]) =>
    (['say', 'unless'] as const).flatMap((list) =>
      lists[list].flatMap((source, at): [PropertyKey[], string][] => {
        const wrong = patternProblem(source);
        return wrong ? [[[claim, list, at], wrong]] : [];
      }),
    ),
  );
}

function patternProblem(source: string): string | null {
  try {
    return new RegExp(source, 'iu').test('') ? 'finds even the empty text' : null;
  } catch {
    return 'is no pattern';
  }
}
