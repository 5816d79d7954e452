import { warnedOf } from '../../../../trust/secrets/outgoing/warnedOf.ts';
import { PRESSED } from '../../../support/texts/pressedKeys.ts';

it.each(PRESSED.outside)('is warned of, in whatever language: %s', (text) => {
  expect(['software', 'page']).toContain(warnedOf(text));
});

it.each(PRESSED.free)('is not: %s', (text) => expect(warnedOf(text)).toBeNull());
