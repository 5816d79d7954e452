import type { WalletGlance } from '../../../chains/ports.ts';
import { WalletDialog } from '../../../dialogs/address/walletDialog.ts';
import { learnFacts } from '../../../dialogs/case.ts';
import { walletPhrases } from '../../../languages/wallet/index.ts';
import { talkTo } from '../../support/dialogClient.ts';
import { NOON } from '../../support/sampleConversation.ts';
import { networkGlance, permission, WHO, walletGlance } from '../../support/walletGlance.ts';

const { owner, thief, app } = WHO;
const { labels } = walletPhrases('en');
const reported = { addresses: [thief], asOf: NOON };

/** What the card says, and which guides its buttons begin. */
async function shown(glance: WalletGlance, told = '') {
  const client = talkTo(new WalletDialog({ glanceAtWallet: async () => glance }), 'en', { address: owner });
  learnFacts(client.draft, told);
  const text = await client.say('read it');
  const guides = client.lastButtons().flatMap(({ value }) => (value.action === 'guide' ? [value.id] : []));
  return { text, guides };
}

describe('the button below the card of a wallet begins what the card says first', () => {
  it('revokes where somebody may take', async () => {
    const { text, guides } = await shown(walletGlance([networkGlance('Ethereum', { permissions: [permission(app)] })]));
    expect(text).toContain(labels.revokeFirst);
    expect(guides).toEqual(['revoke']);
  });

  it('moves where a reported address orders for the account, whatever else is permitted', async () => {
    const { text, guides } = await shown(
      walletGlance([networkGlance('Ethereum', { delegate: thief, permissions: [permission(app)] })], { reported }),
    );
    expect(text).toContain(labels.moveFirst);
    expect(guides).toEqual(['move-wallet']);
  });

  it('moves where the words are known, since revoking does not help', async () => {
    const permitted = walletGlance([networkGlance('Ethereum', { permissions: [permission(app)] })]);
    const { text, guides } = await shown(permitted, 'I typed my seed phrase into a fake site');
    expect(text).toContain(labels.moveFirst);
    expect(guides).toEqual(['move-wallet']);
  });

  it('neither where nothing has to be done first', async () => {
    expect((await shown(walletGlance([networkGlance('Ethereum')]))).guides).toEqual([]);
  });
});
