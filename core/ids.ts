import { randomBytes } from 'node:crypto';

/** A string that the compiler keeps apart from every other string. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };

/** One support case from the first greeting to its deletion. Never reused, says nothing about the user. */
export type ConversationId = Brand<string, 'ConversationId'>;
/** A member of staff: agent, supervisor, editor, auditor or administrator. */
export type StaffId = Brand<string, 'StaffId'>;
/** A user as facts and audit know them: a keyed hash, never an address, name or channel id. */
export type Pseudonym = Brand<string, 'Pseudonym'>;

/** 128 random bits as 22 URL-safe characters. */
export function newId<Id extends string = string>(): Id {
  return randomBytes(16).toString('base64url') as Id;
}
