import type { Middleware, TurnContext } from 'botbuilder-core';
import { languageOf } from '../../core/language.ts';
import { isAskingForHash, isProving } from '../../dialogs/activeDialogs.ts';
import { pointAgain } from '../../dialogs/care/carePointer.ts';
import { sayWithheldCare } from '../../dialogs/care/careWithheld.ts';
import type { DialogParts } from '../../dialogs/parts.ts';
import { actionOf, readAction } from '../../dialogs/routing/understand.ts';
import { isOwnLabel } from '../../dialogs/saying/ownLabels.ts';
import { phrasesOf, say } from '../../dialogs/saying/say.ts';
import { hasAgreed } from '../../handoff/agreed.ts';
import { afterTelling, askedFor, completesCode } from '../../handoff/askedFor.ts';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import { isFull } from '../../handoff/unagreed.ts';
import { nobodyNeedsIt } from '../../languages/orders/index.ts';
import { verificationPhrases } from '../../languages/verification/index.ts';
import type { HoldsLiveKey } from '../../trust/ports.ts';
import { answerAboutHash, askWhetherHash, type Heard, leaveOpen, saidToBeHash, takeAnswer } from './askHash.ts';
import type { HeldMessages } from './heldMessages.ts';
import { goOnUnchecked } from './unchecked.ts';

/** What the guard needs of the detector in `trust/secrets`. `state` holds sums of evidence, never words. */
export interface Secrets {
  detect(text: string): Detection | Promise<Detection>;
  /** The next message of a conversation: a phrase that is sent in pieces adds up. */
  next(text: string, state: unknown): Scanned | Promise<Scanned>;
  /** The text with hashes that stand in pieces put together. */
  inOnePiece(text: string): string;
}

export interface GuardParts {
  readonly secrets: Secrets;
  readonly holdsLiveKey: HoldsLiveKey;
  /** The terms in force: whoever has not agreed to them has no node asked for them. */
  readonly termsVersion: string;
  readonly held: HeldMessages;
  readonly care: DialogParts['care'];
  readonly queue: DialogParts['queue'];
  /** What is told of a life, as the rules alone hear it: a phrase is read by nothing that was learnt. */
  readonly readCare: DialogParts['care']['read'];
  /** A text without the words of a phrase. */
  readonly besidePhrase: (text: string) => string;
  /** Whether a text is what a code looks like: staff have asked for one, or for something told that may be one. */
  readonly givesCode: (text: string, askedFor: 'code' | 'dressed' | 'told') => boolean;
  /** The same of what stands beside a text. */
  readonly isCode: (text: string, askedFor: 'code' | 'dressed' | 'told') => boolean;
  /** How many figures a text gives alone that may be a part of one; 0: none. */
  readonly partOfCode: (text: string) => number;
  /** Whether a text speaks of what was asked for, or asks back, and so tells nothing else. */
  readonly speaksOfCode: (text: string) => boolean;
  /** What words say to the question whether digits are a hash. */
  readonly heard: (text: string) => Heard | null;
}

interface Scanned {
  readonly detection: Detection;
  readonly state: unknown;
}

interface Detection {
  readonly verdict: 'block' | 'ask' | 'hold' | 'mask' | 'allow';
  readonly personal: readonly { readonly start: number; readonly end: number }[];
  /** Only digits that the chains can tell from a key are asked about. */
  readonly chainTells: boolean;
  /** Told by forms alone that what a machine drew has as well. */
  readonly formTells?: true;
}

/** A field longer than this is also looked at by itself: the names of fields beside it blur a checksum. */
const LONG = 20;
const isLong = ({ length }: string): boolean => length > LONG;

/** Where a client puts what it numbers its messages with. */
const OWN_ID = 'clientActivityID';

/** What browsers number them with: too short for a key, and no word in it. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where the sums are kept between messages: sealed with the conversation, like everything the dialogs remember. */
export const MEMORY = 'guard';

