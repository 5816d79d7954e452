import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../core/files/yamlFile.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { ORDERS, type Order } from '../../../core/orders.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import type { Span } from '../detection.ts';
import { view } from '../written/fold.ts';
import { asRead } from './asking/asking.ts';
import { NEGATION } from './asking/denial.ts';
import { type Clause, clausesOf, sentencesOf } from './clauses.ts';
import { framedOrder, framesKnown, tellsIn } from './frames.ts';
import { keysPressed } from './keysPressed.ts';
import { has, patternOf, Terms } from './terms.ts';

/*
 * Whoever is bought or robbed of their session needs no secret: a program, a page, a contact, a payment, a screen, a protection
 * or a permission is enough. What orders one of these is told from honest work by words alone, so it errs; it is not refused but
 * said with a warning under it. The words are data (`understanding/orders/<language>.yaml`), those of all languages are read at once.
 */

const FOLDER = join(packageRoot(__dirname), 'understanding', 'orders');

const each = <T extends z.ZodType>(shape: T) =>
  z.strictObject(Object.fromEntries(ORDERS.map((order) => [order, shape])) as Record<Order, T>);
const Words = z.strictObject({
  notDenied: Terms,
  deniesAll: Terms,
  courtesy: Terms,
  tells: Terms,
  harmless: Terms,
  outright: z.strictObject({ contact: Terms }),
  always: each(Terms),
  together: each(z.strictObject({ does: Terms, what: Terms })),
  carried: Terms,
  fetch: Terms,
  uses: Terms,
});
const Known = z.strictObject({ names: Terms, remote: Terms, messengers: Terms, accounts: Terms });

interface Patterns {
  readonly notDenied: RegExp;
  /** At the end of a sentence, it denies all of it where nothing in it asks for anything. */
  readonly deniesAll: RegExp;
  readonly courtesy: RegExp;
  readonly tells: RegExp;
  readonly harmless: RegExp;
  /** Asked for, which is as bad as ordered. */
  readonly asked: RegExp;
  readonly always: Readonly<Record<Order, RegExp>>;
  /** By language: what one says with a verb is harmless beside a verb of another. */
  readonly together: readonly { readonly order: Order; readonly does: RegExp; readonly what: RegExp }[];
  /** What a program is used with. */
  readonly uses: RegExp;
  /** What anybody can write where an explorer shows it: beside a link it is a way to their words. */
  readonly carried: RegExp;
  readonly fetch: RegExp;
  readonly known: RegExp;
  readonly remote: RegExp;
  /** Where people write to each other, as they call it. */
  readonly messengers: RegExp;
  /** To which coins go by a number. */
  readonly accounts: RegExp;
}

let patterns: Patterns | null = null;

/** Of a text that may be said it leads to an explorer, or to the desk's own pages. */
const LINK = /https?:/u;

export interface Ordered extends Span {
  readonly order: Order;
}

/** `HopToDesk`, `“Wallet Guard Plus”`, 「Wallet Guard」: what a program is called, and no word of a sentence is. */
const PROGRAM =
  /(?<![\p{L}\d])[A-Z][a-z]{1,20}(?:[A-Z][a-z]{1,20}){1,4}(?![\p{L}\d])|(?<=["“「『][^"“”「」『』]{0,12})[A-Z][\w-]{1,20}(?: [A-Z][\w-]{1,20}){1,4}(?=[^"“”「」『』]{0,12}["”」』])/gu;

