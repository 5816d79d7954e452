import { z } from 'zod';
import {
  COUNTERPARTS,
  DONE,
  type KnownFacts,
  OWNERS,
  PHRASE_STATES,
  SCAM_STAGES,
  TRANSACTION_STATES,
} from './facts.ts';

const name = z.string().trim().min(1).max(80);
/** One value, or several of which any will do. */
const anyOf = <T extends z.ZodType<string | boolean>>(value: T) =>
  z.union([value.transform((one) => [one]), z.array(value).min(1).max(20)]).optional();

/**
 * What has to be so of a user's case for something to be said: `{phrase: exposed, wallet: [MetaMask, Rabby]}`. Slots and
 * values are those of `Facts`; of `counterpart` the kind. Every slot has to hold.
 */
export const Needs = z.strictObject({
  network: anyOf(name),
  toNetwork: anyOf(name),
  coin: anyOf(name),
  wallet: anyOf(name),
  device: anyOf(name),
  error: anyOf(name),
  country: anyOf(z.string().length(2)),
  direction: anyOf(z.enum(['in', 'out'])),
  counterpart: anyOf(z.enum(COUNTERPARTS)),
  done: anyOf(z.enum(DONE)),
  gone: anyOf(z.enum(['all', 'some'])),
  phrase: anyOf(z.enum(PHRASE_STATES)),
  scam: anyOf(z.enum(SCAM_STAGES)),
  opens: anyOf(z.boolean()),
  minor: anyOf(z.boolean()),
  owner: anyOf(z.enum(OWNERS)),
  /** Told or observed. */
  state: anyOf(z.enum(TRANSACTION_STATES)),
  /** The same, where the desk has looked itself: "when we last looked" is said of nothing else. */
  seen: anyOf(z.enum(TRANSACTION_STATES)),
  gas: anyOf(z.enum(['none', 'some'])),
  leaving: anyOf(z.boolean()),
  permitted: anyOf(z.boolean()),
});
export type Needs = z.infer<typeof Needs>;

/** Whether all that is needed is known to be so; what was not told, or only supposed, is not. */
export function meets(needs: Needs, facts: KnownFacts): boolean {
  return (Object.entries(needs) as [keyof Needs, readonly (string | boolean)[]][]).every(([slot, values]) =>
    valuesOf(facts, slot).some((value) => values.includes(value)),
  );
}

function valuesOf(facts: KnownFacts, slot: keyof Needs): (string | boolean)[] {
  if (slot === 'done') return (facts.done ?? []).map(({ value }) => value);
  if (slot === 'seen') return facts.state?.observed ? [facts.state.value] : [];
  const known = facts[slot];
  if (!known || known.suspected) return [];
  const { value } = known;
  return [typeof value === 'object' ? value.kind : value];
}
