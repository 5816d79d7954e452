import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ConversationId, StaffId } from '../core/ids.ts';

/** Short, easy to read aloud, hard to mishear. 128 of them. */
const WORDS = `acorn amber anchor apple autumn bamboo basil beacon birch breeze bridge brook butter canyon cedar cherry
  cinnamon cliff clover cobalt copper coral cotton crane cricket crystal daisy dawn delta dolphin dragon drum eagle echo
  ember falcon feather fern fiddle forest fountain garden garnet ginger glacier granite grove hammer harbor hazel heron
  honey horizon indigo island ivory jasmine jungle kettle lagoon lantern lavender lemon lilac lily linen lotus magnet
  mango maple marble meadow melon mint mirror moon mosaic mountain nectar oasis ocean olive onyx opal orbit orchid otter
  paddle panda paper peach pearl pebble pepper pine planet plum pond poppy prairie quartz quill rain raven reef
  river robin rocket rose saffron salmon sand satin shell silver sparrow spring summit sunset swan thunder tiger tulip
  valley velvet violet walnut willow`.split(/\s+/);
const NUMBERS = 90;
const FIRST_NUMBER = 10;

/**
 * The word that shows a user real support: a common word and two digits, such as `lagoon 47`, made for this
 * conversation and this member of staff alone. It proves nothing elsewhere, and dies with the conversation.
 */
export function checkWord(secret: Uint8Array, conversation: ConversationId, staff: StaffId): string {
  const mac = createHmac('sha256', secret)
    .update(JSON.stringify([conversation, staff]))
    .digest();
  const word = WORDS[mac.readUInt32BE(0) % WORDS.length] ?? '';
  return `${word} ${FIRST_NUMBER + (mac.readUInt32BE(4) % NUMBERS)}`;
}

/** Whether `said` is the check word, however it was typed. Takes as long for every answer. */
export function verifyCheckWord(
  secret: Uint8Array,
  conversation: ConversationId,
  staff: StaffId,
  said: string,
): boolean {
  const seal = (text: string) => createHmac('sha256', secret).update(text).digest();
  const plain = said
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return timingSafeEqual(seal(plain), seal(checkWord(secret, conversation, staff).replace(' ', '')));
}
