import type { WalletGlance } from '../../../chains/ports.ts';
import { LOCALES } from '../../../core/language.ts';
import { walletCard } from '../../../dialogs/address/walletCard.ts';
import { walletStaffRows } from '../../../dialogs/address/walletStaffRows.ts';
import { shortHash } from '../../../languages/chains/numbers.ts';
import {
  DAY,
  walletGlance as glance,
  permission as may,
  networkGlance as network,
  WHO,
} from '../../support/chains/walletGlance.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';

const { thief: THIEF, app: APP, shop: SHOP, paid: PAID } = WHO;
const plain = (text: string | undefined) => (text ?? '').replaceAll('\u00a0', ' ');
const read = (told: WalletGlance, how = {}) => {
  const { card, text } = walletCard(told, 'en', how);
  const step = (label: string) => plain(card.steps.find((one) => one.label === label)?.text);
  return { card, text: plain(text), step, labels: card.steps.map(({ label }) => label) };
};

/** Three permissions, the reported one last, and a payment that waits. */
const full = glance(
  [
    network('Ethereum', {
      permissions: [may(APP), may(SHOP, { limit: 'all', symbol: 'DAI' }), may(THIEF, { limit: 'all', symbol: 'USDT' })],
      pending: {
        count: 1,
        firstNonce: 42,
        first: {
          to: PAID,
          amount: { amount: '420000000000000000', symbol: 'ETH', decimals: 18 },
          maxFee: '12000000000',
          nextBaseFee: '21400000000',
        },
      },
    }),
    network('Base', { coin: '0', sends: 0, held: [{ amount: '85200000', symbol: 'USDC', decimals: 6 }] }),
  ],
  { reported: { addresses: [THIEF], asOf: NOON - 2 * DAY } },
);

describe('the card of a wallet', () => {
  it('is in the order of need: still leaving, revoke first with the balances, waiting, the others, not seen', () => {
    const { card, labels, step, text } = read(full);
    expect(labels).toEqual([
      'Is it still leaving?',
      'Revoke first',
      'Waiting',
      'Other permissions',
      'Not seen',
      'What not to do',
    ]);
    expect(step('Is it still leaving?')).toContain('Ethereum and Base: no coins or known tokens left since');
    expect(step('Revoke first')).toContain(`${shortHash(THIEF)} may take USDT without limit. It stands on a list`);
    expect(step('Other permissions').split('\n')[0]).toContain('DAI without limit');
    expect(step('Other permissions')).not.toContain(shortHash(THIEF));
    expect(card).toMatchObject({ severity: 'danger', band: 'A reported address may take from it' });
    // Balances stand right below what to do first.
    expect(text.indexOf('85.2 USDC')).toBeGreaterThan(text.indexOf('Revoke first'));
    expect(text.indexOf('85.2 USDC')).toBeLessThan(text.indexOf('Waiting'));
    expect(card.heading).toContain('3 other addresses may take from them');
  });

  it('tells to move before anything is revoked where a reported address orders for the account', () => {
    const told = glance([network('Ethereum', { delegate: THIEF, permissions: [may(APP)] })], {
      reported: { addresses: [THIEF], asOf: NOON - 2 * DAY },
    });
    expect(read(told).labels).not.toContain('Revoke first');
  });

  it('tells first where what arrives goes on to, as tried or as recorded, and to send no fees there', () => {
    const swept = (tried: boolean) =>
      glance([network('Ethereum', { delegate: APP, passesOn: { to: THIEF, tried }, permissions: [may(SHOP)] })]);
    const { card, step } = read(swept(true));
    expect(card).toMatchObject({ severity: 'danger', band: 'What arrives is passed on at once' });
    expect(step('Move first')).toContain(`Coins that arrive would go on to ${shortHash(THIEF)} at once`);
    expect(step('Move first')).toContain('Send no coins here, not even for fees');
    expect(read(swept(false)).step('Move first')).toContain(
      `Coins that arrived went on to ${shortHash(THIEF)} at once.`,
    );
    // "Keep coins for the fees" would feed the thief.
    expect(read(swept(true), { exposed: true }).step('Move first')).toContain('Send no coins here');
    expect(walletStaffRows(swept(false), 'en').map(({ note }) => note)).toContain(`passed coins on to ${THIEF}`);
  });

  it('is no alarm of code that wallets set up themselves', () => {
    const { card, labels, step } = read(glance([network('Ethereum', { delegate: APP })]));
    expect(card.severity).toBe('caution');
    expect(labels).not.toContain('Move first');
    expect(step('What to do now')).toContain('Many wallets offer such code themselves');
  });

  it('tells in sends what the coin pays, and where there is none', () => {
    expect(read(full).card.table.map(({ note }) => note)).toEqual(['fees for about 3 sends', 'no ETH for fees']);
  });

  it('names Permit2, which most wallets have permitted, and a permission through it', () => {
    const spender = '0x000000000022d473030f116ddee9f6b43ac78ba3';
    const { step } = read(glance([network('Ethereum', { permissions: [may(spender), may(APP, { shared: true })] })]));
    expect(step('Revoke first')).toContain('Permit2 may take up to 50 USDC. Many apps share it');
    expect(step('Other permissions')).toContain('Given through Permit2: revoke it there.');
  });

  it('counts the permissions that it does not list', () => {
    const many = glance([
      network('Ethereum', { permissions: ['2', '3', '4', '5', '6', '7'].map((one) => may(`0x${one.repeat(40)}`)) }),
    ]);
    expect(read(many).step('Other permissions')).toContain('2 more.');
  });

  it('has one row that could not be read of a silent network, of which neither band nor heading speak', () => {
    const { card } = read(glance([network('Ethereum')], { silent: ['Polygon'] }));
    expect(card.table.at(-1)).toEqual({ label: 'Polygon', value: 'could not be read' });
    const whole = read(glance([network('Ethereum')])).card;
    expect([card.band, card.heading, card.severity]).toEqual([whole.band, whole.heading, whole.severity]);
  });

  it('never tells of no coins where nothing, or not everything, was read', () => {
    const none = read(glance([], { silent: ['Tron'] }));
    expect(none.card.heading).toBe('This wallet could not be read');
    expect(none.text).toContain('This says nothing about what is in it');
    expect(none.text).not.toContain('No coins');
    const empty = { coin: '0', sends: 0 };
    expect(read(glance([network('Ethereum', empty), network('Base', empty)])).card).toMatchObject({
      heading: 'No coins on the networks read',
      table: [{ label: 'Ethereum' }, { label: 'Base' }],
    });
    const untold = read(glance([network('Ethereum', { ...empty, untold: ['USDT'] })]));
    expect(untold.card.heading).not.toContain('No coins');
    expect(untold.step('Not seen')).toContain('USDT on Ethereum');
  });

  it('says to move first where the words are known, because revoking does not help', () => {
    const { step, labels } = read(full, { exposed: true });
    expect(labels).toContain('Move first');
    expect(labels).not.toContain('Revoke first');
    expect(step('Move first')).toContain('revoking does not help');
  });

  it('tells where permissions were not told, and shows no empty fact in any language', () => {
    const closed = glance([network('Tron', { permissions: null, left: null, since: null, pending: null })]);
    expect(read(closed).step('Not seen')).toContain('permissions on Tron');
    const swept = glance([network('Base', { delegate: APP, passesOn: { to: THIEF, tried: true } })]);
    for (const language of LOCALES)
      for (const one of [full, closed, swept, glance([], { silent: ['Tron'] })]) {
        const rows = walletStaffRows(one, language).map(({ label, value, note }) => [label, value, note ?? ''].join());
        expect([walletCard(one, language).text, ...rows].join('\n')).not.toMatch(/undefined|null|NaN|Infinity/);
      }
  });
});

