import type { TurnContext } from 'botbuilder-core';
import { LATEST } from '../../core/actions/index.ts';
import { type Case, wasOpened } from '../../core/case.ts';
import { type Language, type Locale, languageOf } from '../../core/language.ts';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import type { Term } from '../../knowledge/glossary.ts';
import { partsOf } from '../../knowledge/parts.ts';
import { type Article, LEAD, type Part, partId, REACHING } from '../../knowledge/ports.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { readIn } from '../../languages/hant/traditional.ts';
import { phrases } from '../../languages/index.ts';
import type { Asked, Chosen, Question, Standing } from '../../understanding/answer/answering.ts';
import { answersTo } from '../../understanding/answer/answersTo.ts';
import { afterChange } from '../../understanding/case/echo.ts';
import { afterNear, withoutAlarm } from '../../understanding/case/track.ts';
import { notMeantBy } from '../../understanding/claims/notMeant.ts';
import { warnsOfDanger } from '../../understanding/claims/safety.ts';
import { DANGERS, EMERGENCY_TOPICS } from '../../understanding/labelled/labels.ts';
import { notBeside } from '../care/besideCare.ts';
import { careMemory } from '../care/careMemory.ts';
import { asWarned, isAnsweredByWarning, sureBesideDanger, wordsToStay } from '../care/suspected.ts';
import { caseOf, keepCase } from '../case.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { raiseAlarm } from '../emergency/scamDialog.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import type { DialogParts } from '../parts.ts';
import { keepAttempts } from '../routing/attempts.ts';
import { keepAsked, memoryOf } from '../routing/turns.ts';
import { actionOf } from '../routing/understand.ts';
import { leaveButton, personButton, phrasesOf, say } from '../saying/say.ts';
import { sayKindly } from '../smallTalkDialog.ts';
import { type ChosenPart, sayChoices } from './articleChoices.ts';
import { askForMore, sayNearParts, sayNoted, sayNotKnown } from './notKnown.ts';
import { type Manner, PartTeller, SURE, type TellerParts } from './tellPart.ts';
import { keepOthers } from './waysOn.ts';

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
  /** What is done with the message without a model: where it chooses nothing else, nothing is said here. */
  readonly stands?: Standing;
  /** The article of a danger that it may be about and that nothing tells: its button stands first. */
  readonly warned?: string;
  /** A payment is missed: its amount (`0.5 ETH`), or nothing that it could be found by. */
  readonly payment?: string;
}

/** Answers from parts of published articles, with the source, or says that it does not know and offers a person. */
export class AnswerDialog extends OneTurnDialog<Options> {
  private readonly teller: PartTeller;

  constructor(private readonly parts: Pick<DialogParts, 'choose' | 'consult' | 'define' | 'queue'> & TellerParts) {
    super(AnswerDialog.name);
    this.teller = new PartTeller(parts);
  }

  protected async reply(context: TurnContext, options: Options): Promise<void | 'silent'> {
    const draft = draftOf(context);
    const article = options.articleId === undefined ? null : this.article(draft, options.articleId);
    // What else may fit the question still may, when one of it was chosen, and where this says nothing.
    if (!options.stands) keepAttempts(draft, article ? { offered: [] } : NOTHING_OFFERED);
    if (options.onward) return this.sayOnward(context, options);
    if (article) return this.sayArticle(context, article, options);
    return this.sayAnswers(context, options);
  }

  private article(draft: ConversationDraft, named: string): Article | null {
    const id = named === LATEST ? draft.content.brief.articles.at(-1) : named;
    return id === undefined ? null : (this.parts.passage(id, languageOf(draft.facts.language))?.article ?? null);
  }

