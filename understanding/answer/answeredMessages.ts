import { z } from 'zod';
import { LANGUAGES, type Language } from '../../core/language.ts';
import type { KeptValue, KeptValues } from '../../text/learning/keptModels.ts';
import { inSlices } from '../../text/learning/slices.ts';
import { Words } from '../../text/learning/words.ts';
import { type JoinedLists, joined } from '../../text/terms/termNumbers.ts';

/** A message of a read conversation, where it stands, and the parts that answer it. */
export interface AnsweredMessage {
  readonly language: Language;
  /** As it was written, and as its reader would ask it alone. */
  readonly texts: readonly string[];
  /** The article of the open problem. */
  readonly open: string | null;
  /** The part that was said last. */
  readonly last: string | null;
  /** By name, best first. */
  readonly parts: readonly string[];
}

/** What is known of a message once its words are terms: they themselves are let go. */
export type Answered = Omit<AnsweredMessage, 'texts'>;

/** The texts of one language: of each the message that it is of. */
export interface Texts {
  readonly language: Language;
  readonly words: Words;
  readonly terms: JoinedLists;
  readonly messageOf: Uint32Array;
}
export interface AnsweredMessages {
  readonly messages: readonly Answered[];
  readonly texts: readonly Texts[];
}

export interface AnsweredParts {
  readonly messages: () => readonly AnsweredMessage[];
  readonly termsOf: (text: string, language: Language) => readonly string[];
  /** Where what was read is kept, and the digest of what it was read from. */
  readonly kept?: { readonly values: KeptValues; readonly from: string };
}

/** Reads them beside other work, or what an earlier start kept of the same. */
export async function readAnswered({ messages, termsOf, kept }: AnsweredParts): Promise<AnsweredMessages> {
  const before = kept && fromKept(kept.values.readValue(NAME, kept.from));
  if (before) return before;
  const read = await readAll(messages(), termsOf);
  kept?.values.keepValue(NAME, kept.from, toKept(read));
  return read;
}

async function readAll(
  messages: readonly AnsweredMessage[],
  termsOf: AnsweredParts['termsOf'],
): Promise<AnsweredMessages> {
  const texts: Texts[] = [];
  for (const language of LANGUAGES) {
    const words = new Words();
    const lists: Uint32Array[] = [];
    const messageOf: number[] = [];
    await inSlices(messages.entries(), ([at, message]) => {
      if (message.language !== language) return;
      for (const text of message.texts) {
        lists.push(Uint32Array.from(termsOf(text, language), (term) => words.add(term)));
        messageOf.push(at);
      }
    });
    texts.push({ language, words, terms: joined(lists), messageOf: Uint32Array.from(messageOf) });
  }
  return { messages: messages.map(({ texts: _, ...answered }) => answered), texts };
}

const NAME = 'alike';

const Numbers = z.instanceof(Uint32Array);
const Kept = z.object({
  value: z.array(
    z.object({
      language: z.enum(LANGUAGES),
      open: z.string().nullable(),
      last: z.string().nullable(),
      parts: z.array(z.string()),
    }),
  ),
  numbers: z.array(z.union([z.instanceof(Uint16Array), Numbers])).length(5 * LANGUAGES.length),
});

/** What they say is not kept: its terms are. */
function toKept({ messages, texts }: AnsweredMessages): KeptValue {
  return {
    value: messages,
    numbers: texts.flatMap(({ words, terms, messageOf }) => [...words.kept, terms.ends, terms.all, messageOf]),
  };
}

/** Null where it is nothing of the kind. */
function fromKept(kept: unknown): AnsweredMessages | null {
  const read = Kept.safeParse(kept).data;
  if (!read) return null;
  const texts = LANGUAGES.map((language, at): Texts | null => {
    const [letters, ends, listEnds, all, messageOf] = read.numbers.slice(5 * at, 5 * at + 5);
    if (!(letters instanceof Uint16Array) || !isNumbers(ends) || !isNumbers(listEnds)) return null;
    if (!isNumbers(all) || !isNumbers(messageOf) || messageOf.length !== listEnds.length) return null;
    const isOfMessages = messageOf.every((message) => message < read.value.length);
    const isWhole = (listEnds.at(-1) ?? 0) === all.length && all.every((term) => term < ends.length);
    if (!isOfMessages || !isWhole) return null;
    // Copies: these stay, and would hold the whole file, of which they are a fifth.
    const [words, of] = [new Words(letters.slice(), ends.slice()), messageOf.slice()];
    return { language, words, terms: { ends: listEnds, all }, messageOf: of };
  });
  const whole = texts.filter((own) => own !== null);
  if (whole.length < LANGUAGES.length) return null;
  return { messages: named(read.value), texts: whole };
}

/** A name that stands at many messages is one string: as parsed, each would be its own. */
function named(messages: readonly Answered[]): Answered[] {
  const names = new Map<string, string>();
  const one = (name: string): string => {
    const known = names.get(name) ?? name;
    names.set(name, known);
    return known;
  };
  return messages.map(({ language, open, last, parts }) => ({
    ...{ language, open: open && one(open), last: last && one(last) },
    parts: parts.map(one),
  }));
}

const isNumbers = (list: unknown): list is Uint32Array => list instanceof Uint32Array;
