import type { TurnContext } from 'botbuilder-core';
import { CARE_KINDS, type CountryCode } from '../../core/care.ts';
import { wasOpened } from '../../core/case.ts';
import { type Locale, languageOf } from '../../core/language.ts';
import { request } from '../../handoff/conversation.ts';
import { draftOf } from '../../handoff/draft.ts';
import { requested } from '../../handoff/record/events.ts';
import { carePhrases } from '../../languages/care/index.ts';
import { formatMoment } from '../../languages/format.ts';
import { readIn } from '../../languages/hant/traditional.ts';
import { dangersOf } from '../../understanding/claims/safety.ts';
import { fitsAnswer, withoutBareAnswer } from '../../understanding/recognise/leave/bareAnswer.ts';
import { asksIfWrong } from '../../understanding/recognise/leave/wrongAsked.ts';
import { officeLine } from '../answer/officeLine.ts';
import { caseOf } from '../case.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import type { DialogParts } from '../parts.ts';
import { say } from '../saying/say.ts';
import { isBeside } from './besideCare.ts';
import { type Acute, acuteReply } from './careAcute.ts';
import { countriesOf, countryHere } from './careLines.ts';
import { careMemory, keepCare } from './careMemory.ts';
import { pointAgain } from './carePointer.ts';
import { type CareTo, replyTo } from './careReplies.ts';
import { careBrief, careSaid } from './careWords.ts';

/** What a turn answers. `fresh`: something was heard that was not going on before, so that its whole words are due. */
export interface CareOptions {
  readonly to?: CareTo;
  readonly fresh?: boolean;
  /** What is acute in what was heard. */
  readonly acute?: Acute | null;
  /** What else the message asks, answered after the rest. */
  readonly also?: readonly CareTo[];
  /** `article#id` of a short answer. */
  readonly part?: string;
  /** The one who forces reads this phone. */
  readonly read?: boolean;
  /** What comes first is how the police are reached without a voice. */
  readonly silent?: boolean;
  /** They ask as well who hears of a call. */
  readonly tellsWho?: boolean;
  /** They ask whether the number that they wrote answers at this hour. */
  readonly tellsWhen?: boolean;
}

/** What is said to who is hidden or must not be heard. */
const SILENT: readonly string[] = ['coercion#silent-call', 'coercion#hiding'];

/** Lines that answer nothing in particular. */
const FIXED: readonly CareTo[] = ['notHere', 'alone', 'someone', 'notSay', 'away', 'named', 'noLines'];

const plain = (markdown: string): string => markdown.replaceAll('**', '');

/** After this article what lies in the wallet is probably stolen: nobody is told to move it, whoever knows the words. */
const OTHERS_COINS = 'money-mule';

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
    const known = countryHere(memory, this.parts.care.lines, language);
    const ofCase = caseOf(draft);
    const wordsKnown = dangersOf(ofCase).phrase && !wasOpened(ofCase.said, OTHERS_COINS);
    const { tellsWho = false, tellsWhen = false } = options;
    const text = context.activity.text ?? '';
    const asked = { memory, language, country: known, text, wordsKnown, tellsWho, tellsWhen, person };
    // The same line twice running sounds as if nobody read what was written.
    const replied = () => replyTo(FIXED.includes(to) && memory.lastTo === to ? 'more' : to, asked);
    keepCare(draft, { called: true, said: memory.said + 1, last: options.part ?? null, lastTo: to });
    const also = (options.also ?? []).map((one) => replyTo(one, asked));
    const { firm, said, elder, woman, held, close } = memory;
    const isOfTheLines = to === 'region' || to === 'whoToTalk';
    const whole = (to === 'heard' && fresh) || (isOfTheLines && known !== null) || to === 'otherRegion';
    if (!whole) {
      const reply = [this.answerTo(options, text, language, memory.country) ?? replied(), ...also].join(' ');
      const silent = !held && (options.silent ?? SILENT.includes(options.part ?? ''));
      const { read = false } = options;
      const named = memory.country !== null;
      return say(
        context,
        careBrief({
          language,
          kinds,
          firm,
          elder,
          woman,
          held,
          country: known,
          named,
          said,
          reply,
          person,
          to,
          silent,
          read,
        }),
      );
    }
    const again = to === 'heard' ? null : replied();
    const numbers = known?.emergency.numbers ?? [];
    await say(
      context,
      careSaid({
        language,
        kinds,
        firm,
        country: to === 'otherRegion' ? null : known,
        all: this.parts.care.lines,
        ...(again ? { reply: again } : {}),
        first: [...(options.acute ? [plain(acuteReply(options.acute, { language, numbers, said }))] : []), ...also],
        asks: to === 'heard' && !held,
        wordsKnown,
        elder,
        woman,
        held,
        close,
        person,
      }),
    );
  }

  /** The text of a short answer, read in the page's writing, as the message asks for it and whom to ring about it. `told`: the country that was said. */
  private answerTo({ part = '' }: CareOptions, text: string, locale: Locale, told: CountryCode | null): string | null {
    const [article = '', id] = part.split('#');
    const language = languageOf(locale);
    const answer = this.parts.library.article(article, language)?.answers.find((one) => one.id === id);
    if (!answer) return null;
    const fits = !asksIfWrong(text, language) && fitsAnswer(answer.text, text, answer.asked, language);
    const said = fits ? answer.text : withoutBareAnswer(answer.text, language);
    const { lines } = this.parts.care;
    return readIn(
      locale,
      [said, officeLine(part, countriesOf({ lines, told, text, locale }), language) ?? []].flat().join(' '),
    );
  }
}

/** Under what was answered: one line with the number, so that it is never far. */
export async function pointBeside(context: TurnContext, { care }: Pick<DialogParts, 'care'>): Promise<void> {
  if (!isBeside(context)) return;
  const draft = draftOf(context);
  const text = pointAgain(draft, care.lines);
  keepCare(draft, { lastTo: null });
  if (text !== '') await say(context, { text });
}

/** Puts the conversation first in the queue, without its place in it being said, and says who reads it. */
export async function callPerson(context: TurnContext, queue: DialogParts['queue']): Promise<string> {
  const draft = draftOf(context);
  const words = carePhrases(draft.facts.language);
  const department = draft.facts.department ?? 'app';
  const before = draft.facts.owner;
  const refusal = draft.move(request(before, { department, reason: 'emergency', first: true }, draft.now));
  if (!refusal) draft.events.push(requested(before, department, 'emergency'));
  const { owner, language } = draft.facts;
  const waits = owner.kind === 'waiting' ? { since: owner.since } : {};
  const view = await queue({ conversation: draft.id, department, urgent: true, first: true, language, ...waits });
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
