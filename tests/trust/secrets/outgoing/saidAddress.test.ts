import { checkOutgoing } from '../../../../trust/secrets/outgoing/outgoing.ts';
import { saidAddress } from '../../../../trust/secrets/outgoing/saidAddress.ts';
import { warnedOf } from '../../../../trust/secrets/outgoing/warnedOf.ts';
import { NOT_SPELLED, SPELLED } from '../../../support/texts/addressSpelled.ts';
import { HARMLESS } from '../../../support/texts/harmlessTalk.ts';

const isStopped = (text: string) =>
  checkOutgoing(text, { allowedHosts: ['handrail.example'] }).kind === 'refused' || warnedOf(text) !== null;

it.each(SPELLED.read)('takes an address that is said for one: %s', (text) => {
  expect(isStopped(text)).toBe(true);
});

it('knows most of those that no rule was written from', () => {
  const { unread } = SPELLED;
  expect(unread.filter(isStopped).length / unread.length).toBeGreaterThanOrEqual(0.8);
});

it.each(NOT_SPELLED)('takes no word of honest work for one: %s', (text) => {
  expect(checkOutgoing(text, { allowedHosts: ['handrail.example'] })).toEqual({ kind: 'ok' });
});

it('finds none in what agents say', () => {
  expect(
    Object.values(HARMLESS)
      .flat()
      .filter((text) => saidAddress(text)),
  ).toEqual([]);
});

it('gives its place', () => {
  const text = 'Please open t dot me slash deskhelp.';
  const { start, end } = saidAddress(text) ?? { start: 0, end: 0 };
  expect(text.slice(start, end)).toBe('t dot me');
});
