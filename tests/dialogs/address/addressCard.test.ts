import type { AddressCheck, AddressWarning } from '../../../chains/ports.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { addressCard } from '../../../dialogs/address/addressCard.ts';

const KNOWN = `0xabc${'1'.repeat(33)}1234`;
const WARNINGS: readonly AddressWarning[] = [
  { kind: 'checksum' },
  { kind: 'nobody' },
  { kind: 'look-alike', known: `0xabc${'2'.repeat(33)}1234` },
  { kind: 'wrong-network', belongsTo: 'Tron' },
  { kind: 'token-contract', symbol: 'USDT', chain: 'Ethereum' },
  { kind: 'token-contract', symbol: null, chain: 'Ethereum' },
  { kind: 'refuses-coin', chain: 'Base' },
  { kind: 'no-way-out', chain: 'Base' },
  { kind: 'contract', chain: 'Base' },
  { kind: 'never-used' },
];
const check = (parts: Partial<AddressCheck>): AddressCheck => ({
  address: KNOWN,
  level: 'clear',
  warnings: [],
  silent: [],
  observedAt: Date.UTC(2026, 10, 25, 10, 42, 11),
  ...parts,
});

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(WARNINGS)('$kind is said without a hole', (warning) => {
    const { text } = addressCard(check({ level: 'stop', warnings: [warning] }), language);
    expect(text).not.toMatch(/undefined|null|!|！/);
    if (warning.kind === 'look-alike') expect(text).toContain(`0xabc[${'2'.repeat(33)}]1234`);
  });

  it.each(['clear', 'unknown-format'] as const)('%s promises nothing', (level) => {
    expect(addressCard(check({ level }), language).card).toMatchObject({ severity: 'unknown', hash: null });
  });
});

it('names the networks that could not be asked', () => {
  expect(addressCard(check({ silent: ['Base', 'Polygon'] }), 'en').card.foot).toBe(
    'looked up 10:42:11 UTC · Not answering: Base and Polygon',
  );
});
