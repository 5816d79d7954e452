import { z } from 'zod';
import type {
  ChainId,
  ChainMemory,
  LastSeen,
  MovedAmount,
  ObservedWallet,
  SeenTransaction,
  WalletWatch,
} from '../chains/ports.ts';
import { VERDICT_CODES } from '../core/chain/verdict.ts';
import { DEPARTMENTS } from '../core/departments.ts';
import { HandrailError } from '../core/errors.ts';
import type { Pseudonym, StaffId } from '../core/ids.ts';
import { LOCALES } from '../core/language.ts';
import type { CaseLookup } from '../core/protocols/deskProtocol.ts';
import { HOLD_REASONS, REQUEST_REASONS, STAFF_ROLES } from '../core/protocols/deskProtocol.ts';
import { storedJson } from '../core/records/setAside.ts';
import type {
  CaseBrief,
  ConversationContent,
  ConversationFacts,
  MetStaff,
  NewEntry,
  Opening,
  Verified,
} from '../handoff/ports.ts';

const id = <T extends string>() => z.custom<T>((value) => typeof value === 'string');
const time = z.number();
const department = z.enum(DEPARTMENTS);

/** Of another version: the reason is left out, the case is not. */
const reason = z.enum(REQUEST_REASONS).optional().catch(undefined);

const first = z.literal(true).optional().catch(undefined);

const PROOFS = ['signature', 'account', 'email', 'phone'] as const;

const WithAgent = z.object({
  kind: z.literal('withAgent'),
  department,
  agent: id<StaffId>(),
  since: time,
  waitingSince: time,
  served: time.optional(),
  urgent: z.boolean().default(false),
  first,
  reported: first,
  reason,
});

const Waiting = z.object({
  kind: z.literal('waiting'),
  department,
  since: time,
  urgent: z.boolean(),
  first,
  reported: first,
  later: time.optional(),
  served: time.optional(),
  reason,
});

const Handed = z.object({ by: id<StaffId>(), holding: z.number().optional(), taken: z.boolean().optional() });

const GivenOut = z.object({
  owner: z.discriminatedUnion('kind', [WithAgent, Waiting]),
  department: department.nullable(),
  at: time,
  fence: z.number(),
  handed: Handed.optional(),
});

const Owner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bot'), first }),
  Waiting,
  WithAgent,
  z.object({
    kind: z.literal('closed'),
    at: time,
    by: z.enum(['user', 'agent', 'bot', 'idle', 'lifetime', 'withdrawn']),
    agent: id<StaffId>().optional(),
  }),
]);

const Consent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('undecided') }),
  z.object({
    kind: z.literal('accepted'),
    version: z.string(),
    at: time,
    receipt: z.string(),
    choices: z.object({ model: z.boolean().optional(), history: z.boolean().optional() }).default({}),
  }),
  z.object({ kind: z.literal('declined'), version: z.string(), at: time }),
]);

const Facts: z.ZodType<ConversationFacts> = z.object({
  owner: Owner,
  user: id<Pseudonym>(),
  channel: z.string(),
  language: z.enum(LOCALES),
  openedAt: time,
  lastUserAt: time,
  consent: Consent,
  department: department.nullable(),
  resolution: z.enum(['bot', 'agent', 'none']).nullable(),
  rating: z.literal([1, 2, 3, 4, 5]).nullable(),
  givenOut: GivenOut.optional().catch(undefined),
  verified: z.enum(PROOFS).optional(),
  warned: z.number().int().min(0).optional().catch(undefined),
  ordered: z.number().int().min(0).optional().catch(undefined),
  agreedTo: z.number().int().min(0).optional().catch(undefined),
  codeAsked: z
    .object({
      by: z.enum(['code', 'dressed', 'told', 'other']),
      until: time,
      left: z.number().int().min(1),
      figures: z.number().int().min(1).optional(),
    })
    .optional()
    .catch(undefined),
  secretQuiet: z.number().int().min(0).optional().catch(undefined),
  toldToKeep: z.literal(true).optional().catch(undefined),
  refusedSaid: z.number().int().min(0).optional().catch(undefined),
  saidSince: z.number().int().min(0).optional().catch(undefined),
  reported: z
    .array(z.object({ staff: id<StaffId>(), at: time }))
    .optional()
    .catch(undefined),
  hold: z
    .object({
      ...{ reason: z.enum(HOLD_REASONS), reference: z.string(), at: time, until: time, by: id<StaffId>() },
      agreed: z.object({ at: time, by: id<StaffId>() }).optional().catch(undefined),
    })
    .optional(),
  dueAt: time,
});

const EMPTY_BRIEF: CaseBrief = { question: null, hash: null, chain: null, verdict: null, articles: [] };
const Brief: z.ZodType<CaseBrief> = z.object({
  question: z.string().nullable().catch(null),
  hash: z.string().nullable().catch(null),
  chain: z.string().nullable().catch(null),
  verdict: z.string().nullable().catch(null),
  articles: z.array(z.string()).catch([]),
});

