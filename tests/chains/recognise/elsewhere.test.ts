import { addressKind } from '../../../chains/address/addressKind.ts';
import { CHAINS } from '../../../chains/definitions/index.ts';
import { OTHER_NETWORKS } from '../../../chains/definitions/otherNetworks.ts';
import { extract } from '../../../chains/recognise/extract.ts';
import { tronWallet } from '../../support/chains/tronWallet.ts';

const HASH = 'ab12'.repeat(16);
const SIGNATURE = '5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW';

describe('a network that is not looked at', () => {
  it.each([
    ['XRP Ledger', `xrpscan.com/tx/${HASH.toUpperCase()}`, `https://xrpscan.com/tx/${HASH.toUpperCase()}`],
    ['TON', `https://tonviewer.com/transaction/${HASH}`, `https://tonviewer.com/transaction/${HASH}`],
    ['Litecoin', `https://litecoinspace.org/tx/${HASH}`, `https://litecoinspace.org/tx/${HASH}`],
    ['Aptos', `https://explorer.aptoslabs.com/txn/0x${HASH}`, `https://explorer.aptoslabs.com/txn/0x${HASH}`],
    ['Litecoin', `blockchair.com/litecoin/transaction/${HASH}`, `https://blockchair.com/litecoin/transaction/${HASH}`],
    ['Bitcoin Testnet', `https://mempool.space/testnet4/tx/${HASH}`, `https://mempool.space/testnet4/tx/${HASH}`],
    ['Liquid', `https://blockstream.info/liquid/tx/${HASH}`, `https://blockstream.info/liquid/tx/${HASH}`],
    ['Sepolia Testnet', `https://sepolia.etherscan.io/tx/0x${HASH}`, `https://sepolia.etherscan.io/tx/0x${HASH}`],
    [
      'Nile Testnet',
      `https://nile.tronscan.org/#/transaction/${HASH}`,
      `https://nile.tronscan.org/#/transaction/${HASH}`,
    ],
  ])('%s is named with its explorer: %s', (network, text, link) => {
    // The hash is not looked up elsewhere, and the link is no warning.
    expect(extract(text)).toMatchObject({ elsewhere: [{ network, link }], hashes: [], strangeHosts: [] });
  });

  it.each([
    `https://xrpscan.com@evil.example/tx/${HASH}`,
    `https://evil.example\\@xrpscan.com/tx/${HASH}`,
    `https://xrpscan.com.evil.example/tx/${HASH}`,
    `https://evil.example/xrpscan.com/tx/${HASH}`,
  ])('is not believed by a link that only looks like its explorer: %s', (link) => {
    const { elsewhere, strangeHosts } = extract(link);
    expect(elsewhere).toEqual([]);
    expect(strangeHosts).toHaveLength(1);
  });

  it.each([
    ['https://blockchair.com/ethereum/transaction/0x', '1', `0x${HASH}`],
    ['https://www.blockchain.com/explorer/transactions/eth/0x', '1', `0x${HASH}`],
    ['https://blockchair.com/bitcoin/transaction/', 'bitcoin', HASH],
    ['https://www.blockchain.com/explorer/transactions/btc/', 'bitcoin', HASH],
    ['https://mempool.space/tx/', 'bitcoin', HASH],
    ['https://mempool.space/ja/tx/', 'bitcoin', HASH],
    ['https://blockchair.com/search?q=', null, HASH],
  ])('an explorer of several networks names the one in its path: %s', (link, chain, hash) => {
    expect(extract(`${link}${HASH}`)).toMatchObject({ hashes: [{ hash, chain }], elsewhere: [], strangeHosts: [] });
  });

  it('is not read into a bare page of its explorer or a long word', () => {
    expect(extract('https://xrpscan.com/metrics/accounts and https://tonviewer.com/').elsewhere).toEqual([]);
  });

  it('stays linear in hostile text', () => {
    const started = performance.now();
    for (const piece of ['a.', 'xrpscan.com/', '5', 'https://', 'a-', '/x/']) extract(piece.repeat(8_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  // Public examples of each network's own documentation.
  it.each([
    ['Litecoin', 'LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1'],
    ['Dogecoin', 'DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L'],
    ['XRP Ledger', 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh'],
    ['Stellar', 'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ'],
    ['TON', 'EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N'],
    ['Monero', '4AdUndXHHZ6cfufTMvppY6JwXNouMBzSkbLYfpAV5Usx3skxNgYeYTRj5UzqtReoS44qo9mtmXCqY45DJ852K5Jv2684Rge'],
  ])('is told by an address: %s', (other, address) => {
    expect(addressKind(address)).toEqual({ other });
  });

  it('shares no explorer with a network that is looked at, and links to one of its own', () => {
    const hosts = CHAINS.flatMap(({ explorer }) => explorer?.hosts ?? []);
    for (const { name, explorer } of OTHER_NETWORKS) {
      expect(CHAINS.map((chain) => chain.name)).not.toContain(name);
      expect(explorer.hosts).toContain(new URL(explorer.transaction).host);
      expect(explorer.transaction).toContain('{id}');
      for (const host of explorer.hosts) expect(hosts).not.toContain(host);
    }
  });
});

describe('Tron in a text', () => {
  it('is an amount of its coin, by its symbol and by its names', () => {
    const amounts = extract('I sent 12.5 TRX, 3 トロン, 4 波场 and 5 트론').amounts;
    expect(amounts).toEqual(['12.5', '3', '4', '5'].map((value) => ({ value, symbol: 'TRX' })));
  });

  it('is a link of its explorer, whatever its hash is written like', () => {
    const found = extract(`https://tronscan.org/#/transaction/${HASH}`);
    expect(found).toMatchObject({ hashes: [{ hash: HASH, chain: 'tron' }], strangeHosts: [], elsewhere: [] });
  });

  it('is an address in both writings, with its check', () => {
    const { address, hex } = tronWallet();
    expect(extract(`to ${address}, please`).addresses).toEqual([{ address, kind: 'tron', checksum: 'ok' }]);
    expect(extract(`to ${hex}`)).toMatchObject({
      addresses: [{ address: hex, kind: 'tron', checksum: 'none' }],
      malformed: [],
    });
    const damaged = `${address.slice(0, -1)}${address.endsWith('z') ? 'y' : 'z'}`;
    expect(extract(damaged).addresses).toEqual([{ address: damaged, kind: 'tron', checksum: 'wrong' }]);
  });
});

describe('Solana in a text', () => {
  it('is a signature, also in a link of its explorers, in which alone it names the network', () => {
    expect(extract(SIGNATURE)).toMatchObject({ hashes: [{ hash: SIGNATURE, chain: null }], elsewhere: [] });
    for (const host of ['solscan.io', 'explorer.solana.com', 'solana.fm']) {
      const found = extract(`see https://${host}/tx/${SIGNATURE}?cluster=mainnet`);
      expect(found).toMatchObject({ hashes: [{ hash: SIGNATURE, chain: 'solana' }], strangeHosts: [], addresses: [] });
    }
    expect(extract(`https://solscan.io.evil.example/tx/${SIGNATURE}`)).toMatchObject({
      hashes: [{ hash: SIGNATURE, chain: null }],
      strangeHosts: ['solscan.io.evil.example'],
    });
  });

  it('is no signature of another length', () => {
    expect(extract(SIGNATURE.slice(0, -2)).hashes).toEqual([]);
    expect(extract(`${SIGNATURE}${SIGNATURE}`).hashes).toEqual([]);
  });

  it('is an address where it is 32 bytes, and none of the networks whose letters look like it', () => {
    const address = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA';
    expect(extract(`to ${address}, please`).addresses).toEqual([{ address, kind: 'solana', checksum: 'none' }]);
    for (const other of [tronWallet().address, 'bc1qw5zygdfrxxtdg4y5r3zarvary2c5xw7kv8f3t4'])
      expect(addressKind(other)).not.toBe('solana');
    expect(addressKind('cosmos1qvzsz2p9ck4y5r3zarvary2c5xw7kv8f3t4xy2')).toEqual({ other: 'Cosmos' });
  });

  it('is an amount of its coin, by its symbol, its names and its smallest unit', () => {
    expect(extract('2.5 SOL, 3 ソラナ, 4 索拉纳, 5 솔라나 and 5000 lamports').amounts).toEqual([
      ...['2.5', '3', '4', '5'].map((value) => ({ value, symbol: 'SOL' })),
      { value: '5000', symbol: 'lamports' },
    ]);
  });
});
