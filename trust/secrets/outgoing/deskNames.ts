import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../core/files/yamlFile.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import { toTraditional } from '../../../languages/hant/traditional.ts';
import { lookOf } from '../../../text/lookOf.ts';

/* Names that a user would take for the desk itself ("The bot · falcon 79"), for an institution, a task or a secret ("Seed Check"), or speak to the user ("Warning lifted"), or for a way to be reached. The words are data (`understanding/deskNames.yaml`). */

const List = z.array(z.string().min(1)).min(1);
const Words = z.strictObject({
  ...{ own: List, plain: List, roles: List, topics: List, secrets: List, claims: List },
  ...{ beside: List, channels: List },
});
const Houses = z.array(z.object({ name: z.string(), names: z.array(z.string()) }));

interface Looks {
  readonly own: readonly string[];
  readonly roles: readonly string[];
  readonly channels: readonly string[];
  readonly secrets: readonly string[];
  /** Those that stand for the desk by themselves, the longest first; with `beside`, which do only next to one of them. */
  readonly desk: RegExp;
  readonly all: readonly string[];
}
let looks: Looks | null = null;

/** Shorter ones are parts of people's names. */
const SHORTEST_OWN = 4;
/** Shorter names of houses are people's as well: Raby. */
const SHORTEST_HOUSE = 5;
const BETWEEN = /[\s._\-–—,()[\]/'’]+/;
const LATIN = /^[a-z0-9]+$/;
/** Between a name and its check word the desk itself sets one of these: "Gus · falcon 79" would be two of them. */
const SETS_APART = /[·•∙⋅‧●|｜]/u;
const FIGURES = /\p{N}+|[一二三四五六七八九十〇零]+[号號番]/gu;
/** "Support A": a letter by itself counts like a figure. */
const LONE_LETTER = /(?<!\p{Script=Latin})\p{Script=Latin}(?!\p{Script=Latin})/gu;
/** "H4ndrail": what a figure within a word is read as. 0 and 1 are letters to `lookOf`. */
const AS_LETTERS: Readonly<Record<string, string>> = { 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' };
const AMONG_LETTERS = /(?<=\p{Script=Latin}[0-9]{0,2})[34578]|[34578](?=[0-9]{0,2}\p{Script=Latin})/gu;

/** Whether a name looks like the desk's own, `wallet` (the name of its wallet) among them. Errors: `input.invalid` of the files. */
export function namesTheDesk(name: string, wallet = ''): boolean {
  looks ??= readLooks();
  const { own, roles, desk, all } = looks;
  const written = name.normalize('NFKC');
  if (SETS_APART.test(name)) return true;
  const spelled = written.replace(AMONG_LETTERS, (figure) => AS_LETTERS[figure] ?? figure);
  const brands = looksOf(wallet).filter((brand) => brand.length >= SHORTEST_OWN);
  const isNamed = [written, spelled]
    .flatMap((one) => [one, one.toLowerCase()])
    .some((one) => {
      const look = lookOf(one);
      const words = new Set([look, ...one.split(BETWEEN).map(lookOf)]);
      if (brands.some((brand) => look.includes(brand))) return true;
      return own.some((word) => words.has(word) || (!LATIN.test(word) && look.includes(word)));
    });
  if (isNamed) return true;
  const unnumbered = written.replace(FIGURES, ' ');
  // "Agent 7" is one of several people.
  if (unnumbered !== written && looksOf(unnumbered).some((look) => roles.includes(look))) return false;
  const bare = spelled.replace(FIGURES, ' ');
  const readings = [written, unnumbered, spelled, bare, bare.replace(LONE_LETTER, ' ')];
  return readings.flatMap(looksOf).some((look) => isMadeOf(look, all) && look.replace(desk, '') !== look);
}

function readLooks(): Looks {
  const folder = join(packageRoot(__dirname), 'understanding');
  const { own, plain, roles, topics, secrets, claims, beside, channels } = readYaml(
    join(folder, 'deskNames.yaml'),
    Words,
  );
  const houses = ['wallets', 'exchanges'].flatMap((file) =>
    readYaml(join(folder, 'gazetteer', `${file}.yaml`), Houses),
  );
  const lookedAt = (words: readonly string[]) => [
    ...new Set([...words, ...words.map(toTraditional)].flatMap((word) => looksOf(word.toLowerCase()))),
  ];
  const housesLook = lookedAt(houses.flatMap((house) => [house.name, ...house.names]));
  const desk = [
    ...lookedAt([...own, ...plain, ...roles, ...topics, ...claims]),
    ...housesLook.filter((house) => house !== '' && (!LATIN.test(house) || house.length >= SHORTEST_HOUSE)),
  ];
  return {
    own: lookedAt(own),
    roles: lookedAt(roles),
    channels: lookedAt(channels),
    secrets: lookedAt(secrets),
    desk: anyOf(desk),
    all: [...desk, ...lookedAt(beside)].filter((word) => word !== ''),
  };
}

/** Whether a name holds that of a secret. Whoever reads it beside a message takes the words to be what it is about. */
export function namesASecret(name: string): boolean {
  looks ??= readLooks();
  const { secrets } = looks;
  return looksOf(name).some((look) => secrets.some((secret) => look.includes(secret)));
}

/** So many figures are a number to call or to write to; "Agent 7" and "상담원 12" are people. */
const MOST_FIGURES = 4;

/** Whether a name says where else somebody can be reached: "WhatsApp 79991234567". It stands beside every message, in the bot's voice as well. */
export function namesAnotherWay(name: string): boolean {
  looks ??= readLooks();
  const { channels } = looks;
  const written = name.normalize('NFKC');
  if ((written.match(/\p{Nd}/gu) ?? []).length > MOST_FIGURES) return true;
  const words = new Set(written.split(BETWEEN).flatMap(looksOf));
  const all = looksOf(written);
  return channels.some((way) => words.has(way) || (!LATIN.test(way) && all.some((look) => look.includes(way))));
}

/** Whether words in a row, however they are cut, are all of a look: "rules" is a word, and so is the "rule" of "rule suspended". */
function isMadeOf(look: string, words: readonly string[]): boolean {
  const ends = new Set([0]);
  for (const at of ends) {
    for (const word of words) if (look.startsWith(word, at)) ends.add(at + word.length);
  }
  return look !== '' && ends.has(look.length);
}

/** A look depends on the case: a small m is "rn" to the eye, a capital is not. */
function looksOf(text: string): string[] {
  return [lookOf(text), lookOf(text.toLowerCase()), lookOf(text.toUpperCase())];
}

/** The longest first: "help" is a part of "helpdesk". */
function anyOf(words: readonly string[]): RegExp {
  return new RegExp(words.toSorted((a, b) => b.length - a.length).join('|'), 'gu');
}
