import { z } from 'zod';

/**
 * A full node of Tron by the shapes of its published HTTP API (tronprotocol/documentation-en, docs/api/http): it takes the
 * documented requests alone, answers `{}` for what it does not know, leaves out what is zero, and says `Error` with
 * status 200. It executes nothing: what transactions came to is told to it.
 */
const Id = z.string().regex(/^[0-9a-f]{64}$/);
const Address = z.string().regex(/^41[0-9a-f]{40}$/);
const plainly = z.literal(false);
const byValue = (value: z.ZodType) => z.strictObject({ value, visible: plainly });
const REQUESTS: Readonly<Record<string, z.ZodType>> = {
  '/wallet/gettransactionbyid': byValue(Id),
  '/wallet/gettransactioninfobyid': byValue(Id),
  '/wallet/gettransactionfrompending': byValue(Id),
  '/wallet/getnowblock': z.strictObject({}),
  '/walletsolidity/getnowblock': z.strictObject({}),
  '/wallet/getblockbynum': z.strictObject({ num: z.number().int() }),
  '/wallet/getaccount': z.strictObject({ address: Address, visible: plainly }),
  '/wallet/getcontractinfo': byValue(Address),
  '/wallet/getassetissuebyid': byValue(z.string().regex(/^\d+$/)),
  '/wallet/getenergyprices': z.strictObject({}),
  '/wallet/getbandwidthprices': z.strictObject({}),
  '/wallet/triggerconstantcontract': z.strictObject({
    owner_address: Address,
    contract_address: Address,
    function_selector: z.string().regex(/^\w+\([\w,]*\)$/),
    parameter: z
      .string()
      .regex(/^(?:[0-9a-f]{64})*$/)
      .optional(),
    visible: plainly,
  }),
};

export interface TronState {
  head: { number: number; timestamp: number };
  solid: { number: number; timestamp: number };
  genesis: string;
  readonly transactions: Map<string, object>;
  readonly receipts: Map<string, object>;
  readonly pending: Map<string, object>;
  /** By hexadecimal address. */
  readonly accounts: Map<string, object>;
  readonly contracts: Map<string, object>;
  readonly assets: Map<string, object>;
  /** `contract selector parameter` to the hex that the contract answers. */
  readonly answers: Map<string, string>;
  /** What every question is answered with instead. */
  fault: string | null;
}

export function tronState(now: number): TronState {
  return {
    head: { number: 66_987_627, timestamp: now },
    solid: { number: 66_987_608, timestamp: now - 57_000 },
    genesis: '00000000000000001ebf88508a03865c71d452e25f4d51194196a1d22b6653dc',
    transactions: new Map(),
    receipts: new Map(),
    pending: new Map(),
    accounts: new Map(),
    contracts: new Map(),
    assets: new Map(),
    answers: new Map(),
    fault: null,
  };
}

/** A `fetch` that reaches this node alone. `asked` collects the paths and bodies. */
export function tronFetch(state: TronState, asked: string[] = []): typeof fetch {
  return async (input, init) => {
    const path = new URL(String(input)).pathname;
    const body = String(init?.body ?? '');
    asked.push(`${path} ${body}`);
    const shape = REQUESTS[path];
    if (!shape) return new Response('404', { status: 404 });
    if (state.fault !== null) return new Response(state.fault);
    const read = shape.safeParse(JSON.parse(body));
    const answer = read.success ? answerOf(state, path, read.data) : { Error: `class JSONException : ${read.error}` };
    return new Response(JSON.stringify(answer));
  };
}

const block = ({ number, timestamp }: TronState['head'], id = '0'.repeat(64)) => ({
  blockID: id,
  block_header: { raw_data: { ...(number > 0 ? { number } : {}), ...(timestamp > 0 ? { timestamp } : {}) } },
});

function answerOf(state: TronState, path: string, request: unknown): object {
  const { value = '', address = '' } = request as { value?: string; address?: string };
  const or = (found: object | undefined) => found ?? {};
  switch (path) {
    case '/wallet/gettransactionbyid':
      return or(state.transactions.get(value));
    case '/wallet/gettransactioninfobyid':
      return or(state.receipts.get(value));
    case '/wallet/gettransactionfrompending':
      return or(state.pending.get(value));
    case '/wallet/getnowblock':
      return block(state.head);
    case '/walletsolidity/getnowblock':
      return block(state.solid);
    case '/wallet/getblockbynum':
      return block({ number: 0, timestamp: 0 }, state.genesis);
    case '/wallet/getaccount':
      return or(state.accounts.get(address));
    case '/wallet/getcontractinfo':
      return or(state.contracts.get(value));
    case '/wallet/getassetissuebyid':
      return or(state.assets.get(value));
    case '/wallet/getenergyprices':
      return { prices: '0:100,1572597600000:10,1754644200000:100' };
    case '/wallet/getbandwidthprices':
      return { prices: '0:10,1626253800000:1000' };
    default:
      return constantAnswer(state, request as Record<string, string>);
  }
}

/** A contract that does not exist is an error of validation; an unknown function reverts, with `result` true. */
function constantAnswer(state: TronState, question: Record<string, string>): object {
  const { contract_address: contract = '', function_selector: selector = '', parameter = '' } = question;
  if (!state.contracts.has(contract))
    return { result: { code: 'CONTRACT_VALIDATE_ERROR', message: '536d617274206e6f74' } };
  const answer = state.answers.get([contract, selector, parameter].join(' ').trim());
  const transaction = { ret: [answer === undefined ? { ret: 'FAILED' } : {}] };
  return answer === undefined
    ? { result: { result: true, message: '524556455254' }, constant_result: [''], transaction }
    : { result: { result: true }, energy_used: 935, constant_result: [answer], transaction };
}
