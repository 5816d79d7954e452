import type { WalletGlance } from '../../../chains/ports.ts';
import { extract } from '../../../chains/recognise/extract.ts';
import { verdictText } from '../../../core/chain/verdictText.ts';
import { createChainLook } from '../../../dialogs/transaction/chainLook.ts';
import { walletPhrases } from '../../../languages/wallet/index.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';
import { dialogParts } from '../../support/desk/dialogParts.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';

const HASH = `0x${'5c50'.repeat(16)}`;
const ADDRESS = '0x52908400098527886E0F7030069857D2E4169EE7';
const NOTHING = { transactions: [], addresses: [] };
const wallet: WalletGlance = {
  address: ADDRESS,
  networks: [],
  silent: ['Ethereum'],
  reported: { addresses: [], asOf: null },
  observedAt: NOON,
};
const parts = dialogParts({
  checkTransaction: async (hash) =>
    fakeVerdict({
      hash,
      code: 'pending-low-tip',
      evidence: { tx: { from: ADDRESS, to: null, nonce: 7, input: '0x', maxFee: '1', maxTip: '1', gas: '21000' } },
    }),
  glanceAtWallet: async () => wallet,
});
const look = { ...parts, extract, clock: () => NOON };

it('cards are in the language of the user, and the rows of staff in that of their console', async () => {
  const staff = createChainLook(look, 'staff');
  const [card] = (await staff(HASH, 'ja', NOTHING, { staff: 'en' })).cards;
  expect(card?.heading).toMatch(/[ぁ-ん]/);
  expect(card?.staff).toContainEqual({ label: 'Nonce', value: '7' });
  expect(card && verdictText(card, 'en')).not.toContain('Nonce');
  const [, own] = (await staff(ADDRESS, 'ja', NOTHING, { staff: 'ko' })).cards;
  expect(own?.heading).toBe(walletPhrases('ja').unreadHeading);
  expect(own?.staff?.[0]).toEqual({ label: walletPhrases('ko').staff.address, value: ADDRESS });
});

it('a visitor has no such rows, and reads as well that a wallet could not be read', async () => {
  const { cards } = await createChainLook(look, 'user')(`${HASH}`, 'en', NOTHING);
  expect(cards.map(({ staff }) => staff)).toEqual([undefined]);
  const read = await createChainLook(look, 'user')(ADDRESS, 'en', NOTHING);
  expect(read.cards[1]).toMatchObject({ heading: walletPhrases('en').unreadHeading });
  expect(read.cards[1]).not.toHaveProperty('staff');
});
