import type { TurnContext } from 'botbuilder-core';
import { LOCALE_NAMES, type Locale, languageOf } from '../core/language.ts';
import type { SourceLink, SuggestedAction } from '../core/protocol.ts';
import { type ConversationDraft, draftOf } from '../handoff/draft.ts';
import type { Answer, AnswerQuestion, Article, Passage } from '../knowledge/ports.ts';
import { answersInTalk } from '../knowledge/talk.ts';
import { chainPhrases } from '../languages/chains/index.ts';
import { formatDate } from '../languages/format.ts';
import { readIn } from '../languages/hant/traditional.ts';
import type { Phrases } from '../languages/phrases.ts';
import { verificationPhrases } from '../languages/verification/index.ts';
import { guideButton } from './guides/guideStep.ts';
import { guideBeside } from './guides/index.ts';
import { OneTurnDialog } from './oneTurnDialog.ts';
import type { DialogParts } from './parts.ts';
import { button, phrasesOf, say } from './say.ts';

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
    const { facts, events } = draftOf(context);
    const chosen = options.articleId ? this.parts.passage(options.articleId, languageOf(facts.language)) : null;
    if (chosen) return this.sayPassage(context, chosen);
    if (options.payment !== undefined) await sayHowToFind(context, options.payment);
    for (const answer of await this.answers(context, options.question ?? '')) {
      const about = answer.kind === 'answered' ? answer.passage.article : null;
      events.push({
        kind: 'answered',
        result: answer.kind,
        department: about?.department ?? facts.department,
        ...(about ? { article: about.id } : {}),
      });
      await this.sayAnswer(context, answer);
    }
  }

  private answers(context: TurnContext, question: string): Promise<Answer[]> {
    const draft = draftOf(context);
    const { facts, content } = draft;
    const last = content.brief.articles.at(-1);
    const language = languageOf(facts.language);
    const article = last ? (this.parts.passage(last, language)?.article ?? null) : null;
    const model = draft.allows('model');
    const answer: AnswerQuestion = (text, spoken) => this.parts.answer(text, spoken, { model });
    return answersInTalk(answer, question, language, article);
  }

  private sayAnswer(context: TurnContext, answer: Answer): Promise<void> {
    if (answer.kind === 'answered') return this.sayPassage(context, answer.passage);
    if (answer.kind === 'unsure') return this.sayChoices(context, answer.candidates);
    return sayNotKnown(context);
  }

  private async sayPassage(context: TurnContext, found: Passage): Promise<void> {
    const draft = draftOf(context);
    const passage = readIn(draft.facts.language, found);
    const words = phrasesOf(context);
    const source = sourceOf(passage, draft.facts.language);
    const guide = guideBeside(passage.article.id);
    draft.remember({ articles: shownArticles(draft, passage) });
    await say(context, {
      text: passageText(passage, source, words, draft.facts.language),
      card: { kind: 'answer', lead: passage.lead, steps: [...passage.steps], never: [...passage.never], source },
      buttons: [
        ...(passage.article.id === PROOF_ARTICLE
          ? [button(startProof(draft.facts.language), { action: 'verify' })]
          : []),
        button(words.buttons.helped, { action: 'helped', article: passage.article.id }),
        button(words.buttons.notHelped, { action: 'notHelped', article: passage.article.id }),
        ...(guide ? [guideButton(guide, draft.facts.language)] : []),
      ],
    });
  }

  private async sayChoices(context: TurnContext, candidates: readonly Article[]): Promise<void> {
    const words = phrasesOf(context);
    const { language } = draftOf(context).facts;
    const offered = readIn(language, candidates.slice(0, 3));
    const buttons: SuggestedAction[] = offered.map(({ id, title }) => button(title, { action: 'article', id }));
    await say(context, {
      text: offered.length === 1 ? words.unsureOfOne : words.unsure,
      card: { kind: 'choices', sources: offered.map((article) => linkTo(article, null, language)) },
      buttons: [...buttons, button(words.buttons.person, { action: 'person' })],
    });
  }
}

/** The honest end of the bot's knowledge. */
export async function sayNotKnown(context: TurnContext): Promise<void> {
  const words = phrasesOf(context);
  if (draftOf(context).facts.owner.kind === 'waiting') return say(context, { text: words.notKnownWaiting });
  await say(context, { text: words.notKnown, buttons: [button(words.buttons.person, { action: 'person' })] });
}

/** The latest ten articles that the user was given, this one last: an agent sees them. */
export function shownArticles({ content }: ConversationDraft, { article }: Passage): readonly string[] {
  return [...content.brief.articles.filter((id) => id !== article.id), article.id].slice(-10);
}

export function sourceOf(passage: Passage, language: Locale): SourceLink {
  return linkTo(passage.article, passage.section?.anchor ?? null, language);
}

function linkTo(article: Article, anchor: string | null, locale: Locale): SourceLink {
  const own = article.language === languageOf(locale);
  return {
    articleId: article.id,
    title: article.title,
    href: `/articles/${article.id}?lang=${own ? locale : article.language}${anchor ? `#${anchor}` : ''}`,
    reviewed: article.reviewed,
    ...(own ? {} : { language: article.language }),
  };
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
async function sayHowToFind(context: TurnContext, amount: string): Promise<void> {
  const { language } = draftOf(context).facts;
  await say(context, { text: amount ? chainPhrases(language).amountAlone(amount) : phrasesOf(context).askHash });
}
