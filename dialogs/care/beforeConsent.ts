import type { TurnContext } from 'botbuilder-core';
import { z } from 'zod';
import { CARE_KINDS, type CareKind } from '../../core/care.ts';
import { type Language, languageOf } from '../../core/language.ts';
import type { ChatActivity } from '../../core/protocols/protocol.ts';
import { draftOf } from '../../handoff/draft.ts';
import { carePhrases } from '../../languages/care/index.ts';
import { dangerIn } from '../../understanding/recognise/alone/danger.ts';
import { isEmergency } from '../../understanding/recognise/alone/emergency.ts';
import type { CareFinding, CareReading } from '../../understanding/recognise/care/crisis.ts';
import { isImpostorCall } from '../../understanding/recognise/care/impostor.ts';
import type { DialogParts } from '../parts.ts';
import { actionOf } from '../routing/understand.ts';
import { say } from '../saying/say.ts';
import { countryNamed } from './careCountry.ts';
import { countryHere } from './careLines.ts';
import { careSaid } from './careWords.ts';

type Parts = Pick<DialogParts, 'care' | 'emergencyIn'>;

/**
 * Fixed words to a crisis, a child, coercion or a theft under way, before anything was agreed: nothing that was written is
 * kept, nobody else is asked. False: there was nothing of the kind. What may be kept is only that a person is wanted.
 */
export async function sayBeforeConsent(context: TurnContext, { care, emergencyIn }: Parts): Promise<boolean> {
  const { language } = draftOf(context).facts;
  const words = carePhrases(language);
  const action = actionOf(context.activity);
  if (action?.action === 'care.company' || action?.action === 'care.region') {
    const said = action.action === 'care.region' ? (action.country ?? null) : null;
    const reply = action.action === 'care.company' ? toWho(action.who, words) : words.goOn[0];
    const listed = action.action === 'care.region' && !said;
    await sayCare(context, care, ['crisis'], { said, listed, ...(reply ? { reply } : {}) });
    return true;
  }
  const text = action ? '' : (context.activity.text ?? '');
  const reading = care.read(text, languageOf(language));
  if (CARE_KINDS.some((kind) => reading[kind].heard)) return sayUnagreed(context, reading, care);
  const named = wantsPerson(context) ? countryNamed(text) : null;
  const country = care.lines.find((one) => one.country === named)?.country ?? null;
  if (country) await sayCare(context, care, ['crisis'], { said: country, listed: false, reply: words.goOn[0] ?? '' });
  else if (text && (dangerIn(text) ?? emergencyIn(text, languageOf(language)))) {
    const { lead, steps, never } = words.theft;
    const listed = steps.map((step, at) => `${at + 1}. ${step}`).join('\n');
    await say(context, { text: `**${lead}**\n\n${listed}\n\n${never}` });
  } else return false;
  keepWish(context, false);
  return true;
}

/** The fixed words to what a message tells of a life, and that a person is wanted before all others. */
export async function sayUnagreed(context: TurnContext, reading: CareReading, care: Parts['care']): Promise<true> {
  const { firm, held } = reading.coercion;
  const kinds = CARE_KINDS.filter((kind) => reading[kind].heard);
  await sayCare(context, care, kinds, { said: null, listed: false, firm, held });
  keepWish(context, true);
  return true;
}

/** As much of a message is read before its turn: the rules alone, in a few milliseconds. */
const READ_FIRST = 500;

/** What cannot wait: a crisis not for the alarms of its address either. */
export type Urgent = 'crisis' | 'alarm';

/**
 * Whether a message tells of what is answered before consent, as the cheap rules alone hear it: it waits for nothing else that its
 * address sent. What they do not hear is heard in its turn.
 */
export function cannotWait(
  activity: ChatActivity,
  language: Language,
  read: DialogParts['care']['read'],
): Urgent | null {
  const action = actionOf(activity);
  if (action?.action.startsWith('care.')) return 'crisis';
  if (action) return action.action === 'emergency' ? 'alarm' : null;
  const first = (activity.text ?? '').slice(0, READ_FIRST);
  const reading = read(first, language);
  if (CARE_KINDS.some((kind) => reading[kind].heard)) return 'crisis';
  return (dangerIn(first) ?? isEmergency(first, language)) ? 'alarm' : null;
}

/** Whether a message that a person reads tells of a crisis, a child or force; what an impostor on the telephone threatens is none. */
export function tellsOfCare(text: string, language: Language, read: DialogParts['care']['read']): boolean {
  const { crisis, minor, coercion } = read(text, language);
  const isForced = coercion.heard && (coercion.firm !== null || !isImpostorCall(text, language));
  return crisis.heard || minor.heard || isForced;
}

async function sayCare(
  context: TurnContext,
  care: Parts['care'],
  kinds: readonly CareKind[],
  {
    said,
    listed,
    reply,
    firm = null,
    held = false,
  }: {
    said: string | null;
    listed: boolean;
    reply?: string;
    firm?: CareFinding['firm'];
    held?: boolean;
  },
): Promise<void> {
  const { language } = draftOf(context).facts;
  await say(
    context,
    careSaid({
      language,
      kinds,
      firm,
      held,
      country: listed ? null : countryHere({ country: said, held }, care.lines, language),
      all: care.lines,
      ...(reply ? { reply } : {}),
      asks: !reply && !held,
      person: carePhrases(language).agreeToCall,
    }),
  );
}

function toWho(who: 'someone' | 'alone' | 'notSay', words: ReturnType<typeof carePhrases>): string {
  return { someone: words.toSomeone, alone: words.toAlone, notSay: words.toNotSay }[who];
}

/** The one thing that outlives the turn: a person is wanted, and whether before all others. Not why, and no word. */
const WISH = 'wantsPerson';
const Wish = z.enum(['soon', 'first']);
export type Wish = z.infer<typeof Wish>;

function keepWish(context: TurnContext, goesFirst: boolean): void {
  draftOf(context).keep(WISH, goesFirst || wishIn(context) === 'first' ? 'first' : 'soon');
}

function wishIn(context: TurnContext): Wish | undefined {
  return Wish.safeParse(draftOf(context).content.dialogs[WISH]).data;
}

export function wantsPerson(context: TurnContext): boolean {
  return wishIn(context) !== undefined;
}

/** Once: whoever agreed now is to be called a person. */
export function takeWish(context: TurnContext): Wish | undefined {
  const draft = draftOf(context);
  const wish = wishIn(context);
  const { [WISH]: _, ...dialogs } = draft.content.dialogs;
  draft.content = { ...draft.content, dialogs };
  return wish;
}
