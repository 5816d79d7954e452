import type { AccountKind } from '../diagnose/evidence.ts';

/** What lives at an address, from its code. `0xef0100` + address is a plain account that borrows code (EIP-7702). */
export function accountKind(code: string): AccountKind {
  if (code === '0x') return 'plain';
  return delegateIn(code) === null ? 'contract' : 'delegated';
}

/** Whose code a plain account borrows; null where it borrows none. Source: EIP-7702. */
export const delegateIn = (code: string | null): string | null =>
  code?.startsWith('0xef0100') && code.length === 48 ? `0x${code.slice(8)}` : null;

const CALL = 0xf1;
const CALLCODE = 0xf2;
const DELEGATECALL = 0xf4;
const CALLDATACOPY = 0x37;
const PUSH4 = 0x63;
const PUSH32 = 0x7f;
/** After a pushed selector these compare it with the caller's: it is the contract's own function, not one it calls. */
const COMPARISONS = new Set([0x03, 0x10, 0x11, 0x12, 0x13, 0x14, 0x18]);
/**
 * Functions by which a contract can let a token or a collectible go: transfer, transferFrom, approve, increaseAllowance,
 * safeTransferFrom (ERC-721, with data, ERC-1155), setApprovalForAll.
 */
const LETS_GO = new Set([
  'a9059cbb',
  '23b872dd',
  '095ea7b3',
  '39509351',
  '42842e0e',
  'b88d4fde',
  'f242432a',
  'a22cb465',
]);

/**
 * Whether a contract's code has no way to move tokens that it holds. Read from the code alone, so it errs to `false`:
 * whoever delegates to other code, forwards what callers send, or calls a token function may have a way out.
 */
export function hasNoWayOut(code: string): boolean {
  if (accountKind(code) !== 'contract') return false;
  const seen = { calls: false, borrows: false, forwards: false, letsGo: false };
  for (const { op, pushed, next } of instructions(code)) {
    if (op === CALL) seen.calls = true;
    if (op === DELEGATECALL || op === CALLCODE) seen.borrows = true;
    if (op === CALLDATACOPY) seen.forwards = true;
    if (op === PUSH4 && LETS_GO.has(pushed) && !COMPARISONS.has(next)) seen.letsGo = true;
    if (op === PUSH32 && LETS_GO.has(pushed.slice(0, 8))) seen.letsGo = true;
  }
  if (seen.borrows) return false;
  return !seen.calls || !(seen.letsGo || seen.forwards);
}

/** All by which coin can leave a contract: calls, code of others that may call, new contracts, and its own end. */
const PAYS_OUT = new Set([CALL, CALLCODE, DELEGATECALL, 0xf0, 0xf5, 0xff]);

/** Whether a contract's code has no way to pay out coin that it holds. Read from the code alone, so it errs to `false`. */
export function keepsCoin(code: string): boolean {
  if (accountKind(code) !== 'contract') return false;
  for (const { op } of instructions(withoutNotes(code))) if (PAYS_OUT.has(op)) return false;
  return true;
}

/**
 * Without what compilers write behind the code: a CBOR map of one to four fields, then its length in two bytes. Its bytes are no
 * instructions. Source: Solidity, "Contract Metadata".
 */
function withoutNotes(code: string): string {
  const length = Number.parseInt(code.slice(-4), 16);
  const notes = code.length - 4 - 2 * length;
  return notes > 2 && /^a[1-4]6/.test(code.slice(notes)) ? code.slice(0, notes) : code;
}

/** One instruction after another; data behind a PUSH is no instruction. Source: Ethereum yellow paper, appendix H. */
function* instructions(code: string): Generator<{ op: number; pushed: string; next: number }> {
  const bytes = Buffer.from(code.slice(2), 'hex');
  for (let at = 0; at < bytes.length; at++) {
    const op = bytes[at] ?? 0;
    const width = op >= 0x60 && op <= 0x7f ? op - 0x5f : 0;
    const pushed = width > 0 ? bytes.toString('hex', at + 1, at + 1 + width) : '';
    at += width;
    yield { op, pushed, next: bytes[at + 1] ?? 0 };
  }
}
