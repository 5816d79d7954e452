import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../../core/language.ts';
import { packageRoot } from '../../../../core/process/packageRoot.ts';
import { view } from '../../written/fold.ts';
import { has, patternOf, Terms } from '../terms.ts';
import { isLimited } from './governedDenial.ts';

/*
 * "Shall I send you the thing on the steel plate?" - "Yes, please do": neither names a secret, and no list has what people call one. What
 * is offered is told by the offer, what is agreed to by the yes; only what is harmless by its name is left alone. The words are data
 * (`understanding/asking/offers.yaml`), those of all languages are read at once.
 */

const FILE = join(packageRoot(__dirname), 'understanding', 'asking', 'offers.yaml');
const OFFERED = ['form', 'deed', 'wanted', 'harmless', 'kept'] as const;
const ANSWERED = ['yes', 'wish', 'no', 'refuses', 'enough', 'idle', 'others'] as const;
const KINDS = [...OFFERED, ...ANSWERED] as const;
type Kind = (typeof KINDS)[number];
const byLanguage = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, Terms])) as Record<Language, typeof Terms>,
);
const Words = z.strictObject(
  Object.fromEntries(KINDS.map((kind) => [kind, byLanguage])) as Record<Kind, typeof byLanguage>,
);
type Patterns = Readonly<Record<Kind, RegExp>> & { readonly beginsWithYes: RegExp; readonly isNo: RegExp };
let patterns: Patterns | null = null;

/** In characters: what begins later in an answer is no part of its yes. */
const YES = 80;
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

/** Whether it is of what secrets are kept on: to such an offer there is a no, or the desk speaks. Pure. */
export function offersKept(text: string): boolean {
  return offersAnything(text) && has(readOfferWords().kept, foldedOf(text.slice(-READ)));
}

/**
 * Whether a reply to an offer is a no: a clause refuses the giving itself, to whoever asks as well, and no other clause has it given.
 * So does what else is enough, beside no word for a secret. A denial of something else ("I don't have your case open yet"), and one that is a yes ("no problem"), are none. Pure.
 */
export function turnsDown(reply: string): boolean {
  const { isNo, refuses, enough, kept, wish, idle, others } = readOfferWords();
  const folded = foldedOf(reply).replace(idle, ' ');
  const clauses = folded.split(CLAUSE_ENDS);
  const suffices = !has(kept, folded) && has(enough, folded);
  const isRefusal = (clause: string) =>
    has(isNo, clause) || ((has(refuses, clause) || (suffices && has(enough, clause))) && !has(others, clause));
  if (!clauses.some(isRefusal) || isLimited(folded)) return false;
  return !clauses.some((clause) => !isRefusal(clause) && has(wish, clause));
}

/** Whether staff's words agree to an offer, and neither turn it down nor name something harmless to be sent. Pure. */
export function agrees(text: string): boolean {
  const { beginsWithYes, wish } = readOfferWords();
  if (turnsDown(text)) return false;
  const said = beginningOf(foldedOf(text));
  if (asksForHarmless(said)) return false;
  const isThumb = THUMB.test(text) && !/\p{L}/u.test(text);
  const whole = said.join(' ');
  return isThumb || has(beginsWithYes, whole) || has(wish, whole);
}

const CLAUSE_ENDS = /[.!?。！？…\n;；,，、:：–—]+/u;
const SENTENCE_ENDS = /(?<=[.!?。！？…\n])/u;

/** The sentences of an answer that begin where its yes may stand. */
function beginningOf(folded: string): string[] {
  let at = 0;
  return folded.split(SENTENCE_ENDS).filter((sentence) => {
    at += sentence.length;
    return at - sentence.length < YES;
  });
}

/** Whether the yes itself, or what is asked for behind it, is of what is harmless by its name: "Great. Please send the hash." */
function asksForHarmless(sentences: readonly string[]): boolean {
  const { harmless, kept, deed, wish } = readOfferWords();
  if (sentences.some((sentence) => has(kept, sentence))) return false;
  // "Take your time" names no time.
  const namesIt = (sentence: string) => has(harmless, sentence.replace(wish, ' '));
  return sentences.some(
    (sentence, at) => namesIt(sentence) && (at === 0 || has(deed, sentence) || has(wish, sentence)),
  );
}

const foldedOf = (text: string) => view(text).folded.replaceAll('’', "'");

/** Reads the words: at a start, so that a broken file stops it and not the first message of staff. Errors: `input.invalid`. */
export function readOfferWords(): Patterns {
  if (patterns) return patterns;
  const words = readYaml(FILE, Words);
  const of = (kind: Kind) => patternOf(LANGUAGES.flatMap((language) => words[kind][language]));
  const each = Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, RegExp>;
  patterns = {
    ...each,
    beginsWithYes: new RegExp(`^[^\\p{L}]*(?:${each.yes.source}|${each.idle.source})`, 'gu'),
    isNo: new RegExp(`^[^\\p{L}]*(?:${each.no.source})[^\\p{L}]*$`, 'gu'),
  };
  return patterns;
}
