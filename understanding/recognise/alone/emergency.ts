import { z } from 'zod';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { normalise } from '../../../text/normalise.ts';
import type { Found, SearchAlone } from '../../answer/found.ts';
import { EMERGENCY_TOPICS, type EmergencyTopic } from '../../labelled/labels.ts';
import { rulesFile } from '../languageRules.ts';
import { fromPlainKana } from '../plainKana.ts';
import { isCalm } from './calm.ts';
import type { MessageSense } from './messageSense.ts';

/** Every pattern has to be found, in any order; `not` takes a match back. */
const Sign = z.strictObject({
  language: z.enum(LANGUAGES),
  topic: z.enum(EMERGENCY_TOPICS),
  all: z.array(patternField(800)).min(1).max(6),
  not: patternField(1_600).optional(),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const emergencySigns = rulesFile('emergencies.yaml', Sign, 200);

/** Whether one of the signs is in a text that is folded as they are written. */
export function isSignIn({ all, not }: Pick<z.output<typeof Sign>, 'all' | 'not'>, folded: string): boolean {
  return all.every((part) => part.test(folded)) && !not?.test(folded);
}

/**
 * Whether a message tells of something where minutes count: coins leaving, a phrase in other hands, a signature on a
 * fake site, a stranger inside the device. A false alarm costs one card; a miss can cost everything, so signs of all
 * languages are tried on every message. Null: no sign of one.
 */
export function isEmergency(text: string, language: Language): EmergencyTopic | null {
  const subjects = foldedFor(text);
  if (isCalm(subjects)) return null;
  const order = [language, ...LANGUAGES.filter((other) => other !== language)];
  for (const candidate of order) {
    const subject = subjects[candidate];
    const sign = emergencySigns().find((one) => one.language === candidate && isSignIn(one, subject));
    if (sign) return sign.topic;
  }
  return null;
}

/** One spelling of a message for each language's patterns; Chinese ones are written in Simplified, plain Japanese in its usual signs. */
export function foldedFor(text: string): Record<Language, string> {
  const folded = normalise(text.slice(0, 2_000), 'latin').replace(/\s+/g, ' ');
  return { en: folded, ja: fromPlainKana(folded), ko: folded, 'zh-Hans': normalise(folded, 'zh') };
}

/** From this likelihood on a message is taken for an emergency. */
const LIKELY = 0.25;
/** The same where it has a sign of one: cries and thanks around it make it look less likely than it is. */
const WITH_SIGN = 0.2;
/** The same where an article about something else answers the message. */
const LIKELIER = 0.8;

/**
 * The same with what was learnt, for people tell of a theft in words that no list has, and use those words of fees, of
 * films and of what they fear. Until it has learnt the signs alone count.
 */
export function createEmergencyDetector({
  search,
  sense,
}: {
  readonly search: SearchAlone;
  readonly sense: Pick<MessageSense, 'danger' | 'dangerAtBest'>;
}): (text: string, language: Language) => EmergencyTopic | null {
  return (text, language) => {
    if (!/\p{L}/u.test(text)) return null;
    const sign = isEmergency(text, language);
    const likelihood = sense.danger(text, language);
    if (likelihood === null) return sign;
    // A story around it does not take back a sign; only that no sentence of it tells of an emergency does.
    if (sign) return (sense.dangerAtBest(text, language) ?? 0) < WITH_SIGN ? null : sign;
    if (likelihood < LIKELY) return null;
    const found = search(text, language);
    const elsewhere = found.verdict === 'answered' && topicOf(found.subject) === null;
    return likelihood < (elsewhere ? LIKELIER : LIKELY) ? null : nearestTopic(found);
  };
}

function topicOf(id: string | null | undefined): EmergencyTopic | null {
  return EMERGENCY_TOPICS.find((topic) => topic === id) ?? null;
}

/** The emergency that search thinks of first. */
function nearestTopic({ hits, subject }: Found): EmergencyTopic {
  const topics = [subject, ...hits.map(({ article }) => article.id)].map(topicOf);
  return topics.find((topic) => topic !== null) ?? 'funds-stolen';
}
