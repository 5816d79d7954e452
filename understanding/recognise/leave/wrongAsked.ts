import { z } from 'zod';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { ruleOf, rulesFile, spelling } from '../languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  asks: patternField(1_500),
  answer: patternField(200),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

const READ_AT_MOST = 1_000;
const BOLD = '**';

/** Whether a message asks in the negative whether something is wrong: a bare yes or no to it says the opposite of what is meant. */
export function asksIfWrong(text: string, language: Language): boolean {
  const plain = spelling(text.slice(0, READ_AT_MOST), language);
  return ruleOf(wrongRules(), language)?.asks.test(plain) ?? false;
}

/** A reply (markdown) without the bare yes or no with which it begins; as it is where nothing else would be left. */
export function withoutBareAnswer(reply: string, language: Language): string {
  const rule = ruleOf(wrongRules(), language);
  const bold = reply.startsWith(BOLD) ? BOLD : '';
  const said = reply.slice(bold.length);
  const [answer = ''] = rule?.answer.exec(said.slice(0, 20).toLowerCase()) ?? [];
  const rest = said.slice(answer.length);
  if (answer === '' || rest.replaceAll('*', '').trim() === '') return reply;
  // "**No.** First the wallet" loses the bold together with the word.
  return bold && rest.startsWith(bold) ? begun(rest.slice(bold.length).trimStart()) : bold + begun(rest);
}

function begun(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const wrongRules = rulesFile('wrongs.yaml', Rule, 20);
