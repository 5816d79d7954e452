import { z } from 'zod';
import { LOCALES } from '../../core/language.ts';
import { lookUp, type TxDefaults, type TxOptions, toJson } from './txCommand.ts';

/** One question of `handrail tx -`. `chain` as a decimal id or `bitcoin`; `lang` and `view` default to `en` and `sender`. */
const Question = z.object({
  id: z.union([z.string().max(200), z.number()]),
  hash: z.string().max(2000),
  chain: z
    .union([z.string().max(20), z.number().int()])
    .transform(String)
    .nullish(),
  lang: z.enum(LOCALES).nullish(),
  view: z.enum(['sender', 'receiver', 'neither']).nullish(),
});
const Named = z.object({ id: z.union([z.string().max(200), z.number()]) });

/** Looked at at the same time; more would only queue at the same endpoints. */
const AT_ONCE = 8;
const LONGEST_LINE = 4000;
/** What is wrong with a line, by its first field that is; a sentence repeats nothing of it: it may be a secret. */
const PROBLEMS: Readonly<Record<string, string>> = {
  id: 'Each line needs an "id", a number or up to 200 characters.',
  hash: 'Each line needs a "hash", up to 2,000 characters.',
  chain: 'A "chain" is a decimal chain id, such as 1 or 56, or bitcoin, tron or solana.',
  lang: `A "lang" is one of ${LOCALES.join(', ')}.`,
  view: 'A "view" is sender, receiver or neither.',
};
const NO_LINE = 'A line is JSON: {"id", "hash", "chain"?, "lang"?, "view"?}.';

/**
 * Answers JSON lines `{id, hash, chain?, lang?, view?}` in their order with `{id, verdict, parties, text}`: the verdict as
 * `--json` has it, without its evidence; who gave and got what (null where that is not known); what the chat would say.
 * `aside` is there when the endpoints were those of another chain. A line that cannot be read is `{id, error}`, with a null id
 * when it has none, and ends nothing.
 */
export async function txLines(
  lines: AsyncIterable<string>,
  options: Omit<TxOptions, 'hash' | 'json'>,
  defaults: TxDefaults,
  print: (line: string) => void,
): Promise<void> {
  const open: Promise<string>[] = [];
  const printFirst = async () => print((await open.shift()) ?? '');
  for await (const line of lines) {
    if (line.trim() === '') continue;
    open.push(answerTo(line, options, defaults));
    if (open.length >= AT_ONCE) await printFirst();
  }
  while (open.length > 0) await printFirst();
}

async function answerTo(
  line: string,
  options: Omit<TxOptions, 'hash' | 'json'>,
  defaults: TxDefaults,
): Promise<string> {
  if (line.length > LONGEST_LINE)
    return JSON.stringify({ id: null, error: 'This line is longer than 4,000 characters: one hash is not.' });
  const json = parsed(line);
  const read = Question.safeParse(json);
  const id = Named.safeParse(json).data?.id ?? null;
  if (!read.success) return JSON.stringify({ id, error: PROBLEMS[String(read.error.issues[0]?.path[0])] ?? NO_LINE });
  const { hash, chain, lang, view } = read.data;
  const found = await lookUp({ ...options, hash, ...(chain ? { chain } : {}), json: true }, defaults);
  if (found.kind === 'bad') return JSON.stringify({ id, error: found.sentence });
  const { evidence: _, parties = null, ...verdict } = toJson(found.verdict);
  const text = defaults.say(found.verdict, lang ?? 'en', view ?? 'sender').replaceAll('**', '');
  return JSON.stringify({ id, verdict, parties, text, ...(found.aside ? { aside: found.aside } : {}) });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
