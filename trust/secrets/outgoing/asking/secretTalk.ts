import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../../core/language.ts';
import { packageRoot } from '../../../../core/process/packageRoot.ts';
import { inAnyReading } from '../asShown.ts';
import { has, patternOf, Terms } from '../terms.ts';
import { undisguised } from '../undisguised.ts';
import { asRead } from './asking.ts';
import { anySecret, isHarmless } from './askingByWeight.ts';
import { isLimited } from './governedDenial.ts';
import { foldedOf, namesAny, readWords } from './namedOpenly.ts';
import { SECRET_NAME } from './naming.ts';

/*
 * What staff say of a secret is not weighed: a denial with a limit ("not by mail, only here") has no end of wordings, and neither has what
 * takes a plain warning back a message later ("that rule is for strangers"). Whatever names one, or the way to the screen that shows one,
 * has the desk's own line under it; a warning that is nothing else has it as seldom as what is only named. The words are data
 * (`understanding/asking/secretTalk.yaml`), those of all languages are read at once.
 */

const FILE = join(packageRoot(__dirname), 'understanding', 'asking', 'secretTalk.yaml');
const KINDS = [
  'warns',
  'deeds',
  'denied',
  'codes',
  'otherCodes',
  'kept',
  'counts',
  'counted',
  'reveals',
  'exports',
  'shows',
  'places',
  'steps',
  'back',
  'past',
] as const;
type Kind = (typeof KINDS)[number];
const byLanguage = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, Terms])) as Record<Language, typeof Terms>,
);
const Words = z.strictObject(
  Object.fromEntries(KINDS.map((kind) => [kind, byLanguage])) as Record<Kind, typeof byLanguage>,
);
type Patterns = Readonly<Record<Kind, RegExp>> & { readonly isWarning: RegExp; readonly secrets: RegExp };
let patterns: Patterns | null = null;

/**
 * How a text of staff speaks of a secret: `handed`, where something is told, shown, typed or asked beside it, or it leads to the screen that
 * shows one; `named`, also where it is a plain warning and nothing else; null, where it names none. `before`: their message before it, read
 * with it where neither speaks of one alone, and where this one sets a limit to it: "Never tell anybody." – "But me." Pure.
 */
export function secretTalk(text: string, before = ''): Talk {
  const alone = talkOf(text);
  if (alone !== null || before === '') return alone;
  const both = `${before}\n${text}`;
  if (talkOf(before) === null) return talkOf(both);
  return isLimited(foldedOf(both)) && !isLimited(foldedOf(before)) ? 'handed' : null;
}

type Talk = 'handed' | 'named' | null;

function talkOf(text: string): Talk {
  let isWarned = false;
  const open = inAnyReading(text, (reading) => {
    const folded = foldedOf(reading);
    const said = [folded, undisguised(asRead(folded))].find(
      (one) => namesAny(one) || isDenied(one) || leadsToSecret(one),
    );
    if (said === undefined) return null;
    isWarned = isPlainWarning(said);
    if (isWarned) return null;
    return leadsToSecret(said) || QUESTION.test(said) || isHanded(said) ? 'handed' : 'named';
  });
  return open ?? (isWarned ? 'named' : null);
}

/** "Nobody here needs your key": a key is much else where nothing is denied. */
function isDenied(said: string): boolean {
  patterns ??= readPatterns();
  return has(patterns.denied, said);
}

function isHanded(said: string): boolean {
  patterns ??= readPatterns();
  return has(patterns.deeds, said) || isLimited(said);
}

const QUESTION = /[?？]/;

/** Whether a text leads to what a secret is kept on, or to the button or the screen that shows it, whatever it calls it. Of folded text. */
function leadsToSecret(said: string): boolean {
  patterns ??= readPatterns();
  const { codes, otherCodes, kept, past, reveals, exports, shows, places, steps, back } = patterns;
  if (has(kept, said) || has(past, said) || isCounted(said) || has(codes, said.replace(otherCodes, ' '))) return true;
  const isOnWay = has(places, said) || has(steps, said);
  const comesBack = has(back, said) || QUESTION.test(said);
  if ((has(reveals, said) && (isOnWay || comesBack)) || (has(exports, said) && comesBack)) return true;
  if (isHarmless(said.replace(places, ' '))) return false;
  if (has(exports, said)) return isOnWay;
  return has(places, said) && has(shows, said) && (has(back, said) || countOf(places, said) + countOf(shows, said) > 2);
}

/** Twelve or twenty-four of something, where no sentence says of what else: "24 hours", "12 confirmations". */
function isCounted(said: string): boolean {
  patterns ??= readPatterns();
  const { counts, counted } = patterns;
  return said.split(SENTENCE_ENDS).some((sentence) => has(counts, sentence.replace(counted, ' ')));
}

const countOf = (pattern: RegExp, said: string) => new Set(said.match(pattern) ?? []).size;

const SENTENCE_ENDS = /[.!?。！？…\n]+/u;
const QUOTES = /["“”‘’「」『』*_~]+/gu;
const COMMAS = /[,，、]/gu;
const SIGN = '§';

/** Whether each of its sentences is one of those that warn, whole. Of folded text. */
function isPlainWarning(said: string): boolean {
  patterns ??= readPatterns();
  const { isWarning, secrets } = patterns;
  const sentences = said
    .split(SENTENCE_ENDS)
    .map((one) => withoutMarks(one.replace(secrets, SIGN).replace(SEVERAL, SIGN)))
    .filter((one) => /[\p{L}\p{N}]/u.test(one));
  return sentences.every((one) => isWarning.test(one) || isWarning.test(one.replaceAll(' ', '')));
}

/** Before the secret a comma may part a denial from its deed: "please do not, give us your phrase". */
function withoutMarks(sentence: string): string {
  const at = Math.max(0, sentence.indexOf(SIGN));
  const left = sentence.slice(0, at) + sentence.slice(at).replace(COMMAS, ' ');
  return left.replace(QUOTES, '').replace(/\s+/g, ' ').trim();
}

/** "Your recovery phrase, private key or password": one object of one warning. */
const SEVERAL =
  /§s?(?:(?:\s*(?:,|、|，|や|と|・|和|或者?|与|及|또는|이나|나|와|과|\bor\b|\band\b))+\s*(?:your |the |any |您的)?§s?)*/gu;

/** Reads the words: at a start, so that a broken file stops it and not the first message of staff. Errors: `input.invalid`. */
export function readSecretTalk(): void {
  patterns ??= readPatterns();
}

function readPatterns(): Patterns {
  const words = readYaml(FILE, Words);
  const of = (kind: Kind) => patternOf(LANGUAGES.flatMap((language) => words[kind][language]));
  const each = Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, RegExp>;
  return {
    ...each,
    isWarning: new RegExp(`^(?:${each.warns.source})$`, 'u'),
    secrets: new RegExp(`${anySecret()}|${SECRET_NAME}|${readWords().names.source}`, 'gu'),
  };
}
