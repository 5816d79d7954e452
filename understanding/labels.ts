/** The words in which a message, the reply that is wanted and what that reply must not claim are labelled. */

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

/** What a question asks for. `undone`: whether it can be reversed or got back; `howKnow`: whether it is true. */
export const KINDS = [
  'howLong',
  'howMuch',
  'where',
  'which',
  'whatIs',
  'why',
  'mayI',
  'undone',
  'who',
  'howKnow',
  'whatIf',
  'whatNext',
  'otherWay',
  'none',
] as const;

/** How a message stands to the open problem. `none`: no problem is open, or the message is about none. */
export const CONTINUES = ['stays', 'switches', 'returns', 'none'] as const;

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

/** What a sentence of an article claims or tells somebody to do, and a case may forbid. */
export const CLAIMS = ['coins-safe', 'fund-this-wallet', 'send', 'pay', 'sign', 'reversible'] as const;
export type Claim = (typeof CLAIMS)[number];
