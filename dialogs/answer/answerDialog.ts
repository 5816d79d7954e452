import type { TurnContext } from 'botbuilder-core';
import { LATEST } from '../../core/actions/index.ts';
import { type Case, wasOpened } from '../../core/case.ts';
import { type Language, LOCALE_NAMES, type Locale, languageOf } from '../../core/language.ts';
import { ofCard, onCard } from '../../core/markdown/donts.ts';
import { listItems } from '../../core/markdown/listItems.ts';
import type { SourceLink, SuggestedAction } from '../../core/protocols/protocol.ts';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import type { Term } from '../../knowledge/glossary.ts';
import { partsOf, STEPS_AT_ONCE } from '../../knowledge/parts.ts';
import { type Article, LEAD, type Part, type Passage, partId, REACHING, type Spoken } from '../../knowledge/ports.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { formatDate } from '../../languages/format.ts';
import { readIn } from '../../languages/hant/traditional.ts';
import { phrases } from '../../languages/index.ts';
import type { Phrases } from '../../languages/phrases.ts';
import { verificationPhrases } from '../../languages/verification/index.ts';
import type { Asked, Chosen, OpenRemark, Question } from '../../understanding/answer/answering.ts';
import { answersTo } from '../../understanding/answer/answersTo.ts';
import { afterChange } from '../../understanding/case/echo.ts';
import { afterNear, afterPart, withoutAlarm } from '../../understanding/case/track.ts';
import { notMeantBy } from '../../understanding/claims/notMeant.ts';
import { EMERGENCY_TOPICS } from '../../understanding/labelled/labels.ts';
import { caseOf, keepCase, walletToUse } from '../case.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { guideButton } from '../guides/guideStep.ts';
import { guideBeside } from '../guides/index.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import type { DialogParts } from '../parts.ts';
import { attemptsOf, keepAttempts } from '../routing/attempts.ts';
import { keepAsked, memoryOf } from '../routing/turns.ts';
import { actionOf } from '../routing/understand.ts';
import { isDemanding, isSayable, safely } from '../saying/safely.ts';
import { button, leaveButton, personButton, phrasesOf, say } from '../saying/say.ts';
import { sayKindly } from '../smallTalkDialog.ts';
import { choiceButtons, choicesNamed, linkTo, sayChoices, underQuestion } from './articleChoices.ts';
import { askForMore, sayNearParts, sayNoted, sayNotKnown, type TellablePart } from './notKnown.ts';

/** What it explains can be done right here. */
const PROOF_ARTICLE = 'prove-ownership';
const startProof = (language: Locale) => verificationPhrases(language).buttons.start;

interface Options {
  readonly question?: string;
  readonly articleId?: string;
  /** All steps of the article, not only the first. */
  readonly whole?: boolean;
  /** The part of the article that was chosen, by its anchor. */
  readonly part?: string;
  /** The alarm that the user has denied: the article of its card. */
  readonly lifted?: string;
  /** The steps that come after those that were said. */
  readonly onward?: boolean;
  /** Asked around a hash of which nothing is known, or beside a wish for a person, that was answered: only what is sure is said. */
  readonly beside?: boolean;
  /** The message was heard to ask nothing: said as such, unless a model reads more in it. */
  readonly remark?: OpenRemark;
  /** A payment is missed: its amount (`0.5 ETH`), or nothing that it could be found by. */
  readonly payment?: string;
}

type Chose = Extract<Chosen, { kind: 'part' }>;

/** How a part is said: from which step on, and how many steps at once. */
interface Manner {
  readonly text: string;
  readonly from?: number;
  readonly atOnce?: number;
  /** What belongs to the whole message; it is said in the same breath. */
  readonly aside?: string | null;
  /** An alarm was lifted: whoever waits may need nobody any more. */
  readonly lifted?: boolean;
}

/** Answers from parts of published articles, with the source, or says that it does not know and offers a person. */
export class AnswerDialog extends OneTurnDialog<Options> {
  constructor(private readonly parts: Pick<DialogParts, 'choose' | 'consult' | 'speak' | 'passage' | 'define'>) {
    super(AnswerDialog.name);
  }