/**
 * First step of every turn: a secret goes no further. It is not recorded, logged, sent to a model or shown to staff;
 * digits that no network could be asked about are taken out, and the words around them go on (`unchecked.ts`); those that
 * only their writer can call a hash are asked about (`askHash.ts`);
 * only the fact that something was stopped is counted. Everything a client can put words into is looked at.
 */
export class GuardSecrets implements Middleware {
  constructor(private readonly parts: GuardParts) {}

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const { activity } = context;
    const draft = draftOf(context);
    const detection = await this.read(activity, draft);
    // Pieces in several fields are one text: what is harmless word by word may be a phrase.
    const words = wordsBeside(activity);
    const id = ownId(activity);
    const long = [...words, ...id].filter(isLong);
    const besides = [...(words.length > 0 ? [words.join('\n')] : []), ...words.filter(isLong)];
    const read = (texts: readonly string[]) => Promise.all(texts.map((text) => this.parts.secrets.detect(text)));
    const ofId = (await read([...readWith(id, activity), ...id.filter(isLong)])).filter(({ formTells }) => !formTells);
    const detections = [detection, ...(await read(besides)), ...ofId];
    if (detections.some(({ verdict }) => verdict === 'block')) return this.stop(context, 'stopped');
    const liveKey = await this.checkDigits(context, long);
    if (liveKey === 'yes') return this.stop(context, 'stopped');
    if (detections.some(isUnsettled)) return this.stop(context, 'stoppedUnsure');
    // The figures that a proof of our own has sent are no answer to staff, and nobody answers in what a client numbers its messages with.
    const asked = isProving(draft) ? null : askedFor(draft.facts, draft.now);
    const figures = this.parts.partOfCode(activity.text ?? '');
    const tellsCode = (by: NonNullable<typeof asked>) =>
      completesCode(figures, draft.facts, draft.now) ||
      this.parts.givesCode(activity.text ?? '', by) ||
      words.some((text) => this.parts.isCode(text, by));
    if (asked && tellsCode(asked)) return this.stop(context, 'stoppedUnsure');
    const told = { isOfIt: this.parts.speaksOfCode, figures };
    if (!isProving(draft)) draft.facts = afterTelling(activity.text ?? '', draft.facts, told);
    if (activity.text) activity.text = masked(activity.text, detection.personal);
    if (activity.text) activity.text = this.parts.secrets.inOnePiece(activity.text);
    const answer = answerAboutHash(context, this.parts.heard);
    if (answer === 'yes' || answer === 'no') takeAnswer(context, answer, this.parts.held);
    else if (liveKey === 'unknown') goOnUnchecked(context);
    else if (liveKey === 'ask') askWhetherHash(context, activity.text ?? '', this.parts.held);
    else leaveOpen(context, answer, this.parts.held);
    return next();
  }

  /** Before the consent no node is asked about anything, and nothing is kept that it could have been about. */
  private async checkDigits(context: TurnContext, long: readonly string[]): ReturnType<HoldsLiveKey> {
    const { activity } = context;
    const draft = draftOf(context);
    const { facts, content } = draft;
    if (!hasAgreed(facts.consent, this.parts.termsVersion)) return 'no';
    const known = content.chain.transactions.map(({ hash }) => hash);
    const hash = hashOfButton(activity);
    const said = hash !== '' || saidToBeHash(context) || isAskingForHash(draft);
    const text = [activity.text ?? '', hash, ...long].join('\n\n');
    return this.parts.holdsLiveKey(text, known, said, draft.nodesLeft, draft.from);
  }

  /** A label of ours is no piece of anything. Any other that comes with a button can be a client's own words. */
  private async read(activity: TurnContext['activity'], draft: ConversationDraft): Promise<Detection> {
    const text = activity.text ?? '';
    if (text === '' || text === actionOf(activity)?.action || isOwnLabel(text)) return this.parts.secrets.detect(text);
    const { detection, state } = await this.parts.secrets.next(text, draft.content.dialogs[MEMORY]);
    draft.keep(MEMORY, state);
    return detection;
  }

  private async stop(context: TurnContext, phrase: Stop): Promise<void> {
    const draft = draftOf(context);
    const { language, consent } = draft.facts;
    const reading = this.parts.readCare(this.parts.besidePhrase(context.activity.text ?? ''), languageOf(language));
    // The words leave this process's memory with the turn; nothing below may find them in the context.
    context.activity.text = '';
    context.activity.value = undefined;
    if (!isFull(draft)) {
      draft.events.push({ kind: 'secretStopped' });
      await say(context, { text: this.stoppedText(context, phrase), card: { kind: 'stopped' } });
    }
    const agreed = hasAgreed(consent, this.parts.termsVersion);
    if (!isFull(draft, 'urgent')) await sayWithheldCare(context, { reading, agreed }, this.parts);
  }

  /** Somebody who was asked for a proof may have been taught elsewhere to give words for one; who is in a crisis is not left with a line about secrets. */
  private stoppedText(context: TurnContext, phrase: Stop): string {
    const draft = draftOf(context);
    const { language } = draft.facts;
    const why = isProving(draft) ? [verificationPhrases(language).whyNoWords] : [];
    const nobody = askedFor(draft.facts, draft.now) ? [nobodyNeedsIt(language)] : [];
    const pointer = pointAgain(draft, this.parts.care.lines);
    return [phrasesOf(context)[phrase], ...why, ...nobody, ...(pointer === '' ? [] : [pointer])].join('\n\n');
  }
}

