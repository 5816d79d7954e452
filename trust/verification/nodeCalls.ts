import { z } from 'zod';
import { HandrailError } from '../../core/errors.ts';
import { boundedFetch } from '../../core/net/boundedFetch.ts';
import { type Milliseconds, SECOND } from '../../core/time.ts';
import type { ContractCalls } from './contractSignature.ts';

const Answer = z.object({
  result: z.string().optional(),
  error: z.object({ code: z.number(), message: z.string() }).optional(),
});
/** What nodes say when the called contract itself refused (geth: code 3). */
const REVERTED = 3;
/** The code of the biggest contract, in hexadecimal, has 50 kB. */
const MAX_ANSWER = 1_000_000;
/** One value in its frame, or an error with what a node says of it. */
const MAX_VALUES = 100;

/**
 * Questions to one Ethereum JSON-RPC node. `url` is an operator's or a caller's choice, never a user's.
 * Errors: rejects with `chain.unreachable` (retryable) when it does not answer within `timeout`, or answers nonsense.
 */
export function nodeCalls(url: string, timeout: Milliseconds = 5 * SECOND): ContractCalls {
  const ask = async (method: string, params: readonly unknown[]) => {
    try {
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
      const headers = { 'content-type': 'application/json' };
      const limits = { fetch, timeoutMs: timeout, maxBytes: MAX_ANSWER, maxValues: MAX_VALUES };
      const reply = await boundedFetch(url, { method: 'POST', headers, body }, limits);
      return Answer.parse(reply.kind === 'ok' ? JSON.parse(reply.value) : null);
    } catch (cause) {
      throw new HandrailError('chain.unreachable', `${method} was not answered`, { cause, retryable: true });
    }
  };
  const result = async (method: string, params: readonly unknown[]) => {
    const { result: value } = await ask(method, params);
    if (value === undefined) throw new HandrailError('chain.unreachable', `${method} was refused`, { retryable: true });
    return value;
  };
  return {
    chainId: async () => Number(await result('eth_chainId', [])),
    code: (address) => result('eth_getCode', [address, 'latest']),
    async call(to, data) {
      const { result: value, error } = await ask('eth_call', [{ to, input: data }, 'latest']);
      if (value !== undefined) return value;
      if (error?.code === REVERTED || /revert/i.test(error?.message ?? '')) return null;
      throw new HandrailError('chain.unreachable', 'eth_call was refused', { retryable: true });
    },
  };
}

/**
 * Several nodes of one chain as one: what a proof stands on, two of them say alike, for one alone could vouch for anybody. Where
 * one is silent the next is asked. Rejects where two say different things, or fewer than two answer; a node that is the only one is
 * believed.
 */
export function agreedBy(nodes: readonly ContractCalls[]): ContractCalls {
  const agreed = async <T>(ask: (node: ContractCalls) => Promise<T>): Promise<T> => {
    const left = [...nodes];
    const next = async (): Promise<T> => {
      for (;;) {
        const node = left.shift();
        if (!node) throw new HandrailError('chain.unreachable', 'too few nodes answered', { retryable: true });
        const answer = await ask(node).catch(() => SILENT);
        if (answer !== SILENT) return answer as T;
      }
    };
    if (nodes.length === 1) return next();
    const [one, other] = await Promise.all([next(), next()]);
    if (plain(one) === plain(other)) return one;
    throw new HandrailError('chain.unreachable', 'two nodes say different things', { retryable: true });
  };
  return {
    chainId: () => agreed((node) => node.chainId()),
    code: (address) => agreed((node) => node.code(address)),
    call: (to, data) => agreed((node) => node.call(to, data)),
  };
}

const SILENT = Symbol('silent');
/** Digits are written in either case. */
const plain = (answer: unknown): string => String(answer).toLowerCase();
