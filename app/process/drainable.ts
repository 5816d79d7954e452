import type { Receive } from '../../bots/turn/ports.ts';

/** A door that can be shut: turns that are under way finish, new ones are told to try again (elsewhere, or later). */
export interface Drainable {
  readonly receive: Receive;
  /** Shuts the door and waits for the turns inside. */
  drain(): Promise<void>;
}

export function drainable(receive: Receive): Drainable {
  const inside = new Set<Promise<unknown>>();
  let shut = false;
  return {
    receive: (incoming) => {
      if (shut) return Promise.resolve({ kind: 'busy' });
      const turn = receive(incoming);
      const settled = turn.catch(() => undefined).finally(() => inside.delete(settled));
      inside.add(settled);
      return turn;
    },
    drain: async () => {
      shut = true;
      await Promise.all(inside);
    },
  };
}
