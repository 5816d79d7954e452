import { join } from 'node:path';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { z } from 'zod';
import { readYaml } from '../core/files/yamlFile.ts';
import { packageRoot } from '../core/process/packageRoot.ts';
import { SHORTEST_PASSPHRASE } from '../core/protocols/deskProtocol.ts';

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

const Known = z.object({ phrases: z.array(z.string()).readonly() });
let known: readonly string[] | null = null;

/** One that everybody knows, or one with less added than a passphrase of its own would need. */
function isKnown(letters: string): boolean {
  known ??= readYaml(join(packageRoot(__dirname), 'understanding', 'commonPassphrases.yaml'), Known).phrases.map(
    (phrase) => lettersOf(phrase).replaceAll(' ', ''),
  );
  return known.some((phrase) => letters.includes(phrase) && letters.length - phrase.length < LEAST_BESIDE);
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
