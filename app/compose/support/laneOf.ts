import { neighbourhoodOf, subscriberOf } from '../../../core/net/subscriber.ts';
import type { Whose } from '../../../core/process/fairQueue.ts';
import type { Urgent } from '../../../dialogs/care/beforeConsent.ts';

/** A subscriber's addresses are one lane; a crisis has one of its own, apart from the alarms of its address as well. */
export function laneOf(from: string, urgent: Urgent | null): Whose {
  const [lane, near] = [subscriberOf(from), neighbourhoodOf(from)];
  return urgent === 'crisis'
    ? { lane: `crisis ${lane}`, near: `crisis ${near}`, urgent: true }
    : { lane, near, urgent: urgent !== null };
}
