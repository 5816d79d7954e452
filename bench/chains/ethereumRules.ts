/**
 * What an Ethereum node accepts, by hand from the public OpenRPC description (ethereum/execution-apis, CC0) for the
 * methods that the desk asks, refused in the words of go-ethereum (`rpc/json.go`, `common/hexutil`). Where the description
 * is stricter than go-ethereum (lower case, no unknown fields), so is this.
 */
export interface Refusal {
  readonly code: number;
  readonly message: string;
}
export interface AskedCall {
  readonly method: string;
  readonly params?: readonly unknown[];
}

/** Null when the value is fine, else what follows "invalid argument 0: ". */
type Rule = (value: unknown) => string | null;
interface Param {
  readonly type: string;
  readonly rule: Rule;
  readonly optional?: true;
}

const hash: Param = { type: 'common.Hash', rule: fixedHex('common.Hash', 64, /^0x[0-9a-f]{64}$/) };
const address: Param = { type: 'common.Address', rule: fixedHex('common.Address', 40, /^0x[0-9a-fA-F]{40}$/) };
const quantity: Param = { type: 'hexutil.Uint64', rule: into('hexutil.Uint64', quantityProblem) };
const block: Param = { type: 'rpc.BlockNumber', rule: blockProblem };
const state: Param = { type: 'rpc.BlockNumberOrHash', rule: stateProblem, optional: true };
const flag: Param = { type: 'bool', rule: (value) => (typeof value === 'boolean' ? null : notA('bool', value)) };
const call: Param = { type: 'ethapi.TransactionArgs', rule: callProblem };
const percentiles: Param = { type: '[]float64', rule: percentilesProblem };
const traceConfig: Param = { type: 'tracers.TraceConfig', rule: traceConfigProblem, optional: true };

const simulation: Param = { type: 'ethapi.simOpts', rule: simulationProblem };
const filter: Param = { type: 'filters.FilterCriteria', rule: filterProblem };

const METHODS: Readonly<Record<string, readonly Param[]>> = {
  eth_chainId: [],
  eth_getBlockByNumber: [block, flag],
  eth_getTransactionByHash: [hash],
  eth_getTransactionReceipt: [hash],
  eth_getTransactionCount: [address, state],
  eth_getBalance: [address, state],
  eth_getCode: [address, state],
  eth_call: [call, state],
  eth_simulateV1: [simulation, state],
  eth_feeHistory: [quantity, block, percentiles],
  eth_getLogs: [filter],
  txpool_contentFrom: [address],
  debug_traceTransaction: [hash, traceConfig],
};

/** Why a node refuses this call; null when it does not. */
export function refusalOf({ method, params = [] }: AskedCall): Refusal | null {
  const wanted = METHODS[method];
  if (!wanted) return { code: -32601, message: `the method ${method} does not exist/is not available` };
  if (params.length > wanted.length) return invalid(`too many arguments, want at most ${wanted.length}`);
  for (const [at, { rule, optional }] of wanted.entries()) {
    if (params[at] === undefined && optional) continue;
    if (params[at] === undefined) return invalid(`missing value for required argument ${at}`);
    const problem = rule(params[at]);
    if (problem !== null) return invalid(`invalid argument ${at}: ${problem}`);
  }
  return null;
}

const invalid = (message: string): Refusal => ({ code: -32602, message });
const notA = (type: string, value: unknown) =>
  `json: cannot unmarshal ${typeof value === 'string' ? 'string' : 'non-string'} into Go value of type ${type}`;

/** Problems of hex text by itself; the first three are those of every kind. */
function hexProblem(value: unknown): string | null {
  if (typeof value !== 'string') return 'non-string';
  if (!/^0x/i.test(value)) return 'hex string without 0x prefix';
  if (!/^0x[0-9a-f]*$/i.test(value)) return 'invalid hex string';
  return null;
}

function bytesProblem(value: unknown): string | null {
  const problem = hexProblem(value);
  if (problem !== null) return problem;
  if (String(value).length % 2 === 1) return 'hex string of odd length';
  return /^0x[0-9a-f]*$/.test(String(value)) ? null : 'hex string that the published schema refuses';
}

function quantityProblem(value: unknown): string | null {
  const problem = hexProblem(value);
  if (problem !== null) return problem;
  if (value === '0x') return 'hex string "0x"';
  if (/^0x0./i.test(String(value))) return 'hex number with leading zero digits';
  return /^0x(0|[1-9a-f][0-9a-f]{0,63})$/.test(String(value)) ? null : 'hex number that the published schema refuses';
}

function into(type: string, problemOf: Rule, field = ''): Rule {
  const place = field === '' ? `Go value of type ${type}` : `Go struct field ${field} of type ${type}`;
  return (value) => {
    const problem = problemOf(value);
    return problem === null ? null : `json: cannot unmarshal ${problem} into ${place}`;
  };
}

function fixedHex(type: string, digits: number, schema: RegExp, field = ''): Rule {
  const bytes = into(
    type,
    (value) => (typeof value === 'string' ? bytesProblem(value.toLowerCase()) : 'non-string'),
    field,
  );
  return (value) => {
    const problem = bytes(value);
    if (problem !== null) return problem;
    const length = String(value).length - 2;
    if (length !== digits) return `hex string has length ${length}, want ${digits} for ${type}`;
    return schema.test(String(value)) ? null : `${type} that the published schema refuses`;
  };
}

