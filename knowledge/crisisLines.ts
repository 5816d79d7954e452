import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { CARE_KINDS, type CountryLines } from '../core/care.ts';
import { HandrailError } from '../core/errors.ts';
import { keptYaml } from '../core/files/keptYaml.ts';
import { LOCALES } from '../core/language.ts';
import { packageRoot } from '../core/process/packageRoot.ts';

const number = z.string().regex(/^\d[\d -]{0,18}\d$/, 'digits, spaces and hyphens, as they are dialled');
const time = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'a time like 16:00');
const sources = z
  .array(z.url({ protocol: /^https?$/ }).max(600))
  .min(1)
  .max(4);
const read = z.iso.date();
/** Everything in this file is read as it is written. */
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const Line = z.strictObject({
  for: z.array(z.enum(CARE_KINDS)).min(1).max(CARE_KINDS.length),
  name: z.string().min(2).max(60),
  number,
  hours: z.union([z.enum(['always', 'unknown']), z.strictObject({ from: time, to: time })]),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .min(1)
    .max(12),
  free: z.strictObject({ sources, read }).optional(),
  inWriting: z
    .strictObject({
      by: z.enum(['text', 'whatsapp', 'site']),
      number: number.optional(),
      name: z.string().min(2).max(60).optional(),
      sources,
      read,
    })
    .refine(({ by, number }) => by === 'site' || number !== undefined, 'a number to write to')
    .optional(),
  whose: z.enum(['elder', 'soldier', 'woman']).optional(),
  sources,
  read,
});

const Fraud = z.strictObject({
  name: z.string().min(2).max(60),
  number: z.string().regex(/^#?\d[\d -]{0,18}\d$/, 'digits, spaces and hyphens, as they are dialled'),
  hours: z.enum(['always', 'unknown']),
  sources,
  read,
});

const Consular = Fraud.extend({
  abroad: z
    .string()
    .regex(/^\+\d[\d -]{4,18}\d$/, 'a plus, digits, spaces and hyphens, as they are dialled from abroad'),
});

const Country = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 code like JP'),
  assumedFor: z.array(z.enum(LOCALES)).max(LOCALES.length),
  emergency: z.strictObject({
    numbers: z.array(number).min(1).max(3),
    sources,
    read,
    byText: z
      .strictObject({
        number: number.optional(),
        app: z.string().min(2).max(60).optional(),
        area: flag.optional(),
        partly: flag.optional(),
        sources,
        read,
      })
      .refine(({ number, app }) => (number ?? app) !== undefined, 'a number or an app')
      .optional(),
  }),
  lines: z
    .array(Line)
    .min(1)
    .max(8)
    .refine((lines) => lines.some((line) => line.for.includes('crisis') && !line.whose), 'no line for a crisis'),
  fraud: Fraud.optional(),
  consular: Consular.optional(),
});

/** The lines that are shipped. */
export const CRISIS_LINES = join(packageRoot(__dirname), 'knowledge', 'crisisLines.yaml');
/** Characters. */
const LARGEST = 200_000;
const MOST_COUNTRIES = 60;

const Countries = z.array(Country).min(1).max(MOST_COUNTRIES);

/** The crisis lines that are shipped, or those of the operator's own file. Throws `input.invalid` with line and reason. */
export function readCrisisLines(path: string = CRISIS_LINES): CountryLines[] {
  const source = readFileSync(path, 'utf8');
  const built = Countries.safeParse(keptYaml(source)).data;
  // What is wrong with a text is told by its lines, which only the parser knows.
  return built ? eachOnce(built) : parseCrisisLines(source);
}

/** What a text of crisis lines holds, whatever that is; null of one that is no YAML. */
export function crisisLinesValue(source: string): unknown {
  const document = parseDocument(source, AS_WRITTEN);
  return document.errors.length > 0 ? null : document.toJS();
}

/** Every number of the file, as it is written there. */
export function numbersIn(countries: readonly CountryLines[]): string[] {
  return countries.flatMap(({ emergency, lines, fraud, consular }) => [
    ...emergency.numbers,
    ...(emergency.byText?.number ? [emergency.byText.number] : []),
    ...lines.flatMap(({ number, inWriting }) => [number, ...(inWriting?.number ? [inWriting.number] : [])]),
    ...(fraud ? [fraud.number] : []),
    ...(consular ? [consular.number, consular.abroad] : []),
  ]);
}

/** Dates and short numbers stay as they are written: 9-8-8, 0120-0-78310. */
const AS_WRITTEN = { schema: 'failsafe' } as const;

export function parseCrisisLines(source: string): CountryLines[] {
  if (source.length > LARGEST) throw refused(1, `larger than ${LARGEST} characters`);
  const counter = new LineCounter();
  const document = parseDocument(source, { ...AS_WRITTEN, lineCounter: counter });
  const [fault] = document.errors;
  if (fault) throw refused(counter.linePos(fault.pos[0]).line, fault.message.split('\n')[0] ?? 'no YAML');
  const parsed = Countries.safeParse(document.toJS());
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path ?? [];
    throw refused(lineOf(document, counter, path), `${path.join('.')}: ${issue?.message}`);
  }
  return eachOnce(parsed.data);
}

function eachOnce(countries: CountryLines[]): CountryLines[] {
  assertOnce(
    countries.map(({ country }) => country),
    'country',
  );
  assertOnce(
    countries.flatMap(({ assumedFor }) => assumedFor),
    'language',
  );
  return countries;
}

/** Of the deepest part of the path that stands in the file. */
function lineOf(
  document: ReturnType<typeof parseDocument>,
  counter: LineCounter,
  path: readonly PropertyKey[],
): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return counter.linePos(Number(node.range[0])).line;
  }
  return 1;
}

function assertOnce(names: readonly string[], what: string): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw refused(1, `${what} ${twice} stands there twice`);
}

function refused(line: number, reason: string): HandrailError {
  return new HandrailError('input.invalid', `crisisLines.yaml:${line}: ${reason}`);
}
