import type { Middleware, TurnContext } from 'botbuilder-core';
import type { Pseudonym } from '../../core/ids.ts';
import type { Language } from '../../core/language.ts';
import type { Milliseconds } from '../../core/time.ts';
import { button, phrasesOf, say } from '../../dialogs/say.ts';
import { actionOf } from '../../dialogs/understand.ts';
import { draftOf } from '../../handoff/draft.ts';
import { erasureNotice } from '../../handoff/legalHold.ts';

/** The terms that are in force, and where a choice is written down. Real: `trust/consent.ts`. */
export interface ConsentBook {
  /** Version of the terms and privacy text shown now. */
  readonly version: string;
  /** Writes the receipt to the audit ledger and returns its id. */
  record(choice: {
    user: Pseudonym;
    language: Language;
    choice: 'accepted' | 'declined' | 'withdrawn';
    at: Milliseconds;
  }): Promise<string>;
}

/**
 * Consent first, on every way in. Until the user has agreed to the text in force, nothing they write is kept: the
 * turn ends here with the question or with safe static help. A choice is a button, or its label typed on a channel.
 */
export class Consent implements Middleware {
  constructor(private readonly book: ConsentBook) {}

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const { consent } = draftOf(context).facts;
    const action = actionOf(context.activity)?.action;
    const agreed = consent.kind === 'accepted' && consent.version === this.book.version;
    if (agreed) return action === 'consent.withdraw' ? this.withdraw(context) : next();
    if (action === 'consent.accept') return this.accept(context);
    if (action === 'consent.decline') return this.decline(context);
    if (action === 'language') await say(context, { text: phrasesOf(context).languageChanged });
    else if (context.activity.type === 'message') await say(context, { text: phrasesOf(context).consentFirst });
    return this.ask(context);
  }

  private async ask(context: TurnContext): Promise<void> {
    const words = phrasesOf(context);
    const { language } = draftOf(context).facts;
    await say(context, {
      text: `${words.consentAsk}\n\n${words.consentTerms(this.book.version)}`,
      card: {
        kind: 'consent',
        version: this.book.version,
        termsHref: `/legal/terms?lang=${language}`,
        privacyHref: `/legal/privacy?lang=${language}`,
      },
      buttons: [
        button(words.buttons.accept, { action: 'consent.accept' }),
        button(words.buttons.decline, { action: 'consent.decline' }),
      ],
    });
  }

  private async accept(context: TurnContext): Promise<void> {
    const draft = draftOf(context);
    const words = phrasesOf(context);
    const receipt = await this.write(context, 'accepted');
    draft.note({ consent: { kind: 'accepted', version: this.book.version, at: draft.now, receipt } });
    draft.events.push({ kind: 'opened', language: draft.facts.language, channel: draft.facts.channel });
    await say(context, {
      text: words.consentThanks(this.book.version),
      card: { kind: 'consented', version: this.book.version, at: draft.now, receiptId: receipt },
    });
    await say(context, {
      text: `${words.greeting}\n\n${words.askAnything}`,
      buttons: [button(words.buttons.emergency, { action: 'emergency' })],
    });
  }

  private async decline(context: TurnContext): Promise<void> {
    const draft = draftOf(context);
    const words = phrasesOf(context);
    await this.write(context, 'declined');
    draft.note({ consent: { kind: 'declined', version: this.book.version, at: draft.now } });
    await say(context, {
      text: words.declined,
      card: { kind: 'declined' },
      buttons: [button(words.buttons.accept, { action: 'consent.accept' })],
    });
  }

  private async withdraw(context: TurnContext): Promise<void> {
    const draft = draftOf(context);
    await this.write(context, 'withdrawn');
    draft.note({ consent: { kind: 'undecided' } });
    draft.end('withdrawn');
    const { text, deletedBy } = erasureNotice(draft);
    await say(context, { text, card: { kind: 'ended', deletedBy } });
  }

  private write(context: TurnContext, choice: 'accepted' | 'declined' | 'withdrawn'): Promise<string> {
    const { facts, now } = draftOf(context);
    return this.book.record({ user: facts.user, language: facts.language, choice, at: now });
  }
}