const TAGS = ['earliest', 'finalized', 'safe', 'latest', 'pending'];

function blockProblem(value: unknown): string | null {
  if (typeof value !== 'string') return notA('rpc.BlockNumber', value);
  if (TAGS.includes(value)) return null;
  return value === '' ? 'empty hex string' : quantityProblem(value);
}

function stateProblem(value: unknown): string | null {
  const isHash = typeof value === 'string' && value.length === 66;
  return isHash ? hash.rule(value) : blockProblem(value);
}

const amounts = ['nonce', 'value', 'gasPrice', 'maxFeePerGas', 'maxPriorityFeePerGas'].map((name) => {
  return [name, into('hexutil.Big', quantityProblem, `TransactionArgs.${name}`)] as const;
});
/** Fields of a simulated transaction; the published object allows no unknown ones (`data` among them). */
const CALL_FIELDS: Readonly<Record<string, Rule>> = {
  ...Object.fromEntries(amounts),
  from: fixedHex('common.Address', 40, /^0x[0-9a-fA-F]{40}$/, 'TransactionArgs.from'),
  to: fixedHex('common.Address', 40, /^0x[0-9a-fA-F]{40}$/, 'TransactionArgs.to'),
  gas: into('hexutil.Uint64', quantityProblem, 'TransactionArgs.gas'),
  input: into('hexutil.Bytes', bytesProblem, 'TransactionArgs.input'),
};

function callProblem(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return notA('ethapi.TransactionArgs', value);
  for (const [name, field] of Object.entries(value)) {
    const rule = CALL_FIELDS[name];
    const problem = rule ? rule(field) : `the published schema knows no field ${name}`;
    if (problem !== null) return problem;
  }
  return null;
}

function percentilesProblem(value: unknown): string | null {
  if (!Array.isArray(value)) return notA('[]float64', value);
  const rising = value.every((one, at) => typeof one === 'number' && one >= (value[at - 1] ?? 0) && one <= 100);
  return rising ? null : 'invalid reward percentile';
}

/** Of which the desk uses these two. */
function traceConfigProblem(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return notA('tracers.TraceConfig', value);
  const { tracer, timeout, ...others } = value as Record<string, unknown>;
  if (tracer !== 'callTracer') return 'ReferenceError: no such tracer';
  if (typeof timeout !== 'string' || !/^\d+(ms|s|m)$/.test(timeout)) return 'time: invalid duration';
  return Object.keys(others).length === 0 ? null : 'a field that the desk was never tried with';
}

/** Blocks of calls, each on accounts that differ from the state in what is overridden; the desk changes balances alone. */
function simulationProblem(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return notA('ethapi.simOpts', value);
  const { blockStateCalls, traceTransfers, ...unknown } = value as Record<string, unknown>;
  const [stray] = Object.keys(unknown);
  if (stray !== undefined) return `the desk was never tried with ${stray}`;
  if (traceTransfers !== undefined && typeof traceTransfers !== 'boolean') return notA('bool', traceTransfers);
  if (!Array.isArray(blockStateCalls) || blockStateCalls.length === 0) return 'empty input';
  const problems = (blockStateCalls as { stateOverrides?: object; calls?: unknown[] }[]).flatMap(
    ({ stateOverrides = {}, calls = [] }) => [...calls.map(callProblem), ...overrideProblems(stateOverrides)],
  );
  return problems.find((problem) => problem !== null) ?? null;
}

/** The published object has one of two kinds of storage, `state` or `stateDiff`, always. */
function overrideProblems(overrides: object): (string | null)[] {
  return Object.entries(overrides).flatMap(([account, override]) => {
    const { balance, stateDiff, ...unknown } = override as Record<string, unknown>;
    const [stray] = Object.keys(unknown);
    return [
      address.rule(account),
      balance === undefined ? null : quantityProblem(balance),
      typeof stateDiff === 'object' ? null : 'an override that is neither of the published two',
      stray === undefined ? null : `the desk was never tried with ${stray}`,
    ];
  });
}

/** A range of blocks or one block, contracts, and topics: each one value, several of which one must hold, or null for any. */
function filterProblem(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return notA('filters.FilterCriteria', value);
  const { fromBlock, toBlock, blockHash, address: from, topics = [], ...unknown } = value as Record<string, unknown>;
  const [stray] = Object.keys(unknown);
  if (stray !== undefined) return `unknown field ${stray}`;
  const range = [fromBlock, toBlock].filter((at) => at !== undefined);
  if (blockHash !== undefined && range.length > 0)
    return 'cannot specify both BlockHash and FromBlock/ToBlock, choose one or the other';
  if (!Array.isArray(topics) || topics.length > 4) return 'invalid topic(s)';
  const contracts = from === undefined ? [] : [from].flat();
  const problems = [
    ...range.map(blockProblem),
    ...(blockHash === undefined ? [] : [hash.rule(blockHash)]),
    ...contracts.map((one) => address.rule(one)),
    ...topics.flat().map((topic) => (topic === null || hash.rule(topic) === null ? null : 'invalid topic(s)')),
  ];
  return problems.find((problem) => problem !== null) ?? null;
}
