import { join } from 'node:path';
import { z } from 'zod';
import {
  REVERT_CAUSES,
  type RevertCause,
  VERDICT_CODES,
  VERDICT_NOTES,
  type VerdictCode,
  type VerdictNote,
} from '../core/chain/verdict.ts';
import { readYaml } from '../core/files/yamlFile.ts';
import { packageRoot } from '../core/process/packageRoot.ts';

/** What a look-up found, as far as it says which article is about it. */
export interface Judged {
  readonly code: VerdictCode;
  readonly notes: readonly VerdictNote[];
  /** Null where no network knew it. */
  readonly family: string | null;
  readonly view: 'sender' | 'receiver' | 'neither';
  readonly cause: RevertCause | null;
  /** Who signed it gave something and got something. */
  readonly swapped: boolean;
}

const ALL_THAT = /^([a-z-]+-)\*$/;
const Code = z
  .string()
  .refine(
    (code) => VERDICT_CODES.some((one) => matches(one, code)),
    'is no code of a verdict, nor the beginning of one',
  );
const Part = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*#[a-z0-9]+(-[a-z0-9]+)*$/);
const Line = z.strictObject({
  article: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional(),
  lost: Part.optional(),
  howLong: Part.optional(),
  cancel: Part.optional(),
  codes: z.array(Code).min(1).optional(),
  notes: z.array(z.enum(VERDICT_NOTES)).min(1).optional(),
  family: z.enum(['evm', 'bitcoin', 'tron', 'solana']).optional(),
  view: z.enum(['sender', 'receiver']).optional(),
  cause: z.array(z.enum(REVERT_CAUSES)).min(1).optional(),
  swapped: z.boolean().optional(),
});
type Line = z.output<typeof Line>;

export const VERDICTS = join(packageRoot(__dirname), 'knowledge', 'verdicts.yaml');

let read: readonly Line[] | null = null;

/** The lines of `verdicts.yaml`. Errors: `input.invalid` with file, line and reason, at the first use. */
export function verdictLines(): readonly Line[] {
  read ??= readYaml(VERDICTS, z.array(Line).max(100));
  return read;
}

/** Where what is asked behind a card is answered. Parts are named like `send-pending#lead`. */
export interface Behind {
  /** The article about what was found; null where no problem is left, or what was seen is a danger. */
  readonly article: string | null;
  readonly lost: string | null;
  readonly howLong: string | null;
  readonly cancel: string | null;
}

/** What a look-up that found this leads to. */
export function behind(judged: Judged): Behind {
  const {
    article = null,
    lost = null,
    howLong = null,
    cancel = null,
  } = verdictLines().find((line) => holds(line, judged)) ?? {};
  return { article, lost, howLong, cancel };
}

function holds({ codes, notes, family, view, cause, swapped }: Line, judged: Judged): boolean {
  return (
    (codes?.some((code) => matches(judged.code, code)) ?? true) &&
    (notes?.some((note) => judged.notes.includes(note)) ?? true) &&
    (family ?? judged.family) === judged.family &&
    (view ?? judged.view) === judged.view &&
    (cause?.some((one) => one === judged.cause) ?? true) &&
    (swapped ?? judged.swapped) === judged.swapped
  );
}

function matches(code: VerdictCode, pattern: string): boolean {
  const start = ALL_THAT.exec(pattern)?.[1];
  return start === undefined ? code === pattern : code.startsWith(start);
}
