import { z } from 'zod';
import { patternField } from '../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { columns } from '../../text/columns.ts';
import { ruleOf, rulesFile, spelling } from './languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  thanks: patternField(1_600),
  news: patternField(2_400),
  farewell: patternField(800),
  ack: patternField(800),
  fright: patternField(800),
  asks: patternField(1_400),
  more: patternField(1_200),
  feared: patternField(700),
  supposes: patternField(800),
  announces: patternField(3_200),
  status: patternField(600),
  shy: patternField(900),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
  asked: z.array(z.string()).min(2),
  supposed: z.array(z.string()).min(2),
  real: z.array(z.string()).min(2),
  announced: z.array(z.string()).min(2),
  told: z.array(z.string()).min(2),
  shown: z.array(z.string()).min(2),
  there: z.array(z.string()).min(2),
  shyYes: z.array(z.string()).min(2),
  shyNo: z.array(z.string()).min(2),
  relieved: z.array(z.string()).min(2),
  harmed: z.array(z.string()).min(2),
});

/** In columns: what is longer tells a story. */
const LONGEST = 120;

/** What a message can be that closes what was open or leaves it for a moment, in the words of `core/labels.ts`. */
export type Closing = 'helped' | 'thanks' | 'goodbye' | 'ack' | 'distress';

/** Who has to go hears the way out even where something good is told as well. */
const KINDS = [
  ['farewell', 'goodbye'],
  // Relief is often cried: "I am shaking, thank god", "thank you, I could not sleep".
  ['news', 'helped'],
  ['thanks', 'thanks'],
  ['fright', 'distress'],
  ['ack', 'ack'],
] as const;

/**
 * What a message says that asks and tells nothing more: good news, thanks, leave, "understood" or fright. What was learnt from
 * sentences hears the usual ways; this hears the words themselves, in whatever dialect the rest is.
 */
export function closingIn(text: string, language: Language): Closing | null {
  const rule = ruleOf(closingRules(), language);
  if (!rule || columns(text) > LONGEST) return null;
  const plain = spelling(text, language);
  if (rule.asks.test(plain) || tellsMore(rule, plain) || rule.supposes.test(plain)) return null;
  return KINDS.find(([field]) => rule[field].test(field === 'news' ? withoutStatus(plain) : plain))?.[1] ?? null;
}

const CLAUSES = /[^,.，。、!！\n]+[,.，。、!！\n]*/g;

/** "40 minutes now, the wallet says success": a network that shows success is no news of coins that were missed. */
function withoutStatus(plain: string): string {
  return (plain.match(CLAUSES) ?? []).filter((clause) => !showsOnlyStatus(clause.replace(/[,，、]+\s*$/, ''))).join('');
}

/** Whether a message asks a question or for something to be done: then no kind word alone is an answer to it. */
export function asksSomething(text: string, language: Language): boolean {
  const rule = ruleOf(closingRules(), language);
  return rule?.asks.test(spelling(text, language)) ?? false;
}

/** Whether a message tells of something more than it says by its kind: what does not work, is missing, was said by somebody. */
export function saysMore(text: string, language: Language): boolean {
  const rule = ruleOf(closingRules(), language);
  return rule !== undefined && tellsMore(rule, spelling(text, language));
}

/** "It's there! thought I'd lost it": a fear that did not come true tells of no loss; read as one, whoever is relieved is told again what to do. */
const tellsMore = ({ more, feared }: z.infer<typeof Rule>, plain: string): boolean =>
  more.test(plain.replace(feared, ' '));

/** "If it is found", "once it arrives": nothing of that has happened yet. */
export function isSupposed(text: string, language: Language): boolean {
  return ruleOf(closingRules(), language)?.supposes.test(spelling(text, language)) ?? false;
}

/** "I have a question", "I am asking for my father": who says only that has to be asked for the rest. */
export function isAnnounced(text: string, language: Language): boolean {
  const rule = ruleOf(closingRules(), language);
  return rule !== undefined && columns(text) <= LONGEST && rule.announces.test(spelling(text, language).trim());
}

/** "It is embarrassing to say": nothing else yet, and a greeting is no answer to it. */
export function isShy(text: string, language: Language): boolean {
  const rule = ruleOf(closingRules(), language);
  return rule !== undefined && columns(text) <= LONGEST && rule.shy.test(spelling(text, language).trim());
}

/** "It says success": what the network shows, and nothing of whether the coins are there. In words of any language. */
export function showsOnlyStatus(text: string): boolean {
  return closingRules().some(({ language, status }) => status.test(spelling(text, language).trim()));
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const closingRules = rulesFile('closings.yaml', Rule, 20);
