import { newId, type Pseudonym } from '../core/ids.ts';
import type { Locale } from '../core/language.ts';
import type { Ledger } from '../core/ports.ts';
import type { ConsentChoices } from '../core/protocols/protocol.ts';
import type { Milliseconds } from '../core/time.ts';
import { type Audit, auditEntryOf } from './audit/audit.ts';

/** The text that somebody agrees to, by the hash of its exact bytes. */
export interface ConsentText {
  /** The same in every language; raised when the meaning changes, and then everybody is asked again. */
  readonly version: string;
  /** SHA-256 of the file in this language, hexadecimal. */
  readonly terms: string;
  readonly privacy: string;
}

/** `changed`: one of the optional purposes, at any moment after accepting. */
export type ConsentChoice = 'accepted' | 'declined' | 'withdrawn' | 'changed';

export interface ConsentAct {
  readonly user: Pseudonym;
  readonly language: Locale;
  readonly choice: ConsentChoice;
  /** The optional purposes as they are from now on. */
  readonly choices: ConsentChoices;
  /** Binds the receipt to its conversation: `trust/audit/commitment.ts`. */
  readonly commitment: string;
  /** The receipt of an agreement to an earlier text that this changes: the new receipt names that text, not the one in force. */
  readonly under?: string;
}

/** Proof of a choice. Lives in the audit, so it is still there when the conversation is gone. */
export interface ConsentReceipt extends ConsentText {
  readonly id: string;
  readonly at: Milliseconds;
  readonly user: Pseudonym;
  readonly language: Locale;
  readonly choice: ConsentChoice;
  readonly choices: ConsentChoices;
}

export interface ConsentBook {
  /** Version of the terms and privacy text shown now. */
  readonly version: string;
  /** Writes the choice to the audit and returns the receipt's id. Rejects with `store.unavailable`. */
  record(act: ConsentAct): Promise<string>;
  /** The receipt, or null when there is none by this id. */
  receipt(id: string): Promise<ConsentReceipt | null>;
}

/** `<index in the audit>-<random>`: the first finds the record, the second cannot be guessed. */
const RECEIPT = /^([1-9]\d{0,14})-([\w-]{22})$/;

export function createConsentBook(audit: Audit, ledger: Ledger, texts: (locale: Locale) => ConsentText): ConsentBook {
  const receiptOf = async (id: string): Promise<ConsentReceipt | null> => {
    const [, index, receipt] = RECEIPT.exec(id) ?? [];
    if (!index) return null;
    const [record] = await ledger.read('audit', Number(index) - 1, 1);
    if (!record) return null;
    const entry = auditEntryOf(record);
    if (entry?.kind !== 'consent' || entry.receipt !== receipt) return null;
    const { user, language, version, terms, privacy, choice, choices } = entry;
    return {
      id,
      at: record.at,
      user: user as Pseudonym,
      language: language as Locale,
      version,
      terms,
      privacy,
      choice,
      choices: choices ?? {},
    };
  };
  const textFor = async ({ under, language }: Pick<ConsentAct, 'under' | 'language'>) => {
    const agreed = under === undefined ? null : await receiptOf(under);
    if (!agreed) return { language, ...texts(language) };
    const { version, terms, privacy } = agreed;
    return { language: agreed.language, version, terms, privacy };
  };
  return {
    version: texts('en').version,
    async record({ under, ...act }) {
      const receipt = newId();
      const text = await textFor({ ...act, ...(under ? { under } : {}) });
      const { index } = await audit.record({ kind: 'consent', receipt, ...act, ...text });
      return `${index}-${receipt}`;
    },
    receipt: receiptOf,
  };
}
