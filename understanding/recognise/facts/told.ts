import type { Facts, Span } from '../../../core/facts.ts';
import type { Language } from '../../../core/language.ts';
import { onceAMessage } from '../../../text/learning/onceAMessage.ts';
import { toSimplified, toStandardChinese } from '../../../text/simplified.ts';
import type { Told } from '../../case/knownFacts.ts';
import { isBait } from '../bait.ts';
import { fromPlainKana } from '../plainKana.ts';
import { correctionsOf } from './correction.ts';
import { languageOfScript, recogniser } from './facts.ts';
import { fold } from './recogniser/folded.ts';
import type { Recogniser } from './recogniser/recogniser.ts';
import { othersWallet } from './whoseWallet.ts';

/** What a message tells of its writer's case and what it takes back; a turn asks for it several times. `language`: the conversation's. */
export const toldIn = onceAMessage((text: string, language: Language): Told => {
  const own = languageOfScript(text, language);
  const reader = recogniser(own);
  const folded = fold(text, own);
  const findings = reader.findings(folded);
  const facts = reader.factsOf(findings, folded);
  const theirs = othersWallet(text, own, facts);
  const otherwise = own === 'zh-Hans' ? inCantonese(text, reader) : own === 'ja' ? inPlainKana(text, reader) : {};
  const all = { ...otherwise, ...facts };
  return {
    facts: isBait(text, own) ? withoutExposed(all) : all,
    corrections: correctionsOf(reader, folded, findings),
    ...(theirs ? { theirs } : {}),
  };
});

/** What was done and what is in danger; names are read as they are written. */
const EVENTS = ['phrase', 'gone', 'done', 'direction', 'scam'] as const;

/** What goes into a page is entered there, in Cantonese: a page, an amount, a form. Only of words is it told that they are known. */
const WORDS = /[词字密钥]|seed|phrase|key/i;

/** The rules name the commonest words of Cantonese themselves; what else it tells is read from it in standard Chinese. */
function inCantonese(text: string, reader: Recogniser): Facts {
  const standard = toStandardChinese(text);
  if (standard === toSimplified(text)) return {};
  const folded = fold(standard, 'zh-Hans');
  const { done: did = [], phrase, ...facts } = reader.factsOf(reader.findings(folded), folded);
  const ofWords = WORDS.test(standard);
  const done = did.filter(({ value }) => value !== 'typedWords' || ofWords);
  const told: Facts = { ...facts, ...(phrase && ofWords ? { phrase } : {}), ...(done.length > 0 ? { done } : {}) };
  return eventsOf(told, text);
}

/** Of who writes Japanese in kana and with blanks, as who learns it does, what the rules say in its usual signs. */
function inPlainKana(text: string, reader: Recogniser): Facts {
  const usual = fromPlainKana(text);
  if (usual === text) return {};
  const folded = fold(usual, 'ja');
  return eventsOf(reader.factsOf(reader.findings(folded), folded), text);
}

/** Events that were read in another spelling than the message's: they stand in it as a whole. */
function eventsOf(told: Facts, text: string): Facts {
  const at: Span = [0, text.length];
  return Object.fromEntries(
    EVENTS.flatMap((slot) => {
      const value = told[slot];
      if (!value) return [];
      return [[slot, Array.isArray(value) ? value.map((one) => ({ ...one, at })) : { ...value, at }]];
    }),
  );
}

/** Words that a stranger has posted are nobody's secret, and not those of the user. */
function withoutExposed(facts: Facts): Facts {
  if (facts.phrase?.value !== 'exposed' && facts.phrase?.value !== 'stored') return facts;
  const { phrase: _, ...rest } = facts;
  return rest;
}
