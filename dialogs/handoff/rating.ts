import { Action, type ActionValue } from '../../core/actions/index.ts';
import type { Locale } from '../../core/language.ts';
import { SCORES, type Score, scoreTitle } from '../../handoff/button.ts';
import type { ConversationDraft } from '../../handoff/draft.ts';
import { isReported } from '../../handoff/mayOpen.ts';
import type { Conversation } from '../../handoff/ports.ts';
import type { ReportedIn } from '../../handoff/report.ts';
import { whomAsked } from '../../handoff/whomMeant.ts';
import { everyLocale } from '../../languages/everyLocale.ts';
import { ratingPhrases } from '../../languages/rating/index.ts';
import { actionOf } from '../routing/understand.ts';
import { reportMeant } from './reportMeant.ts';

/*
 * What can still be said after support has ended: how it was, once, and one sentence to it, and that who had it is reported. Pressed where a channel has
 * buttons, typed where it has none. Everything else is another case.
 */

/** Where the rating stands, besides the score, which is a fact. Absent: nothing was said yet. */
const STAGE = 'rating';
/** `offered`: a sentence may be added. `sentence`: the next message is it. */
type Stage = 'offered' | 'sentence' | 'done';

const LONGEST_LABEL = 40;
const LONGEST_SENTENCE = 1_000;

function stageOf({ content }: Pick<Conversation, 'content'>): Stage | null {
  const stage = content.dialogs[STAGE];
  return stage === 'offered' || stage === 'sentence' || stage === 'done' ? stage : null;
}

export function keepStage(draft: ConversationDraft, stage: Stage): void {
  draft.keep(STAGE, stage);
}

type Ended = Parameters<ReportedIn['met']>[0];

/** What a message after the end means, as its button would say it; null: it belongs to another case. */
export async function afterTheEnd(
  conversation: Ended,
  { text = '', value }: { text?: string; value?: unknown },
  reportedIn: ReportedIn,
): Promise<ActionValue | null> {
  const { facts, content } = conversation;
  const { owner, consent, rating } = facts;
  const reports = await reportAfter(conversation, { text, value }, reportedIn);
  if (reports) return reports;
  const wasAsked = owner.kind === 'closed' && (owner.by === 'user' || owner.by === 'agent');
  if (!wasAsked || consent.kind !== 'accepted') return null;
  const pressed = value === undefined ? null : (Action.safeParse(value).data ?? null);
  const stage = stageOf({ content });
  if (rating === null && stage === null) return rated(text, pressed);
  const typed =
    pressed ?? (isLabelOfMore(text) || stage === 'sentence' ? ({ action: 'rate.sentence' } as const) : null);
  const open = stage === 'offered' || stage === 'sentence';
  return open && typed?.action === 'rate.sentence' && text.length <= LONGEST_SENTENCE ? typed : null;
}

/**
 * Who had it when it ended can be reported, once: else whoever closes a case at once could not be. Where several have, or who had it gave it
 * back or on before the end, they are asked about.
 */
async function reportAfter(
  conversation: Ended,
  said: { text: string; value?: unknown },
  reportedIn: ReportedIn,
): Promise<ActionValue | null> {
  const { facts } = conversation;
  const { owner, consent } = facts;
  if (owner.kind !== 'closed' || owner.by === 'withdrawn' || consent.kind !== 'accepted') return null;
  const meant = await reportMeant(conversation, said, reportedIn);
  if (meant || said.text.length > LONGEST_LABEL) return meant;
  const action = actionOf(said);
  if (action?.action !== 'staff.report') return null;
  if (whomAsked(conversation)) return action;
  return owner.agent === undefined || !isReported(facts, owner.agent) ? action : null;
}

function rated(text: string, pressed: ActionValue | null): ActionValue | null {
  if (text.length > LONGEST_LABEL) return null;
  if (pressed) return pressed.action === 'rate' ? pressed : null;
  const score = ratingIn(text);
  return score === undefined ? null : { action: 'rate', score };
}

/** `null`: skipped. `undefined`: no rating at all. */
export function ratingIn(text: string): Score | null | undefined {
  const plain = plainly(text);
  const stars = /^([★⭐🌟]\s?){1,5}(?:☆\s?)*$/u.exec(plain)
    ? [...plain].filter((sign) => /[★⭐🌟]/u.test(sign)).length
    : 0;
  return SCORES.find((score) => score === stars) ?? written(plain);
}

/** Whether a text is the button that asks for a sentence. */
export function isLabelOfMore(text: string): boolean {
  return labelOfMore(plainly(text)) === true;
}

const labelOfMore = everyLocale((locale) => new Map([[plainly(ratingPhrases(locale).more), true]]));

const written = everyLocale((locale) => new Map(writingsOf(locale)));

function writingsOf(locale: Locale): [string, Score | null][] {
  const { scores, words, units, skip } = ratingPhrases(locale);
  return [
    [plainly(skip), null],
    ...SCORES.flatMap((score): [string, Score][] => {
      const word = scores[score - 1] ?? '';
      const signs = ['★', '⭐', '*', '/5', ' / 5', ...units, ...units.map((unit) => ` ${unit}`)];
      const numbers = [`${score}`, scoreTitle(score, locale), ...signs.map((sign) => `${score}${sign}`)];
      return [...numbers, word, ...(words[score - 1] ?? [])].map((one) => [plainly(one), score]);
    }),
  ];
}

/** Full-width digits are digits; what ends a sentence, joy and variation signs say nothing. */
function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim()
    .replace(/[\s.!~。、]+$/u, '')
    .replace(/\s+/gu, ' ');
}
