import { ethereum } from '../../../chains/definitions/ethereum.ts';
import type { EvmDefinition } from '../../../chains/definitions/index.ts';
import { diagnoseEvm as diagnose } from '../../../chains/diagnose/diagnose.ts';
import type {
  CallFrame,
  EvmEvidence,
  EvmLog,
  EvmReceipt,
  EvmTransaction,
  MinedFacts,
} from '../../../chains/diagnose/evidence.ts';
import { verdictCard } from '../../../dialogs/transaction/verdictCard.ts';
import { fakeVerdict } from './fakeVerdict.ts';

// Events and selectors as ERC-20, 721, 1155, 4337, EIP-3009, WETH9, Safe and CryptoPunks publish them; addresses of USDC,
// DAI, WETH and CryptoPunks are those of Ethereum mainnet, the others are made up.
export const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48';
export const DAI = '0x6b175474e89094c44da98b954eedeac495271d0f';
export const WETH = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2';
export const PUNKS = '0xb47e3cd837ddf8e4c57f05d70ab865de6e193bbb';
export const at = (digit: string) => `0x${digit.repeat(40)}`;
export const [ME, YOU, HER, POOL, NOBODY] = [at('1'), at('2'), at('3'), at('9'), at('0')] as const;
export const word = (value: bigint | string) =>
  typeof value === 'string' ? value.slice(2).padStart(64, '0') : value.toString(16).padStart(64, '0');
export const topic = (value: bigint | string) => `0x${word(value)}`;
export const log = (address: string, topics: string[], ...data: (bigint | string)[]): EvmLog => ({
  address,
  topics,
  data: `0x${data.map(word).join('')}`,
});
export const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
export const moved = (token: string, from: string, to: string, amount: bigint) =>
  log(token, [TRANSFER, topic(from), topic(to)], amount);
export const frame = (from: string, to: string, value: bigint, parts: Partial<CallFrame> = {}): CallFrame => ({
  type: 'CALL',
  from,
  to,
  value,
  error: null,
  output: null,
  gas: null,
  calls: [],
  ...parts,
});

export interface Case {
  chain?: EvmDefinition;
  tx?: Partial<EvmTransaction>;
  receipt?: Partial<EvmReceipt>;
  mined?: Partial<MinedFacts>;
  plain?: string[];
}
export function evidence({ chain = ethereum, tx, receipt, mined, plain = [ME, YOU, HER] }: Case): EvmEvidence {
  const hash = `0x${'12'.repeat(32)}`;
  return {
    kind: 'evm',
    chain,
    hash,
    tx: {
      hash,
      from: ME,
      to: POOL,
      nonce: 1,
      value: 0n,
      input: '0x12345678',
      gas: 90_000n,
      type: 2,
      maxFee: 2n,
      maxTip: 1n,
      blockNumber: 10,
      ...tx,
    },
    receipt: {
      status: 'ok',
      blockNumber: 10,
      blockHash: hash,
      gasUsed: 50_000n,
      gasPrice: 10n ** 9n,
      dataFee: 0n,
      created: null,
      logs: [],
      coin: null,
      ...receipt,
    },
    head: { number: 99, time: 0, baseFee: 1n },
    mined: {
      canonicalHash: hash,
      blockTime: Date.UTC(2019, 5, 27, 16, 10),
      safe: null,
      final: null,
      code: new Map([[POOL, '0x6001f1'], ...plain.map((address) => [address, '0x'] as const)]),
      tokens: new Map([
        [USDC, { symbol: 'USDC', decimals: 6 }],
        [DAI, { symbol: 'DAI', decimals: 18 }],
        [WETH, { symbol: 'WETH', decimals: 18 }],
      ]),
      collections: new Map(),
      held: new Map(),
      allowedBefore: null,
      trace: frame(ME, tx?.to ?? POOL, tx?.value ?? 0n),
      gotInside: null,
      keptByReceiver: null,
      replay: null,
      replayWithoutValue: null,
      ...mined,
    },
    waiting: null,
    sighting: null,
    successor: null,
    disputed: false,
  };
}
export const diagnosed = (parts: Case) => diagnose(evidence(parts));
export const card = (
  parts: Case,
  ...[language = 'en', view = 'sender']: [('en' | 'ja' | 'ko' | 'zh-Hans')?, ('sender' | 'receiver' | 'neither')?]
) =>
  verdictCard(
    fakeVerdict({ chain: parts.chain ?? ethereum, finality: 'final', ...diagnosed(parts) } as never),
    language,
    0,
    { view },
  );
export const heading = (parts: Case) => card(parts).card.heading.replaceAll('\u00a0', ' ');
export const means = (parts: Case) => card(parts).card.steps[1]?.text.replaceAll('\u00a0', ' ');