  private async sayAnswers(context: TurnContext, options: Options): Promise<void | 'silent'> {
    const { question: text = '', payment, lifted, beside, stands } = options;
    const draft = draftOf(context);
    let aside: string | null = null;
    if (lifted) {
      keepCase(draft, withoutAlarm(caseOf(draft)));
      aside = phrasesOf(context).alarmLifted;
    }
    const known = asWarned(context, caseOf(draft));
    const meant = lifted ? EMERGENCY_TOPICS : notMeantBy(text, languageOf(draft.facts.language), known);
    const without = [...meant, ...notBeside(careMemory(draft))];
    const model = draft.allows('model');
    const meaning = model && (await draft.meaningLeft());
    const told = { since: memoryOf(draft).since, asker: draft.id };
    const asked = { text, locale: draft.facts.language, known, model, meaning, without, ...told };
    const answers = await this.answers(context, asked, { mayConsult: lifted === undefined, stands });
    const [first] = answers;
    if (first?.kind === 'stands') return 'silent';
    if (stands) keepAttempts(draft, NOTHING_OFFERED);
    const isCard = stands?.by === 'alarm' && stands.isCard === true;
    const warned = stands?.by === 'alarm' && !isCard ? stands.article : (options.warned ?? null);
    if (first?.kind === 'alarm') return this.sayAlarm(context, first.article.id, warned);
    const raised = isCard ? await this.raised(context, stands.article) : null;
    if (stands && warned) aside = phrasesOf(context).dangerBelow;
    const term = beside || stands ? null : this.termFor(text, answers, languageOf(draft.facts.language));
    if (term) return this.sayTerm(context, term, aside);
    for (const chosen of answers) {
      if (beside && !isSureBeside(chosen)) continue;
      count(draft, chosen);
      if (!beside && (await this.staysWithDanger(context, chosen, aside))) return;
      const missed = payment !== undefined && isFoundByHash(chosen) ? howToFind(context, payment) : null;
      const said = lifted ? sureOnly(chosen) : answers.length > 1 || beside ? alone(chosen) : chosen;
      const manner = { text, aside: aside ?? missed, lifted: lifted !== undefined, warned };
      await this.sayChosen(context, said, manner);
      aside = null;
    }
    if (raised) keepCase(draft, raised);
  }

  /** While a danger is suspected, what may be beside the point gives way to words for it: a neighbour's how-to leads on into it. */
  private async staysWithDanger(context: TurnContext, chosen: Chosen, aside: string | null): Promise<boolean> {
    const isWeak = chosen.kind === 'part' ? chosen.confidence < sureBesideDanger(context) : WEAK.includes(chosen.kind);
    if (isAnsweredByWarning(context)) return isWeak;
    const stay = isWeak && !isOfDanger(chosen) ? wordsToStay(context) : null;
    if (stay) await say(context, { text: [aside, stay].filter(Boolean).join('\n\n'), buttons: personButton(context) });
    return stay !== null;
  }

  /** A danger that only a model heard; the one that words had weighed stays one press away. */
  private async sayAlarm(context: TurnContext, article: string, warned: string | null): Promise<void | 'silent'> {
    const said = await raiseAlarm(context, this.parts, article);
    const other = warned === null || warned === article ? null : this.article(draftOf(context), warned);
    if (other) await sayChoices(context, phrasesOf(context).dangerBelow, [other]);
    return other ? undefined : said;
  }

  /** The card that only a model would leave out. It is what is told on about, whatever passage is said under it. */
  private async raised(context: TurnContext, article: string): Promise<Pick<Case, 'open' | 'last'>> {
    await raiseAlarm(context, this.parts, article);
    const { open, last } = caseOf(draftOf(context));
    return { open, last };
  }

