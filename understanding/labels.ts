/** The words in which a message, the reply that is wanted and what that reply must not claim are labelled. */
export { CLAIMS, type Claim, KINDS, type Kind } from '../core/labels.ts';

/** What a message does in its conversation. `desk`: a wish of the desk itself (person, leave, delete, complaint, language). */
export const ACTS = [
  'problem',
  'question',
  'yesNo',
  'answer',
  'correction',
  'progress',
  'cannotDo',
  'notUnderstood',
  'tooLong',
  'thanks',
  'emotion',
  'desk',
  'chatter',
] as const;
export type Act = (typeof ACTS)[number];

/** How a message stands to the open problem. `none`: no problem is open, or the message is about none. */
export const CONTINUES = ['stays', 'switches', 'returns', 'none'] as const;
export type Continues = (typeof CONTINUES)[number];

/** What a reply does. `lift`: an alarm is withdrawn; `scope`: not ours, here is where; `wait`: what concerns the queue. */
export const MOVES = [
  'answer',
  'step',
  'ask',
  'alarm',
  'lift',
  'crisis',
  'guide',
  'lookup',
  'desk',
  'person',
  'wait',
  'smalltalk',
  'scope',
  'notKnown',
] as const;
export type Move = (typeof MOVES)[number];
