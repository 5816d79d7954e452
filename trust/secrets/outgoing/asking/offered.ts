import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../../core/language.ts';
import { packageRoot } from '../../../../core/process/packageRoot.ts';
import { view } from '../../written/fold.ts';
import { has, patternOf, Terms } from '../terms.ts';
import { turnsDown } from './namedOpenly.ts';

/*
 * "Shall I send you the thing on the steel plate?" - "Yes, please do": neither names a secret, and no list has what people call one. What
 * is offered is told by the offer, what is agreed to by the yes; only what is harmless by its name is left alone. The words are data
 * (`understanding/asking/offers.yaml`), those of all languages are read at once.
 */

const FILE = join(packageRoot(__dirname), 'understanding', 'asking', 'offers.yaml');
const KINDS = ['form', 'deed', 'wanted', 'harmless', 'kept', 'yes', 'wish'] as const;
type Kind = (typeof KINDS)[number];
const byLanguage = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, Terms])) as Record<Language, typeof Terms>,
);
const Words = z.strictObject(
  Object.fromEntries(KINDS.map((kind) => [kind, byLanguage])) as Record<Kind, typeof byLanguage>,
);
type Patterns = Readonly<Record<Kind, RegExp>> & { readonly beginsWithYes: RegExp };
let patterns: Patterns | null = null;

/** In characters: a longer answer says more than yes, and what it says is read as all else. */
const LONGEST_YES = 80;
/** Of a long message this much at its end: the offer is what is answered. */
const READ = 600;
const THUMB = /\p{Extended_Pictographic}/u;

/** Whether a user's words offer to hand over, show, read out or type something that is not harmless by its name. Pure. */
export function offersAnything(text: string): boolean {
  const { form, deed, wanted, harmless, kept } = readOfferWords();
  const folded = foldedOf(text.slice(-READ));
  if (!(has(form, folded) && has(deed, folded)) && !has(wanted, folded)) return false;
  return has(kept, folded) || !has(harmless, folded);
}

/** Whether staff's words agree to an offer, and neither turn it down nor name something harmless to be sent. Pure. */
export function agrees(text: string): boolean {
  const { beginsWithYes, wish, harmless, kept } = readOfferWords();
  if (text.length > LONGEST_YES || turnsDown(text)) return false;
  const folded = foldedOf(text);
  if (has(harmless, folded) && !has(kept, folded)) return false;
  const isThumb = THUMB.test(text) && !/\p{L}/u.test(text);
  return isThumb || has(beginsWithYes, folded) || has(wish, folded);
}

const foldedOf = (text: string) => view(text).folded.replaceAll('’', "'");

/** Reads the words: at a start, so that a broken file stops it and not the first message of staff. Errors: `input.invalid`. */
export function readOfferWords(): Patterns {
  if (patterns) return patterns;
  const words = readYaml(FILE, Words);
  const of = (kind: Kind) => patternOf(LANGUAGES.flatMap((language) => words[kind][language]));
  const each = Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, RegExp>;
  patterns = { ...each, beginsWithYes: new RegExp(`^[^\\p{L}]*(?:${each.yes.source})`, 'gu') };
  return patterns;
}
