import { join } from 'node:path';
import { z } from 'zod';
import {
  COUNTERPARTS,
  DONE,
  OWNERS,
  PHRASE_STATES,
  SCAM_STAGES,
  TRANSACTION_STATES,
  UNTRUE,
  type Untrue,
} from '../../../../core/facts.ts';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import type { Language } from '../../../../core/language.ts';
import { packageRoot } from '../../../../core/process/packageRoot.ts';

/** What a rule tells, in slots and values of the facts. `since`: hours, or read from the groups `n` and `unit`. */
const Tells = z
  .strictObject({
    direction: z.enum(['in', 'out']),
    counterpart: z.enum(COUNTERPARTS),
    done: z.enum(DONE),
    gone: z.enum(['all', 'some']),
    phrase: z.enum(PHRASE_STATES),
    opens: z.boolean(),
    scam: z.enum(SCAM_STAGES),
    since: z.union([z.number().positive(), z.literal('counted')]),
    minor: z.literal(true),
    owner: z.enum(OWNERS),
    error: z.literal('quoted'),
    country: z.literal('named'),
    state: z.enum(TRANSACTION_STATES),
  })
  .partial()
  .refine((tells) => Object.keys(tells).length > 0, 'tells nothing');
export type Tells = z.infer<typeof Tells>;

const pattern = z.string().min(1).max(2_000);
const example = z.string().min(2).max(300);
/** Each with two sentences at least that it must find, and two that it must not take for a fact. */
const Rule = z.strictObject({
  is: Tells,
  say: pattern,
  /** It finds that this was not so: "did not sign". Its sentences are then those that deny it, and those that do not. */
  denies: z.boolean().default(false),
  /** What takes it back, anywhere in the message: "a screenshot of my words" that was deleted. */
  not: pattern.optional(),
  /** Where it holds all the same: a payment that is asked about is about to be made. */
  even: z.array(z.enum(UNTRUE)).default([]),
  yes: z.array(example).min(2).max(12),
  no: z.array(example).min(2).max(12),
});
/** Turns what stands beside it into no fact. `before` and `after` look at the rest of the clause, `clause` at all of it, `inside` at what was found. */
const Cue = z
  .strictObject({
    polarity: z.enum(UNTRUE),
    before: pattern.optional(),
    after: pattern.optional(),
    clause: pattern.optional(),
    inside: pattern.optional(),
    /** For names of wallets, networks, coins; without it for what was done and how things stand. */
    names: z.boolean().default(false),
  })
  .refine(
    ({ before, after, clause, inside }) =>
      [before, after, clause, inside].filter((one) => one !== undefined).length === 1,
    'needs one of before, after, clause, inside',
  );
const Place = z.strictObject({ before: pattern.optional(), after: pattern.optional() });
const WHERES = ['before', 'after', 'clause', 'inside'] as const;
const PLACES = ['network', 'networkStrict', 'coin', 'wallet'] as const;

const RuleFile = z.strictObject({
  /** Beside punctuation, what ends a clause. */
  clauses: pattern.optional(),
  /** Where an ambiguous name means one. */
  places: z.partialRecord(z.enum(PLACES), Place).default({}),
  /** Pieces of patterns, used as `{piece}`; a piece may use those above it. */
  pieces: z.record(z.string().regex(/^[a-z][A-Za-z]*$/), pattern).default({}),
  numbers: z.record(z.string(), z.number()).default({}),
  /** Hours. */
  units: z.record(z.string(), z.number()).default({}),
  /** How a correction begins, how somebody insists, that it was the user, that nothing was taken. */
  corrections: z
    .strictObject({ opens: pattern, insists: pattern, mine: pattern, nothing: pattern })
    .partial()
    .default({}),
  cues: z.array(Cue).max(200),
  rules: z.array(Rule).max(1_000),
});
type RuleFile = z.infer<typeof RuleFile>;

