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

/**
 * Answers JSON lines `{id, hash, chain?, lang?, view?}` in their order with `{id, verdict, parties, text}`: the verdict as
 * `--json` has it, without its evidence; who gave and got what (null where that is not known); what the chat would say.
 * A line that cannot be read is `{id, error}`, with a null id when it has none, and ends nothing.
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
  const json = line.length <= LONGEST_LINE ? parsed(line) : null;
  const read = Question.safeParse(json);
  const id = Named.safeParse(json).data?.id ?? null;
  if (!read.success)
    return JSON.stringify({ id, error: 'A line is JSON: {"id", "hash", "chain"?, "lang"?, "view"?}.' });
  const { hash, chain, lang, view } = read.data;
  const found = await lookUp({ ...options, hash, ...(chain ? { chain } : {}), json: true }, defaults);
  if (found.kind === 'bad') return JSON.stringify({ id, error: found.sentence });
  const { evidence: _, parties = null, ...verdict } = toJson(found.verdict);
  const text = defaults.say(found.verdict, lang ?? 'en', view ?? 'sender').replaceAll('**', '');
  return JSON.stringify({ id, verdict, parties, text });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
