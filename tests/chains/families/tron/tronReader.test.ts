import { tron } from '../../../../chains/definitions/tron.ts';
import { createChainDesk } from '../../../../chains/lookup/checkTransaction.ts';
import type { Verdict } from '../../../../chains/ports.ts';
import { createNetworkCheck } from '../../../../chains/watch/networkHealth.ts';
import { LANGUAGES } from '../../../../core/language.ts';
import { verdictCard } from '../../../../dialogs/transaction/verdictCard.ts';
import { amountWord, mine, signed, tronWallet, word } from '../../../support/chains/tronWallet.ts';
import { tronFetch, tronState } from '../../../support/nodes/tronNode.ts';

// Answers in the shapes of the published API (tronprotocol/documentation-en); transactions, ids and signatures are real.
const NOW = 1_777_445_307_000;
const USDT = { address: 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', hex: '41a614f803b6fd780986a42c78ec9c7f77e6ded13c' };
const TRANSFER = 'ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
const APPROVAL = '8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925';
const LATER = NOW + 55_000;

function desk() {
  const state = tronState(NOW);
  const asked: string[] = [];
  let now = NOW;
  state.contracts.set(USDT.hex, { runtimecode: '6080', smart_contract: { contract_address: USDT.hex } });
  state.answers.set(`${USDT.hex} symbol()`, `${amountWord(32n)}${amountWord(4n)}${'55534454'.padEnd(64, '0')}`);
  state.answers.set(`${USDT.hex} decimals()`, amountWord(6n));
  const options = { chains: [tron], clock: () => now, fetch: tronFetch(state, asked) };
  const it = createChainDesk(options);
  const pass = (ms: number) => {
    now += ms;
    state.head = { number: state.head.number + Math.floor(ms / 3000), timestamp: state.head.timestamp + ms };
    state.solid = { number: state.solid.number + Math.floor(ms / 3000), timestamp: state.solid.timestamp + ms };
  };
  return { ...it, state, asked, pass };
}

const log = (event: string, from: string, to: string, amount: bigint) => ({
  address: USDT.hex.slice(2),
  topics: [event, word(from), word(to)],
  data: amountWord(amount),
});
const [alice, bob, thief] = [tronWallet(), tronWallet(), tronWallet()];
const account = (hex: string, created = 1) => ({ address: hex, create_time: created });

const trx = (amount: number, key = alice.key) =>
  signed(key, LATER, (library, options) =>
    library.transactionBuilder.sendTrx(bob.address, amount, alice.address, options),
  );
const call = (signature: string, ...values: (string | bigint)[]) =>
  signed(alice.key, LATER, (library, options) =>
    library.transactionBuilder.triggerSmartContract(
      USDT.address,
      signature,
      { txLocal: true, feeLimit: 100_000_000, ...options },
      values.map((value) => ({ type: typeof value === 'bigint' ? 'uint256' : 'address', value })),
      alice.address,
    ),
  );

/** In no language may a card show an empty fact. */
function sayable(verdict: Verdict): void {
  for (const language of LANGUAGES) {
    const { text } = verdictCard(verdict, language, NOW);
    expect(text).not.toMatch(/undefined|null|NaN/);
  }
}

it('of two nodes the one that has it counts: nobody is told to send again what a block holds', async () => {
  const [without, holding] = [desk(), desk()];
  const sent = await trx(1_000_000);
  mine(holding.state, sent, {});
  const [one, other] = [tronFetch(without.state), tronFetch(holding.state)];
  const fetchIt: typeof fetch = (input, init) => (`${input}`.includes('first') ? one : other)(input, init);
  const endpoints = ['https://first.example', 'https://second.example'];
  const options = { chains: [{ ...tron, endpoints }], clock: () => NOW + 180_000, fetch: fetchIt };
  for (const state of [without.state, holding.state]) {
    state.head = { ...state.head, timestamp: NOW + 180_000 };
    state.solid = { ...state.solid, timestamp: NOW + 170_000 };
  }
  const sighting = { chain: tron.id, height: 1, at: NOW, expires: LATER };
  const { checkTransaction } = createChainDesk(options);
  expect(await checkTransaction(sent.id, { keyChecked: true, sighting })).toMatchObject({ code: 'succeeded' });
});

it.each([
  ['rewards', { withdraw_amount: 12_000_000 }, '12000000'],
  ['what was unstaked', { withdraw_expire_amount: 500_000_000 }, '500000000'],
  ['what was unstaked in the first way', { unfreeze_amount: 7 }, '7'],
])('%s that came free are what the account got', async (_, receipt, amount) => {
  const { checkTransaction, state } = desk();
  const sent = await signed(alice.key, LATER, (library, options) =>
    library.transactionBuilder.withdrawExpireUnfreeze(alice.address, options),
  );
  mine(state, sent, receipt);
  const verdict = await checkTransaction(sent.id);
  expect(verdict).toMatchObject({ parties: [{ address: alice.address, role: 'signer', got: [{ amount }] }] });
  expect(verdictCard(verdict, 'en', NOW).card.heading).toContain('You received');
  sayable(verdict);
});

describe('coin', () => {
  it('has arrived and is final where the solid block is past it; the id is written without 0x', async () => {
    const { checkTransaction, state } = desk();
    const sent = await trx(12_500_000);
    mine(state, sent);
    state.accounts.set(bob.hex, account(bob.hex));
    const verdict = await checkTransaction(`0x${sent.id}`);
    expect(verdict).toMatchObject({
      code: 'succeeded',
      finality: 'final',
      hash: sent.id,
      chain: { id: 'tron' },
      explorer: `https://tronscan.org/#/transaction/${sent.id}`,
      transfer: { from: alice.address, to: bob.address, amount: '12500000', symbol: 'TRX', decimals: 6 },
      roundTrips: 3,
    });
    expect(verdictCard(verdict, 'en', NOW).card.heading).toBe('Your 12.5\u00a0TRX has arrived');
    sayable(verdict);
  });

  it('is included, not final, while its block can still be undone', async () => {
    const { checkTransaction, state } = desk();
    const sent = await trx(1);
    mine(state, sent, { number: state.head.number - 2 });
    expect(await checkTransaction(sent.id)).toMatchObject({ finality: 'included', confirmations: 3 });
  });

  it('activated the account that received it, and says what that cost', async () => {
    const { checkTransaction, state } = desk();
    const sent = await trx(5_000_000);
    mine(state, sent, { fee: 1_100_000, receipt: { net_fee: 100_000 } });
    state.accounts.set(bob.hex, account(bob.hex, state.solid.timestamp - 30_000));
    const verdict = await checkTransaction(sent.id);
    expect(verdict).toMatchObject({ code: 'succeeded', burned: '1100000', notes: ['account-activated'] });
    expect(verdictCard(verdict, 'en', NOW).text).toContain('fee of 1.1\u00a0TRX');
  });

  it('was sent with a key of somebody else, by a permission of the account', async () => {
    const { checkTransaction, state } = desk();
    const sent = await trx(9_000_000, thief.key);
    mine(state, sent);
    const verdict = await checkTransaction(sent.id);
    expect(verdict).toMatchObject({ code: 'succeeded' });
    expect(verdict.notes).toContain('signed-by-other');
    expect(verdictCard(verdict, 'en', NOW).card.severity).toBe('danger');
    sayable(verdict);
  });
});

describe('what waits and what expires', () => {
  it('waits while its time is not over, and is certainly gone afterwards', async () => {
    const { checkTransaction, state, pass } = desk();
    const sent = await trx(1_000_000);
    state.pending.set(sent.id, sent.json);
    const waiting = await checkTransaction(sent.id);
    expect(waiting).toMatchObject({ code: 'pending-ok', notes: ['will-expire'], sighting: { expires: LATER } });
    sayable(waiting);
    state.pending.clear();
    const { sighting } = waiting;
    if (!sighting) throw new Error('nothing was kept');
    // Past its time, but a block that can still be undone says so: not certain yet.
    pass(60_000);
    expect((await checkTransaction(sent.id, { sighting })).code).toBe('in-doubt');
    pass(60_000);
    const gone = await checkTransaction(sent.id, { sighting });
    expect(gone).toMatchObject({ code: 'dropped', notes: ['expired'] });
    expect(verdictCard(gone, 'en', NOW).text).toContain('can no longer go through');
    sayable(gone);
  });

  it('that nobody ever saw is not found, and nothing more is claimed', async () => {
    expect((await desk().checkTransaction('ab'.repeat(32))).code).toBe('not-found');
  });
});

describe('tokens', () => {
  it('arrived, and burned TRX for energy that the account did not have', async () => {
    const { checkTransaction, state } = desk();
    const sent = await call('transfer(address,uint256)', bob.address, 25_000_000n);
    const receipt = { result: 'SUCCESS', energy_fee: 6_500_000, energy_usage_total: 65_000, net_fee: 345_000 };
    mine(state, sent, { fee: 6_845_000, receipt, log: [log(TRANSFER, alice.hex, bob.hex, 25_000_000n)] });
    const verdict = await checkTransaction(sent.id);
    expect(verdict).toMatchObject({
      code: 'succeeded',
      transfer: { from: alice.address, to: bob.address, amount: '25000000', symbol: 'USDT', token: USDT.address },
      burned: '6845000',
    });
    expect(verdict.notes).toEqual(['token-arrived', 'receiver-inactive', 'energy-burned']);
    sayable(verdict);
  });

  it('moved nothing where the contract reported nothing', async () => {
    const { checkTransaction, state } = desk();
    const sent = await call('transfer(address,uint256)', bob.address, 25_000_000n);
    mine(state, sent);
    expect((await checkTransaction(sent.id)).code).toBe('nothing-moved');
  });

  it.each([
    ['OUT_OF_ENERGY', { code: 'out-of-gas', notes: ['out-of-energy', 'energy-burned'] }],
    ['REVERT', { code: 'reverted', cause: 'unknown' }],
    ['ILLEGAL_OPERATION', { code: 'invalid-opcode' }],
  ])('stayed where they were after %s', async (result, expected) => {
    const { checkTransaction, state } = desk();
    const sent = await call('transfer(address,uint256)', bob.address, 25_000_000n);
    mine(state, sent, { result, fee: 14_000_000, receipt: { result, energy_fee: 13_900_000 } });
    const verdict = await checkTransaction(sent.id);
    expect(verdict).toMatchObject(expected);
    expect(verdictCard(verdict, 'en', NOW).card.heading).toContain('25\u00a0USDT stayed in');
    sayable(verdict);
  });

  it('cannot be sent by an account that the issuer has blocked', async () => {
    const { checkTransaction, state } = desk();
    const sent = await call('transfer(address,uint256)', bob.address, 1n);
    state.answers.set(`${USDT.hex} isBlackListed(address) ${word(alice.hex)}`, amountWord(1n));
    mine(state, sent, { result: 'REVERT', receipt: { result: 'REVERT' } });
    expect(await checkTransaction(sent.id)).toMatchObject({ code: 'reverted', cause: 'blocked' });
  });

  it.each([
    ['approve', 1_000_000n, 'permission-given'],
    ['approve', 0n, 'permission-ended'],
    ['decreaseApproval', 1_000_000n, 'permission-lowered'],
    ['decreaseApproval', 0n, 'permission-ended'],
  ])('an approval by %s of which %s is left is told as %s', async (method, amount, note) => {
    const { checkTransaction, state } = desk();
    const sent = await call(`${method}(address,uint256)`, bob.address, amount);
    mine(state, sent, { log: [log(APPROVAL, alice.hex, bob.hex, amount)] });
    const verdict = await checkTransaction(sent.id);
    expect(verdict).toMatchObject({ code: 'succeeded', spender: bob.address });
    expect(verdict.notes).toContain(note);
  });

  it('an approval is told with its token, how much, and whether anybody but an app got it', async () => {
    const { checkTransaction, state } = desk();
    const limitOf = async (spender: { hex: string; address: string }, amount: bigint) => {
      const sent = await call('approve(address,uint256)', spender.address, amount);
      mine(state, sent, { log: [log(APPROVAL, alice.hex, spender.hex, amount)] });
      return (await checkTransaction(sent.id)).allowed;
    };
    const app = tronWallet();
    state.contracts.set(app.hex, { runtimecode: '6080', smart_contract: { contract_address: app.hex } });
    const usdt = { token: USDT.address, symbol: 'USDT' };
    expect(await limitOf(thief, 2n ** 256n - 1n)).toEqual({ ...usdt, limit: 'all', spenderIs: 'plain' });
    const limit = { amount: '5000000', decimals: 6 };
    // Nobody tells what the limit was before.
    expect(await limitOf(app, 5_000_000n)).toEqual({ ...usdt, limit, spenderIs: null, before: 'untold' });
  });

  it('left somebody through a contract that another one called: said so, and no alarm', async () => {
    const { checkTransaction, state } = desk();
    const drains = async (...from: string[]) => {
      const sent = await signed(alice.key, LATER, (library, options) =>
        library.transactionBuilder.triggerSmartContract(
          USDT.address,
          'drain(uint256)',
          { txLocal: true, feeLimit: 100_000_000, ...options },
          [{ type: 'uint256', value: BigInt(from.length) }],
          alice.address,
        ),
      );
      mine(state, sent, { log: from.map((one) => log(TRANSFER, one, alice.hex, 7n)) });
      return checkTransaction(sent.id);
    };
    const taken = await drains(bob.hex);
    expect(taken).toMatchObject({ account: bob.address });
    expect(taken.notes).toContain('left-unsent');
    sayable(taken);
    const pool = tronWallet();
    state.contracts.set(pool.hex, { runtimecode: '6080', smart_contract: { contract_address: pool.hex } });
    expect((await drains(pool.hex, pool.hex)).notes).not.toContain('left-unsent');
  });

  it('that only bear the name of another one are no payment, and nobody is told to add them', async () => {
    const { checkTransaction, state } = desk();
    const copy = tronWallet();
    state.contracts.set(copy.hex, { runtimecode: '6080', smart_contract: { contract_address: copy.hex } });
    for (const question of ['symbol()', 'decimals()'])
      state.answers.set(`${copy.hex} ${question}`, state.answers.get(`${USDT.hex} ${question}`) ?? '');
    const sent = await signed(alice.key, LATER, (library, options) =>
      library.transactionBuilder.triggerSmartContract(
        copy.address,
        'transfer(address,uint256)',
        { txLocal: true, feeLimit: 100_000_000, ...options },
        [
          { type: 'address', value: bob.address },
          { type: 'uint256', value: 1_000_000_000n },
        ],
        alice.address,
      ),
    );
    mine(state, sent, {
      log: [{ ...log(TRANSFER, alice.hex, bob.hex, 1_000_000_000n), address: copy.hex.slice(2) }],
    });
    const verdict = await checkTransaction(sent.id);
    expect(verdict.notes).toEqual(['copied-name', 'receiver-inactive']);
    const { card, text } = verdictCard(verdict, 'en', NOW, { view: 'receiver' });
    expect(card).toMatchObject({ severity: 'caution' });
    expect(text).not.toContain('add it there');
    expect(text).toContain('Don’t count it as paid');
  });

  it('were taken with a permission, or a transfer of nothing is bait', async () => {
    const { checkTransaction, state } = desk();
    const taken = await call('transferFrom(address,address,uint256)', bob.address, thief.address, 7n);
    mine(state, taken, { log: [log(TRANSFER, bob.hex, thief.hex, 7n)] });
    expect((await checkTransaction(taken.id)).notes).toContain('allowance-used');
    const bait = await call('transferFrom(address,address,uint256)', bob.address, thief.address, 0n);
    mine(state, bait, { log: [log(TRANSFER, bob.hex, thief.hex, 0n)] });
    expect((await checkTransaction(bait.id)).notes).toContain('dust');
  });

  it('of TRC-10 have their name and unit from the node', async () => {
    const { checkTransaction, state } = desk();
    const sent = await signed(alice.key, LATER, (library, options) =>
      library.transactionBuilder.sendToken(bob.address, 1_500, '1005416', alice.address, options),
    );
    mine(state, sent);
    state.assets.set('1005416', { name: '54524e', abbr: '544e', precision: 3, id: '1005416' });
    expect((await checkTransaction(sent.id)).transfer).toMatchObject({ amount: '1500', symbol: 'TN', decimals: 3 });
  });
});

describe('a contract that is called', () => {
  // USDT0's Legacy Mesh, and OFTSent(bytes32,uint32,address,uint256,uint256) as LayerZero publishes it.
  const MESH = { address: 'TFG4wBaDQ8sHWWP1ACeSGnoNR6RRzevLPt', hex: '413a08f76772e200653bb55c2a92998daca62e0e97' };
  const OFT_SENT = '85496b760a4b7f8d66384b9df21b381f5d1b1e79f229a47aaf4c232edc2fe59a';
  const POOL = tronWallet();
  const asked = (contract: string, callValue = 0) =>
    signed(alice.key, LATER, (library, options) =>
      library.transactionBuilder.triggerSmartContract(
        contract,
        'swap(uint256)',
        { txLocal: true, feeLimit: 100_000_000, callValue, ...options },
        [{ type: 'uint256', value: 1n }],
        alice.address,
      ),
    );
  const by = (hex: string, topics: string[], data: string) => ({ address: hex.slice(2), topics, data });
  const plain = (verdict: Verdict) => verdictCard(verdict, 'en', NOW).text.replaceAll('\u00a0', ' ');

  it('that is a bridge has sent it on its way, by its own event alone, and it has not arrived', async () => {
    const { checkTransaction, state } = desk();
    const sent = await asked(MESH.address, 3_000_000);
    const paid = log(TRANSFER, alice.hex, MESH.hex, 25_000_000n);
    const data = `${amountWord(30_101n)}${amountWord(25_000_000n)}${amountWord(25_000_000n)}`;
    mine(state, sent, { log: [paid, by(MESH.hex, [OFT_SENT, amountWord(1n), word(alice.hex)], data)] });
    const verdict = await checkTransaction(sent.id);
    expect(verdict).toMatchObject({ code: 'succeeded', bridge: { act: 'deposit', other: 'Ethereum' } });
    expect(plain(verdict)).toContain('went into a bridge to Ethereum');
    expect(plain(verdict)).toContain('25 USDT');
    sayable(verdict);
    const forged = await asked(POOL.address);
    mine(state, forged, { log: [paid, by(POOL.hex, [OFT_SENT, amountWord(1n), word(alice.hex)], data)] });
    expect(await checkTransaction(forged.id)).not.toHaveProperty('bridge');
  });

  it('in an exchange is told as what was given and got, and not as a payment that arrived', async () => {
    const { checkTransaction, state } = desk();
    const sync = by(POOL.hex, [amountWord(7n)], '');
    const bought = await asked(POOL.address, 12_000_000);
    mine(state, bought, { log: [log(TRANSFER, POOL.hex, alice.hex, 4_000_000n), sync] });
    const verdict = await checkTransaction(bought.id);
    expect(verdictCard(verdict, 'en', NOW).card.heading.replaceAll('\u00a0', ' ')).toBe(
      'You sent 12 TRX and received 4 USDT',
    );
    const sold = await asked(POOL.address);
    mine(state, sold, { log: [log(TRANSFER, alice.hex, POOL.hex, 4_000_000n), sync] });
    const other = await checkTransaction(sold.id);
    expect(other.notes).toEqual(expect.arrayContaining(['into-contract', 'movements-unseen']));
    expect(plain(other)).toContain('You sent 4 USDT');
    expect(plain(other)).not.toContain('has arrived');
    sayable(other);
  });

  /** As `internal_transactions` of the published answer has it: notes and addresses as hexadecimal. */
  const inside = (from: string, to: string, amount: number, more: object = {}) => ({
    hash: '0e'.repeat(32),
    caller_address: from,
    transferTo_address: to,
    callValueInfo: [amount === 0 ? {} : { callValue: amount }],
    note: Buffer.from('call').toString('hex'),
    ...more,
  });
  const WTRX = '41891cdb91d149f23b1a45d9c5ca78a88d0cb44c18';
  const WITHDRAWAL = '7fcf532c15f0a6db0bd6d0e038bea71d30d808c7d98cb3bf7268a95bf5081b65';
  const by32 = (hex: string, topics: string[], amount: bigint) => by(hex, topics, amountWord(amount));

  it('in an exchange for coin is told with the coin that contracts paid inside', async () => {
    const { checkTransaction, state } = desk();
    const router = tronWallet();
    const sold = await asked(router.address);
    mine(state, sold, {
      log: [
        log(TRANSFER, alice.hex, POOL.hex, 4_000_000n),
        by32(WTRX, [TRANSFER, word(POOL.hex), word(router.hex)], 12_000_000n),
        by32(WTRX, [WITHDRAWAL, word(router.hex)], 12_000_000n),
      ],
      internal_transactions: [
        inside(router.hex, POOL.hex, 0),
        inside(WTRX, router.hex, 12_000_000),
        inside(router.hex, alice.hex, 12_000_000),
      ],
    });
    const verdict = await checkTransaction(sold.id);
    expect(verdict.parties?.[0]).toMatchObject({
      address: alice.address,
      gave: [{ amount: '4000000', symbol: 'USDT' }],
      got: [{ amount: '12000000', symbol: 'TRX' }],
    });
    expect(verdict.notes).toContain('internal-transfer');
    expect(verdict.notes).not.toContain('movements-unseen');
    expect(verdictCard(verdict, 'en', NOW).card.heading.replaceAll('\u00a0', ' ')).toBe(
      'You sent 4 USDT and received 12 TRX',
    );
    // What was unwrapped is no loss.
    expect(verdict.parties?.map(({ role }) => role)).not.toContain('nobody');
    sayable(verdict);
  });

  it('pays coin on to several inside, and what was undone or staked there is no payment', async () => {
    const { checkTransaction, state } = desk();
    const sent = await asked(POOL.address, 9_000_000);
    mine(state, sent, {
      internal_transactions: [
        inside(POOL.hex, bob.hex, 4_000_000),
        inside(POOL.hex, thief.hex, 3_000_000, { rejected: true }),
        inside(POOL.hex, thief.hex, 2_000_000, { note: Buffer.from('freezeBalanceV2ForEnergy').toString('hex') }),
        inside(POOL.hex, thief.hex, 0, { callValueInfo: [{ callValue: 5, tokenId: '1002000' }] }),
      ],
    });
    state.assets.set('1002000', { abbr: Buffer.from('BTTOLD').toString('hex'), precision: 0 });
    const verdict = await checkTransaction(sent.id);
    expect(verdict.parties).toEqual([
      { address: alice.address, role: 'signer', gave: [expect.objectContaining({ amount: '9000000' })], got: [] },
      { address: bob.address, role: 'other', gave: [], got: [expect.objectContaining({ amount: '4000000' })] },
      {
        address: thief.address,
        role: 'other',
        gave: [],
        got: [{ amount: '5', symbol: 'BTTOLD', decimals: 0, token: '1002000' }],
      },
      {
        address: POOL.address,
        role: 'contract',
        gave: [expect.objectContaining({ token: '1002000' })],
        got: [expect.objectContaining({ amount: '5000000' })],
      },
    ]);
    expect(verdict.notes).toContain('step-failed');
    sayable(verdict);
  });

  it('that keeps no record of inner payments, or one that nobody can read, leaves them unseen', async () => {
    const { checkTransaction, state } = desk();
    for (const list of [undefined, [], [{ note: 7 }]]) {
      const sent = await asked(POOL.address, 12_000_000);
      mine(state, sent, list === undefined ? {} : { internal_transactions: list });
      const verdict = await checkTransaction(sent.id);
      expect(verdict.notes).toContain('movements-unseen');
      expect(verdict.parties).toMatchObject([{ role: 'signer', gave: [{ amount: '12000000' }] }]);
    }
  });

  it('pays several at once, each of whom is named', async () => {
    const { checkTransaction, state } = desk();
    const sent = await asked(POOL.address);
    const parts = [bob, thief].map((to, at) => log(TRANSFER, alice.hex, to.hex, BigInt(at + 1) * 1_000_000n));
    mine(state, sent, { log: parts });
    const verdict = await checkTransaction(sent.id);
    expect(verdict.parties).toMatchObject([
      { address: alice.address, role: 'signer', gave: [{ amount: '3000000', symbol: 'USDT' }] },
      { address: bob.address, role: 'other', got: [{ amount: '1000000' }] },
      { address: thief.address, role: 'other', got: [{ amount: '2000000' }] },
    ]);
    expect(plain(verdict)).toContain('You sent 3 USDT');
  });
});

describe('the account itself', () => {
  const permission = (type: number, key: string) => ({
    type,
    permission_name: type === 0 ? 'owner' : 'active',
    threshold: 1,
    keys: [{ address: key, weight: 1 }],
    ...(type === 2 ? { operations: '7fff1fc0033e0100000000000000000000000000000000000000000000000000' } : {}),
  });
  const update = (owner: string, active: string) =>
    signed(alice.key, LATER, (library, options) =>
      library.transactionBuilder.updateAccountPermissions(
        alice.address,
        permission(0, owner) as never,
        undefined as never,
        [permission(2, active)] as never,
        options,
      ),
    );

  it.each([
    ['owner', () => update(thief.address, alice.address)],
    ['active', () => update(alice.address, thief.address)],
  ])('was given to another key in its %s permission', async (_, build) => {
    const { checkTransaction, state } = desk();
    const sent = await build();
    mine(state, sent, { fee: 100_000_000 });
    const verdict = await checkTransaction(sent.id);
    expect(verdict).toMatchObject({ code: 'succeeded', notes: ['control-given'], spender: thief.address });
    expect(verdictCard(verdict, 'en', NOW).card.severity).toBe('danger');
    sayable(verdict);
  });

  it('got its own key alone', async () => {
    const { checkTransaction, state } = desk();
    const sent = await update(alice.address, alice.address);
    mine(state, sent);
    expect((await checkTransaction(sent.id)).notes).toEqual(['control-own']);
  });

  it('staked coins, unstaked them and lent what they earn', async () => {
    const { checkTransaction, state } = desk();
    const notes: unknown[] = [];
    for (const sent of [
      await signed(alice.key, LATER, ({ transactionBuilder }, options) =>
        transactionBuilder.freezeBalanceV2(5_000_000, 'ENERGY', alice.address, options),
      ),
      await signed(alice.key, LATER, ({ transactionBuilder }, options) =>
        transactionBuilder.unfreezeBalanceV2(5_000_000, 'ENERGY', alice.address, options),
      ),
      await signed(alice.key, LATER, ({ transactionBuilder }, options) =>
        transactionBuilder.delegateResource(5_000_000, bob.address, 'ENERGY', alice.address, false, 0, options),
      ),
    ]) {
      mine(state, sent);
      const verdict = await checkTransaction(sent.id);
      notes.push(verdict.notes, verdict.transfer?.amount);
      sayable(verdict);
    }
    expect(notes).toEqual([['staked'], '5000000', ['unstaking'], '5000000', ['resource-lent'], '5000000']);
  });
});

describe('keys', () => {
  it('of an activated account, or of one that only holds USDT, are known before any digit leaves', async () => {
    const { checkTransaction, state, asked } = desk();
    state.accounts.set(alice.hex, account(alice.hex));
    state.answers.set(`${USDT.hex} balanceOf(address) ${word(bob.hex)}`, amountWord(5n));
    expect(await checkTransaction(alice.key)).toMatchObject({ code: 'private-key', hash: null });
    expect(await checkTransaction(bob.key)).toMatchObject({ code: 'private-key', hash: null });
    expect(asked.join('\n')).not.toContain(alice.key);
    expect(asked.join('\n')).not.toContain(bob.key);
    expect((await checkTransaction(thief.key)).code).toBe('not-found');
  });
});

describe('a node that does not tell', () => {
  it.each([
    ['has no history', 'this API is closed because this node is a lite fullnode'],
    ['is asked too much', '{"Error":"class java.lang.IllegalAccessException : lack of computing resources"}'],
    ['is no node', '<html>'],
  ])('because it %s is silent, not a "no"', async (_, fault) => {
    const { checkTransaction, state } = desk();
    state.fault = fault;
    expect(await checkTransaction('ab'.repeat(32), { keyChecked: true })).toMatchObject({
      code: 'unreachable',
      silent: ['Tron'],
    });
  });

  it('anything new for three minutes is not believed', async () => {
    const { checkTransaction, state } = desk();
    state.head = { number: 5, timestamp: NOW - 200_000 };
    expect((await checkTransaction('ab'.repeat(32), { keyChecked: true })).code).toBe('unreachable');
  });
});

it('quotes what coin and tokens burn, from the prices that hold now', async () => {
  const quote = await desk().quoteFees(tron.id);
  expect(quote).toMatchObject({
    normal: { transfer: '268000' },
    tokenTransfer: { least: '6845000', most: '13445000' },
  });
});

describe('an address', () => {
  it('is right, damaged, of nobody, or of a token', async () => {
    const { checkAddress, state } = desk();
    state.accounts.set(alice.hex, account(alice.hex));
    expect(await checkAddress(alice.address)).toMatchObject({ level: 'clear' });
    expect(await checkAddress(alice.hex)).toMatchObject({ level: 'clear' });
    expect(await checkAddress(bob.address)).toMatchObject({ warnings: [{ kind: 'never-used' }] });
    const damaged = alice.address.slice(0, -1) + (alice.address.endsWith('z') ? 'y' : 'z');
    expect(await checkAddress(damaged)).toMatchObject({ level: 'stop', warnings: [{ kind: 'checksum' }] });
    expect(await checkAddress('T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb')).toMatchObject({
      level: 'stop',
      warnings: [{ kind: 'nobody' }, { kind: 'never-used' }],
    });
    expect(await checkAddress(USDT.address)).toMatchObject({
      level: 'stop',
      warnings: [{ kind: 'token-contract', symbol: 'USDT', chain: 'Tron' }],
    });
  });
});

describe('the doctor', () => {
  const look = async (change: (state: ReturnType<typeof desk>['state']) => void) => {
    const { state } = desk();
    const known = { id: tron.knownTransaction ?? '', json: {} };
    const sent = await trx(1);
    state.accounts.set(USDT.hex, account(USDT.hex));
    state.transactions.set(known.id, { ...sent.json, txID: known.id });
    mine(state, sent);
    state.receipts.set(known.id, { ...state.receipts.get(sent.id), id: known.id });
    change(state);
    const check = createNetworkCheck({ chains: [tron], clock: () => NOW, fetch: tronFetch(state) });
    const { networks } = await check.look();
    const calls = networks[0]?.endpoints[0]?.calls ?? [];
    return { blind: networks[0]?.blind, bad: calls.filter(({ works }) => !works).map(({ call, why }) => [call, why]) };
  };

  it('finds nothing wrong with a node that serves the published API', async () => {
    expect(await look(() => {})).toEqual({ blind: false, bad: [] });
  });

  it('knows a node of another network by its first block', async () => {
    const other = (state: { genesis: string }) => {
      state.genesis = '0'.repeat(64);
    };
    expect(await look(other)).toEqual({ blind: true, bad: [['reachable', 'wrong-chain']] });
  });
});

it('says that two nodes disagree where they do', async () => {
  const [here, there] = [tronState(NOW), tronState(NOW)];
  const sent = await trx(1);
  mine(here, sent);
  mine(there, sent, { result: 'REVERT' });
  const [first, second] = [tronFetch(here), tronFetch(there)];
  const route: typeof fetch = (input, init) => (String(input).startsWith('https://a.') ? first : second)(input, init);
  const chains = [{ ...tron, endpoints: ['https://a.example', 'https://b.example'] }];
  const { checkTransaction } = createChainDesk({ chains, clock: () => NOW, fetch: route });
  expect(await checkTransaction(sent.id)).toMatchObject({ code: 'in-doubt', notes: ['nodes-disagree'] });
});
