import { z } from 'zod';
import { type Truth, truthOf } from './oracle.ts';
import type { Recorded } from './records.ts';

const Amount = z.object({ amount: z.string(), token: z.string().optional(), id: z.string().optional() });
const Party = z.object({ address: z.string(), role: z.string(), gave: z.array(Amount), got: z.array(Amount) });
/** A line of `handrail tx -`, as far as it is marked. */
const Answer = z.object({
  id: z.string(),
  verdict: z.object({
    code: z.string(),
    notes: z.array(z.string()).default([]),
    fee: z.string().optional(),
    moreParties: z.number().default(0),
    transfer: z
      .object({ from: z.string(), to: z.string().nullable(), amount: z.string(), token: z.string().optional() })
      .optional(),
  }),
  parties: z.array(Party).nullable(),
  text: z.string(),
});
export type Answer = z.infer<typeof Answer>;
type Told = z.infer<typeof Party>;

/** `false`: it says what did not happen. `wrong`: it says nothing of what did. `partly`: what it says is so, and some is missing. */
export type Mark = 'right' | 'partly' | 'wrong' | 'false';
export interface Marked {
  readonly mark: Mark;
  /** Every reason, the gravest first. */
  readonly why: readonly string[];
}

/** Marks one line of `handrail tx -` against the record it is about. Throws when it is no such line. */
export function marked(record: Recorded, line: string): Marked {
  const answer = Answer.parse(JSON.parse(line));
  const truth = truthOf(record);
  const untrue = untruths(record, truth, answer);
  if (untrue.length > 0) return { mark: 'false', why: untrue };
  const wrong = silences(truth, answer);
  if (wrong.length > 0) return { mark: 'wrong', why: wrong };
  const missing = gaps(record, truth, answer);
  return { mark: missing.length > 0 ? 'partly' : 'right', why: missing };
}

const FAILED = ['reverted', 'out-of-gas', 'invalid-opcode', 'not-payable'];
const SUCCEEDED = ['succeeded', 'token-to-contract', 'token-to-token', 'token-to-zero', 'nothing-moved'];

function untruths(record: Recorded, truth: Truth, { verdict, parties, text }: Answer): string[] {
  const { code, notes, fee } = verdict;
  const moved = truth.sums.size > 0;
  const found: (string | false)[] = [
    truth.succeeded === true && FAILED.includes(code) && 'told as failed',
    truth.succeeded === false && SUCCEEDED.includes(code) && 'told as succeeded',
    code.startsWith('pending-') && 'told as waiting',
    code === 'nothing-moved' && moved && 'told as nothing moved',
    moved && /no coins or tokens that moved/.test(text) && 'the text knows of no movement',
    notes.includes('dust') && moved && 'told as bait',
    notes.includes('allowance-used') && !wasTaken(record, truth) && 'told as taken',
    fee !== undefined && truth.fee !== null && BigInt(fee) !== truth.fee && 'another fee',
    ...(parties ?? []).flatMap((party) => untold(record, truth, party)),
  ];
  return found.filter((one) => typeof one === 'string');
}

/** Amounts of a party that the sums do not have. */
function untold({ tx }: Recorded, { sums, insideKnown }: Truth, { address, gave, got }: Told): string[] {
  const own = sums.get(address);
  const all = [...gave.map((one) => ({ ...one, sign: -1n })), ...got.map((one) => ({ ...one, sign: 1n }))];
  return all.flatMap((one) => {
    const what = assetOf(one);
    if (own?.get(what) === one.sign * BigInt(one.amount)) return [];
    // What came from inside is told by balances where there is no trace; the record cannot say.
    if (what === 'coin' && !insideKnown && address === tx.from) return [];
    return [`${address} has no ${one.sign * BigInt(one.amount)} of ${what}`];
  });
}

