/** The words in which a message, the reply that is wanted and what that reply must not claim are labelled. */
import { DESK_WISHES } from '../../core/labels.ts';

export { CLAIMS, type Claim, KINDS, type Kind } from '../../core/labels.ts';

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

/** What an emergency is about: the id of the article behind its card. Whoever asks an article of these is in one. */
export const EMERGENCY_TOPICS = [
  'funds-stolen',
  'phrase-exposed',
  'phishing-site',
  'fake-support',
  'device-compromised',
] as const;
export type EmergencyTopic = (typeof EMERGENCY_TOPICS)[number];

/** Of these not every question tells of one: they are also asked out of curiosity, so that only sentences teach them. */
export const FURTHER_DANGERS = ['investment-scam', 'fake-app', 'wallet-swept', 'second-hand-device'] as const;
export const DANGERS = [...EMERGENCY_TOPICS, ...FURTHER_DANGERS] as const;
export type DangerTopic = (typeof DANGERS)[number];

/** What people say to the bot itself. */
export const REMARKS = [
  ...DESK_WISHES,
  'distress',
  'bot',
  'unclear',
  // One more piece of a story ("it was USDT", "on Tron"): it asks nothing.
  'detail',
  'upset',
  // "Please don't laugh at me": wants to hear that nobody does.
  'ashamed',
  // An opening that names nothing ("having a bit of bother here"): it is asked what it is.
  'vague',
  'thanks',
  'greeting',
  'goodbye',
  'quiet',
  'helped',
  'notHelped',
  // "Ok, I'll do that": it wants to be heard, and no more.
  'ack',
] as const;
export type Remark = (typeof REMARKS)[number];
