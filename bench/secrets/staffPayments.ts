import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { agrees, offersAnything } from '../../trust/secrets/outgoing/asking/offered.ts';
import { checkOutgoing } from '../../trust/secrets/outgoing/outgoing.ts';
import { warnedOf } from '../../trust/secrets/outgoing/warnedOf.ts';
import type { BenchRow } from '../row.ts';

const Texts = z.array(z.string().min(1)).min(8);
const Payments = z.strictObject({ asks: Texts, honest: Texts, otherWords: Texts, fresh: Texts });
const Talk = z.object({ honest: Texts });
const Consents = z.record(
  z.string(),
  z.strictObject({ offers: Texts, yeses: Texts, harmless: Texts, noes: z.array(z.string()).min(4) }),
);
const Contact = z.strictObject({ orders: Texts, harmless: Texts });

/** What the wallet of the messages is called. */
const OWN = ['Handrail Wallet'];
const heldOut = (name: string) => join(packageRoot(__dirname), 'understanding', 'heldout', `${name}.yaml`);

/**
 * What staff ask without an order, an address or a name, put away before its words were written (`understanding/heldout/`): payments
 * (`staffPayments.<language>.yaml`; `otherWords` were written when the rules stood, to get around them, and half of them was read since; `fresh` as late, and none was read),
 * a yes to an offer of nobody knows what (`staffConsents.yaml`, each yes with each offer), and another channel in the words of Taiwan and
 * Hong Kong (`staffContactHant.yaml`); and how many honest messages are disturbed. By the hand that wrote the words.
 */
export function staffPayments(): BenchRow[] {
  const consents = readYaml(heldOut('staffConsents'), Consents);
  const contact = readYaml(heldOut('staffContactHant'), Contact);
  return [
    ...LANGUAGES.flatMap((language) => [...payments(language), ...agreed(language, consents[language])]),
    row('outgoing, another channel in words of Taiwan and Hong Kong', contact.orders.map(isStopped), '≥ 0.8'),
    row('outgoing, honest neighbours of it disturbed', contact.harmless.map(isStopped), '≤ 0.1'),
  ];
}

function payments(language: Language): BenchRow[] {
  const { asks, honest, otherWords, fresh } = readYaml(heldOut(`staffPayments.${language}`), Payments);
  const talk = readYaml(heldOut(`staffTalk.${language}`), Talk);
  return [
    row(`outgoing, payments refused or warned of: ${language}`, asks.map(isStopped), '≥ 0.85'),
    row(`outgoing, payments in everyday words of later: ${language}`, fresh.map(isStopped), '≥ 0.5'),
    row(`outgoing, payments in other words: ${language}`, otherWords.map(isStopped), '≥ 0.5'),
    row(`outgoing, honest talk of money disturbed: ${language}`, honest.map(isStopped), '≤ 0.1'),
    row(`outgoing, honest messages taken for a payment: ${language}`, talk.honest.map(isPayment), '≤ 0.03'),
  ];
}

function agreed(language: Language, words: z.infer<typeof Consents>[string] | undefined): BenchRow[] {
  if (!words) return [];
  const pairs = (offers: readonly string[], answers: readonly string[]) =>
    offers.flatMap((offer) => answers.map((answer) => offersAnything(offer) && agrees(answer)));
  return [
    row(`outgoing, a yes to what a user offers: ${language}`, pairs(words.offers, words.yeses), '≥ 0.75'),
    row(`outgoing, a yes to what is harmless: ${language}`, pairs(words.harmless, words.yeses), '≤ 0.03'),
    row(`outgoing, a no taken for a yes: ${language}`, pairs(words.offers, words.noes), '≤ 0.03'),
  ];
}

const isPayment = (text: string) => warnedOf(text, OWN) === 'payment';
const isStopped = (text: string) =>
  checkOutgoing(text, { allowedHosts: [] }).kind === 'refused' || warnedOf(text, OWN) !== null;

function row(name: string, found: readonly boolean[], goal: string): BenchRow {
  const ratio = found.filter(Boolean).length / found.length;
  return { name, figure: 100 * ratio, unit: '%', against: `${found.length} messages`, ratio, goal };
}
