import { z } from 'zod';
import { HandrailError } from '../../core/errors.ts';
import { Secret } from '../../core/secret.ts';
import { type ChainDefinition, chainId } from './chainDefinition.ts';

/** What a definition has to be: a network that is described wrongly would be told wrongly, so it does not start. */
const Web = z.url({ protocol: /^https?$/ });
const Host = z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
const EvmAddress = z.string().regex(/^0x[0-9a-f]{40}$/);
const Wei = z.string().regex(/^\d{1,30}$/);
const PrefixedHash = z.string().regex(/^0x[0-9a-f]{64}$/);
const Base58Key = z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{32,44}$/);
const BareHash = z.string().regex(/^[0-9a-f]{64}$/);

const common = {
  name: z.string().min(1).max(40),
  names: z.array(z.string().min(2).max(40)).readonly().optional(),
  symbol: z.string().min(1).max(12),
  decimals: z.number().int().min(0).max(36),
  endpoints: z.array(Web).readonly(),
  explorer: z
    .strictObject({ hosts: z.array(Host).min(1).readonly(), transaction: Web.regex(/\{hash\}/, 'must hold {hash}') })
    .nullable(),
  blockSeconds: z.number().positive(),
  staleAfterSeconds: z.number().positive(),
  depth: z
    .strictObject({ safe: z.number().int().positive(), final: z.number().int().positive() })
    .refine(({ safe, final }) => safe <= final, 'safe must not be deeper than final'),
};

const token = (address: z.ZodType<string>) =>
  z.strictObject({
    address,
    symbol: z.string().regex(/^[\x21-\x7e]{1,11}$/),
    decimals: z.number().int().min(0).max(36),
  });

const Evm = z.strictObject({
  ...common,
  kind: z.literal('evm'),
  id: z
    .string()
    .regex(/^[1-9]\d{0,15}$/)
    .transform(chainId),
  knownTransaction: PrefixedHash.optional(),
  fees: z.strictObject({
    model: z.enum(['tip', 'no-tip']),
    minTip: Wei.optional(),
    dataFee: z.strictObject({ oracle: EvmAddress, question: z.string().regex(/^0x[0-9a-f]{8}$/) }).optional(),
  }),
  history: z.strictObject({ url: Web, key: z.instanceof(Secret).optional() }).optional(),
  traces: z.boolean().optional(),
  coinReports: z.strictObject({ contract: EvmAddress, fees: EvmAddress }).optional(),
  wrappedCoin: EvmAddress.optional(),
  tokens: z.array(token(EvmAddress)).max(8).readonly().optional(),
});
const named = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,30}$/)
  .transform(chainId);
const Bitcoin = z.strictObject({
  ...common,
  kind: z.literal('bitcoin'),
  id: named,
  knownTransaction: BareHash.optional(),
});
const Tron = z.strictObject({
  ...common,
  kind: z.literal('tron'),
  id: named,
  knownTransaction: BareHash.optional(),
  genesis: BareHash,
  tokens: z
    .array(token(z.string().regex(/^T[1-9A-HJ-NP-Za-km-z]{33}$/)))
    .max(8)
    .readonly(),
});

const Solana = z.strictObject({
  ...common,
  kind: z.literal('solana'),
  id: named,
  knownTransaction: z
    .string()
    .regex(/^[1-9A-HJ-NP-Za-km-z]{80,88}$/)
    .optional(),
  genesis: Base58Key,
  tokens: z.array(token(Base58Key)).max(8).readonly(),
});

const Definition: z.ZodType<ChainDefinition> = z.discriminatedUnion('kind', [Evm, Bitcoin, Tron, Solana]);

/**
 * The same definitions, once it is certain that each is whole and that no two share an id. Rejects all faults at once with
 * `config.invalid`.
 */
export function checkedDefinitions(definitions: readonly ChainDefinition[]): readonly ChainDefinition[] {
  const faults = definitions.flatMap((definition) => {
    const read = Definition.safeParse(definition);
    return read.success ? [] : [`${definition.name}: ${z.prettifyError(read.error)}`];
  });
  const ids = definitions.map(({ id }) => id);
  const doubled = ids
    .filter((id, at) => ids.indexOf(id) !== at)
    .map((id) => `${id}: more than one network has this id`);
  const all = [...faults, ...doubled];
  if (all.length > 0) throw new HandrailError('config.invalid', `Fix these networks:\n${all.join('\n')}`);
  return definitions;
}
