import { LOCALES, type Locale } from '../../../core/language.ts';
import { type PlayedStory, type PlayedTurn, TURN_KINDS, type TurnKind } from './playStory.ts';
import { messagesOf, type Recogniser } from './recognisers.ts';

/** Counts of turns. */
export interface TurnFigures {
  readonly turns: number;
  readonly right: number;
  /** Of the right ones, those in which one of the gold parts itself was said, or none is needed. Nearest to a strict reader. */
  readonly rightWithPart: number;
  readonly partly: number;
  readonly wrong: number;
  /** Of those that need a part: how many there are, and in how many one of the gold parts itself was said. */
  readonly needPart: number;
  readonly partRight: number;
  /** An answer is wanted that no part gives yet: they cannot be right. */
  readonly noPartExists: number;
  readonly refused: number;
  readonly askedBack: number;
  /** Of those asked back after which the user wrote on: how many there are, and how many of the next replies are right. */
  readonly askedOn: number;
  readonly askedThenRight: number;
  readonly repeated: number;
  readonly noButton: number;
  /** Replies that claim what their turn forbids; null while nobody can tell what a text claims. */
  readonly forbidden: number | null;
}

export interface StoryFigures extends TurnFigures {
  readonly stories: number;
  /**
   * Stories at whose end the user is likely to be helped: one of the last two turns that want something out of an article
   * is right, or the conversation waits for a person. Only a reader can tell for sure.
   */
  readonly helped: number;
  readonly kinds: Readonly<Record<TurnKind, TurnFigures>>;
}

export interface RecogniserFigures {
  readonly name: string;
  readonly overall: { readonly n: number; readonly correct: number };
  readonly perLanguage: Readonly<Partial<Record<Locale, { readonly n: number; readonly correct: number }>>>;
}

interface Placed extends PlayedTurn {
  readonly next: PlayedTurn | null;
}

export function figuresOf(stories: readonly PlayedStory[]): StoryFigures {
  const turns = stories.flatMap((story) =>
    story.turns.map((turn, at) => ({ ...turn, next: story.turns[at + 1] ?? null })),
  );
  const kinds = TURN_KINDS.map((kind) => [kind, count(turns.filter((turn) => turn.kind === kind))] as const);
  return {
    stories: stories.length,
    ...count(turns),
    helped: stories.filter(isHelped).length,
    kinds: Object.fromEntries(kinds) as Record<TurnKind, TurnFigures>,
  };
}

/** The same of each language that has stories. */
export function figuresPerLanguage(stories: readonly PlayedStory[]): Partial<Record<Locale, StoryFigures>> {
  const present = LOCALES.filter((locale) => stories.some((story) => story.locale === locale));
  return Object.fromEntries(
    present.map((locale) => [locale, figuresOf(stories.filter((story) => story.locale === locale))]),
  );
}

function count(turns: readonly Placed[]): TurnFigures {
  const many = (is: (turn: Placed) => boolean) => turns.filter(is).length;
  const measured = turns.every(({ judgement }) => judgement.forbidden !== null);
  const askedOn = turns.filter(({ judgement, next }) => judgement.askedBack && next !== null);
  return {
    turns: turns.length,
    right: many(({ judgement }) => judgement.outcome === 'right'),
    rightWithPart: many(({ judgement }) => judgement.outcome === 'right' && judgement.partRight !== false),
    partly: many(({ judgement }) => judgement.outcome === 'partly'),
    wrong: many(({ judgement }) => judgement.outcome === 'wrong'),
    needPart: many(({ judgement }) => judgement.partRight !== null),
    partRight: many(({ judgement }) => judgement.partRight === true),
    noPartExists: many(({ turn: { gold } }) => gold.move === 'answer' && gold.parts.length === 0),
    refused: many(({ judgement }) => judgement.refused),
    askedBack: many(({ judgement }) => judgement.askedBack),
    askedOn: askedOn.length,
    askedThenRight: askedOn.filter(({ next }) => next?.judgement.outcome === 'right').length,
    repeated: many(({ judgement }) => judgement.repeated),
    noButton: many(({ noButton }) => noButton),
    forbidden: measured ? many(({ judgement }) => (judgement.forbidden ?? []).length > 0) : null,
  };
}

function isHelped({ turns, waits }: PlayedStory): boolean {
  const ofArticles = turns.filter(({ turn: { gold } }) => gold.parts.length > 0).slice(-2);
  return waits || ofArticles.some(({ judgement }) => judgement.outcome === 'right');
}

/** Each recogniser by itself on every typed message, with what is open by the labels. */
export function recogniserFigures(
  recognisers: readonly Recogniser[],
  stories: readonly PlayedStory[],
): RecogniserFigures[] {
  const messages = stories.flatMap(messagesOf);
  return recognisers.map((recogniser) => {
    const asked = messages
      .map(({ turn, context }) => ({ locale: context.locale, found: recogniser.evaluate(turn, context) }))
      .filter(({ found }) => found !== 'not applicable');
    const counted = (of: typeof asked) => ({
      n: of.length,
      correct: of.filter(({ found }) => found === 'correct').length,
    });
    const present = LOCALES.filter((locale) => asked.some((each) => each.locale === locale));
    return {
      name: recogniser.name,
      overall: counted(asked),
      perLanguage: Object.fromEntries(
        present.map((locale) => [locale, counted(asked.filter((each) => each.locale === locale))]),
      ),
    };
  });
}