describe('what staff read beside it', () => {
  const rows = walletStaffRows(full, 'en').map(({ label, value, note }) => ({
    label,
    told: plain([value, note].filter(Boolean).join(' | ')),
  }));

  it('is who may take, the riskiest first, in full, with limit and day', () => {
    const takers = rows.filter(({ label }) => label === 'May take · Ethereum').map(({ told }) => told);
    expect(takers[0]).toMatch(new RegExp(`^USDT · without limit \\| ${THIEF} · given \\d+ \\w+ 2025 · reported$`));
    expect(takers[1]).toContain('DAI · without limit');
    expect(takers[2]).toMatch(new RegExp(`^50 USDC \\| ${APP} · given`));
  });

  it('is what waits with its number, its fee and what the next block asks', () => {
    expect(rows.find(({ label }) => label === 'Waiting · Ethereum')?.told).toBe(
      `0.42 ETH → ${PAID} | nonce 42 · offers 12 gwei, base fee now 21.4 gwei`,
    );
  });

  it('is how many wait in words, and of a token without a name no figure as coins', () => {
    const token = `0x${'a'.repeat(40)}`;
    const many = glance([
      network('Base', {
        pending: { count: 2, firstNonce: 7 },
        permissions: [may(APP, { symbol: null, limit: { amount: '1234', decimals: 0 } })],
      }),
    ]);
    const told = (label: string) => plain(walletStaffRows(many, 'en').find((one) => one.label === label)?.value);
    expect(told('Waiting · Base')).toBe('2 in all');
    expect(told('May take · Base')).toBe(`an amount of the token ${token} (1,234 in its smallest unit)`);
  });

  it('is the day of the list of reported addresses, or that there is none', () => {
    expect(rows.at(-1)?.told).toMatch(/^of \d+ \w+ 2026$/);
    expect(walletStaffRows(glance([network('Ethereum')]), 'en').at(-1)?.value).toBe('none is set up');
  });
});
