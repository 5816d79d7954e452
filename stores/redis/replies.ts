import { HandrailError } from '../../core/errors.ts';

/*
 * Replies are numbers, bulk strings (Buffers) and lists of them. These readers check and convert. Errors: `store.corrupt`,
 * for a reply of another shape is a row that something else has written.
 */

export function list(reply: unknown): readonly unknown[] {
  return Array.isArray(reply) ? reply : unexpected();
}

export function bytes<T extends Uint8Array = Uint8Array>(reply: unknown): T {
  return ArrayBuffer.isView(reply) ? (reply as T) : unexpected();
}

export function text(reply: unknown): string {
  return Buffer.isBuffer(reply) ? reply.toString() : unexpected();
}

/** A number, or a number that is stored as text. */
export function number(reply: unknown): number {
  const read = typeof reply === 'number' ? reply : Number(text(reply));
  return Number.isNaN(read) ? unexpected() : read;
}

/** Members and scores of a sorted set, which come one after the other. */
export function scored(reply: unknown): { member: string; score: number }[] {
  const flat = list(reply);
  const pairs: { member: string; score: number }[] = [];
  for (let at = 0; at < flat.length; at += 2) pairs.push({ member: text(flat[at]), score: number(flat[at + 1]) });
  return pairs;
}

function unexpected(): never {
  throw new HandrailError('store.corrupt', 'Redis holds a row that this library has not written.');
}
