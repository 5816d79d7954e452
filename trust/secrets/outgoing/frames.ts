import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { ORDERS, type Order } from '../../../core/orders.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import { has, patternOf, Terms } from './terms.ts';

/*
 * What a message has the user do with what. A list of phrases knows the sentences that it was written from; who puts the same order
 * otherwise passes. Here a sentence is an order by the things that are named in it together (`frames.yaml`, the same in all languages),
 * and each thing has all the names that a language has for it (`thesaurus/<language>.yaml`).
 */

const FOLDER = join(packageRoot(__dirname), 'understanding', 'orders');

const Things = z.array(z.string().min(1)).min(1);
const Frames = z.array(
  z.strictObject({
    order: z.enum(ORDERS),
    all: Things,
    none: Things.default([]),
    any: z.boolean().default(false),
  }),
);
const Thesaurus = z.record(z.string(), Terms);

interface Frame {
  readonly order: Order;
  readonly all: readonly RegExp[];
  readonly none: readonly RegExp[];
  readonly any: boolean;
  /** The first thing of a frame is what is done: at the beginning of a clause it is asked for. */
  readonly begins: RegExp;
}
interface Frames {
  readonly told: RegExp;
  /** By which words something is asked for. */
  readonly request: RegExp;
  readonly frames: readonly Frame[];
}

/** A sentence in which no sign of a language stands is not read in that language. */
const WRITTEN_IN: Readonly<Record<Language, RegExp>> = {
  en: /[a-z]{2}/,
  ja: /[\p{sc=Hira}\p{sc=Kana}]/u,
  'zh-Hans': /\p{sc=Han}/u,
  ko: /\p{sc=Hang}/u,
};

let known: ReadonlyMap<Language, Frames> | null = null;

/** A sentence: what of it asks for something, and all of it. */
export interface Said {
  readonly asked: string;
  readonly whole: string;
}

/** What a sentence orders by the things that it names together; null: nothing. Of folded text. Pure. */
export function framedOrder({ asked, whole }: Said): Order | null {
  for (const [language, { frames, request }] of framesKnown()) {
    if (!WRITTEN_IN[language].test(whole)) continue;
    const [inAsked, inWhole] = [lookedUp(asked), lookedUp(whole)];
    const found = frames.find(({ all, none, any, begins }) => {
      const names = any ? inWhole : inAsked;
      return all.every(names) && !none.some(names) && (any || names(request) || names(begins));
    });
    if (found) return found.order;
  }
  return null;
}

/** Whether a text names a thing: looked for once, however many frames ask for it. */
function lookedUp(text: string): (thing: RegExp) => boolean {
  const known = new Map<RegExp, boolean>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const names = has(thing, text);
    known.set(thing, names);
    return names;
  };
}

/** Whether a clause tells or asks what happened. Of folded text. */
export function tellsIn(clause: string): boolean {
  return [...framesKnown().values()].some(({ told }) => has(told, clause));
}

/** Reads the frames and their words: at a start, so that a broken file stops it. Errors: `input.invalid`; a thing without a word. */
export function framesKnown(): ReadonlyMap<Language, Frames> {
  if (known) return known;
  const frames = readYaml(join(FOLDER, 'frames.yaml'), Frames);
  known = new Map(LANGUAGES.map((language) => [language, inLanguage(language, frames)]));
  return known;
}

function inLanguage(language: Language, frames: z.output<typeof Frames>): Frames {
  const words = readYaml(join(FOLDER, 'thesaurus', `${language}.yaml`), Thesaurus);
  const patterns = new Map(Object.entries(words).map(([thing, terms]) => [thing, patternOf(terms)]));
  const pattern = (thing: string) => {
    const found = patterns.get(thing);
    if (!found) throw new Error(`understanding/orders/thesaurus/${language}.yaml has no word for ${thing}`);
    return found;
  };
  const leads = `(?:^|[,;:.!?、。，；：])[^\\p{L}]{0,8}(?:(?:${pattern('leadsIn').source})[^\\p{L}]{0,8}){0,3}`;
  const begun = new Map<string, RegExp>();
  const begins = (act: string) => {
    const made = begun.get(act) ?? new RegExp(`${leads}(?:${pattern(act).source})`, 'gu');
    begun.set(act, made);
    return made;
  };
  return {
    told: pattern('told'),
    request: pattern('request'),
    frames: frames.map(({ order, all, none, any }) => ({
      order,
      all: all.map(pattern),
      none: none.map(pattern),
      any,
      begins: begins(all[0] ?? ''),
    })),
  };
}