export type Place = (typeof PLACES)[number];
export interface CompiledCue {
  readonly polarity: Untrue;
  readonly where: (typeof WHERES)[number];
  readonly pattern: RegExp;
  readonly names: boolean;
}
export interface CompiledRule {
  readonly tells: Tells;
  readonly pattern: RegExp;
  readonly denies: boolean;
  readonly not: RegExp | null;
  readonly even: readonly Untrue[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly say: string;
}
/** The rules of one language, ready to use. */
export interface RuleSet {
  readonly clauses: RegExp | null;
  readonly places: Readonly<Record<Place, { readonly before: RegExp | null; readonly after: RegExp | null }>>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, number>;
  readonly corrections: Readonly<Partial<Record<'opens' | 'insists' | 'mine' | 'nothing', RegExp>>>;
  readonly cues: readonly CompiledCue[];
  readonly rules: readonly CompiledRule[];
}

const RULES_DIR = join(packageRoot(__dirname), 'understanding', 'rules');

/** `pieces`: patterns beside the file's own (`{exchange}`, `{coin}`). Errors: `input.invalid` with file, line and reason. */
export function readRules(
  language: Language,
  pieces: Readonly<Record<string, string>>,
  dir: string = RULES_DIR,
): RuleSet {
  const file = readYaml(join(dir, `${language}.yaml`), RuleFile, (content) => broken(content, pieces));
  const all = allPieces(file, pieces);
  const compile = (source: string, flags = 'u') => new RegExp(filled(source, all), flags);
  const place = (name: Place) => {
    const { before, after } = file.places[name] ?? {};
    return {
      before: before === undefined ? null : compile(`(?:${before})$`),
      after: after === undefined ? null : compile(`^(?:${after})`),
    };
  };
  return {
    clauses: file.clauses === undefined ? null : compile(file.clauses, 'gu'),
    places: {
      network: place('network'),
      networkStrict: place('networkStrict'),
      coin: place('coin'),
      wallet: place('wallet'),
    },
    numbers: new Map(Object.entries(file.numbers)),
    units: new Map(Object.entries(file.units)),
    corrections: Object.fromEntries(
      Object.entries(file.corrections).map(([name, source]) => [name, compile(source ?? '')]),
    ),
    cues: file.cues.map((cue) => {
      const where = WHERES.find((one) => cue[one] !== undefined) ?? 'clause';
      return { polarity: cue.polarity, names: cue.names, where, pattern: compile(cue[where] ?? '') };
    }),
    rules: file.rules.map(({ is, say, denies, not, even, yes, no }) => ({
      tells: is,
      pattern: compile(say, 'gu'),
      denies,
      not: not === undefined ? null : compile(not),
      even,
      yes,
      no,
      say,
    })),
  };
}

function allPieces(file: RuleFile, given: Readonly<Record<string, string>>): Record<string, string> {
  const all: Record<string, string> = { ...given };
  const either = (words: Record<string, number>) =>
    `(?:${
      Object.keys(words)
        .sort((a, b) => b.length - a.length)
        .join('|') || '(?!)'
    })`;
  all['number'] = `(?:\\d+(?:\\.\\d+)?|${either(file.numbers)})`;
  all['unit'] = either(file.units);
  for (const [name, source] of Object.entries(file.pieces)) all[name] = `(?:${filled(source, all)})`;
  return all;
}

function filled(source: string, pieces: Readonly<Record<string, string>>): string {
  return source.replace(/\{([a-z][A-Za-z]*)\}/g, (_, name: string) => {
    const piece = pieces[name];
    if (piece === undefined) throw new Error(`there is no piece {${name}}`);
    return piece;
  });
}

/** What is no pattern, or finds the empty text everywhere. */
function broken(file: RuleFile, given: Readonly<Record<string, string>>): [PropertyKey[], string][] {
  const problems: [PropertyKey[], string][] = [];
  let pieces: Record<string, string> = {};
  const attempt = (path: PropertyKey[], work: () => void) => {
    try {
      work();
    } catch (error) {
      problems.push([path, error instanceof Error ? error.message : 'is no pattern']);
    }
  };
  attempt(['pieces'], () => {
    pieces = allPieces(file, given);
  });
  for (const [at, { say }] of file.rules.entries())
    attempt(['rules', at], () => {
      // With the flags by which it is used, so that it is compiled once.
      if (new RegExp(filled(say, pieces), 'gu').test('')) throw new Error('finds even the empty text');
    });
  for (const [at, cue] of file.cues.entries())
    attempt(
      ['cues', at],
      () => new RegExp(filled(cue.before ?? cue.after ?? cue.clause ?? cue.inside ?? '', pieces), 'u'),
    );
  for (const [name, source] of Object.entries(file.corrections))
    attempt(['corrections', name], () => new RegExp(filled(source ?? '', pieces), 'u'));
  for (const [name, { before, after }] of Object.entries(file.places))
    attempt(['places', name], () => new RegExp(filled(`${before ?? ''}${after ?? ''}`, pieces), 'u'));
  return problems;
}
