import { z } from 'zod';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { languageOfScript } from '../facts/facts.ts';
import { ruleOf, rulesFile, spelling } from '../languageRules.ts';
import { asksYesNo } from './yesNo.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  none: patternField(2_000),
  demands: patternField(600),
  else: patternField(800),
  fee: patternField(800),
  feeUnless: patternField(500),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
  fees: z.array(z.string()).min(2),
  demanded: z.array(z.string()).min(2),
});

const READ_AT_MOST = 1_000;

/** Whether a message that has words of paying, sending or signing in it asks for no leave to do so, and tells of no demand. */
export function asksNoLeave(text: string, language: Language): boolean {
  const own = languageOfScript(text, language);
  const rule = ruleOf(leaveRules(), own);
  const plain = spelling(text.slice(0, READ_AT_MOST), own);
  if (!rule || rule.demands.test(plain)) return false;
  return rule.none.test(plain) || (rule.else.test(plain) && !asksYesNo(text, language));
}

/** Whether what is to be paid is the fee of a network, of a swap or of an exchange, and nobody is told of who demands it. */
export function asksOfNetworkFee(text: string, language: Language): boolean {
  const own = languageOfScript(text, language);
  const rule = ruleOf(leaveRules(), own);
  const plain = spelling(text.slice(0, READ_AT_MOST), own);
  return rule !== undefined && rule.fee.test(plain) && !rule.feeUnless.test(plain);
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const leaveRules = rulesFile('leave.yaml', Rule, 20);
