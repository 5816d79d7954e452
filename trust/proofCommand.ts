import { z } from 'zod';
import type { Milliseconds } from '../core/time.ts';
import { verifyBip322 } from './verification/bip322.ts';
import type { ContractCalls } from './verification/contractSignature.ts';
import { cannot, type ProofResult } from './verification/proof.ts';
import { verifySiwe } from './verification/siwe.ts';

const Id = z.union([z.string(), z.number()]);
const Line = z.object({
  id: Id,
  scheme: z.enum(['siwe', 'bip322']),
  message: z.string(),
  signature: z.string(),
  address: z.string().optional(),
  domain: z.string().optional(),
  nonce: z.string().optional(),
  /** RFC 3339, or ms since 1970; without it, now. */
  time: z.union([z.number(), z.iso.datetime({ offset: true })]).optional(),
  rpc: z.url().optional(),
});

export interface ProofParts {
  readonly now: Milliseconds;
  /** A node that the line names. */
  readonly callsTo: (rpc: string) => ContractCalls;
}

/**
 * One line of `handrail proof`, JSON in and out: `{id, result, address?, reason?}`. A bad line gives `{id, error}`.
 * The verifiers are those that the dialog uses.
 */
export async function proofLine(line: string, parts: ProofParts): Promise<string> {
  const value = parseJson(line);
  const parsed = Line.safeParse(value);
  if (!parsed.success) {
    const id = z.object({ id: Id }).safeParse(value).data?.id ?? null;
    const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? 'line')))];
    return JSON.stringify({ id, error: value === undefined ? 'not JSON' : `wrong or missing: ${fields.join(', ')}` });
  }
  return JSON.stringify({ id: parsed.data.id, ...(await verify(parsed.data, parts)) });
}

async function verify(line: z.output<typeof Line>, { now, callsTo }: ProofParts): Promise<ProofResult> {
  const { scheme, message, signature, address, domain, nonce, time, rpc } = line;
  if (scheme === 'bip322') return address ? verifyBip322({ message, address, signature }) : cannot('needs the address');
  const at = time === undefined ? now : new Date(time).getTime();
  return verifySiwe({ message, signature, address, domain, nonce, now: at, calls: rpc ? callsTo(rpc) : undefined });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
