import type { TurnContext } from 'botbuilder-core';
import { Action, type ActionName, type ActionOf, type ActionValue, LATEST } from '../../core/actions/index.ts';
import type { Locale } from '../../core/language.ts';
import { CONSENT_PURPOSES } from '../../core/protocols/protocol.ts';
import { draftOf } from '../../handoff/draft.ts';
import type { ReportedIn } from '../../handoff/report.ts';
import { carePhrases } from '../../languages/care/index.ts';
import { casePhrases } from '../../languages/case/index.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { consentPhrases } from '../../languages/consent/index.ts';
import { everyLocale } from '../../languages/everyLocale.ts';
import { phrases } from '../../languages/index.ts';
import { verificationPhrases } from '../../languages/verification/index.ts';
import { isOwnName } from '../../understanding/case/echo.ts';
import { namesStaff, reportMeant } from '../handoff/reportMeant.ts';

/**
 * The action of a message: the button's value, or, on a channel that can only send text, a text that equals a
 * button's title in any language.
 */
export function actionOf(activity: { value?: unknown; text?: string }): ActionValue | null {
  // Most messages press nothing, and a failed parse costs more than all the rest of this.
  const pressed = activity.value === undefined ? null : readAction(activity.value);
  if (pressed) return pressed;
  const text = activity.text?.trim() ?? '';
  return titled(text.toLowerCase()) ?? (namesStaff(text) ? { action: 'staff.report' } : null);
}

/** What a button's value says; null where it is none of ours. A name is one that the desk offers, and no other word. */
export function readAction(value: unknown): ActionValue | null {
  const { data } = Action.safeParse(value);
  if (data?.action === 'fact.set' && !isOwnName(data.value, data.slot)) return null;
  return data ?? null;
}

type Titles<Name extends ActionName> = readonly (readonly [title: string, Omit<ActionOf<Name>, 'action'>])[];

const titled = everyLocale((locale) => new Map(titlesIn(locale)));

function titlesIn(language: Locale): [string, ActionValue][] {
  return Object.entries(typed(language)).flatMap(([action, titles]) =>
    titles.map(([title, fields]): [string, ActionValue] => [
      title.toLowerCase(),
      { action, ...fields } as unknown as ActionValue, // `typed` pairs each name with the fields of its own button
    ]),
  );
}

const NONE = [] as const;

/** Which buttons can be typed by their titles, and what they mean then; a title with a name or number in it cannot. */
function typed(language: Locale): { readonly [Name in ActionName]: Titles<Name> } {
  const { buttons } = phrases(language);
  const proof = verificationPhrases(language).buttons;
  const { askView, askHash, watch } = chainPhrases(language);
  const { purposes } = consentPhrases(language);
  return {
    'consent.choose': CONSENT_PURPOSES.flatMap((purpose) => [
      [purposes[purpose].allow, { purpose, allowed: true }] as const,
      [purposes[purpose].refuse, { purpose, allowed: false }] as const,
    ]),
    'consent.accept': [[buttons.accept, {}]],
    'consent.decline': [[buttons.decline, {}]],
    'consent.withdraw': NONE,
    person: [[buttons.person, {}]],
    emergency: [[buttons.emergency, {}]],
    // Its own label and all that is near it (`reportMeant.ts`).
    'staff.report': NONE,
    'queue.leave': [[buttons.leaveQueue, {}]],
    'chat.end': [[buttons.endChat, {}]],
    cancel: [
      [buttons.cancel, {}],
      [proof.skip, {}],
    ],
    'data.show': NONE,
    'data.erase': [[buttons.erase, {}]],
    verify: [
      [proof.start, {}],
      [proof.again, {}],
    ],
    'tx.check': [
      [buttons.checkAgain, { hash: LATEST }],
      [askView.sender, { hash: LATEST, view: 'sender' }],
      [askView.receiver, { hash: LATEST, view: 'receiver' }],
    ],
    'tx.watch': [
      [buttons.watch, { hash: LATEST }],
      [watch.untilFinal, { hash: LATEST }],
    ],
    'hash.confirm': [
      [askHash.yes, { isHash: true }],
      [askHash.no, { isHash: false }],
    ],
    helped: [[buttons.helped, { article: LATEST }]],
    notHelped: [[buttons.notHelped, { article: LATEST }]],
    another: [[buttons.another, {}]],
    article: [[buttons.allSteps, { id: LATEST, whole: true }]],
    'fact.change': [[casePhrases(language).echo.change, {}]],
    'care.region': [[carePhrases(language).changeRegion, {}]],
    // Those of a state or of a list are read where it is known: what is typed then means nothing elsewhere.
    'care.company': NONE,
    'fact.set': NONE,
    'wallet.look': NONE,
    'wallet.watch': NONE,
    guide: NONE,
    language: NONE,
    ask: NONE,
    fees: NONE,
    help: NONE,
    rate: NONE,
    'rate.sentence': NONE,
  };
}

/** What a user may do alone while a person holds the conversation: end it, have it erased, or report who is there. The bot says nothing else. */
export async function userActsAlone(context: TurnContext, reportedIn: ReportedIn): Promise<boolean> {
  const { activity } = context;
  const action = actionOf(activity)?.action;
  if (action === 'chat.end' || action === 'data.erase' || action === 'staff.report') return true;
  return (await reportMeant(draftOf(context).before, activity, reportedIn)) !== null;
}
