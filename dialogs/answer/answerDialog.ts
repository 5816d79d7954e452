import type { TurnContext } from 'botbuilder-core';
import { LOCALE_NAMES, type Locale, languageOf } from '../../core/language.ts';
import type { SourceLink, SuggestedAction } from '../../core/protocol.ts';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import type { Answer, AnswerQuestion, Article, Passage } from '../../knowledge/ports.ts';
import { answersInTalk, REACHING } from '../../knowledge/talk.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { formatDate } from '../../languages/format.ts';
import { readIn } from '../../languages/hant/traditional.ts';
import type { Phrases } from '../../languages/phrases.ts';
import { verificationPhrases } from '../../languages/verification/index.ts';
import { attemptsOf, keepAttempts } from '../attempts.ts';
import { guideButton } from '../guides/guideStep.ts';
import { guideBeside } from '../guides/index.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import type { DialogParts } from '../parts.ts';
import { button, personButton, phrasesOf, say } from '../say.ts';
import { linkTo, sayChoices } from './articleChoices.ts';
import { sayNotKnown } from './notKnown.ts';
import { sayOtherAnswers } from './otherAnswersDialog.ts';

/** What it explains can be done right here. */
const PROOF_ARTICLE = 'prove-ownership';
const startProof = (language: Locale) => verificationPhrases(language).buttons.start;

interface Options {
  readonly question?: string;
  readonly articleId?: string;
  /** A payment is missed: its amount (`0.5 ETH`), or nothing that it could be found by. */
  readonly payment?: string;
}

/** Answers from published articles, with the source, or says that it does not know and offers a person. */
export class AnswerDialog extends OneTurnDialog<Options> {
  constructor(private readonly parts: Pick<DialogParts, 'answer' | 'passage'>) {
    super(AnswerDialog.name);
  }

  protected async reply(context: TurnContext, options: Options): Promise<void> {
    const draft = draftOf(context);
    const chosen = options.articleId ? this.parts.passage(options.articleId, languageOf(draft.facts.language)) : null;
    // What else may fit the question still may, when one of it was chosen.
    keepAttempts(draft, chosen ? { offered: [] } : { offered: [], others: [] });
    if (chosen) return this.sayPassage(context, chosen, []);
    let aside = options.payment === undefined ? null : howToFind(context, options.payment);
    for (const answer of await this.answers(context, options.question ?? '')) {
      if (!aside && isJustSaid(answer, draft)) {
        keepOthers(draft, answer.passage.article, answer.rivals);
        await sayOtherAnswers(context, this.parts, true);
        continue;
      }
      const about = answer.kind === 'answered' ? answer.passage.article : null;
      draft.events.push({
        kind: 'answered',
        result: answer.kind,
        department: about?.department ?? draft.facts.department,
        ...(about ? { article: about.id } : {}),
      });
      await this.sayAnswer(context, answer, aside);
      aside = null;
    }
  }

  private answers(context: TurnContext, question: string): Promise<Answer[]> {
    const draft = draftOf(context);
    const { facts, content } = draft;
    const last = content.brief.articles.at(-1);
    const language = languageOf(facts.language);
    const article = last ? (this.parts.passage(last, language)?.article ?? null) : null;
    const model = draft.allows('model');
    const answer: AnswerQuestion = (text, spoken, asked) => this.parts.answer(text, spoken, { model, ...asked });
    return answersInTalk(answer, question, language, article);
  }

  /** `aside`: what belongs to the whole message; it is said in the same breath. */
  private sayAnswer(context: TurnContext, answer: Answer, aside: string | null): Promise<void> {
    if (answer.kind === 'answered') return this.sayPassage(context, answer.passage, answer.rivals, aside);
    if (answer.kind === 'notKnown' && aside) return say(context, { text: aside, buttons: personButton(context) });
    if (answer.kind === 'notKnown') return sayNotKnown(context, answer.near);
    const words = phrasesOf(context);
    const candidates = answer.candidates.filter(({ id }, index) => index === 0 || id !== REACHING);
    const question = candidates.length === 1 ? words.unsureOfOne : words.unsure;
    return sayChoices(context, aside ? `${aside}\n\n${question}` : question, candidates);
  }

