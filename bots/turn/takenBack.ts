import type { ActionValue } from '../../core/actions/index.ts';
import { actionOf } from '../../dialogs/routing/understand.ts';
import type { ConversationFacts } from '../../handoff/ports.ts';

type Pressed = Parameters<typeof actionOf>[0];

/** Its label is shorter; a longer text is no press, and costs to read. */
const LABEL = 100;

/** The press that takes back what was agreed to, all of it or one purpose; null where there is nothing of it to take back. */
export function takenBack(consent: ConversationFacts['consent'] | undefined, activity: Pressed): ActionValue | null {
  if (consent?.kind !== 'accepted') return null;
  const action = actionOf(activity);
  if (action?.action === 'consent.withdraw') return action;
  const isOne = action?.action === 'consent.choose' && !action.allowed && consent.choices[action.purpose] === true;
  return isOne ? action : null;
}

/** Whether it is pressed to withdraw the consent. Nobody is told to come later with that; pressed again, it writes nothing. */
export function isWithdrawal(activity: Pressed): boolean {
  return isLabel(activity) && actionOf(activity)?.action === 'consent.withdraw';
}

/** Whether it is pressed to allow one purpose no more. */
export function isRefusal(activity: Pressed): boolean {
  const action = isLabel(activity) ? actionOf(activity) : null;
  return action?.action === 'consent.choose' && !action.allowed;
}

const isLabel = ({ text = '' }: Pressed): boolean => text.length <= LABEL;
