import { type DeskWish, isDeskWish } from '../../core/labels.ts';
import { holdsCode } from '../../text/holdsCode.ts';
import { tellsOfHarm } from './care/harm.ts';
import { deniesDanger } from './denial.ts';
import type { Evidence } from './evidence.ts';

/** From here on a message is taken for a wish: what was asked of an article instead is answered by the article. */
const LIKELY = 0.45;
/** The same of what lifts an alarm: one that is lifted in error can cost everything. */
const SURELY = 0.6;
/** "How much longer?" of who waits for nobody is asked of the problem, unless it is clear that somebody is meant. */
const CLEARLY = 0.8;
/** A longer message tells a story, in which a wish is one sentence of several. */
const LONGEST = 120;

/**
 * The wish of the desk itself that a message most likely is, learnt from sentences; null for all else. That nothing of it happened, told right
 * after a card, lifts the card in known words as well.
 */
export function deskWishIn(evidence: Pick<Evidence, 'text' | 'remark' | 'facts' | 'setting'>): DeskWish | null {
  const { text, remark, facts, setting } = evidence;
  if (isDeniable(setting) && deniesDanger(text) && !tellsOfHarm(facts)) return 'falseAlarm';
  if (!remark || !isDeskWish(remark.remark) || remark.likelihood < LIKELY) return null;
  if (remark.remark === 'queue' && setting.after !== 'waiting' && remark.likelihood < CLEARLY) return null;
  if (text.length > LONGEST || holdsCode(text)) return null;
  if (remark.remark === 'falseAlarm' && (remark.likelihood < SURELY || tellsOfHarm(facts))) return null;
  if (remark.remark === 'falseAlarm' && setting.open === THEFT && deniesDanger(text)) return null;
  return remark.remark;
}

const THEFT = 'funds-stolen';
/** Who was robbed says as well that they signed nothing and that nobody knows the words: that lifts no card of a theft. */
const DENIABLE: readonly string[] = ['phishing-site', 'phrase-exposed'];

function isDeniable({ open, after }: Evidence['setting']): boolean {
  return after === 'alarm' && DENIABLE.includes(open ?? '');
}