  protected async reply(context: TurnContext, options: Options): Promise<void> {
    const draft = draftOf(context);
    const article = options.articleId === undefined ? null : this.article(draft, options.articleId);
    // What else may fit the question still may, when one of it was chosen.
    keepAttempts(draft, article ? { offered: [] } : { offered: [], others: [] });
    if (options.onward) return this.sayOnward(context, options);
    if (article) return this.sayArticle(context, article, options);
    return this.sayAnswers(context, options);
  }

  private article(draft: ConversationDraft, named: string): Article | null {
    const id = named === LATEST ? draft.content.brief.articles.at(-1) : named;
    return id === undefined ? null : (this.parts.passage(id, languageOf(draft.facts.language))?.article ?? null);
  }

  private async sayAnswers(context: TurnContext, options: Options): Promise<void> {
    const { question: text = '', payment, lifted, beside, remark } = options;
    const draft = draftOf(context);
    let aside: string | null = null;
    if (lifted) {
      keepCase(draft, withoutAlarm(caseOf(draft)));
      aside = phrasesOf(context).alarmLifted;
    }
    const known = caseOf(draft);
    const without = lifted ? EMERGENCY_TOPICS : notMeantBy(text, languageOf(draft.facts.language), known);
    const asked = { text, locale: draft.facts.language, known, model: draft.allows('model'), without };
    const answers = await this.answers(context, asked, { mayConsult: lifted === undefined, remark });
    const term = beside ? null : this.termFor(text, answers, languageOf(draft.facts.language));
    if (term) return this.sayTerm(context, term, aside);
    for (const chosen of answers) {
      if (beside && !isSureBeside(chosen)) continue;
      if (chosen.kind !== 'talk') count(draft, chosen);
      const missed = payment !== undefined && isFoundByHash(chosen) ? howToFind(context, payment) : null;
      const said = lifted ? sureOnly(chosen) : answers.length > 1 || beside ? alone(chosen) : chosen;
      await this.sayChosen(context, said, { text, aside: aside ?? missed, lifted: lifted !== undefined });
      aside = null;
    }
  }

  /** What is read word by word; where that is unsure and no fixed words stand before it, a model may choose. */
  private async answers(
    context: TurnContext,
    asked: Asked,
    { mayConsult, remark }: { mayConsult: boolean; remark: OpenRemark | undefined },
  ): Promise<readonly Chosen[]> {
    const lexical: readonly Chosen[] = remark
      ? [{ kind: 'talk', about: remark }]
      : await answersTo(this.parts.choose, asked);
    // A button asks in words of the desk, and is no message.
    const isWritten = actionOf(context.activity) === null;
    if (!mayConsult || !isWritten || isDemanding(context)) return lexical;
    return this.parts.consult(asked, lexical, memoryOf(draftOf(context)));
  }

  /** The word that is asked for, where no article that was found is asked that very thing. */
  private termFor(text: string, answers: readonly Chosen[], language: Language): Term | null {
    const term = this.parts.define(text, language);
    const isAsked = (article: Article) =>
      article.questions.some((question) => this.parts.define(question, language)?.id === term?.id);
    const isBetter = answers.some((chosen) => chosen.kind === 'part' && isAsked(chosen.part.article));
    return term && !isBetter ? term : null;
  }

  /** Its sentence, and a way to the article that says more. */
  private async sayTerm(context: TurnContext, term: Term, aside: string | null): Promise<void> {
    const draft = draftOf(context);
    const article = term.see === undefined ? null : this.article(draft, term.see);
    const said = [aside, readIn(draft.facts.language, term.say)].filter(Boolean).join('\n\n');
    draft.events.push({ kind: 'answered', result: 'answered', department: draft.facts.department });
    if (article) return sayChoices(context, said, [article]);
    await say(context, { text: said, buttons: personButton(context) });
  }

