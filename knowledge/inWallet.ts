import { phrases } from '../languages/index.ts';
import type { Passage, Spoken } from './ports.ts';

export interface UsersWallet {
  /** The user's, by its name in the gazetteer. */
  readonly wallet: string;
  /** What articles call the operator's. */
  readonly own: string;
  /** Where to press in it, where that is known. */
  readonly menus: readonly string[];
}

/** An answer that speaks of the wallet its reader has: by name, and of its menus where they are known. */
export function inWallet(said: Spoken, { wallet, own, menus }: UsersWallet): Spoken {
  const heard = { ...said, ...calledSo(said, { wallet, own }) };
  const words = phrases(said.article.language);
  const paths = menus.map((path) => words.inWallet(wallet, path));
  return { ...heard, lead: [heard.lead, ...paths].filter(Boolean).join('\n\n') };
}

/** What an article says first, with the name of the wallet that its reader has; null: none was named. */
export function calledSo(said: Passage, { wallet, own }: { wallet: string | null; own: string }): Passage {
  if (wallet === null || own === '') return said;
  const named = (text: string) => text.replaceAll(own, wallet);
  return {
    ...said,
    lead: named(said.lead),
    steps: said.steps.map(named),
    never: said.never.map((one) => ({ ...one, text: named(one.text) })),
  };
}
