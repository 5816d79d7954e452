import type { TurnContext } from 'botbuilder-core';
import { CARE_KINDS } from '../../core/care.ts';
import { type Locale, languageOf } from '../../core/language.ts';
import { request } from '../../handoff/conversation.ts';
import { draftOf } from '../../handoff/draft.ts';
import { requested } from '../../handoff/record/events.ts';
import { carePhrases } from '../../languages/care/index.ts';
import { formatMoment } from '../../languages/format.ts';
import { readIn } from '../../languages/hant/traditional.ts';
import { dangersOf } from '../../understanding/claims/safety.ts';
import type { CareTurn } from '../../understanding/recognise/care/careRules.ts';
import { caseOf } from '../case.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import type { DialogParts } from '../parts.ts';
import { say } from '../saying/say.ts';
import { countryFor } from './careLines.ts';
import { type CareMemory, careMemory, keepCare } from './careMemory.ts';
import { careBrief, careSaid } from './careWords.ts';

/** What a turn answers. `fresh`: something was heard that was not going on before, so that its whole words are due. */
export interface CareOptions {
  readonly to?:
    | 'heard'
    | 'someone'
    | 'alone'
    | 'notSay'
    | 'region'
    | 'otherRegion'
    | 'away'
    | 'more'
    | 'part'
    | Exclude<CareTurn, 'away' | 'adult' | 'sorrow' | 'over'>;
  readonly fresh?: boolean;
  /** `article#id` of a short answer. */
  readonly part?: string;
}

/** What is said to who is hidden or must not be heard. */
const SILENT: readonly string[] = ['coercion#silent-call', 'coercion#hiding'];

/** Fixed words for somebody in a crisis, a child, somebody who is forced: the line, a question, a person who is called. */
export class CareDialog extends OneTurnDialog<CareOptions> {
  constructor(private readonly parts: Pick<DialogParts, 'queue' | 'care' | 'library'>) {
    super(CareDialog.name);
  }

  protected async reply(context: TurnContext, options: CareOptions): Promise<void> {
    const { to = 'heard', fresh = true } = options;
    const draft = draftOf(context);
    const memory = careMemory(draft);
    const { language } = draft.facts;
    const person = await callPerson(context, this.parts.queue);
    const kinds = CARE_KINDS.filter((kind) => memory[kind]);
    const known = countryFor(this.parts.care.lines, memory.country, language);
    const words = carePhrases(language);
    keepCare(draft, { called: true, said: memory.said + 1, last: options.part ?? null });
    const whole = (to === 'heard' && fresh) || to === 'region' || to === 'otherRegion';
    if (!whole) {
      const reply = this.answerTo(options, language) ?? replyTo(to, memory, words);
      const silent = SILENT.includes(options.part ?? '');
      return say(context, careBrief({ language, kinds, country: known, said: memory.said, reply, person, to, silent }));
    }
    const again = to === 'heard' ? null : replyTo(to, memory, words);
    await say(
      context,
      careSaid({
        language,
        kinds,
        country: to === 'otherRegion' ? null : known,
        all: this.parts.care.lines,
        ...(again ? { reply: again } : {}),
        asks: to === 'heard',
        wordsKnown: dangersOf(caseOf(draft)).phrase,
        person,
      }),
    );
  }

  /** The text of a short answer, read in the page's writing. */
  private answerTo({ part }: CareOptions, language: Locale): string | null {
    const [article = '', id] = part?.split('#') ?? [];
    const found = this.parts.library.article(article, languageOf(language));
    const answer = found?.answers.find((one) => one.id === id);
    return answer ? readIn(language, answer.text) : null;
  }
}

function replyTo(
  to: NonNullable<CareOptions['to']>,
  { said, crisis, coercion, firm }: CareMemory,
  words: ReturnType<typeof carePhrases>,
): string {
  const turn = (lines: readonly string[]) => lines[said % lines.length] ?? '';
  switch (to) {
    case 'someone':
      return words.toSomeone;
    case 'alone':
      return words.toAlone;
    case 'notSay':
      return words.toNotSay;
    case 'away':
      return words.ledAway;
    case 'watched':
      return words.closeNow;
    case 'relief':
      return firm === 'violence' ? words.reliefForced : turn(words.relief);
    case 'handedOver':
      return words.handedOver;
    case 'noCall':
      return words.noCall;
    case 'bot':
      return words.isBot;
    case 'heard':
    case 'region':
    case 'otherRegion':
    case 'more':
    case 'part':
      // Leaving for other people is for who is forced where they are.
      return turn(coercion && firm !== 'pictures' && !(crisis && firm === null) ? words.goOnForced : words.goOn);
  }
}

/** Puts the conversation first in the queue, without its place in it being said, and says who reads it. */
async function callPerson(context: TurnContext, queue: DialogParts['queue']): Promise<string> {
  const draft = draftOf(context);
  const words = carePhrases(draft.facts.language);
  const department = draft.facts.department ?? 'app';
  const before = draft.facts.owner;
  const refusal = draft.move(request(before, { department, reason: 'emergency' }, draft.now));
  if (!refusal) draft.events.push(requested(before, department, 'emergency'));
  const view = await queue({ conversation: draft.id, department, urgent: true, language: draft.facts.language });
  if (!view.openNow && view.opensAt !== null) return words.backAt(formatMoment(view.opensAt, draft.facts.language));
  if (view.agentsOnline === 0) return words.nobodyOnShift;
  const { lowMinutes: low, highMinutes: high } = view;
  return words.called(low === null || high === null ? null : { low, high });
}

/** Its buttons mean something within a crisis alone, where `careRoute` reads them first; later they are met like "help". */
export const care = {
  topic: 'care',
  create: (parts) => new CareDialog(parts),
  acceptsReply: takesNoReply,
  begins: {},
} as const satisfies DialogModule<CareOptions>;