/** Somebody who signed nothing has less of a token, and the signer gave nothing. */
function wasTaken({ tx }: Recorded, { sums }: Truth): boolean {
  const own = [...(sums.get(tx.from)?.values() ?? [])];
  const others = [...sums].filter(([who]) => who !== tx.from);
  const lost = others.some(([, changes]) => [...changes].some(([what, much]) => what !== 'coin' && much < 0n));
  return lost && own.every((much) => much > 0n);
}

function silences(truth: Truth, { verdict }: Answer): string[] {
  const known = truth.succeeded === null ? ['in-doubt'] : [...FAILED, ...SUCCEEDED];
  return known.includes(verdict.code) ? [] : [`told as ${verdict.code}`];
}

function gaps({ tx }: Recorded, truth: Truth, { verdict, parties, text }: Answer): string[] {
  const { sums, insideKnown, fee } = truth;
  const told = new Map((parties ?? []).map((party) => [party.address, party]));
  const unnamed = [...sums].filter(([who]) => !told.has(who) && !/^0x0{40}$/.test(who));
  const short = [...told].filter(([who, { gave, got }]) => (sums.get(who)?.size ?? 0) > gave.length + got.length);
  // Without a trace nobody can say what a contract has of the coin, and saying that it was not seen is all that is true.
  const honest = !insideKnown && verdict.notes.includes('movements-unseen');
  const open = unnamed.filter(([who, own]) => !(honest && who === tx.to && own.size === 1 && own.has('coin')));
  const missing = open.length > verdict.moreParties;
  const found: (string | false)[] = [
    parties === null && sums.size > 0 && !isMeantNamed(truth, verdict, text) && 'nobody is named',
    !insideKnown && needsInside(tx.input, verdict) && !honest && 'coin inside was not seen, and it is not said',
    parties !== null && missing && `${open.length} who have more or less are not named`,
    short.some(([who]) => who === tx.from) && 'not all of the signer’s',
    allows(tx.input) && sums.size === 0 && !/permission-/.test(verdict.notes.join()) && 'no word of the permission',
    verdict.fee === undefined && fee !== null && fee > 0n && 'no fee',
    sums.has(tx.from) && !ownInText(sums.get(tx.from) ?? new Map(), text) && 'the text lacks an amount of the signer',
  ];
  return found.filter((one) => typeof one === 'string');
}

/** Where no result was recorded nobody is known to have given anything: who was to give how much to whom is all that there is. */
function isMeantNamed({ succeeded, sums }: Truth, { transfer }: Answer['verdict'], text: string): boolean {
  if (succeeded !== null || !transfer?.to) return false;
  const { from, to, amount } = transfer;
  const what = assetOf(transfer);
  const whole = sums.size === 2 && sums.get(from)?.get(what) === -BigInt(amount);
  return whole && sums.get(to)?.get(what) === BigInt(amount) && text.includes(to) && text.includes(from.slice(0, 6));
}

/** Of a transfer that a token was asked for, a permission or a failure nobody misses what was paid inside. */
const needsInside = (input: string, { code, notes }: Answer['verdict']) =>
  code === 'succeeded' &&
  !/^0x(a9059cbb|23b872dd|42842e0e|b88d4fde|f242432a)/.test(input) &&
  !notes.some((note) => /^permission-|^dust$|^operation-/.test(note));

/** `approve` or `setApprovalForAll`, asked of a contract directly. */
const allows = (input: string) => /^0x(095ea7b3|a22cb465)/.test(input);

/** Whether the first digits of everything that the signer has more or less of stand in the text. */
function ownInText(own: ReadonlyMap<string, bigint>, text: string): boolean {
  const digits = text.replaceAll(/[,.\s]/g, '');
  return [...own].slice(0, 6).every(([what, much]) => {
    const [, piece] = what.split('#');
    const written = piece ?? `${much < 0n ? -much : much}`;
    return digits.includes(written.slice(0, 3).replace(/0+$/, ''));
  });
}

const assetOf = ({ token, id }: { token?: string | undefined; id?: string | undefined }) =>
  token === undefined ? 'coin' : id === undefined ? token : `${token}#${id}`;
