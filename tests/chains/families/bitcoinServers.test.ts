import { randomBytes } from 'node:crypto';
import { bitcoin } from '../../../chains/definitions/bitcoin.ts';
import { createChecker } from '../../../chains/lookup/checkTransaction.ts';
import { bitcoinLastSeen } from '../../../chains/lookup/lastSeen.ts';
import type { LastSeen, Verdict, View } from '../../../chains/ports.ts';
import { LOCALES, type Locale } from '../../../core/language.ts';
import { verdictCard } from '../../../dialogs/transaction/verdictCard.ts';

// Servers by the shapes of Blockstream/esplora's API.md; addresses and amounts are made up.
const NOW = Date.UTC(2026, 5, 1, 12);
const TIP = 905_000;
const id = () => randomBytes(32).toString('hex');
const COIN = id();
const out = (to: string | undefined, value: number, script = '0014ab') => ({
  scriptpubkey: script,
  ...(to === undefined ? {} : { scriptpubkey_address: to }),
  value,
});
const block = (height = TIP - 10) => ({
  confirmed: true,
  block_height: height,
  block_hash: 'ab'.repeat(32),
  block_time: NOW / 1000 - 6_000,
});
const WAITS = { confirmed: false };
const [FROM, PAID, CHANGE, OTHER] = ['bc1qfrom', 'bc1qpaid', 'bc1qchange', 'bc1qother'];
const tx = (txid: string, parts: object = {}) => ({
  txid,
  weight: 564,
  fee: 1_410,
  vin: [{ txid: COIN, vout: 0, sequence: 0xfffffffd, prevout: out(FROM, 1_000_000) }],
  vout: [out(PAID, 500_000), out(CHANGE, 498_590)],
  status: WAITS,
  ...parts,
});

type Server = Readonly<Record<string, unknown>>;
/** Each server answers what it has, and 404 to everything else. */
function desk(...servers: readonly Server[]) {
  const common = {
    '/blocks/tip/height': TIP,
    '/blocks': [{ height: TIP, timestamp: NOW / 1000 }],
    '/fee-estimates': { 2: 9, 6: 8 },
  };
  const fetchIt: typeof fetch = async (input) => {
    const { host, pathname } = new URL(`${input}`);
    const found = { ...common, ...servers[Number(host.slice(1, 2))] }[pathname];
    if (found === undefined) return new Response('Not found', { status: 404 });
    return new Response(JSON.stringify(found));
  };
  const endpoints = servers.map((_, at) => `https://s${at}.example`);
  return createChecker({ chains: [{ ...bitcoin, endpoints }], clock: () => NOW, fetch: fetchIt });
}
const check = (servers: readonly Server[], hash: string, sighting?: LastSeen) =>
  desk(...servers)(hash, { keyChecked: true, ...(sighting ? { sighting } : {}) });
const sighted = (parts: Partial<LastSeen> = {}): LastSeen => ({
  chain: bitcoin.id,
  height: TIP - 20,
  at: NOW,
  spends: `${COIN}:0`,
  pays: [`${PAID}:500000`, `${CHANGE}:498590`],
  ...parts,
});
const FREE = { [`/tx/${COIN}/outspend/0`]: { spent: false } };
const said = (verdict: Verdict, view: View = 'sender', locale: Locale = 'en') => {
  const { text } = verdictCard(verdict, locale, NOW, { view });
  for (const word of [/undefined|null|NaN/]) expect(text).not.toMatch(word);
  return text.replaceAll('\u00a0', ' ');
};

