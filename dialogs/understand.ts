import { z } from 'zod';
import { hashDigits } from '../chains/recognise/hashDigits.ts';
import { LOCALES, type Locale } from '../core/language.ts';
import { type ActionValue, CONSENT_PURPOSES, GUIDE_IDS } from '../core/protocol.ts';
import { carePhrases } from '../languages/care/index.ts';
import { chainPhrases } from '../languages/chains/index.ts';
import { consentPhrases } from '../languages/consent/index.ts';
import { everyLocale } from '../languages/everyLocale.ts';
import { phrases } from '../languages/index.ts';
import { verificationPhrases } from '../languages/verification/index.ts';

const score = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.null()]);

/** The article or the transaction that was shown last: a typed title cannot name it. */
export const LATEST = 'latest';

const hash = z.union([
  z
    .string()
    .max(100)
    .refine((text) => hashDigits(text) !== null),
  z.literal(LATEST),
]);

/** What a client calls something of ours by. Names that every object has (`constructor`) are none: a table would find them. */
const named = (form: RegExp) =>
  z
    .string()
    .regex(form)
    .refine((name) => !(name in Object.prototype));
/** An article, a section or a short answer. */
const name = named(/^[a-z0-9-]{1,60}$/);
const network = named(/^[\w.:-]{1,40}$/);

/** What a button may mean. Anything else under `value` is refused at the door or read as plain text. */
export const Action: z.ZodType<ActionValue> = z.discriminatedUnion('action', [
  z.object({ action: z.literal('consent.accept'), model: z.boolean().optional(), history: z.boolean().optional() }),
  z.object({ action: z.enum(['consent.decline', 'consent.withdraw']) }),
  z.object({ action: z.literal('consent.choose'), purpose: z.enum(CONSENT_PURPOSES), allowed: z.boolean() }),
  z.object({ action: z.literal('language'), language: z.enum(LOCALES) }),
  z.object({ action: z.literal('ask'), text: z.string().max(500) }),
  z.object({
    action: z.literal('article'),
    id: name,
    whole: z.boolean().optional(),
    part: name.optional(),
  }),
  z.object({ action: z.literal('verify') }),
  z.object({ action: z.enum(['person', 'queue.leave', 'chat.end', 'help', 'cancel', 'emergency', 'another']) }),
  z.object({ action: z.enum(['helped', 'notHelped']), article: name }),
  z.object({
    action: z.enum(['tx.check', 'tx.watch']),
    hash,
    chain: network.optional(),
    view: z.enum(['sender', 'receiver']).optional(),
  }),
  z.object({ action: z.literal('hash.confirm'), isHash: z.boolean() }),
  z.object({ action: z.literal('wallet.look'), address: z.string().regex(/^[0-9A-Za-z:]{20,110}$/) }),
  z.object({ action: z.literal('fees'), chain: network }),
  z.object({
    action: z.literal('guide'),
    id: z.enum(GUIDE_IDS),
    step: named(/^[a-zA-Z]{1,40}$/).optional(),
  }),
  z.object({ action: z.literal('rate'), score }),
  z.object({ action: z.literal('rate.sentence') }),
  z.object({ action: z.enum(['data.show', 'data.erase']) }),
  z.object({ action: z.literal('care.company'), who: z.enum(['someone', 'alone', 'notSay']) }),
  z.object({
    action: z.literal('care.region'),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
  }),
]);

/**
 * The action of a message: the button's value, or, on a channel that can only send text, a text that equals a
 * button's title in any language.
 */
export function actionOf(activity: { value?: unknown; text?: string }): ActionValue | null {
  // Most messages press nothing, and a failed parse costs more than all the rest of this.
  const parsed = activity.value === undefined ? null : Action.safeParse(activity.value);
  if (parsed?.success) return parsed.data;
  return titled(activity.text?.trim().toLowerCase() ?? '') ?? null;
}

const titled = everyLocale((locale) => new Map(titlesIn(locale)));

function titlesIn(language: Locale): [string, ActionValue][] {
  const { buttons } = phrases(language);
  const proof = verificationPhrases(language).buttons;
  const { purposes } = consentPhrases(language);
  const choices = CONSENT_PURPOSES.flatMap((purpose): [string, ActionValue][] => [
    [purposes[purpose].allow, { action: 'consent.choose', purpose, allowed: true }],
    [purposes[purpose].refuse, { action: 'consent.choose', purpose, allowed: false }],
  ]);
  const pairs: [string, ActionValue][] = [
    ...choices,
    [buttons.accept, { action: 'consent.accept' }],
    [buttons.decline, { action: 'consent.decline' }],
    [buttons.person, { action: 'person' }],
    [buttons.emergency, { action: 'emergency' }],
    [buttons.leaveQueue, { action: 'queue.leave' }],
    [buttons.endChat, { action: 'chat.end' }],
    [buttons.cancel, { action: 'cancel' }],
    [buttons.erase, { action: 'data.erase' }],
    [proof.start, { action: 'verify' }],
    [proof.again, { action: 'verify' }],
    [proof.skip, { action: 'cancel' }],
    [buttons.checkAgain, { action: 'tx.check', hash: LATEST }],
    [buttons.watch, { action: 'tx.watch', hash: LATEST }],
    [chainPhrases(language).askView.sender, { action: 'tx.check', hash: LATEST, view: 'sender' }],
    [chainPhrases(language).askView.receiver, { action: 'tx.check', hash: LATEST, view: 'receiver' }],
    [chainPhrases(language).askHash.yes, { action: 'hash.confirm', isHash: true }],
    [chainPhrases(language).askHash.no, { action: 'hash.confirm', isHash: false }],
    [chainPhrases(language).watch.untilFinal, { action: 'tx.watch', hash: LATEST }],
    [buttons.helped, { action: 'helped', article: LATEST }],
    [buttons.notHelped, { action: 'notHelped', article: LATEST }],
    [buttons.another, { action: 'another' }],
    [buttons.allSteps, { action: 'article', id: LATEST, whole: true }],
    [carePhrases(language).changeRegion, { action: 'care.region' }],
  ];
  return pairs.map(([title, action]) => [title.toLowerCase(), action]);
}

/** What a user may do alone while a person holds the conversation: end it, or have it erased. The bot says nothing else. */
export function userActsAlone(activity: { value?: unknown; text?: string }): boolean {
  const action = actionOf(activity)?.action;
  return action === 'chat.end' || action === 'data.erase';
}
