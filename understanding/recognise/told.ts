import type { Language } from '../../core/language.ts';
import type { Told } from '../knownFacts.ts';
import { correctionsOf } from './correction.ts';
import { fold } from './facts/folded.ts';
import { languageOfScript, recogniser } from './facts.ts';

/** What a message tells of its writer's case and what it takes back, read once. `language`: the conversation's. */
export function toldIn(text: string, language: Language): Told {
  const own = languageOfScript(text, language);
  const reader = recogniser(own);
  const folded = fold(text, own);
  const findings = reader.findings(folded);
  return { facts: reader.factsOf(findings, folded), corrections: correctionsOf(reader, folded, findings) };
}
