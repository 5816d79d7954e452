import type { GoneSince, WalletNews } from '../../../chains/ports.ts';
import { LOCALES } from '../../../core/language.ts';
import { MINUTE } from '../../../core/time.ts';
import { walletNewsCard, walletNewsForStaff } from '../../../dialogs/address/walletNews.ts';
import { formatMoment } from '../../../languages/format.ts';
import { walletPhrases } from '../../../languages/wallet/index.ts';
import { networkGlance, permission, WHO, walletGlance } from '../../support/chains/walletGlance.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';

const { chain } = networkGlance('Ethereum');
const usdc = { amount: '50000000', symbol: 'USDC', decimals: 6, token: WHO.shop };
const left: GoneSince = { chain, amounts: [usdc], sent: 0 };
const seen = (name: string) => ({
  chain: name as never,
  height: 1,
  coin: '1',
  held: [],
  nonce: 1,
  left: [],
  since: NOON,
});

function news(parts: Partial<WalletNews> = {}): WalletNews {
  return {
    kind: 'left',
    watch: {
      id: 'w',
      address: WHO.owner,
      since: NOON,
      until: NOON,
      told: 0,
      networks: [seen('Ethereum'), seen('Tron')],
      late: [],
    },
    after: null,
    glance: walletGlance([networkGlance('Ethereum'), networkGlance('Tron', { left: null })], { silent: ['Polygon'] }),
    gone: [left],
    ...parts,
  };
}
const told = (one: WalletNews, exposed = false) => {
  const { card, text, buttons } = walletNewsCard(one, 'en', { exposed });
  return { card, text: text.replaceAll('\u00a0', ' '), actions: buttons.map(({ value }) => value.action) };
};
const words = walletPhrases('en');

it('what left is told by network, with what did not, what could not be read and what is not seen there', () => {
  const { card, text } = told(news());
  expect(card).toMatchObject({ severity: 'caution', band: words.watch.bands.left });
  expect(text).toContain(`Ethereum: 50 USDC left since ${formatMoment(NOON, 'en')}`);
  expect(text).toContain('Tron: no coins or known tokens left');
  expect(text).toContain('could not be read on Polygon');
  expect(text).toContain(words.watch.onlyBalances('Tron'));
  // The owner may have moved it: nobody is told of a theft.
  expect(text).toContain(words.watch.own);
});

it('what to do is revoking where somebody may take, moving where the words are known', () => {
  const taking = walletGlance([networkGlance('Ethereum', { permissions: [permission(WHO.thief)] })]);
  expect(told(news({ glance: taking })).text).toContain(words.todo.permissions);
  expect(told(news({ glance: taking }), true).text).toContain(words.todo.exposed);
  expect(told(news()).text).toContain(words.todo.left);
  expect(told(news()).actions).toEqual(['wallet.watch', 'wallet.look', 'person']);
});

it('nothing left is told with the moment of the last look, and never as safe', () => {
  const { card, text } = told(news({ kind: 'nothing', gone: [] }));
  expect(card.severity).toBe('unknown');
  expect(card.heading).toContain(formatMoment(NOON, 'en'));
  expect(text).toContain(words.watch.over);
  expect(text).not.toContain(words.watch.own);
});

it('a wallet that nobody could read any more is told as that', () => {
  const glance = walletGlance([], { silent: ['Ethereum'] });
  const { card, text } = told(news({ kind: 'unread', gone: [], glance }));
  expect(card.band).toBe(words.bands.unread);
  expect(text).toContain(words.noneRead);
  expect(text).not.toContain('left since');
});

it('late rows are told as the rows of the card, and the watch goes on', () => {
  const glance = walletGlance([networkGlance('Tron')], { silent: ['Polygon'] });
  const { card, text } = told(news({ kind: 'rows', gone: [], glance }));
  expect(card.table.map(({ label, value }) => [label, value.replaceAll('\u00a0', ' ')])).toEqual([
    ['Tron', '1 ETH'],
    ['Polygon', words.couldNotRead],
  ]);
  expect(text).not.toContain(words.watch.over);
});

it.each(LOCALES)('has its words in %s, for the user and for staff', (locale) => {
  const kinds = ['rows', 'left', 'nothing', 'unread'] as const;
  for (const kind of kinds) {
    const one = news({ kind, ...(kind === 'left' ? {} : { gone: [] }) });
    const { card, text } = walletNewsCard(one, locale, { exposed: false });
    const all = [text, card.foot, walletNewsForStaff(one, locale)].join('\n');
    expect(all).not.toMatch(/undefined|null|NaN|\[object/);
    expect(walletNewsForStaff(one, locale)).toContain('0x111111');
  }
});

it('what only is known to have been sent is told without an amount', () => {
  expect(told(news({ gone: [{ chain, amounts: [], sent: 2 }] })).text).toContain('it sent 2 transactions');
  expect(told(news({ gone: [{ chain, amounts: [], sent: null }] })).text).toContain('something has left');
});

it('says when it was looked at', () => {
  const glance = walletGlance([networkGlance('Ethereum')], { observedAt: NOON + MINUTE });
  expect(told(news({ kind: 'nothing', gone: [], glance })).card.heading).toContain(formatMoment(NOON + MINUTE, 'en'));
});
