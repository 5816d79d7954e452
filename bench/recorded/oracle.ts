import type { Recorded, RecordedCall } from './records.ts';

/** Sums by address, then by what moved: `coin`, a token's contract, or `contract#piece`. Zero sums are left out. */
export type Sums = ReadonlyMap<string, ReadonlyMap<string, bigint>>;

/** What happened, by the record alone. */
export interface Truth {
  /** Null where neither status nor trace tells. */
  readonly succeeded: boolean | null;
  readonly sums: Sums;
  /** Coin that contracts paid inside is in `sums`; without a trace it cannot be. */
  readonly insideKnown: boolean;
  /** Wei; null where the receipt does not tell. */
  readonly fee: bigint | null;
}

/**
 * Who has what more and less, counted from a record by code that shares nothing with the reader. It is plain on purpose: one
 * list of movements, then sums.
 */
export function truthOf(record: Recorded): Truth {
  const { tx, receipt, trace, chain } = record;
  const succeeded = receipt.status ? receipt.status === '0x1' : trace ? !trace.error : null;
  const moves: Move[] = [];
  if (succeeded !== false) {
    const spent = { what: 'coin', from: tx.from, to: tx.to ?? receipt.contractAddress ?? '', much: BigInt(tx.value) };
    if (!REPORTS_COIN.includes(chain)) moves.push(spent);
    moves.push(...fromBelow(tx));
    if (trace) inside(trace, moves);
    for (const log of receipt.logs) moves.push(...movesOf(log), ...erc223(log, receipt.logs));
    moves.push(...wrappedIn(record));
  }
  const price = receipt.effectiveGasPrice ? BigInt(receipt.effectiveGasPrice) : null;
  const extra = BigInt(receipt.l1Fee ?? '0x0') + besides(receipt);
  const fee = price === null ? null : BigInt(receipt.gasUsed) * price + extra;
  const insideKnown = trace !== null || tx.input === '0x' || REPORTS_COIN.includes(chain);
  return { succeeded, sums: summed(moves), insideKnown, fee };
}

/** Blobs, and what an OP-stack operator asks: per million gas, and since Jovian (which gave receipts another meaning of blob gas) per hundredth. */
function besides(receipt: Recorded['receipt']): bigint {
  const number = (text: string | null | undefined) => BigInt(text ?? 0);
  const gas = number(receipt.gasUsed) * number(receipt.operatorFeeScalar);
  const fixed = number(receipt.operatorFeeConstant);
  if (receipt.daFootprintGasScalar) return gas * 100n + fixed;
  return gas / 1_000_000n + fixed + number(receipt.blobGasUsed) * number(receipt.blobGasPrice);
}

/** zkSync Era, whose coin reports every movement; fees go to its bootloader. */
const REPORTS_COIN = ['324'];
const ERA_COIN = '0x000000000000000000000000000000000000800a';
const BOOTLOADER = '0x0000000000000000000000000000000000008001';

/** A rollup's deposits: what they spend came from the network below, to whoever spends it. */
function fromBelow({ type, mint, value, from }: Recorded['tx']): Move[] {
  const much = type === '0x7e' ? BigInt(mint ?? 0) : type === '0x64' || type === '0x68' ? BigInt(value) : 0n;
  return much > 0n ? [{ what: 'coin', from: '', to: from, much }] : [];
}

interface Move {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly much: bigint;
}

function inside(call: RecordedCall, moves: Move[]): void {
  for (const inner of call.calls ?? []) {
    if (inner.error) continue;
    const pays = ['CALL', 'CREATE', 'CREATE2', 'SELFDESTRUCT'].includes(inner.type.toUpperCase());
    if (pays && inner.to) moves.push({ what: 'coin', from: inner.from, to: inner.to, much: BigInt(inner.value ?? 0) });
    inside(inner, moves);
  }
}

/** First four bytes of the events' topics: Transfer, TransferSingle, TransferBatch, and two of CryptoPunks. */
const EVENTS = { move: 'ddf252ad', one: 'c3d58168', many: '4a39dc06', punk: '05af636b', sold: '58e5d5a5' };

const PUNKS = '0xb47e3cd837ddf8e4c57f05d70ab865de6e193bbb';

type Log = Recorded['receipt']['logs'][number];

