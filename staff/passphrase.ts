import { join } from 'node:path';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { z } from 'zod';
import { readYaml } from '../core/files/yamlFile.ts';
import { packageRoot } from '../core/process/packageRoot.ts';
import { SHORTEST_PASSPHRASE } from '../core/protocols/deskProtocol.ts';
import { typedInLatin } from './dubeolsik.ts';

/** zxcvbn: from here on it takes more than 10^8 guesses, which limits and argon2id put out of reach. */
const LEAST_SCORE = 3;

/** What has to be left beside the owner's name, and beside a phrase that everybody knows. */
const LEAST_BESIDE = 8;

let judge: Promise<ZxcvbnFactory> | null = null;

/**
 * Whether a passphrase may be one (ASVS 6.2.1, 6.2.4, 6.2.11): long enough, none of the 50,000 most common passwords or
 * a pattern of them, no phrase that everybody knows (`understanding/commonPassphrases.yaml`), nothing short said twice, and not its owner's name
 * with something added. The lists are those of `@zxcvbn-ts/language-common`.
 */
export async function isStrong(passphrase: string, name: string): Promise<boolean> {
  if (passphrase.length < SHORTEST_PASSPHRASE) return false;
  const parts = partsOf(name);
  const once = saidOnce(lettersOf(passphrase).replaceAll(' ', ''));
  if (once.length < LEAST_BESIDE || besideOf(parts, once).length < LEAST_BESIDE || isKnown(once)) return false;
  if (ownOf(once, parts) < LEAST_BESIDE) return false;
  judge ??= readLists();
  return (await judge).check(passphrase, ['handrail', ...parts]).score >= LEAST_SCORE;
}

/** At first use: the lists take 8 MB, and most processes never judge one. */
async function readLists(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}

/** `adavorn` of `Adavorn Adavorn`: a second time adds nothing. */
const saidOnce = (letters: string): string => /^(.+?)\1+$/u.exec(letters)?.[1] ?? letters;

const Known = z.object({
  phrases: z.array(z.string()).readonly(),
  words: z.array(z.array(z.string())).readonly(),
  orders: z.array(z.string()).readonly(),
});
let known: { readonly phrases: readonly string[]; readonly pieces: readonly string[] } | null = null;

function knownHere(): NonNullable<typeof known> {
  if (known) return known;
  const read = readYaml(join(packageRoot(__dirname), 'understanding', 'commonPassphrases.yaml'), Known);
  const plain = (text: string) => lettersOf(text).replaceAll(' ', '');
  const pieces = [...read.words.flat().map(plain), ...read.orders.map(plain).flatMap(piecesOf)];
  known = { phrases: read.phrases.map(plain), pieces: [...new Set([...pieces, ...pieces.map(typedInLatin)])] };
  return known;
}

/** Three letters in order are no chance. */
const IN_ORDER = 3;

function piecesOf(order: string): string[] {
  const signs = [...order];
  return signs.slice(IN_ORDER - 1).map((_, at) => signs.slice(at, at + IN_ORDER).join(''));
}

/**
 * How many signs are their owner's own: in no listed word, no alphabet in order and no part of the name, without a date's figures at
 * both ends (`Welcome2026`). A row of figures alone is judged by the lists.
 */
function ownOf(letters: string, parts: readonly string[]): number {
  const body = letters.replace(/^\d{1,10}/, '').replace(/\d{1,10}$/, '');
  if (body === '') return letters.length;
  const taken = new Set<number>();
  for (const piece of [...knownHere().pieces, ...parts]) {
    for (let at = body.indexOf(piece); at >= 0; at = body.indexOf(piece, at + 1))
      for (let sign = at; sign < at + piece.length; sign++) taken.add(sign);
  }
  return body.length - taken.size;
}

/** One that everybody knows, or one with less added than a passphrase of its own would need. */
function isKnown(letters: string): boolean {
  return knownHere().phrases.some(
    (phrase) => letters.includes(phrase) && letters.length - phrase.length < LEAST_BESIDE,
  );
}

/** `Sofia Kowalski`: as it is, in one word, and each word of it. */
function partsOf(name: string): string[] {
  const words = lettersOf(name).split(' ');
  return [words.join(' '), words.join(''), ...words].filter((part) => part.length > 2);
}

function besideOf(parts: readonly string[], passphrase: string): string {
  return parts.reduce((rest, part) => rest.replaceAll(part, ' '), lettersOf(passphrase)).replaceAll(' ', '');
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