  private async sayChosen(context: TurnContext, chosen: Chosen, manner: Manner): Promise<void> {
    const { aside = null } = manner;
    switch (chosen.kind) {
      case 'part':
        return this.sayPart(context, chosen, manner);
      case 'near':
      case 'noted':
        return this.sayNear(context, chosen, manner);
      case 'opening':
        return this.sayOpening(context, chosen.parts, manner);
      case 'ask':
        return this.sayQuestion(context, chosen.question, aside);
      case 'talk':
        return sayKindly(context, chosen.about);
      case 'unsure': {
        const words = phrasesOf(context);
        const candidates = chosen.candidates.filter(({ id }, index) => index === 0 || id !== REACHING);
        const question = candidates.length === 1 ? words.unsureOfOne : words.unsure;
        return sayChoices(context, aside ? `${aside}\n\n${question}` : question, candidates);
      }
      case 'notKnown':
        return aside
          ? say(context, {
              text: aside,
              buttons: [...personButton(context), ...(manner.lifted ? leaveButton(context) : [])],
            })
          : sayNotKnown(context, chosen.near);
    }
  }

  /** The first of what comes near is said, under the questions that it answers: from a button alone nobody sees whether it answers theirs. */
  private sayNear(
    context: TurnContext,
    { kind, article, parts }: Extract<Chosen, { kind: 'near' | 'noted' }>,
    { text, aside = null }: Manner,
  ): Promise<void> {
    const draft = draftOf(context);
    const known = caseOf(draft);
    const told = this.tellable(context, parts, text, kind === 'near' ? NEAR_TOLD : 1);
    const saidParts = told.map(({ part }) => part);
    keepOthers(draft, article, { rivals: [], next: parts.filter((part) => !saidParts.includes(part)) });
    keepCase(draft, afterNear(known, saidParts, text));
    return (kind === 'near' ? sayNearParts : sayNoted)(context, parts, told, aside);
  }

  /** Who has told little is asked for the rest; what it may be already stands below the question. */
  private async sayOpening(
    context: TurnContext,
    parts: readonly Part[],
    { text, aside = null }: Manner,
  ): Promise<void> {
    const draft = draftOf(context);
    const told = this.tellable(context, parts, text, 1);
    const [first] = told;
    if (first) keepOthers(draft, first.part.article, { rivals: [], next: parts.filter((part) => part !== first.part) });
    // What was told is not told once more to who answers in as few words.
    keepCase(draft, { said: [...caseOf(draft).said, ...told.map(({ part }) => partId(part))], last: 'question' });
    return askForMore(context, parts, told, aside);
  }

  /** The first of these parts that can be said alone and whole, with their words. */
  private tellable(context: TurnContext, parts: readonly Part[], text: string, most: number): TellablePart[] {
    const known = caseOf(draftOf(context));
    return parts
      .filter((part) => speaksAlone(part, known))
      .flatMap((part) => {
        const said = this.wholeOf(context, part, { text, known });
        return said === null ? [] : [{ part, text: said }];
      })
      .slice(0, most);
  }

  private async sayQuestion(context: TurnContext, question: Question, aside: string | null): Promise<void> {
    const draft = draftOf(context);
    keepAsked(draft, question);
    keepCase(draft, { last: 'question' });
    const text = questionIn(question, draft.facts.language);
    await say(context, { text: aside ? `${aside}\n\n${text}` : text, buttons: personButton(context) });
  }

  /** The next steps of the open article, after "done"; what else it knows where there are none. */
  private async sayOnward(context: TurnContext, options: Options): Promise<void> {
    const draft = draftOf(context);
    const { open, steps } = caseOf(draft);
    const article = open && this.article(draft, open.article);
    const part = article && partsOf(article).find(({ anchor }) => anchor === 'steps');
    const all = part ? this.parts.speak(part, { text: '', again: true }).steps.length : 0;
    if (!part || steps >= all) return this.sayAnswers(context, options);
    return this.sayPart(context, chose(part, true), { text: '', from: steps });
  }

  /** An article that was chosen by its title, or all steps of the one that is open. */
  private sayArticle(
    context: TurnContext,
    article: Article,
    { whole = false, part: chosen, question: text = '' }: Pick<Options, 'whole' | 'part' | 'question'>,
  ): Promise<void> {
    const said = wasOpened(caseOf(draftOf(context)).said, article.id);
    const anchor = chosen ?? (whole ? 'steps' : LEAD);
    const part = partsOf(article).find((one) => one.anchor === anchor) ?? partsOf(article)[0];
    if (!part) return sayNotKnown(context, []);
    const manner = whole ? { from: 0, atOnce: Number.POSITIVE_INFINITY } : { from: 0 };
    const again = part.answer !== null || (said && (whole || chosen !== undefined));
    return this.sayPart(context, chose(part, again), { text, ...manner });
  }