function movesOf({ address, topics, data }: Log): Move[] {
  const kind = topics[0]?.slice(2, 10);
  const fields = topics.slice(1).map((topic) => topic.slice(2));
  const words = data.slice(2).match(/.{64}/g) ?? [];
  const token = address.toLowerCase();
  // Beside the piece CryptoPunks reports a count, by the event of ERC-20.
  if (token === PUNKS && kind === EVENTS.move) return [];
  const move = (what: string, from = '', to = '', much = '0'): Move => {
    return { what, from: `0x${from.slice(24)}`, to: `0x${to.slice(24)}`, much: BigInt(`0x${much}`) };
  };
  const piece = (id = '0') => `${token}#${BigInt(`0x${id}`)}`;
  const [first, second, third] = fields;
  const coin = token === ERA_COIN && kind === EVENTS.move ? [move('coin', first, second, words[0])] : [];
  if (coin.length > 0) return coin.filter(({ from, to }) => ![from, to].includes(BOOTLOADER));
  if (kind === EVENTS.move && fields.length === 2 && words[0]) return [move(token, first, second, words[0])];
  if (kind === EVENTS.move && fields.length === 3) return [move(piece(third), first, second, '1')];
  if (kind === EVENTS.move && fields.length === 0 && words.length === 3) return [move(token, ...words)];
  if (kind === EVENTS.one && fields.length === 3) return [move(piece(words[0]), second, third, words[1])];
  if (kind === EVENTS.many && fields.length === 3) {
    // Two arrays of equal length: offsets first, then each with its length before it.
    const half = words.length / 2 - 1;
    const ids = words.slice(3, 2 + half);
    return ids.map((id, at) => move(piece(id), second, third, words[2 + half + 1 + at]));
  }
  if (kind === EVENTS.punk && words[0]) return [move(piece(words[0]), first, second, '1')];
  return kind === EVENTS.sold ? [move(piece(first), second, third, '1')] : [];
}

/** ERC-223's own event, of tokens that write no other. */
function erc223({ address, topics, data }: Log, all: readonly Log[]): Move[] {
  const both = all.some((other) => other.address === address && other.topics[0]?.startsWith(`0x${EVENTS.move}`));
  const [from, to] = topics.slice(1).map((topic) => `0x${topic.slice(26)}`);
  if (!topics[0]?.startsWith('0xe19260af') || topics.length !== 3 || both || !from || !to) return [];
  return [{ what: address.toLowerCase(), from, to, much: BigInt(data.slice(0, 66)) }];
}

/** Wrapped ether of the mainnet and of the OP stack tells its wrapping by events of its own. */
const WRAPPERS = ['0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2', '0x4200000000000000000000000000000000000006'];
const NOBODY = `0x${'0'.repeat(40)}`;

function wrappedIn({ tx, receipt, trace }: Recorded): Move[] {
  return receipt.logs.flatMap(({ address, topics, data }): Move[] => {
    const token = address.toLowerCase();
    const into = topics[0]?.startsWith('0xe1fffcc4');
    if (!WRAPPERS.includes(token) || topics.length !== 2 || !(into || topics[0]?.startsWith('0x7fcf532c'))) return [];
    const owner = `0x${topics[1]?.slice(26)}`;
    const much = BigInt(data);
    const paper: Move = { what: token, from: into ? NOBODY : owner, to: into ? owner : NOBODY, much };
    const coin: Move = { what: 'coin', from: into ? owner : token, to: into ? token : owner, much };
    return trace || (into && owner === tx.from) ? [paper] : [paper, coin];
  });
}

function summed(moves: readonly Move[]): Sums {
  const sums = new Map<string, Map<string, bigint>>();
  for (const { what, from, to, much } of moves) {
    for (const [address, change] of [[from, -much] as const, [to, much] as const]) {
      const own = sums.get(address.toLowerCase()) ?? new Map<string, bigint>();
      own.set(what, (own.get(what) ?? 0n) + change);
      sums.set(address.toLowerCase(), own);
    }
  }
  const left = [...sums].map(([who, own]) => [who, new Map([...own].filter(([, much]) => much !== 0n))] as const);
  return new Map(left.filter(([who, own]) => own.size > 0 && who !== ''));
}
