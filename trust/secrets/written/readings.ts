/** What one message was read as, in other notations: nothing twice, and all of it hardly longer than the message. */
export interface Readings {
  /** Whether a reading is new and there is room for it. */
  takes(text: string): boolean;
  /** One of them was not read for want of room: nobody knows what it holds. */
  isSpent(): boolean;
}

/** Characters of all readings: what a short message may have, and how many times as long as a long one they may be. */
const ROOM = { least: 1_500, times: 1 };
/** What one costs besides its length. */
const EACH = 30;

/** The readings of a message of this length. */
export function createReadings(length: number): Readings {
  const seen = new Set<string>();
  let room = Math.max(ROOM.least, ROOM.times * length);
  let isSpent = false;
  return {
    takes(text) {
      if (seen.has(text)) return false;
      const cost = text.length + EACH;
      if (cost > room) {
        isSpent = true;
        return false;
      }
      seen.add(text);
      room -= cost;
      return true;
    },
    isSpent: () => isSpent,
  };
}
