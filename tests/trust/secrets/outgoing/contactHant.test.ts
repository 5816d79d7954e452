import { inAnyReading } from '../../../../trust/secrets/outgoing/asShown.ts';
import { checkOutgoing } from '../../../../trust/secrets/outgoing/outgoing.ts';
import { warnedOf } from '../../../../trust/secrets/outgoing/warnedOf.ts';
import { CONTACT_HANT } from '../../../support/texts/contactHant.ts';

const isStopped = (text: string) =>
  warnedOf(text) !== null ||
  inAnyReading(text, (reading) => checkOutgoing(reading, { allowedHosts: [] }).kind === 'refused' || null) === true;

it.each(CONTACT_HANT.orders)('hears another channel in the words of Taiwan and Hong Kong: %s', (text) =>
  expect(isStopped(text)).toBe(true),
);

it.each(CONTACT_HANT.harmless)('leaves alone who denies it, asks about it or warns of it: %s', (text) =>
  expect(isStopped(text)).toBe(false),
);
