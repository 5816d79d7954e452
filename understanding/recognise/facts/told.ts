import type { Facts } from '../../../core/facts.ts';
import type { Language } from '../../../core/language.ts';
import { onceAMessage } from '../../../text/learning/onceAMessage.ts';
import type { Told } from '../../case/knownFacts.ts';
import { isBait } from '../bait.ts';
import { correctionsOf } from './correction.ts';
import { languageOfScript, recogniser } from './facts.ts';
import { fold } from './recogniser/folded.ts';
import { othersWallet } from './whoseWallet.ts';

/** What a message tells of its writer's case and what it takes back; a turn asks for it several times. `language`: the conversation's. */
export const toldIn = onceAMessage((text: string, language: Language): Told => {
  const own = languageOfScript(text, language);
  const reader = recogniser(own);
  const folded = fold(text, own);
  const findings = reader.findings(folded);
  const facts = reader.factsOf(findings, folded);
  const theirs = othersWallet(text, own, facts);
  return {
    facts: isBait(text, own) ? withoutExposed(facts) : facts,
    corrections: correctionsOf(reader, folded, findings),
    ...(theirs ? { theirs } : {}),
  };
});

/** Words that a stranger has posted are nobody's secret, and not those of the user. */
function withoutExposed(facts: Facts): Facts {
  if (facts.phrase?.value !== 'exposed' && facts.phrase?.value !== 'stored') return facts;
  const { phrase: _, ...rest } = facts;
  return rest;
}
