// By file: the package's index brings CloudAdapter and all that it needs (decision 0007).
import { EventFactory } from 'botbuilder/lib/eventFactory';
import type { Activity, Middleware, TurnContext } from 'botbuilder-core';
import type { Locale } from '../core/language.ts';
import { summaryInWords } from '../languages/case/caseInWords.ts';
import { nobodyNeedsIt } from '../languages/orders/index.ts';
import { caseSummary } from './caseSummary.ts';
import { type ConversationDraft, draftOf } from './draft.ts';
import { lastShown } from './lastShown.ts';
import { remind } from './neverAsks.ts';
import type { Conversations } from './ports.ts';
import { systemTells } from './systemSays.ts';

/** How much of the conversation travels with `handoff.initiate`. */
const TRANSCRIPT_ENTRIES = 50;

/**
 * While a person holds the conversation the bot is silent: what the user says is recorded (and so relayed), and the
 * turn ends here. When a turn asked for a person, the Bot Framework event `handoff.initiate` is written for the hubs,
 * with the case as its value, in lines that any channel can show, and the transcript as its attachment; staff see it, the
 * user does not.
 */
export class Handoff implements Middleware {
  constructor(
    private readonly conversations: Pick<Conversations, 'entries'>,
    /** What the user may still do alone while a person is there: end the chat, erase their data, report who is there. */
    private readonly userMayAct: (context: TurnContext) => Promise<boolean>,
    /** An article's title in a language; null where there is none. */
    private readonly titleOf: (article: string, language: Locale) => string | null,
    /** Whether a user's words offer a secret by its name. */
    private readonly offersSecret: (text: string) => boolean,
    /** Whether a message tells of what stands before all others: a crisis, a child, force. */
    private readonly goesFirst: (text: string, locale: Locale) => boolean,
    /** Whether a user's words speak of what staff never ask for; only on channels, where no line stays in sight. */
    private readonly tellsOfAsking: (text: string, channel: string) => boolean,
  ) {}

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const draft = draftOf(context);
    if (draft.facts.owner.kind === 'withAgent' && !(await this.userMayAct(context))) {
      const text = context.activity.text ?? '';
      // A person is with them: the bot says nothing to it.
      if (this.goesFirst(text, draft.facts.language)) draft.putFirst();
      this.tellToKeep(draft, text);
      if (this.tellsOfAsking(text, draft.facts.channel)) remind(draft);
      return;
    }
    const waited = isWaiting(draft);
    await next();
    if (!waited && isWaiting(draft)) await this.initiate(context, draft);
  }

  /** Whoever offers a secret to a person hears from the bot that nobody needs it, before anybody can say yes; once in a conversation. */
  private tellToKeep(draft: ConversationDraft, text: string): void {
    const { language, toldToKeep } = draft.facts;
    if (toldToKeep || !this.offersSecret(text)) return;
    draft.note({ toldToKeep: true });
    systemTells(draft, nobodyNeedsIt(language), { kind: 'toldToKeep' });
  }

  private async initiate(context: TurnContext, draft: ConversationDraft): Promise<void> {
    const stored = await lastShown(this.conversations, draft.id, draft.before?.lastSeq ?? 0, TRANSCRIPT_ENTRIES);
    const activities = [...stored, ...draft.entries].map(({ activity }) => ({
      type: activity.type,
      text: activity.text,
    }));
    const { department, language, channel } = draft.facts;
    const titleOf = (article: string) => this.titleOf(article, language) ?? article;
    const summary = summaryInWords(caseSummary(draft), titleOf, language);
    const value = { department, language, channel, ...draft.content.brief, summary };
    const event = EventFactory.createHandoffInitiation(context, value, { activities: activities as Activity[] });
    draft.append({
      author: 'system',
      audience: 'staff',
      activity: JSON.parse(
        JSON.stringify({ type: event.type, name: event.name, value: event.value, attachments: event.attachments }),
      ),
    });
  }
}

function isWaiting(draft: ConversationDraft): boolean {
  return draft.facts.owner.kind === 'waiting';
}
