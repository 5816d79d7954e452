import type { TurnContext } from 'botbuilder-core';
import { CARE_KINDS } from '../../core/care.ts';
import { request } from '../../handoff/conversation.ts';
import { draftOf } from '../../handoff/draft.ts';
import { carePhrases } from '../../languages/care/index.ts';
import { formatMoment } from '../../languages/format.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import type { DialogParts } from '../parts.ts';
import { say } from '../say.ts';
import { countryFor } from './careLines.ts';
import { careMemory, keepCare } from './careMemory.ts';
import { careSaid } from './careWords.ts';

export interface CareOptions {
  /** What this turn answers: something new was heard, who is there, a country, a question about something else, or more. */
  readonly to?: 'heard' | 'someone' | 'alone' | 'notSay' | 'region' | 'otherRegion' | 'away' | 'more';
}

/** Fixed words for somebody in a crisis, a child, somebody who is forced: the line, a question, a person who is called. */
export class CareDialog extends OneTurnDialog<CareOptions> {
  constructor(private readonly parts: Pick<DialogParts, 'queue' | 'care'>) {
    super(CareDialog.name);
  }

  protected async reply(context: TurnContext, { to = 'heard' }: CareOptions): Promise<void> {
    const draft = draftOf(context);
    const memory = careMemory(draft);
    const { language } = draft.facts;
    const person = await callPerson(context, this.parts.queue);
    const reply = replyTo(to, memory.said, carePhrases(language));
    const known = countryFor(this.parts.care.lines, memory.country, language);
    keepCare(draft, { called: true, said: memory.said + 1 });
    await say(
      context,
      careSaid({
        language,
        kinds: CARE_KINDS.filter((kind) => memory[kind]),
        country: to === 'otherRegion' ? null : known,
        all: this.parts.care.lines,
        ...(reply ? { reply } : {}),
        asks: to === 'heard' || to === 'away',
        person,
      }),
    );
  }
}

function replyTo(
  to: NonNullable<CareOptions['to']>,
  said: number,
  words: ReturnType<typeof carePhrases>,
): string | null {
  switch (to) {
    case 'someone':
      return words.toSomeone;
    case 'alone':
      return words.toAlone;
    case 'notSay':
      return words.toNotSay;
    case 'away':
      return words.ledAway;
    case 'heard':
      return said === 0 ? null : (words.goOn[said % words.goOn.length] ?? null);
    default:
      return words.goOn[said % words.goOn.length] ?? null;
  }
}

/** Puts the conversation first in the queue, without its place in it being said, and says who reads it. */
async function callPerson(context: TurnContext, queue: DialogParts['queue']): Promise<string> {
  const draft = draftOf(context);
  const words = carePhrases(draft.facts.language);
  const department = draft.facts.department ?? 'app';
  const refusal = draft.move(request(draft.facts.owner, { department, reason: 'emergency' }, draft.now));
  if (!refusal) draft.events.push({ kind: 'requested', department, reason: 'emergency' });
  const view = await queue({ department, urgent: true, language: draft.facts.language });
  if (!view.openNow && view.opensAt !== null) return words.backAt(formatMoment(view.opensAt, draft.facts.language));
  if (view.agentsOnline === 0) return words.nobodyOnShift;
  const { lowMinutes: low, highMinutes: high } = view;
  return words.called(low === null || high === null ? null : { low, high });
}