/** `mina_desk`, `mina.desk`, `mina#4821`, `@ mina`: what an account is called, and no word of a sentence is. */
const HANDLE =
  /(?<![a-z0-9._@#/-])(?:[a-z][a-z0-9]*(?:[._][a-z0-9]+)+|[a-z][a-z0-9]{2,}#\d{4}|@ ?[a-z]{3,})(?![a-z0-9_#/-])/u;

/**
 * What a text has the user do that nobody at a desk needs, with its place; null: nothing. Pure. `ownNames`: what the desk's own
 * wallet is called.
 */
export function orderIn(text: string, ownNames: readonly string[] = []): Ordered | null {
  const seen = view(text);
  const folded = seen.folded.replaceAll('’', "'");
  const place = (start: number, end: number) => ({
    start: seen.from[start] ?? 0,
    end: seen.to[end - 1] ?? text.length,
  });
  const found = orderedIn(folded, text, place, ownNames);
  if (found) return found;
  // `i n s t a l l`, `insta11`: letters that are moved have no place of their own.
  const read = asRead(folded);
  const whole = () => place(0, folded.length);
  return read === folded ? null : orderedIn(read, text, whole, ownNames);
}

/** What an account is called to which coins go by a number. Of folded text. */
export function accountsKnown(): RegExp {
  patterns ??= readPatterns();
  return patterns.accounts;
}

function orderedIn(
  folded: string,
  text: string,
  place: (start: number, end: number) => Span,
  ownNames: readonly string[],
): Ordered | null {
  patterns ??= readPatterns();
  const words = patterns;
  const { notDenied, tells, asked } = words;
  const clauses = clausesOf(folded);
  const denies = (clause: string) => NEGATION.test(clause.replace(notDenied, ' '));
  const contact = clauses.find((clause) => !denies(clause.text) && has(asked, clause.text));
  if (contact) return { order: 'contact', ...place(contact.start, contact.end) };
  const carrier = LINK.test(folded) && clauses.find(({ text: said }) => !denies(said) && has(words.carried, said));
  if (carrier) return { order: 'page', ...place(carrier.start, carrier.end) };
  const counts = ({ text }: Clause) => (denies(text) || has(tells, text) ? '' : text);
  for (const { text: said, start, end } of sentencesOf(folded, clauses, counts)) {
    const pressed = keysPressed(said);
    if (pressed) return { order: pressed, ...place(start, end) };
  }
  for (const { text: said, start, end } of sentencesOf(folded, clauses, counts)) {
    const sentence = folded.slice(start, end);
    if (has(words.deniesAll, sentence) && !has(words.courtesy, sentence)) continue;
    const where = place(start, end);
    const order = orderedBy(words, said, text.slice(where.start, where.end), ownNames);
    if (order) return { order, ...where };
  }
  const asks = (clause: Clause) => (tellsIn(clause.text) ? '' : counts(clause));
  for (const { text: said, start, end } of sentencesOf(folded, clauses, asks)) {
    const whole = folded.slice(start, end);
    if (has(words.deniesAll, whole) && !has(words.courtesy, whole)) continue;
    const left = (one: string) => one.replace(words.harmless, ' ');
    if (has(words.messengers, said) && HANDLE.test(said)) return { order: 'contact', ...place(start, end) };
    const order = framedOrder({ asked: left(said), whole: left(whole) });
    if (order) return { order, ...place(start, end) };
  }
  return null;
}

function orderedBy(words: Patterns, sentence: string, asWritten: string, ownNames: readonly string[]): Order | null {
  const text = sentence.replace(words.harmless, ' ');
  const certain = ORDERS.find((order) => has(words.always[order], text));
  if (certain) return certain;
  const both = words.together.find(({ does, what }) => has(does, text) && has(what, text));
  if (both) return both.order;
  if (has(words.fetch, text) && !isKnown(words, text, ownNames)) return 'software';
  if (!has(words.uses, text)) return null;
  const programs = (asWritten.match(PROGRAM) ?? []).map((name) => view(name).folded);
  const isStrange = programs.some((name) => text.includes(name) && !isKnown(words, name, ownNames));
  return isStrange || has(words.remote, text) ? 'software' : null;
}

function isKnown({ known }: Patterns, text: string, ownNames: readonly string[]): boolean {
  return has(known, text) || ownNames.some((own) => text.includes(view(own).folded));
}

/**
 * Reads the words of orders: read at a start, a broken file stops it and not the first message of staff.
 * Errors: `input.invalid`.
 */
export function readOrderWords(): void {
  patterns ??= readPatterns();
  framesKnown();
}

function readPatterns(): Patterns {
  const all = LANGUAGES.map((language) => readYaml(join(FOLDER, `${language}.yaml`), Words));
  const { names, remote, messengers, accounts } = readYaml(join(FOLDER, 'known.yaml'), Known);
  const of = (pick: (words: z.infer<typeof Words>) => readonly string[]) => patternOf(all.flatMap(pick));
  return {
    notDenied: of((words) => words.notDenied),
    deniesAll: of((words) => words.deniesAll),
    courtesy: of((words) => words.courtesy),
    tells: of((words) => words.tells),
    harmless: of((words) => words.harmless),
    asked: of((words) => words.outright.contact),
    always: Object.fromEntries(
      ORDERS.map((order) => [order, of((words) => words.always[order])]),
    ) as Patterns['always'],
    together: all.flatMap(({ together }) =>
      ORDERS.map((order) => ({
        order,
        does: patternOf(together[order].does),
        what: patternOf(together[order].what),
      })),
    ),
    uses: of(({ uses, together }) => [...uses, ...together.software.does]),
    carried: of((words) => words.carried),
    fetch: of((words) => words.fetch),
    known: patternOf(names),
    remote: patternOf(remote),
    messengers: patternOf(messengers),
    accounts: patternOf(accounts),
  };
}
