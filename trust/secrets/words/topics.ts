import { TOPIC_WORDS } from './topicWords.ts';

/*
 * Things of one kind: clothes, colours, what is for dinner, days of the week. They stand in the lists of words as nouns do,
 * yet words drawn at random are of one kind about once in a thousand parts, and hardly ever in a phrase.
 */

const TOPICS = TOPIC_WORDS.map((words) => new Set(words.split(/\s+/)));

const FEWEST = 3;
const SHARE = 0.75;

/** Whether most of these words name things of one kind. */
export function areOfOneKind(words: readonly string[]): boolean {
  if (words.length < FEWEST) return false;
  const enough = Math.max(FEWEST, Math.ceil(SHARE * words.length));
  return TOPICS.some((topic) => words.filter((word) => isOf(topic, word)).length >= enough);
}

function isOf(topic: ReadonlySet<string>, word: string): boolean {
  return topic.has(word) || topic.has(word.replace(/s$/, '')) || topic.has(word.replace(/es$/, ''));
}