  /** What is read word by word, or stands without a model; where that is unsure a model may choose. */
  private async answers(
    context: TurnContext,
    asked: Asked,
    { mayConsult, stands }: { mayConsult: boolean; stands: Standing | undefined },
  ): Promise<readonly Chosen[]> {
    const lexical: readonly Chosen[] = stands
      ? [{ kind: 'stands', does: stands }]
      : await answersTo(this.parts.choose, asked);
    // A button asks in words of the desk, and is no message.
    const isWritten = actionOf(context.activity) === null;
    if (!mayConsult || !isWritten) return lexical;
    const draft = draftOf(context);
    return this.parts.consult(asked, lexical, memoryOf(draft), draft.modelLeft);
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
        return this.teller.tell(context, chosen, manner);
      case 'near':
      case 'noted':
        return this.sayNear(context, chosen, manner);
      case 'opening':
        return this.sayOpening(context, chosen, manner);
      case 'ask':
        return this.sayQuestion(context, chosen.question, aside);
      case 'talk':
        return sayKindly(context, chosen.about);
      case 'stands':
      case 'alarm':
        return;
      case 'unsure': {
        const words = phrasesOf(context);
        const warned = manner.warned ? this.article(draftOf(context), manner.warned) : null;
        const candidates = [
          ...(warned ? [warned] : []),
          ...chosen.candidates.filter(({ id }, index) => id !== warned?.id && (index === 0 || id !== REACHING)),
        ];
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

  /**
   * The first of what comes near is said where it is likely enough, under the questions that it answers: from a button alone nobody
   * sees whether it answers theirs, and of what is unlikely the name says enough.
   */
  private sayNear(
    context: TurnContext,
    { kind, article, parts, likely }: Extract<Chosen, { kind: 'near' | 'noted' }>,
    { text, aside = null }: Manner,
  ): Promise<void> {
    const draft = draftOf(context);
    const known = caseOf(draft);
    const told = this.teller.tellable(context, parts.slice(0, likely), text, kind === 'near' ? NEAR_TOLD : 1);
    const isOfDanger = kind === 'noted' && told.length === 0 && DANGERS.some((id) => id === article.id);
    // Who tells more right under the card of a danger is led back to its steps: "noted" leaves them with nothing to do.
    if (isOfDanger && known.last === 'alarm') return this.sayArticle(context, article, { part: 'steps' });
    const saidParts = told.map(({ part }) => part);
    keepOthers(draft, article, { rivals: [], next: parts.filter((part) => !saidParts.includes(part)) });
    keepCase(draft, afterNear(known, saidParts, text));
    return (kind === 'near' ? sayNearParts : sayNoted)(context, parts, told, aside);
  }

  /** Who has told little is asked for the rest; what it may be already stands below the question. */
  private async sayOpening(
    context: TurnContext,
    { parts, likely }: Extract<Chosen, { kind: 'opening' }>,
    { text, aside = null }: Manner,
  ): Promise<void> {
    const draft = draftOf(context);
    const told = this.teller.tellable(context, parts.slice(0, likely), text, 1);
    const [first] = told;
    if (first) keepOthers(draft, first.part.article, { rivals: [], next: parts.filter((part) => part !== first.part) });
    // What was told is not told once more to who answers in as few words.
    keepCase(draft, { said: [...caseOf(draft).said, ...told.map(({ part }) => partId(part))], last: 'question' });
    return askForMore(context, parts, told, aside);
  }

  private async sayQuestion(context: TurnContext, question: Question, aside: string | null): Promise<void> {
    const draft = draftOf(context);
    keepAsked(draft, question);
    keepCase(draft, { last: 'question' });
    const text = questionIn(question, draft.facts.language);
    await say(context, { text: aside ? `${aside}\n\n${text}` : text, buttons: personButton(context) });
  }

  /** The next steps of the open article, after "done"; what else it knows where there are none. */
  private async sayOnward(context: TurnContext, options: Options): Promise<void | 'silent'> {
    const draft = draftOf(context);
    const { open, steps } = caseOf(draft);
    const article = open && this.article(draft, open.article);
    const part = article && partsOf(article).find(({ anchor }) => anchor === 'steps');
    const all = part ? this.parts.speak(part, { text: '', again: true }).steps.length : 0;
    if (!part || steps >= all) return this.sayAnswers(context, options);
    return this.teller.tell(context, chose(part, true), { text: '', from: steps });
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
    return this.teller.tell(context, chose(part, again), { text, ...manner });
  }
}

const NOTHING_OFFERED = { offered: [], others: [] };

/** More of what may all be beside the point nobody reads. */
const NEAR_TOLD = 2;

/** After an alarm that was none often nothing is left to answer: a guess would be the next wrong thing that is said. */
function sureOnly(chosen: Chosen): Chosen {
  return chosen.kind === 'part' && chosen.confidence >= SURE ? chosen : { kind: 'notKnown', near: [] };
}

/** How to reach a person is known to who has called one, and to who was offered one. */
function isSureBeside(chosen: Chosen): boolean {
  return chosen.kind === 'part' && chosen.confidence >= SURE && chosen.part.article.id !== REACHING;
}

/** One of several answers is long enough by itself. */
function alone(chosen: Chosen): Chosen {
  if (chosen.kind !== 'part' || !chosen.beside) return chosen;
  return { ...chosen, beside: null, next: [chosen.beside, ...chosen.next] };
}

const chose = (part: Part, again: boolean): ChosenPart => ({
  kind: 'part',
  part,
  again,
  continues: 'stays',
  confidence: 1,
  beside: null,
  rivals: [],
  next: [],
});

const WEAK: readonly Chosen['kind'][] = ['near', 'noted', 'opening', 'unsure', 'notKnown'];

/** What helps in any danger. */
const HELPS: readonly string[] = ['revoke-approvals', 'our-data', REACHING];

/** What warns of a danger, or helps in one, may well be of this one. */
function isOfDanger(chosen: Chosen): boolean {
  if (chosen.kind !== 'part') return false;
  const { id } = chosen.part.article;
  return warnsOfDanger(id) || HELPS.includes(id);
}

const RESULTS = {
  part: 'answered',
  near: 'unsure',
  noted: 'unsure',
  unsure: 'unsure',
  ask: 'unsure',
  opening: 'unsure',
  notKnown: 'notKnown',
} as const;

/** What asks nothing is no answer. */
function count(draft: ConversationDraft, chosen: Chosen): void {
  if (chosen.kind === 'talk' || chosen.kind === 'stands' || chosen.kind === 'alarm') return;
  const about = chosen.kind === 'part' ? chosen.part.article : null;
  draft.events.push({
    kind: 'answered',
    result: RESULTS[chosen.kind],
    department: about?.department ?? draft.facts.department,
    ...(about ? { article: about.id } : {}),
  });
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