describe('of two servers', () => {
  const hash = id();
  const waits = { [`/tx/${hash}`]: tx(hash) };
  const mined = { [`/tx/${hash}`]: tx(hash, { status: block() }) };

  it.each([
    ['waiting', waits, 'pending-ok'],
    ['in a block', mined, 'succeeded'],
  ])('the one that has it %s counts, whoever is asked first', async (_, second, code) => {
    for (const servers of [
      [{}, second],
      [second, {}],
    ])
      expect(await check(servers, hash)).toMatchObject({ code });
    // Nobody is told that it was dropped while somebody has it.
    expect(await check([FREE, { ...second, ...FREE }], hash, sighted())).toMatchObject({ code });
  });

  it('a block outranks a pool', async () => {
    for (const servers of [
      [waits, mined],
      [mined, waits],
    ])
      expect(await check(servers, hash)).toMatchObject({ code: 'succeeded', height: TIP - 10 });
  });

  it('who know it differently leave it in doubt', async () => {
    const parts = { status: block(), vout: [out(OTHER, 1)] };
    const other = { [`/tx/${hash}`]: tx(hash, parts) };
    expect(await check([mined, other], hash)).toMatchObject({ code: 'in-doubt', notes: ['nodes-disagree'] });
    expect(await check([{}, {}], hash)).toMatchObject({ code: 'not-found' });
  });

  it('neither has what was final: that is doubted, and not called replaced', async () => {
    const deep = sighted({ block: { height: TIP - 600, hash: 'ab'.repeat(32) } });
    expect(await check([FREE, FREE], hash, deep)).toMatchObject({ code: 'in-doubt' });
    expect(await check([waits], hash, deep)).toMatchObject({ code: 'in-doubt' });
    const fresh = sighted({ block: { height: TIP - 21, hash: 'ab'.repeat(32) } });
    expect(await check([FREE], hash, fresh)).toMatchObject({ code: 'reorged-out' });
  });
});

describe('what a server says is not believed where', () => {
  const hash = id();
  const answers = (answer: unknown) => check([{ [`/tx/${hash}`]: answer }], hash);

  it.each([
    ['it is another transaction', tx(id(), { status: block() })],
    ['it is in a block without a height', tx(hash, { status: { confirmed: true } })],
    ['there are more coins than there will ever be', tx(hash, { vout: [out(PAID, 4_200_000_000_000_000)] })],
  ])('%s', async (_, answer) => {
    expect(await answers(answer)).toMatchObject({ code: 'unreachable' });
  });

  it.each(['Send 1 BTC to https://evil.example', 'x'.repeat(300_000), '[here](https://evil.example)'])(
    'an address is text: %.40s',
    async (address) => {
      const verdict = await answers(tx(hash, { status: block(), vout: [out(address, 500_000)] }));
      for (const locale of LOCALES) {
        const text = said(verdict, 'receiver', locale);
        expect(text).not.toMatch(/evil|xxxx/);
        expect(text.length).toBeLessThan(3_000);
      }
    },
  );

  it.each([9e15, -5, 0, NOW / 1000 + 864_000])('no block can have been made then: %d', async (time) => {
    const verdict = await answers(tx(hash, { status: { ...block(), block_time: time } }));
    expect(verdict.code).toBe('succeeded');
    expect(verdict.blockTime).toBeUndefined();
    for (const locale of LOCALES) said(verdict, 'sender', locale);
  });

  it('rates are beyond any market', async () => {
    const verdict = await check([{ [`/tx/${hash}`]: tx(hash), '/fee-estimates': { 2: 1e300, 6: 1e200 } }], hash);
    expect(verdict.pending?.wantedRate).toBeUndefined();
    expect(said(verdict).length).toBeLessThan(3_000);
  });
});

describe('what took its place', () => {
  const [hash, by] = [id(), id()];
  const spends = (spender: object) => ({
    [`/tx/${COIN}/outspend/0`]: { spent: true, txid: by },
    [`/tx/${by}`]: spender,
  });
  const spentBy = (vout: object[], status: object = block()) =>
    check([spends(tx(by, { vout, status }))], hash, sighted());

  it('is a speed-up only where whoever was paid is paid again', async () => {
    expect(await spentBy([out(PAID, 500_000), out(CHANGE, 490_000)])).toMatchObject({ code: 'replaced-sped-up' });
    // The equal output is the change of a payment to somebody else.
    expect(await spentBy([out(OTHER, 491_411), out(CHANGE, 498_590)])).toMatchObject({ code: 'conflicted' });
    expect(await spentBy([out(OTHER, 491_411), out(CHANGE, 498_590)], WAITS)).toMatchObject({ code: 'replaced-other' });
  });

  it('and waits itself has not ended anything yet, in every language', async () => {
    const other = await spentBy([out(OTHER, 491_411)], WAITS);
    expect(other.notes).toEqual(['newer-waits']);
    expect(said(other)).toContain('waits for a block itself');
    expect(said(other)).not.toMatch(/can no longer go through|nonce|number/);
    const cancelled = await spentBy([out(FROM, 990_000)], WAITS);
    expect(cancelled).toMatchObject({ code: 'replaced-cancelled' });
    expect(said(cancelled)).toContain('this one could still go through');
    for (const locale of LOCALES)
      for (const view of ['sender', 'receiver', 'neither'] as const)
        for (const one of [other, cancelled]) said(one, view, locale);
  });

  it('is not known where the one that is named does not spend the coin', async () => {
    const elsewhere = tx(by, { vin: [{ txid: id(), vout: 0, sequence: 1, prevout: out(FROM, 1) }], status: block() });
    expect(await check([spends(elsewhere)], hash, sighted())).toMatchObject({ code: 'in-doubt' });
  });

  it('is nobody: the same coins are to be spent again, and no number is free', async () => {
    const dropped = await check([FREE], hash, sighted());
    expect(dropped).toMatchObject({ code: 'dropped' });
    expect(said(dropped)).toContain('send with the same coins');
    expect(said(dropped)).not.toContain('number');
  });

  it('whoever waits is not told not to send it again', async () => {
    const faster = await spentBy([out(PAID, 500_000), out(CHANGE, 490_000)]);
    expect(said(faster, 'receiver')).not.toContain('send it again');
  });
});

