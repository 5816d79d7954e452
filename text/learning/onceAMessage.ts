import { AsyncLocalStorage } from 'node:async_hooks';

type Find<Language extends string, Found> = (text: string, language: Language) => Found;

/** What was found in one turn, by whoever found it; null once the turn is over. */
interface TurnMemory {
  found: Map<object, Map<string, unknown>> | null;
}

const turns = new AsyncLocalStorage<TurnMemory>();
/** Of one finder in one turn: the message, what is searched beside it, its sentences. What comes beyond is found again. */
const MOST = 64;

/**
 * While this work goes on, whatever `onceAMessage` and `onceATurn` find is found once, across everything it waits for. A turn waits for
 * stores and nodes between two readers of the same message. It tells what somebody has written: it is forgotten with the
 * turn, even by what goes on beside it.
 */
export function duringTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const memory: TurnMemory = { found: new Map() };
  return turns.run(memory, async () => {
    try {
      return await work();
    } finally {
      memory.found = null;
    }
  });
}

/**
 * The same answer for the same message, without finding it again: a turn asks several things of one message. Beside any
 * turn what was found is forgotten as soon as the event loop goes on.
 */
export function onceAMessage<Language extends string, Found>(find: Find<Language, Found>): Find<Language, Found> {
  let last: { text: string; language: Language; found: Found } | null = null;
  const forget = (): void => {
    last = null;
  };
  const inTurn = onceATurn(find);
  return (text, language) => {
    if (turns.getStore()?.found) return inTurn(text, language);
    if (last?.text === text && last.language === language) return last.found;
    const found = find(text, language);
    if (!last) setImmediate(forget);
    last = { text, language, found };
    return found;
  };
}

/** The same within a turn only: for what may change between two questions, as it does while something is learnt. */
export function onceATurn<Language extends string, Found>(find: Find<Language, Found>): Find<Language, Found> {
  const finder = {};
  return (text, language) => {
    const memory = turns.getStore()?.found;
    if (!memory) return find(text, language);
    const own = (memory.get(finder) as Map<string, Found> | undefined) ?? new Map<string, Found>();
    memory.set(finder, own);
    const key = `${language} ${text}`;
    const before = own.get(key);
    if (before !== undefined) return before;
    const found = find(text, language);
    if (own.size < MOST) own.set(key, found);
    return found;
  };
}
