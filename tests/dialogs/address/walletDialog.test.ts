import { chainId } from '../../../chains/definitions/index.ts';
import type { WalletGlance, WalletWatch } from '../../../chains/ports.ts';
import { HOUR } from '../../../core/time.ts';
import { WalletDialog } from '../../../dialogs/address/walletDialog.ts';
import { learnFacts } from '../../../dialogs/case.ts';
import { formatMoment } from '../../../languages/format.ts';
import { walletPhrases } from '../../../languages/wallet/index.ts';
import { networkGlance, permission, WHO, walletGlance } from '../../support/chains/walletGlance.ts';
import { talkTo } from '../../support/desk/dialogClient.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';

const { owner, thief, app } = WHO;
const { labels, watch: words } = walletPhrases('en');
const reported = { addresses: [thief], asOf: NOON };

const WATCHED: WalletWatch = {
  id: 'before',
  address: owner,
  since: NOON,
  until: NOON + HOUR,
  told: 0,
  networks: [],
  late: [],
};

interface Wish {
  readonly told?: string;
  readonly watch?: 'beside' | 'alone';
  readonly hasRoom?: boolean;
  /** What was watched before. */
  readonly before?: Partial<WalletWatch>;
}

/** What the card says, which guides its buttons begin, and what is watched since. */
async function shown(glance: WalletGlance, { told = '', watch, hasRoom = true, before }: Wish = {}) {
  const soon: string[] = [];
  const parts = {
    glanceAtWallet: async () => glance,
    watchSoon: async (id: string) => void soon.push(id),
    mayWatchWallet: async () => hasRoom,
    deletedBy: () => NOON + 8 * HOUR,
  };
  const client = talkTo(new WalletDialog(parts), 'en', { address: owner, ...(watch ? { watch } : {}) });
  learnFacts(client.draft, told);
  if (before) client.draft.rememberChain({ walletWatch: { ...WATCHED, ...before } });
  const text = await client.say('read it');
  const buttons = client.lastButtons().map(({ value }) => value);
  const guides = buttons.flatMap((value) => (value.action === 'guide' ? [value.id] : []));
  const { walletWatch } = client.draft.content.chain;
  return { text, guides, actions: buttons.map(({ action }) => action), walletWatch, soon };
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
    const { text, guides } = await shown(permitted, { told: 'I typed my seed phrase into a fake site' });
    expect(text).toContain(labels.moveFirst);
    expect(guides).toEqual(['move-wallet']);
  });

  it('neither where nothing has to be done first', async () => {
    expect((await shown(walletGlance([networkGlance('Ethereum')]))).guides).toEqual([]);
  });
});

describe('whether more leaves', () => {
  const theirs = walletGlance([networkGlance('Ethereum', { held: [] })]);
  const robbed = 'all my coins were stolen';

  it('is watched for whoever told of a theft, and the card says until when', async () => {
    const { text, walletWatch, soon, actions } = await shown(theirs, { told: robbed });
    expect(walletWatch).toMatchObject({ address: owner, until: NOON + HOUR, networks: [{ chain: 'Ethereum' }] });
    expect(soon).toHaveLength(1);
    expect(text).toContain('again and again until');
    expect(actions).not.toContain('wallet.watch');
  });

  it('is offered to everybody else, and watched after that press alone', async () => {
    const { actions, walletWatch, text, soon } = await shown(theirs);
    expect(actions).toContain('wallet.watch');
    expect([walletWatch, soon]).toEqual([undefined, []]);
    expect(text).not.toContain('again and again');
    const pressed = await shown(theirs, { watch: 'alone' });
    expect(pressed.text).toBe(words.set(formatMoment(NOON + HOUR, 'en')));
    expect(pressed.walletWatch).toMatchObject({ address: owner });
  });

  it('is not promised where nothing is there, or no more can be watched', async () => {
    const empty = walletGlance([networkGlance('Ethereum', { coin: '0' })]);
    const none = await shown(empty, { told: robbed });
    expect([none.walletWatch, none.soon]).toEqual([undefined, []]);
    expect(none.actions).not.toContain('wallet.watch');
    expect((await shown(empty, { watch: 'alone' })).text).toBe(words.nothingThere);
    const dead = walletGlance([], { silent: ['Ethereum'] });
    expect((await shown(dead, { watch: 'alone' })).text).toBe(walletPhrases('en').noneRead);
    const full = await shown(theirs, { told: robbed, hasRoom: false });
    expect(full.walletWatch).toBeUndefined();
    expect(full.text).toContain(words.full);
  });

  it('says of networks that have not answered yet that their rows follow, and watches for those alone', async () => {
    const late = [{ id: chainId('137'), name: 'Polygon' }];
    const part = walletGlance([networkGlance('Ethereum')], { silent: ['Polygon'], late });
    const { text, walletWatch, soon } = await shown(part);
    expect(text).toContain(words.late('Polygon'));
    expect(text).toContain(walletPhrases('en').stillAsked);
    expect(walletWatch).toMatchObject({ until: null, networks: [], late });
    expect(soon).toHaveLength(1);
  });

  it('goes on where the same wallet is read again, held against what is there now', async () => {
    const { walletWatch, actions } = await shown(theirs, { before: {} });
    expect(walletWatch).toMatchObject({ address: owner, networks: [{ chain: 'Ethereum' }] });
    expect(walletWatch?.id).not.toBe('before');
    expect(actions).not.toContain('wallet.watch');
  });

  it('is one wallet’s at a time: a new wish takes the place of the old one, missing rows of another wallet do not', async () => {
    const other = { address: WHO.shop };
    const late = [{ id: chainId('137'), name: 'Polygon' }];
    const part = walletGlance([networkGlance('Ethereum')], { silent: ['Polygon'], late });
    expect((await shown(part, { before: other })).walletWatch).toMatchObject({ id: 'before', ...other });
    expect((await shown(theirs, { before: other, watch: 'alone' })).walletWatch).toMatchObject({ address: owner });
  });
});