  /**
   * The part that was chosen as far as the case allows; where it leaves nothing of it, the next part of its article of
   * which something is left; a short answer that was not asked for is none.
   */
  private sayable(
    context: TurnContext,
    chosen: Chose,
    { text, from }: { text: string; from: number },
  ): { part: Part; passage: Spoken; known: Case } {
    const draft = draftOf(context);
    const { language } = draft.facts;
    const known = afterPart(caseOf(draft), { ...chosen, text, steps: 0 });
    const parts = partsOf(chosen.part.article).filter((one) => !one.answer && partId(one) !== partId(chosen.part));
    const wallet = walletToUse(known);
    const spoken = (one: Part) => readIn(language, this.parts.speak(one, { text, again: chosen.again, from, wallet }));
    const own = { part: chosen.part, passage: spoken(chosen.part) };
    const isLeft = ({ part, passage }: { part: Part; passage: Spoken }) =>
      isSayable(context, asSaid(passage, language), known, part.answer?.claims);
    const others = () => parts.map((part) => ({ part, passage: spoken(part) })).find(isLeft);
    const { part, passage } = isLeft(own) ? own : (others() ?? own);
    const { card } = safely(context, asSaid(passage, language), known);
    return { part, passage: { ...passage, lead: card.lead, steps: card.steps, never: ofCard(card) }, known };
  }

  private async sayPart(context: TurnContext, chosen: Chose, manner: Manner): Promise<void> {
    const { text, atOnce = STEPS_AT_ONCE, aside = null } = manner;
    const draft = draftOf(context);
    const from = manner.from ?? caseOf(draft).steps;
    const { part, passage, known } = this.sayable(context, chosen, { text, from });
    const anchor = part.answer?.id ?? passage.section?.anchor ?? null;
    const source = linkTo(passage.article, anchor, draft.facts.language);
    const beside = this.beside(context, chosen, part, { text, known });
    const shown = Math.min(passage.steps.length, beside ? STEPS_BESIDE : atOnce);
    const { article } = passage;
    draft.remember({ articles: shownArticles(draft, passage) });
    const steps = shown > 0 ? passage.first + shown : 0;
    keepCase(draft, afterPart(caseOf(draft), { ...chosen, part, beside: beside?.part ?? null, text, steps }));
    keepOthers(draft, article, chosen);
    keepAttempts(draft, { asked: true });
    const { language } = draft.facts;
    const isNamed = beside !== null || chosen.confidence < SURE;
    const own = isNamed && part.answer ? underQuestion(part, passage.lead, language) : passage.lead;
    const other = beside && underQuestion(beside.part, beside.text, language);
    // Where the money is comes first.
    const lead = [own, aside, other].filter(Boolean).join('\n\n');
    const first = passage.first > 0 ? { first: passage.first + 1 } : {};
    const card = {
      kind: 'answer' as const,
      lead,
      steps: [...passage.steps],
      shown,
      ...first,
      ...onCard(passage.never),
      source,
    };
    await say(context, {
      text: passageText({ ...passage, lead }, { shown, source }, phrasesOf(context), draft.facts.language),
      card,
      buttons: [
        ...this.nextBest(context, chosen),
        ...waysOn(context, article.id, stepsOf(article) > shown),
        ...(manner.lifted ? leaveButton(context) : []),
      ],
    });
  }

  /** What answers the second question, where the case leaves all of it and something else was not said instead of what was chosen. */
  private beside(
    context: TurnContext,
    chosen: Chose,
    said: Part,
    { text, known }: { text: string; known: Case },
  ): { part: Part; text: string } | null {
    const { beside } = chosen;
    if (!beside || partId(said) !== partId(chosen.part)) return null;
    const whole = this.wholeOf(context, beside, { text, known });
    return whole === null ? null : { part: beside, text: whole };
  }

