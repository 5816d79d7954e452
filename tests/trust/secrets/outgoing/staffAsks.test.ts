import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import { LANGUAGES } from '../../../../core/language.ts';
import { codeAsked } from '../../../../trust/secrets/outgoing/asking/codeAsked.ts';
import { checkOutgoing } from '../../../../trust/secrets/outgoing/outgoing.ts';
import { warnedOf } from '../../../../trust/secrets/outgoing/warnedOf.ts';

/*
 * Payments, secrets, other channels and orders in everyday words (`tests/support/staffAsks/`): how many are refused or have the bot's line.
 * `unread` were written when the words stood: what lists of words are worth against words nobody thought of.
 */

const Kinds = z.record(z.enum(['payments', 'secrets', 'channels', 'orders']), z.array(z.string()));
const Asks = z.strictObject({
  ...{ read: Kinds, since: Kinds, unread: Kinds },
  ...{ harmless: z.array(z.string()), harmlessUnread: z.array(z.string()) },
});
const FOLDER = join(__dirname, '../../../support/staffAsks');
const OPTIONS = { allowedHosts: [] };

const isStopped = (text: string) =>
  checkOutgoing(text, OPTIONS).kind === 'refused' ||
  warnedOf(text, ['Handrail Wallet']) !== null ||
  codeAsked(text) === 'open';
const share = (texts: readonly string[]) => texts.filter(isStopped).length / texts.length;

it.each(LANGUAGES)('hears most of what was read, and hardly a harmless neighbour, in %s', (language) => {
  const { read, since, harmless, harmlessUnread } = readYaml(join(FOLDER, `${language}.yaml`), Asks);
  expect(share(Object.values(read).flat())).toBeGreaterThanOrEqual(0.8);
  expect(share(Object.values(since).flat())).toBeGreaterThanOrEqual(0.65);
  expect(share([...harmless, ...harmlessUnread])).toBeLessThanOrEqual(0.03);
  expect(share(harmlessUnread)).toBe(0);
});
