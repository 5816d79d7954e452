import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../core/files/yamlFile.ts';
import { LANGUAGES } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { orderIn } from '../../trust/secrets/outgoing/orders.ts';
import { checkOutgoing } from '../../trust/secrets/outgoing/outgoing.ts';
import type { BenchRow } from '../row.ts';

const Messages = z.array(z.string().min(1)).min(40);
const HeldOut = z.strictObject({
  orders: Messages,
  harmless: Messages,
  otherWords: z.array(z.string().min(1)).min(12),
});
const Talk = z.strictObject({ orders: Messages, honest: Messages });
/** What the wallet of the messages is called. */
const OWN = ['Handrail Wallet'];

/**
 * Orders of a bribed member of staff, and what an honest one writes beside them, put away before a word of
 * `understanding/orders/` was written (`understanding/heldout/staffOrders.<language>.yaml`): how many of the orders are refused
 * or warned of, and how many honest messages are disturbed. `otherWords`: of orders that somebody wrote who knew the words, to
 * get around them; that figure is what a thief meets who tries. `staffTalk`: sixty orders and two hundred honest messages, written
 * before the frames (`understanding/orders/frames.yaml`) by the hand that wrote those.
 */
export function staffOrders(): BenchRow[] {
  return LANGUAGES.flatMap((language) => {
    const file = join(packageRoot(__dirname), 'understanding', 'heldout', `staffOrders.${language}.yaml`);
    const { orders, harmless, otherWords } = readYaml(file, HeldOut);
    const talk = readYaml(file.replace('staffOrders.', 'staffTalk.'), Talk);
    return [
      row(`outgoing, orders warned of: ${language}`, orders, '≥ 0.85'),
      row(`outgoing, orders in other words warned of: ${language}`, otherWords, '≥ 0.5'),
      row(`outgoing, honest work disturbed: ${language}`, harmless, '≤ 0.03'),
      row(`outgoing, orders told by what is done with what: ${language}`, talk.orders, '≥ 0.85'),
      row(`outgoing, honest messages disturbed: ${language}`, talk.honest, '≤ 0.04'),
    ];
  });
}

function row(name: string, texts: readonly string[], goal: string): BenchRow {
  const stopped = (text: string) => checkOutgoing(text, { allowedHosts: [] }).kind === 'refused' || orderIn(text, OWN);
  const ratio = texts.filter(stopped).length / texts.length;
  return { name, figure: 100 * ratio, unit: '%', against: `${texts.length} messages`, ratio, goal };
}