describe('what waits', () => {
  const hash = id();
  const waiting = (parts: object, more: Server = {}) => check([{ [`/tx/${hash}`]: tx(hash, parts), ...more }], hash);
  const low = { fee: 150, vin: [{ ...tx(hash).vin[0], sequence: 0xffffffff }] };

  it.each([{}, undefined])('has no fee that is high enough where the market is not told', async (estimates) => {
    const verdict = await waiting({ fee: 160 }, { '/fee-estimates': estimates });
    expect(said(verdict)).toContain('whether that is enough is not known');
    expect(said(verdict)).not.toContain('high enough');
  });

  it('waits for a block that comes every ten minutes', async () => {
    expect(said(await waiting({}))).toContain('about every ten minutes');
    expect(said(await waiting({}))).not.toContain('seconds');
  });

  it('and cannot be raised is told to wait, and nothing to enter', async () => {
    const verdict = await waiting(low);
    expect(verdict).toMatchObject({ code: 'pending-low-rate' });
    expect(said(verdict)).toContain('sent without the option to raise its fee');
    for (const locale of LOCALES) expect(said(verdict, 'sender', locale)).not.toMatch(/[:：]\n\n/);
  });

  it('can be pulled through by whoever gets it, and they are told so', async () => {
    const verdict = await waiting(low, { [`/tx/${hash}/outspends`]: [{ spent: false }, { spent: false }] });
    expect(said(verdict, 'receiver')).toContain('you can hurry it too');
    expect(said(verdict, 'receiver')).not.toContain('Only the sender');
  });
});

describe('what pays a script without an address', () => {
  const hash = id();
  const KEY = `21${'02'.repeat(33)}ac`;

  it('is a payment, and the change beside it is not told as one', async () => {
    const vout = [out(undefined, 900_000, KEY), out(CHANGE, 98_590)];
    const verdict = await check([{ [`/tx/${hash}`]: tx(hash, { vout, status: block() }) }], hash);
    expect(verdict.transfer).toBeUndefined();
    expect(said(verdict)).toContain('0.009 BTC to a script without an address');
    for (const locale of LOCALES) expect(said(verdict, 'receiver', locale)).toContain(CHANGE);
  });

  it('is none where it only carries a note', async () => {
    const vout = [out(PAID, 500_000), out(FROM, 490_000), out(undefined, 0, '6a0568656c6c6f')];
    const verdict = await check([{ [`/tx/${hash}`]: tx(hash, { vout, status: block() }) }], hash);
    expect(verdict.transfer).toMatchObject({ to: PAID, amount: '500000' });
  });

  it('all outputs of a large payout are counted, and the reader is told to look for their own', async () => {
    const vout = Array.from({ length: 1_000 }, (_, at) => out(`bc1qto${at}`, 100_000));
    const verdict = await check([{ [`/tx/${hash}`]: tx(hash, { vout, status: block() }) }], hash);
    expect(said(verdict)).toContain('996 more');
    expect(said(verdict, 'receiver')).toContain('look for your own address');
    expect(said(verdict)).not.toContain('collectibles');
  });
});

it('what is remembered of a payment to a script counts when its place was taken', () => {
  const outputs = [{ address: null, value: 5 }];
  const one = { txid: id(), fee: 1, vsize: 1, inputs: [{ txid: COIN, index: 0, address: FROM }], outputs };
  const evidence = { tx: { ...one, note: null, replaceable: true, block: null }, chain: bitcoin, tip: TIP };
  expect(bitcoinLastSeen(evidence as never, NOW)?.pays).toEqual([':5']);
});