  /** A part in its words and without steps; null where the case does not leave all of it. */
  private wholeOf(context: TurnContext, part: Part, { text, known }: { text: string; known: Case }): string | null {
    const { language } = draftOf(context).facts;
    const wallet = walletToUse(known);
    const passage = readIn(language, this.parts.speak(part, { text, again: true, wallet }));
    const whole = asSaid(passage, language);
    const isWhole = isSayable(context, whole, known, part.answer?.claims) && safely(context, whole, known) === whole;
    return isWhole && passage.lead !== '' ? passage.lead : null;
  }

  /** Who was most likely not answered finds what comes next one press away, not behind "Another answer". */
  private nextBest(context: TurnContext, { part, confidence, next }: Chose): SuggestedAction[] {
    if (confidence >= LIKELY) return [];
    const { language } = draftOf(context).facts;
    // The heading of another article's section says nothing by itself.
    const named = next.filter(({ article, answer }) => answer !== null || article.id === part.article.id);
    const names = named.slice(0, NEXT_BEST).map(partId);
    return choiceButtons(choicesNamed(names, languageOf(language), this.parts.passage), language);
  }
}

/** Surer, an answer is right more often than not. */
const LIKELY = 0.5;
const NEXT_BEST = 2;
/** More of what may all be beside the point nobody reads. */
const NEAR_TOLD = 2;

/** The heading of a section says nothing to who is not in the middle of its article, and a list of warnings answers nobody. */
function speaksAlone({ article, anchor, answer }: Part, { open }: Case): boolean {
  return answer !== null || anchor === LEAD || (article.id === open?.article && anchor !== 'never');
}
/** Steps that are said at once where a second question is answered as well. */
const STEPS_BESIDE = 2;

function stepsOf(article: Article): number {
  return listItems(article.sections.find(({ anchor }) => anchor === 'steps')?.markdown ?? '', 'ordered').length;
}

/** A passage as a card, to see what of it may be said. */
function asSaid(passage: Spoken, language: Locale) {
  const { lead, steps, never } = passage;
  const card = {
    kind: 'answer' as const,
    lead,
    steps: [...steps],
    ...onCard(never),
    source: sourceOf(passage, language),
  };
  return { text: lead, card };
}

/** After an alarm that was none often nothing is left to answer: a guess would be the next wrong thing that is said. */
function sureOnly(chosen: Chosen): Chosen {
  return chosen.kind === 'part' && chosen.confidence >= SURE ? chosen : { kind: 'notKnown', near: [] };
}

/** Below it half of what is said answers something else: it stands under the question that it answers, and is not said where something else was. */
const SURE = 0.4;

/** How to reach a person is known to who has called one, and to who was offered one. */
function isSureBeside(chosen: Chosen): boolean {
  return chosen.kind === 'part' && chosen.confidence >= SURE && chosen.part.article.id !== REACHING;
}

/** One of several answers is long enough by itself. */
function alone(chosen: Chosen): Chosen {
  if (chosen.kind !== 'part' || !chosen.beside) return chosen;
  return { ...chosen, beside: null, next: [chosen.beside, ...chosen.next] };
}

const chose = (part: Part, again: boolean): Chose => ({
  kind: 'part',
  part,
  again,
  continues: 'stays',
  confidence: 1,
  beside: null,
  rivals: [],
  next: [],
});

const RESULTS = {
  part: 'answered',
  near: 'unsure',
  noted: 'unsure',
  unsure: 'unsure',
  ask: 'unsure',
  opening: 'unsure',
  notKnown: 'notKnown',
} as const;

function count(draft: ConversationDraft, chosen: Exclude<Chosen, { kind: 'talk' }>): void {
  const about = chosen.kind === 'part' ? chosen.part.article : null;
  draft.events.push({
    kind: 'answered',
    result: RESULTS[chosen.kind],
    department: about?.department ?? draft.facts.department,
    ...(about ? { article: about.id } : {}),
  });
}

