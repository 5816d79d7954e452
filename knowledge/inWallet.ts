import { phrases } from '../languages/index.ts';
import type { Spoken } from './ports.ts';

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
  const named = (text: string) => (own === '' ? text : text.replaceAll(own, wallet));
  const words = phrases(said.article.language);
  const paths = menus.map((path) => words.inWallet(wallet, path));
  return {
    ...said,
    lead: [named(said.lead), ...paths].filter(Boolean).join('\n\n'),
    steps: said.steps.map(named),
    never: said.never.map(named),
  };
}
