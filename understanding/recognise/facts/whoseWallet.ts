import { z } from 'zod';
import type { Facts } from '../../../core/facts.ts';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { ruleOf, rulesFile, spelling } from '../languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  theirs: patternField(1_000),
  asksFor: patternField(1_000),
  staff: patternField(300),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/** Characters before a name that say whose it is. */
const BEFORE = 40;

/** The wallet that a message names of somebody else, where it is theirs that is asked about; null for the writer's own and for nobody's. */
export function othersWallet(text: string, language: Language, { wallet, mentions = [] }: Facts): string | null {
  const rule = ruleOf(walletRules(), language);
  if (!rule) return null;
  const beside = (start: number, end: number) => ({
    before: spelling(text.slice(Math.max(0, start - BEFORE), start), language),
    after: spelling(text.slice(end, end + BEFORE), language),
  });
  if (wallet) return rule.theirs.test(beside(...wallet.at).before) ? wallet.value : null;
  const asksFor = rule.asksFor.test(spelling(text, language));
  const theirs = mentions.find(({ slot, polarity, at }) => {
    if (slot !== 'wallet' || polarity !== 'other') return false;
    const { before, after } = beside(...at);
    return !rule.staff.test(after) && (asksFor || rule.theirs.test(before));
  });
  return theirs ? `${theirs.value}` : null;
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const walletRules = rulesFile('wallets.yaml', Rule, 20);