const EMPTY_CHAIN: ChainMemory = { transactions: [], addresses: [] };
const Seen: z.ZodType<SeenTransaction> = z.object({
  hash: z.string(),
  chain: id<ChainId>().nullable(),
  standing: z.enum(['pending', 'confirmed', 'final', ...VERDICT_CODES]).nullable(),
  sighting: z.custom<LastSeen>((value) => Sighted.safeParse(value).success).nullable(),
  watch: z.object({ id: z.string(), since: time, told: z.number() }).nullable(),
  view: z.enum(['sender', 'receiver']).optional().catch(undefined),
});
/** What a later look needs in any case; the rest differs by chain, and the vault has proved that we wrote it. */
const Sighted = z.looseObject({ chain: z.string(), height: z.number(), at: time });
const Observed: z.ZodType<ObservedWallet> = z.object({
  address: z.string(),
  at: time,
  networks: z.array(
    z.object({
      chain: id<ChainId>(),
      funded: z.boolean(),
      gas: z.enum(['none', 'some', 'unknown']),
      pending: z.boolean().nullable(),
      permissions: z.number().nullable(),
      borrowed: z.boolean(),
      shared: z.boolean(),
      leaving: z.boolean().nullable(),
    }),
  ),
});
const Moved: z.ZodType<MovedAmount> = z.object({
  amount: z.string().regex(/^\d{1,80}$/),
  symbol: z.string().nullable(),
  decimals: z.number(),
  token: z.string().optional(),
});
const WatchedWallet: z.ZodType<WalletWatch> = z.object({
  id: z.string(),
  address: z.string(),
  since: time,
  until: time.nullable(),
  told: z.number(),
  networks: z.array(
    z.object({
      chain: id<ChainId>(),
      height: z.number(),
      coin: z.string().regex(/^\d{1,80}$/),
      held: z.array(Moved),
      nonce: z.number().nullable(),
      left: z.array(Moved).nullable(),
      since: time.nullable(),
    }),
  ),
  late: z.array(z.object({ id: id<ChainId>(), name: z.string() })),
});
const Chain: z.ZodType<ChainMemory> = z.object({
  transactions: z
    .array(Seen.nullable().catch(null))
    .transform((all) => all.filter((one) => one !== null))
    .catch([]),
  addresses: z.array(z.string()).catch([]),
  observed: Observed.optional().catch(undefined),
  walletWatch: WatchedWallet.optional().catch(undefined),
});

const Proven: z.ZodType<Verified | undefined> = z
  .object({
    how: z.enum(PROOFS),
    address: z.string(),
    at: time,
    chainId: z.number().optional(),
    whole: z.string().optional(),
  })
  .optional()
  .catch(undefined);

const Lookup: z.ZodType<CaseLookup | undefined> = z
  .object({
    at: time,
    found: z.boolean(),
    fields: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number(), z.boolean()]) })),
  })
  .optional()
  .catch(undefined);

const Names = z.object({ before: id<Pseudonym>(), after: id<Pseudonym>() }).optional().catch(undefined);

const Openings: z.ZodType<readonly Opening[] | undefined> = z
  .array(
    z.object({
      ...{ at: time, staff: id<StaffId>(), role: z.enum([...STAFF_ROLES, 'host']) },
      act: z.enum(['exported', 'agreed']).optional().catch(undefined),
    }),
  )
  .optional()
  .catch(undefined);

const Met: z.ZodType<readonly MetStaff[] | undefined> = z
  .array(z.object({ staff: id<StaffId>(), name: z.string() }))
  .optional()
  .catch(undefined);

const named = z.object({ id: z.string() });
/** Older ones came with names of people and rooms: those are left behind. */
const Reference = z
  .object({ serviceUrl: z.string(), channelId: z.string(), conversation: named, user: named, bot: named })
  .nullish()
  .catch(null)
  .transform((reference) => reference ?? null);

const FORMAT = 1;
const Content: z.ZodType<ConversationContent> = z.object({
  format: z.literal(FORMAT),
  dialogs: z.record(z.string(), z.unknown()),
  brief: Brief,
  chain: Chain.catch(EMPTY_CHAIN),
  verified: Proven,
  lookup: Lookup,
  salt: z.string().optional(),
  otherNames: Names,
  met: Met,
  openings: Openings,
  reference: Reference,
});
/** What every format has kept so far. */
const OtherContent = z.object({
  brief: Brief.catch(EMPTY_BRIEF),
  chain: Chain.catch(EMPTY_CHAIN),
  verified: Proven,
  otherNames: Names,
  met: Met,
  openings: Openings,
  reference: Reference,
});
const NOTHING = {
  brief: EMPTY_BRIEF,
  chain: EMPTY_CHAIN,
  verified: undefined,
  otherNames: undefined,
  met: undefined,
  openings: undefined,
  reference: null,
};

/** Errors: `store.corrupt` when the row is not one of ours. */
export function parseFacts(json: string): ConversationFacts {
  const facts = Facts.safeParse(storedJson(json));
  if (facts.success) return facts.data;
  throw new HandrailError('store.corrupt', `Facts of a conversation cannot be read: ${where(facts.error)}.`);
}

/**
 * Content of this format as it is; of any other what can be kept: the brief, the transactions, what was
 * proven and the way to the user. The dialog stack of another format is dropped, so the conversation goes on at the root
 * dialog.
 */
export function parseContent(json: string): ConversationContent {
  const raw = storedJson(json);
  const content = Content.safeParse(raw);
  if (content.success) return content.data;
  return { format: FORMAT, dialogs: {}, ...OtherContent.catch(NOTHING).parse(raw) };
}

const ActivityShape = z.looseObject({
  type: z.enum(['message', 'event', 'typing', 'conversationUpdate', 'endOfConversation']),
});

/** The vault has proved that we wrote it; only the outline is checked. */
export function parseActivity(json: string): NewEntry['activity'] {
  const activity = ActivityShape.safeParse(storedJson(json));
  if (activity.success) return activity.data;
  throw new HandrailError('store.corrupt', `An entry cannot be read: ${where(activity.error)}.`);
}

/** Names of fields, never their values. */
function where(error: z.ZodError): string {
  return error.issues.map((issue) => issue.path.join('.') || '(root)').join(', ');
}
