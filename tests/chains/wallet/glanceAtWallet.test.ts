import { bitcoin } from '../../../chains/definitions/bitcoin.ts';
import { tron } from '../../../chains/definitions/tron.ts';
import { createChainDesk } from '../../../chains/lookup/checkTransaction.ts';
import { LOCALES } from '../../../core/language.ts';
import { walletCard } from '../../../dialogs/address/walletCard.ts';
import { amountWord, tronWallet, word } from '../../support/chains/tronWallet.ts';
import { answerProblem, servesPath } from '../../support/nodes/esploraRules.ts';
import { tronFetch, tronState } from '../../support/nodes/tronNode.ts';

const NOW = 1_777_445_307_000;
const USDT_HEX = '41a614f803b6fd780986a42c78ec9c7f77e6ded13c';

describe('Tron, by the shapes of its documentation', () => {
  const [owner, thief] = [tronWallet(), tronWallet()];
  const read = async (account: object | null) => {
    const state = tronState(NOW);
    state.contracts.set(USDT_HEX, { runtimecode: '6080', smart_contract: {} });
    state.answers.set(`${USDT_HEX} balanceOf(address) ${word(owner.hex)}`, amountWord(85_200_000n));
    if (account) state.accounts.set(owner.hex, { address: owner.hex, create_time: 1, ...account });
    const desk = createChainDesk({ chains: [tron], clock: () => NOW, fetch: tronFetch(state) });
    return desk.glanceAtWallet(owner.address);
  };

  it('an account that holds tokens and was never activated has them, and no coin for fees', async () => {
    const found = await read(null);
    expect(found?.networks).toMatchObject([{ coin: '0', held: [{ amount: '85200000', symbol: 'USDT' }], signers: [] }]);
    // A full node lists neither movements nor permissions.
    expect(found?.networks).toMatchObject([{ left: null, permissions: null, pending: null }]);
    expect(found && walletCard(found, 'en').card.steps[0]?.text).toContain('could not be read on Tron');
  });

  it('says when the key of somebody else may sign for it, in every language', async () => {
    const keys = [{ address: thief.hex, weight: 1 }];
    const found = await read({ balance: 3_000_000, owner_permission: { threshold: 1, keys } });
    expect(found?.networks).toMatchObject([{ coin: '3000000', signers: [thief.address] }]);
    if (!found) throw new Error('no address');
    for (const locale of LOCALES) {
      const { card, text } = walletCard(found, locale);
      expect(card.severity).toBe('danger');
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
  });

  it('its own key alone is nothing to warn of', async () => {
    const keys = [{ address: owner.hex, weight: 1 }];
    const found = await read({ balance: 1, owner_permission: { keys }, active_permission: [{ keys }] });
    expect(found?.networks).toMatchObject([{ signers: [] }]);
  });
});

describe('Bitcoin, by the published API of Esplora', () => {
  const ADDRESS = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa';
  const TXID = 'f4184fc596403b9d638783cf57adfe4c75c605f6356fbc91338530e9831e9e16';
  const sums = (funded: number, spent: number, count: number) => ({
    tx_count: count,
    funded_txo_count: 1,
    funded_txo_sum: funded,
    spent_txo_count: 1,
    spent_txo_sum: spent,
  });
  const output = (value: number, to: string) => ({
    scriptpubkey: 'ac',
    scriptpubkey_asm: 'OP_CHECKSIG',
    scriptpubkey_type: 'p2pkh',
    scriptpubkey_address: to,
    value,
  });
  const payment = (time: number) => ({
    txid: TXID,
    version: 1,
    locktime: 0,
    vin: [
      {
        txid: TXID,
        vout: 0,
        prevout: output(50_000, ADDRESS),
        scriptsig: '47',
        scriptsig_asm: '',
        is_coinbase: false,
        sequence: 0xffffffff,
      },
    ],
    vout: [output(30_000, '1BoatSLRHtKNngkdXEeobR76b53LETtpyT'), output(19_000, ADDRESS)],
    size: 275,
    weight: 1100,
    fee: 1_000,
    status: { confirmed: true, block_height: 1, block_hash: TXID, block_time: Math.floor(time / 1000) },
  });
  const read = (time: number) => {
    const serve: typeof fetch = async (input) => {
      const path = new URL(String(input)).pathname.replace(/^\/api/, '');
      expect(servesPath(path)).toBe(true);
      const answer = path.endsWith('/height')
        ? 171
        : path.endsWith('/txs')
          ? [payment(time)]
          : { address: ADDRESS, chain_stats: sums(70_000, 50_000, 2), mempool_stats: sums(0, 0, 0) };
      expect(answerProblem(path, answer)).toBeNull();
      return new Response(JSON.stringify(answer));
    };
    return createChainDesk({ chains: [bitcoin], clock: () => NOW, fetch: serve }).glanceAtWallet(ADDRESS);
  };

  it('has what came and did not go, and what left within a day without the change', async () => {
    const found = await read(NOW - 3_600_000);
    expect(found?.networks).toMatchObject([
      { coin: '20000', left: { amounts: [{ amount: '30000', symbol: 'BTC' }], sent: 1 }, permissions: [], height: 171 },
    ]);
  });

  it('what left longer ago has not left lately', async () => {
    expect((await read(NOW - 2 * 86_400_000))?.networks).toMatchObject([{ left: { amounts: [], sent: 0 } }]);
  });
});

it('what is no whole address of a network that is looked at is asked of nobody', async () => {
  const nobody: typeof fetch = () => Promise.reject(new Error('asked'));
  const desk = createChainDesk({ chains: [bitcoin, tron], clock: () => NOW, fetch: nobody });
  for (const text of ['', 'hello', '0x12', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u', `0x${'ab'.repeat(20)}`])
    expect(await desk.glanceAtWallet(text)).toBeNull();
});
