import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../core/files/yamlFile.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import { toTraditional } from '../../../languages/hant/traditional.ts';
import { lookOf } from '../../../text/lookOf.ts';

/* Names that a user would take for the desk itself: "The bot · falcon 79". The words are data (`understanding/deskNames.yaml`). */

const Words = z.strictObject({ own: z.array(z.string().min(1)), plain: z.array(z.string().min(1)) });

interface Looks {
  readonly own: readonly string[];
  /** All of them, the longest first, with figures. */
  readonly all: RegExp;
}
let looks: Looks | null = null;

/** Shorter ones are parts of people's names. */
const SHORTEST_OWN = 4;
const BETWEEN = /[\s._\-–—·・,()[\]/'’]+/;
const LATIN = /^[a-z0-9]+$/;

/** Whether a name looks like the desk's own, `wallet` (the name of its wallet) among them. Errors: `input.invalid` of the file. */
export function namesTheDesk(name: string, wallet = ''): boolean {
  looks ??= readLooks();
  const look = lookOf(name);
  const words = new Set([look, ...name.split(BETWEEN).map(lookOf)]);
  const brand = lookOf(wallet);
  if (brand.length >= SHORTEST_OWN && look.includes(brand)) return true;
  if (looks.own.some((own) => words.has(own) || (!LATIN.test(own) && look.includes(own)))) return true;
  return look !== '' && look.replace(looks.all, '') === '';
}

function readLooks(): Looks {
  const { own, plain } = readYaml(join(packageRoot(__dirname), 'understanding', 'deskNames.yaml'), Words);
  const lookedAt = (words: readonly string[]) => [...new Set([...words, ...words.map(toTraditional)].map(lookOf))];
  const all = lookedAt([...own, ...plain]).sort((a, b) => b.length - a.length);
  return { own: lookedAt(own), all: new RegExp(`${all.join('|')}|\\d+`, 'gu') };
}
