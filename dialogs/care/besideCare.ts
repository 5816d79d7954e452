import type { TurnContext } from 'botbuilder-core';
import type { CareMemory } from './careMemory.ts';

/** Marks a turn whose message is answered as ever, within a state that stays. */
const BESIDE = Symbol('answered beside a state of care');

/**
 * The message asks or tells of coins, a swindler, a wallet or a device, and no words of the state meet it: it is read as ever.
 * A child who wrote "I approved something there" was told "you can go on writing", while the approval stood open.
 */
export function goBeside(context: TurnContext): void {
  context.turnState.set(BESIDE, true);
}

export const isBeside = (context: TurnContext): boolean => context.turnState.get(BESIDE) === true;

/** How to buy or send is no help to who is pressed to pay, and "refuse" none beside somebody who hits. */
export function notBeside({ minor, coercion, firm }: CareMemory): readonly string[] {
  if (coercion && firm === 'violence') return ['blackmail'];
  return minor || (coercion && firm === 'pictures') ? ['buy-crypto', 'send-crypto'] : [];
}
