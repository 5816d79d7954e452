import { honest, taughtBy } from '../lookup/chainMemory.ts';
import type { Verdict } from '../ports.ts';
import { lookAlikeOf } from './lookAlike.ts';

/** A poisoning transfer costs its sender what it holds: it is worth less than a tenth of the payment that it imitates. */
const TENTH = 10n;

/**
 * Verdicts of one message, in any order, with the note `dust` on those whose sender resembles a known address and is
 * to be copied from a history, whatever it is worth. Beside each other the resemblance is mutual; there the poisoning
 * one is what came later and is worth much less in the same unit. Where that does not tell, neither is called one.
 */
export function judgeTogether(verdicts: readonly Verdict[], known: readonly string[]): Verdict[] {
  const alone = verdicts.map((verdict) => judged(verdict, known));
  return alone.map((verdict) => {
    const models = alone.filter((other) => mayBeImitated(other, verdict));
    return judged(verdict, honest(models.flatMap(taughtBy), known));
  });
}

function judged(verdict: Verdict, known: readonly string[]): Verdict {
  const { senders = [], notes = [] } = verdict;
  const poisons = !notes.includes('dust') && senders.some((sender) => lookAlikeOf(sender, known) !== null);
  return poisons ? { ...verdict, notes: [...notes, 'dust'] } : verdict;
}

function mayBeImitated(real: Verdict, poisoning: Verdict): boolean {
  const [paid, sent] = [real.transfer, poisoning.transfer];
  if (!paid || !sent || real.height === undefined || poisoning.height === undefined) return false;
  const sameUnit = real.chain?.id === poisoning.chain?.id && paid.token === sent.token;
  return sameUnit && real.height <= poisoning.height && BigInt(sent.amount) * TENTH < BigInt(paid.amount);
}