/** Nobody but the user can say what it is. */
function isUnsettled({ verdict, chainTells }: Detection): boolean {
  return (verdict === 'ask' || verdict === 'hold') && !chainTells;
}

/** A button may carry a hash, and says so; a client may press one that nobody offered. */
function hashOfButton(activity: TurnContext['activity']): string {
  const action = actionOf(activity);
  return action && 'hash' in action ? action.hash : '';
}

type Stop = 'stopped' | 'stoppedUnsure';

/** What its client numbered the message with, unless it is a number of the form that browsers give. */
function ownId({ channelData }: TurnContext['activity']): string[] {
  const id: unknown = channelData?.[OWN_ID];
  return typeof id === 'string' && !UUID.test(id) ? [id] : [];
}

/**
 * An id is read by itself, and with the words beside it that its client chose; what it looks like by its form alone counts nothing, for a
 * machine drew it. The name of a button and those of its fields are ours: a drawn id after "consent.accept" reads as a password that is
 * told, and nobody whose client numbers its messages so could agree to anything.
 */
function readWith(ids: readonly string[], activity: TurnContext['activity']): string[] {
  const pressed = readAction(activity.value);
  const values = pressed ? Object.entries(pressed).flatMap(([name, part]) => (name === 'action' ? [] : [part])) : [];
  const chosen = [activity.name, ...(pressed ? values : [activity.value]), activity.attachments, activity.from?.name];
  const others = stringsIn(chosen, { names: pressed === null });
  return ids.flatMap((id) => [`${OWN_ID}\n${id}`, ...(others.length > 0 ? [[...others, id].join('\n')] : [])]);
}

/** Every string of the activity that its sender could choose, names of fields included, apart from the text and from its own id. */
function wordsBeside({ name, value, channelData, attachments, from }: TurnContext['activity']): string[] {
  const { [OWN_ID]: _, ...data } = { ...channelData };
  return stringsIn([name, value, data, attachments, from?.name], { names: true });
}

function stringsIn(values: readonly unknown[], { names }: { readonly names: boolean }): string[] {
  const found: string[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (typeof value === 'string') found.push(value);
    else if (value && typeof value === 'object' && depth < 8) {
      for (const [name, part] of Object.entries(value)) {
        if (names) found.push(name);
        collect(part, depth + 1);
      }
    }
  };
  for (const value of values) collect(value, 0);
  return found;
}

function masked(text: string, spans: readonly { start: number; end: number }[]): string {
  return [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (rest, { start, end }) => `${rest.slice(0, start)}${'•'.repeat(Math.min(8, end - start))}${rest.slice(end)}`,
      text,
    );
}