/** Under every answer: whether it helped, another one where there is one, a person, and what can be done right here. */
function waysOn(context: TurnContext, article: string, more: boolean): SuggestedAction[] {
  const draft = draftOf(context);
  const { language } = draft.facts;
  const { buttons } = phrasesOf(context);
  const guide = guideBeside(article);
  return [
    ...(article === PROOF_ARTICLE ? [button(startProof(language), { action: 'verify' })] : []),
    ...(more ? [button(buttons.allSteps, { action: 'article', id: article, whole: true })] : []),
    button(buttons.helped, { action: 'helped', article }),
    button(buttons.notHelped, { action: 'notHelped', article }),
    ...(attemptsOf(draft).others.length > 0 ? [button(buttons.another, { action: 'another' })] : []),
    ...personButton(context),
    ...(guide ? [guideButton(guide, language)] : []),
  ];
}

/** What may be meant instead: the parts that come next, what came close, then what editors put beside the article. Never what was said already. */
function keepOthers(
  draft: ConversationDraft,
  article: Article,
  { rivals, next }: Pick<Chose, 'rivals' | 'next'>,
): void {
  const said = [...draft.content.brief.articles, ...caseOf(draft).said, REACHING];
  const all = [
    ...next.slice(0, NEXT_BEST).map(partId),
    ...attemptsOf(draft).others,
    ...rivals.map(({ id }) => id),
    ...article.related,
  ];
  keepAttempts(draft, { others: [...new Set(all)].filter((name) => !said.includes(name)) });
}

/** The latest ten articles that the user was given, this one last: an agent sees them. */
export function shownArticles({ content }: ConversationDraft, { article }: Passage): readonly string[] {
  return [...content.brief.articles.filter((id) => id !== article.id), article.id].slice(-10);
}

export function sourceOf(passage: Passage, language: Locale): SourceLink {
  return linkTo(passage.article, passage.section?.anchor ?? null, language);
}

function passageText(
  passage: Spoken,
  { shown, source }: { shown: number; source: SourceLink },
  words: Phrases,
  language: Locale,
): string {
  const parts = passage.lead === '' ? [] : [passage.lead];
  const steps = passage.steps.slice(0, shown);
  if (steps.length) parts.push(steps.map((step, index) => `${passage.first + index + 1}. ${step}`).join('\n'));
  if (passage.never.length)
    parts.push(`**${words.never}**\n${passage.never.map(({ text }) => `- ${text}`).join('\n')}`);
  if (source.language) parts.push(words.otherLanguage(LOCALE_NAMES[source.language]));
  parts.push(`[${words.source(source.title, formatDate(source.reviewed, language))}](${source.href})`);
  return parts.join('\n\n');
}

/** What the desk asks, in its own words. */
function questionIn(question: Question, locale: Locale): string {
  const { asking, askHash, detail } = phrases(locale);
  if (question === 'hash') return askHash;
  if (question === 'detail') return detail;
  return question === 'address' ? chainPhrases(locale).askAddress : asking[question];
}

/** Nothing was said yet that could be of anything but the payment. */
const FOUND_BY_HASH: readonly Chosen['kind'][] = ['unsure', 'notKnown', 'opening'];

/** The hash helps with what is new and about a payment: whoever asks on, or about a fee, has no use for that sentence. */
function isFoundByHash(chosen: Chosen): boolean {
  if (chosen.kind !== 'part') return FOUND_BY_HASH.includes(chosen.kind);
  const { article } = chosen.part;
  return !chosen.again && (article.id === HASH_ARTICLE || article.markdown.includes(`article:${HASH_ARTICLE}`));
}

/** How to find the hash: an article that links to it is about a payment that can be looked up. */
const HASH_ARTICLE = 'find-transaction-hash';

/** The desk can look for itself, which helps more than any article; for that it needs the hash. */
function howToFind(context: TurnContext, amount: string): string {
  const { language } = draftOf(context).facts;
  return amount ? chainPhrases(language).amountAlone(amount) : phrasesOf(context).askHash;
}

export const answer = {
  topic: 'answer',
  create: (parts) => new AnswerDialog(parts),
  acceptsReply: takesNoReply,
  begins: {
    ask: ({ text }) => ({ question: text }),
    article: ({ id, whole, part }) => ({ articleId: id, whole, part }),
    'fact.set': (action, draft) => {
      const changed = afterChange(caseOf(draft), action, languageOf(draft.facts.language));
      if (changed) keepCase(draft, changed.known);
      return { question: changed?.question || action.value };
    },
  },
} as const satisfies DialogModule<Options>;
