import { isDeepStrictEqual } from 'node:util';
import type { Middleware, TurnContext } from 'botbuilder-core';
import type { ActionValue, ConsentChoices, ConsentPurpose } from '../../core/protocols/protocol.ts';
import { takeWish, type Wish } from '../../dialogs/care/beforeConsent.ts';
import { consentCard } from '../../dialogs/consent/consentCard.ts';
import { forgetTurns } from '../../dialogs/routing/turns.ts';
import { actionOf } from '../../dialogs/routing/understand.ts';
import { button, phrasesOf, say } from '../../dialogs/saying/say.ts';
import { hasAgreed } from '../../handoff/agreed.ts';
import { draftOf } from '../../handoff/draft.ts';
import type { ConsentState } from '../../handoff/ports.ts';
import { erasureNotice } from '../../handoff/record/legalHold.ts';
import type { NamedUser } from '../../handoff/record/pastCases.ts';
import { isFull } from '../../handoff/unagreed.ts';
import { consentPhrases } from '../../languages/consent/index.ts';
import { webPhrases } from '../../languages/web/index.ts';
import { commitmentTo } from '../../trust/audit/commitment.ts';
import type { ConsentBook, ConsentChoice } from '../../trust/consent.ts';
import { wasShortened } from './shorten.ts';

export interface ConsentParts {
  /** The terms that are in force, and where a choice is written down. */
  readonly book: Pick<ConsentBook, 'version' | 'record'>;
  /** What can be allowed here besides the service itself. */
  readonly purposes: readonly ConsentPurpose[];
  /** Removes what is kept of earlier cases of this user. */
  readonly forgetHistory: (user: NamedUser) => Promise<unknown>;
  /** Fixed words to what cannot wait for consent; true when there was something of the kind. */
  readonly urgentWords: (context: TurnContext) => Promise<boolean>;
  readonly callPerson: (context: TurnContext, wish: Wish) => Promise<void>;
}

type Accept = Extract<ActionValue, { action: 'consent.accept' }>;
type Choose = Extract<ActionValue, { action: 'consent.choose' }>;
type Accepted = Extract<ConsentState, { kind: 'accepted' }>;

/** The ways out, besides taking back: they work without agreeing to anything new. */
const WAYS_OUT: readonly ActionValue['action'][] = ['chat.end', 'queue.leave', 'staff.report', 'data.erase'];

/**
 * Consent first, on every way in. Until the user has agreed to the text in force, nothing they write is kept: the
 * turn ends here with the question or with safe static help. A choice is a button, or its label typed on a channel.
 * What is optional is decided apart from it, each by itself, and can be changed at any moment, whoever holds the chat.
 * What was agreed to under an earlier text is taken back, and left, as under the present one.
 */
