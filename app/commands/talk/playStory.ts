import type { Locale } from '../../../core/language.ts';
import type { LocalStory, Story, StoryTurn } from '../../../understanding/labelled/stories.ts';
import { type HeardReply, heardIn } from './heard.ts';
import { type ClaimsOf, type Judgement, judge } from './judge.ts';
import type { StoryDesk } from './storyDesk.ts';

/** How the turn comes: the figures of each kind are told apart. `waiting`: somebody who waits in the queue writes. */
export const TURN_KINDS = ['first', 'later', 'waiting', 'button'] as const;
export type TurnKind = (typeof TURN_KINDS)[number];

export interface PlayedTurn {
  readonly turn: StoryTurn;
  /** What was sent: the message, the title of the button, or the gold query. */
  readonly sent: string;
  /** A button was to be pressed that the last reply does not have: its title was typed instead. */
  readonly noButton: boolean;
  readonly kind: TurnKind;
  readonly reply: HeardReply;
  readonly judgement: Judgement;
}

export interface PlayedStory {
  readonly id: string;
  readonly locale: Locale;
  readonly turns: readonly PlayedTurn[];
  /** Whether the conversation waits for a person when the story is over. */
  readonly waits: boolean;
}

export interface PlayOptions {
  /** The gold query is typed wherever there is one: what is lost then is lost by knowledge, not by understanding. */
  readonly goldQuery: boolean;
  readonly claimsOf: ClaimsOf | null;
}

/** So many conversations go on at a time. */
const AT_ONCE = 8;

/** Plays each story as a conversation of its own, several at a time; the result is in the order of the stories. */
export async function playStories(
  desk: Pick<StoryDesk, 'visit' | 'waits'>,
  stories: readonly LocalStory[],
  options: PlayOptions,
): Promise<PlayedStory[]> {
  const played: PlayedStory[] = [];
  const left = [...stories.entries()];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [at, { story, locale }] = next;
      played[at] = await playStory(desk, story, locale, options);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return played;
}

async function playStory(
  desk: Pick<StoryDesk, 'visit' | 'waits'>,
  story: Story,
  locale: Locale,
  options: PlayOptions,
): Promise<PlayedStory> {
  const { claimsOf } = options;
  const visitor = await desk.visit(locale);
  const turns: PlayedTurn[] = [];
  for (const turn of story.turns) {
    const before = turns.at(-1)?.reply ?? null;
    const waits = await desk.waits(visitor.conversation);
    const pressed = before?.buttons.find(({ title }) => title === turn.press) ?? null;
    const asked = options.goldQuery && turn.press === undefined ? turn.gold.query : undefined;
    const sent = asked ?? turn.press ?? turn.say ?? '';
    const activities = await (pressed ? visitor.press(sent, pressed.value) : visitor.say(sent));
    const reply = heardIn(activities, locale);
    turns.push({
      turn,
      sent,
      noButton: turn.press !== undefined && pressed === null,
      kind: kindOf(turn, turns.length, waits),
      reply,
      judgement: judge(turn.gold, reply, before, claimsOf && ((text) => claimsOf(text, locale))),
    });
  }
  return { id: story.id, locale, turns, waits: await desk.waits(visitor.conversation) };
}

function kindOf(turn: StoryTurn, at: number, waits: boolean): TurnKind {
  if (turn.press !== undefined) return 'button';
  if (waits) return 'waiting';
  return at === 0 ? 'first' : 'later';
}
