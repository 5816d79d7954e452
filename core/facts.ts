import { z } from 'zod';

/**
 * What a user told about the own case. Slots and values are those in which stories are labelled.
 * Fields are only ever added: a reader of another version leaves out what it does not know.
 */

/** What was done. `typedWords`: recovery words into a page or an app; `lost`: a device; `updated`: the app or the device. */
export const DONE = ['sent', 'signed', 'connected', 'typedWords', 'lost', 'updated'] as const;

/**
 * `exposed`: seen by or told to anybody, in part too. `stored`: its owner keeps it in notes, a cloud, mail or photos, and tells
 * of nobody who has seen it. `none`: there is none to be found.
 */
export const PHRASE_STATES = ['safe', 'exposed', 'stored', 'none', 'unknown'] as const;
/** How far a swindle has come: something is asked for, the user is about to give it, gave it just now or long ago. */
export const SCAM_STAGES = ['asked', 'aboutToPay', 'justPaid', 'paidLongAgo'] as const;
export const COUNTERPARTS = ['exchange', 'ownWallet', 'friend', 'stranger'] as const;

/** What became of the one whose coins these are, where that is not the user: `died`, or `parted`: a divorce, a separation. */
export const OWNERS = ['died', 'parted'] as const;

/** What became of the transaction that is spoken of. `arrived`: a block has taken it; `dropped`: no network knows it, or not any more. */
export const TRANSACTION_STATES = ['waiting', 'arrived', 'failed', 'replaced', 'dropped'] as const;

/** Where the words stand that say it: first character and the one after the last, UTF-16 units of the message. */
const Span = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);
export type Span = z.infer<typeof Span>;

const told = <T extends z.ZodType>(value: T) => z.object({ value, at: Span }).optional().catch(undefined);
const name = z.string().min(1).max(80);

/** `value`: decimal text. `symbol`: of a coin (`USDT`) or of a currency (`USD`). */
const Amount = z.object({ value: z.string().regex(/^\d+(\.\d+)?$/), symbol: name });
export type Amount = z.infer<typeof Amount>;

/** Why a told thing is no fact of the user: it was denied, supposed, asked about, is long over, or somebody else's. */
export const UNTRUE = ['denied', 'supposed', 'asked', 'past', 'other'] as const;
export type Untrue = (typeof UNTRUE)[number];

/** A slot's value that was named and is no fact. */
const Mention = z.object({
  slot: name,
  value: z.union([z.string().max(200), z.number(), z.boolean()]),
  polarity: z.enum(UNTRUE),
  at: Span,
});
export type Mention = z.infer<typeof Mention>;

export const Facts = z.object({
  /** Names of the gazetteer (`Ethereum`, `BNB Smart Chain`); the first that was named, `toNetwork` where it goes to. */
  network: told(name),
  toNetwork: told(name),
  /** Symbol. */
  coin: told(name),
  amount: told(Amount),
  direction: told(z.enum(['in', 'out'])),
  /** `name`: the exchange's. */
  counterpart: told(z.object({ kind: z.enum(COUNTERPARTS), name: name.optional() })),
  wallet: told(name),
  device: told(name),
  done: z
    .array(z.object({ value: z.enum(DONE), at: Span }))
    .max(DONE.length)
    .optional()
    .catch(undefined),
  gone: told(z.enum(['all', 'some'])),
  phrase: told(z.enum(PHRASE_STATES)),
  /** Whether the wallet app still opens. */
  opens: told(z.boolean()),
  scam: told(z.enum(SCAM_STAGES)),
  /** A code or a message as software writes it. */
  error: told(name),
  /** For how long it has been so, roughly, in hours. */
  since: told(z.number().nonnegative()),
  /** The user is under age. */
  minor: told(z.boolean()),
  owner: told(z.enum(OWNERS)),
  /** ISO 3166-1 alpha-2. */
  country: told(z.string().length(2)),
  /** What an explorer or a wallet says of the transaction, as its user tells it. */
  state: told(z.enum(TRANSACTION_STATES)),
  /** What was named and is no fact: denied, supposed, asked, somebody else's. */
  mentions: z.array(Mention).max(60).optional().catch(undefined),
});
/** What is read back to its writer and can be changed by a press: what decides where coins are, and which menus are named. */
export const ECHOED = ['network', 'coin', 'wallet', 'direction'] as const;
export type Echoed = (typeof ECHOED)[number];

/** Everything that one message told; an empty object when it told nothing. */
export type Facts = z.infer<typeof Facts>;
export type FactSlot = Exclude<keyof Facts, 'mentions'>;

const kept = <T extends z.ZodType>(value: T) =>
  z
    .object({
      value,
      turn: z.number().int().nonnegative(),
      suspected: z.literal(true).optional(),
      observed: z.literal(true).optional(),
    })
    .optional()
    .catch(undefined);

const Gas = z.enum(['none', 'some']);

/**
 * What networks were seen to hold, in the slots of what is told; absent where it was not seen. `gas`: coin for the next fee on
 * every network that has something; `leaving`: something left the wallet within the last day; `permitted`: somebody else may move tokens.
 */
export interface ObservedFacts {
  readonly network?: string;
  readonly coin?: string;
  readonly amount?: Amount;
  readonly direction?: 'in' | 'out';
  readonly state?: (typeof TRANSACTION_STATES)[number];
  readonly gas?: z.infer<typeof Gas>;
  readonly leaving?: boolean;
  readonly permitted?: boolean;
}

/**
 * What a conversation has told by now, with the message that told it. `suspected`: it was asked or supposed and never said;
 * it ends with its problem. `observed`: networks showed it, and no word of anybody changes it; `observe` in
 * `understanding/case/knownFacts.ts`. `scam` says how far a swindle has come and is never taken back by a judgement of anybody.
 */
export const KnownFacts = z.object({
  network: kept(name),
  toNetwork: kept(name),
  coin: kept(name),
  amount: kept(Amount),
  direction: kept(z.enum(['in', 'out'])),
  counterpart: kept(z.object({ kind: z.enum(COUNTERPARTS), name: name.optional() })),
  wallet: kept(name),
  device: kept(name),
  done: z
    .array(z.object({ value: z.enum(DONE), turn: z.number().int().nonnegative() }))
    .max(DONE.length)
    .optional()
    .catch(undefined),
  gone: kept(z.enum(['all', 'some'])),
  phrase: kept(z.enum(PHRASE_STATES)),
  opens: kept(z.boolean()),
  scam: kept(z.enum(SCAM_STAGES)),
  error: kept(name),
  since: kept(z.number().nonnegative()),
  minor: kept(z.boolean()),
  owner: kept(z.enum(OWNERS)),
  country: kept(z.string().length(2)),
  /** Of the transaction that was looked up last or, until one was, of the one that is told of. */
  state: kept(z.enum(TRANSACTION_STATES)),
  /** Never told, only observed, as are the two after it. */
  gas: kept(Gas),
  leaving: kept(z.boolean()),
  permitted: kept(z.boolean()),
});
export type KnownFacts = z.infer<typeof KnownFacts>;