export class Consent implements Middleware {
  constructor(private readonly parts: ConsentParts) {}

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const { consent } = draftOf(context).facts;
    const action = actionOf(context.activity);
    if (consent.kind === 'accepted') {
      if (action?.action === 'consent.withdraw') return this.takeBack(context, 'withdrawn', consent);
      const isCurrent = hasAgreed(consent, this.parts.book.version);
      if (action?.action === 'consent.choose' && (isCurrent || !action.allowed))
        return this.choose(context, action, consent);
      if (isCurrent) return next();
      if (await this.leave(context, consent, next)) return undefined;
    }
    if (action?.action === 'consent.accept') return this.accept(context, action);
    if (action?.action === 'consent.decline') return this.decline(context);
    if (!isFull(draftOf(context), 'urgent') && (await this.parts.urgentWords(context))) return this.ask(context);
    // It has been asked often enough: the question stands there, and nothing more is added to what nobody agreed to.
    if (isFull(draftOf(context))) return undefined;
    if (action?.action === 'language') await say(context, { text: phrasesOf(context).languageChanged });
    else if (context.activity.type === 'message') await say(context, { text: firstWords(context) });
    return this.ask(context);
  }

  /** Whether whoever agreed to an earlier text goes: that needs no other agreement, and of their words nothing is kept. */
  private async leave(context: TurnContext, agreed: Accepted, next: () => Promise<void>): Promise<boolean> {
    const { activity } = context;
    const action = actionOf(activity);
    // Who agrees to the new text no more than that has agreed to nothing: what is kept goes.
    if (action?.action === 'consent.decline') {
      await this.takeBack(context, 'declined', agreed);
      return true;
    }
    // After the end there is nothing left to agree to.
    const isOver = draftOf(context).facts.owner.kind === 'closed';
    const goes = action !== null && WAYS_OUT.includes(action.action);
    if (goes) {
      activity.value = action;
      activity.text = '';
    }
    if (goes || isOver) await next();
    return goes || isOver;
  }

  private async ask(context: TurnContext): Promise<void> {
    const words = phrasesOf(context);
    const { language } = draftOf(context).facts;
    const { version } = this.parts.book;
    await say(context, {
      text: `${words.consentAsk}\n\n${words.consentTerms(version, language)}`,
      card: consentCard(version, this.parts.purposes, language),
      buttons: [
        button(words.buttons.accept, { action: 'consent.accept' }),
        button(words.buttons.decline, { action: 'consent.decline' }),
      ],
    });
  }

  private async accept(context: TurnContext, { action: _, ...decided }: Accept): Promise<void> {
    const draft = draftOf(context);
    const words = phrasesOf(context);
    const wished = takeWish(context);
    const examples = webPhrases(draft.facts.language).home.examples.slice(0, 2);
    const { version } = this.parts.book;
    await this.agree(context, 'accepted', { version, choices: this.offered(decided) }, words.consentThanks(version));
    draft.events.push({ kind: 'opened', language: draft.facts.language, channel: draft.facts.channel });
    if (wished) return this.parts.callPerson(context, wished);
    await say(context, {
      text: `${words.greeting}\n\n${words.askAnything}`,
      buttons: [
        button(words.buttons.emergency, { action: 'emergency' }),
        ...examples.map((text) => button(text, { action: 'ask', text })),
      ],
    });
    await this.askNext(context);
  }

  /** One of the optional purposes, on or off from now on. */
  private async choose(context: TurnContext, { purpose, allowed }: Choose, agreed: Accepted): Promise<void> {
    const draft = draftOf(context);
    const { changed } = consentPhrases(draft.facts.language);
    const { version } = agreed;
    const choices = this.offered({ ...agreed.choices, [purpose]: allowed });
    // A choice that is none leaves no trace in the audit: said again, or of a purpose that is not offered.
    if (isDeepStrictEqual(choices, agreed.choices)) return say(context, { text: changed });
    await this.agree(context, 'changed', { version, choices, ...this.earlier(agreed) }, changed);
    if (!draft.allows('history')) await this.parts.forgetHistory(draft);
    // After the end, and under an earlier text, one takes back and is asked for nothing more.
    if (draft.facts.owner.kind !== 'closed' && version === this.parts.book.version) await this.askNext(context);
  }

  /** Nothing is allowed that is not offered here. */
  private offered(choices: ConsentChoices): ConsentChoices {
    return Object.fromEntries(
      Object.entries(choices).filter(([purpose]) => this.parts.purposes.some((one) => one === purpose)),
    );
  }

  private async agree(
    context: TurnContext,
    choice: 'accepted' | 'changed',
    { version, choices, under }: Pick<Accepted, 'version' | 'choices'> & { readonly under?: string },
    text: string,
  ): Promise<void> {
    const draft = draftOf(context);
    const receipt = await this.write(context, choice, choices, under);
    draft.note({ consent: { kind: 'accepted', version, at: draft.now, receipt, choices } });
    if (!draft.allows('model')) forgetTurns(draft);
    await say(context, { text, card: { kind: 'consented', version, at: draft.now, receiptId: receipt, choices } });
  }

  /** A chat without boxes to tick is asked in words, one choice after the other. */
  private async askNext(context: TurnContext): Promise<void> {
    const { consent, language } = draftOf(context).facts;
    const open = this.parts.purposes.find((one) => consent.kind === 'accepted' && consent.choices[one] === undefined);
    if (!open) return;
    const { ask, allow, refuse } = consentPhrases(language).purposes[open];
    await say(context, {
      text: ask,
      buttons: [
        button(allow, { action: 'consent.choose', purpose: open, allowed: true }),
        button(refuse, { action: 'consent.choose', purpose: open, allowed: false }),
      ],
    });
  }

  private async decline(context: TurnContext): Promise<void> {
    const draft = draftOf(context);
    const words = phrasesOf(context);
    const { version } = this.parts.book;
    const { consent } = draft.facts;
    const isSaidAgain = consent.kind === 'declined' && consent.version === version;
    if (isSaidAgain && isFull(draft)) return;
    if (!isSaidAgain) await this.write(context, 'declined', {});
    draft.note({ consent: { kind: 'declined', version, at: draft.now } });
    await say(context, {
      text: words.declined,
      card: { kind: 'declined' },
      buttons: [button(words.buttons.accept, { action: 'consent.accept' })],
    });
  }

  private async takeBack(context: TurnContext, choice: 'withdrawn' | 'declined', agreed: Accepted): Promise<void> {
    const draft = draftOf(context);
    const isWithdrawn = choice === 'withdrawn';
    await this.write(context, choice, {}, isWithdrawn ? this.earlier(agreed).under : undefined);
    await this.parts.forgetHistory(draft);
    const { version } = this.parts.book;
    draft.note({ consent: isWithdrawn ? { kind: 'undecided' } : { kind: 'declined', version, at: draft.now } });
    draft.endWithdrawn();
    const { text, deletedBy } = erasureNotice(draft);
    await say(context, { text, card: { kind: 'ended', deletedBy } });
  }

  /** The receipt of an agreement to an earlier text: what changes it is a change of that, and agrees to nothing newer. */
  private earlier({ version, receipt }: Accepted): { readonly under?: string } {
    return version === this.parts.book.version ? {} : { under: receipt };
  }

  private write(context: TurnContext, choice: ConsentChoice, choices: ConsentChoices, under?: string): Promise<string> {
    const draft = draftOf(context);
    const { user, language } = draft.facts;
    const commitment = commitmentTo({ conversation: draft.id, at: draft.now }, draft.salt());
    return this.parts.book.record({ user, language, choice, choices, commitment, ...(under ? { under } : {}) });
  }
}

function firstWords(context: TurnContext): string {
  const { consentFirst, consentFirstShorter } = phrasesOf(context);
  return wasShortened(context) ? consentFirstShorter : consentFirst;
}