  private async sayPassage(
    context: TurnContext,
    found: Passage,
    rivals: readonly Article[],
    aside: string | null = null,
  ): Promise<void> {
    const draft = draftOf(context);
    const passage = readIn(draft.facts.language, found);
    const words = phrasesOf(context);
    const source = sourceOf(passage, draft.facts.language);
    draft.remember({ articles: shownArticles(draft, passage) });
    keepOthers(draft, passage.article, rivals);
    keepAttempts(draft, { asked: true });
    // Where the money is comes first.
    const lead = aside ? `${passage.lead}\n\n${aside}` : passage.lead;
    await say(context, {
      text: passageText({ ...passage, lead }, source, words, draft.facts.language),
      card: { kind: 'answer', lead, steps: [...passage.steps], never: [...passage.never], source },
      buttons: waysOn(context, passage.article.id),
    });
  }
}

/** Whoever writes on after an answer and would get the same once more was not helped by it, unless they said it did. */
function isJustSaid(answer: Answer, draft: ConversationDraft): answer is Extract<Answer, { kind: 'answered' }> {
  if (answer.kind !== 'answered') return false;
  const { id } = answer.passage.article;
  return id === draft.content.brief.articles.at(-1) && id !== attemptsOf(draft).helped;
}

/** Under every answer: whether it helped, another one where there is one, a person, and what can be done right here. */
function waysOn(context: TurnContext, article: string): SuggestedAction[] {
  const draft = draftOf(context);
  const { language } = draft.facts;
  const { buttons } = phrasesOf(context);
  const guide = guideBeside(article);
  return [
    ...(article === PROOF_ARTICLE ? [button(startProof(language), { action: 'verify' })] : []),
    button(buttons.helped, { action: 'helped', article }),
    button(buttons.notHelped, { action: 'notHelped', article }),
    ...(attemptsOf(draft).others.length > 0 ? [button(buttons.another, { action: 'another' })] : []),
    ...personButton(context),
    ...(guide ? [guideButton(guide, language)] : []),
  ];
}

/** What may be meant instead: what came close, then what editors put beside the article. Never what was said already. */
function keepOthers(draft: ConversationDraft, article: Article, rivals: readonly Article[]): void {
  const said = [...draft.content.brief.articles, REACHING];
  const all = [...attemptsOf(draft).others, ...rivals.map(({ id }) => id), ...article.related];
  keepAttempts(draft, { others: [...new Set(all)].filter((id) => !said.includes(id)) });
}

/** The latest ten articles that the user was given, this one last: an agent sees them. */
export function shownArticles({ content }: ConversationDraft, { article }: Passage): readonly string[] {
  return [...content.brief.articles.filter((id) => id !== article.id), article.id].slice(-10);
}

export function sourceOf(passage: Passage, language: Locale): SourceLink {
  return linkTo(passage.article, passage.section?.anchor ?? null, language);
}

function passageText(passage: Passage, source: SourceLink, words: Phrases, language: Locale): string {
  const parts = [passage.lead];
  if (passage.steps.length) parts.push(passage.steps.map((step, index) => `${index + 1}. ${step}`).join('\n'));
  if (passage.never.length) parts.push(`**${words.never}**\n${passage.never.map((item) => `- ${item}`).join('\n')}`);
  if (source.language) parts.push(words.otherLanguage(LOCALE_NAMES[source.language]));
  parts.push(`[${words.source(source.title, formatDate(source.reviewed, language))}](${source.href})`);
  return parts.join('\n\n');
}

/** The desk can look for itself, which helps more than any article; for that it needs the hash. */
function howToFind(context: TurnContext, amount: string): string {
  const { language } = draftOf(context).facts;
  return amount ? chainPhrases(language).amountAlone(amount) : phrasesOf(context).askHash;
}
