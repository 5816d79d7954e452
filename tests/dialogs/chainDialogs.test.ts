import { rememberVerdict, withSeen } from '../../chains/lookup/chainMemory.ts';
import { createChainDesk } from '../../chains/lookup/checkTransaction.ts';
import type { AddressCheck, CheckAddress, FeeQuote } from '../../chains/ports.ts';
import { extract } from '../../chains/recognise/extract.ts';
import { LANGUAGES } from '../../core/language.ts';
import { AddressDialog } from '../../dialogs/address/addressDialog.ts';
import { FeesDialog } from '../../dialogs/fees/feesDialog.ts';
import { WatchDialog } from '../../dialogs/transaction/watchDialog.ts';
import { request } from '../../handoff/conversation.ts';
import { addressPhrases } from '../../languages/addresses/index.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { formatMoment } from '../../languages/format.ts';
import { fakeVerdict } from '../support/chains/fakeVerdict.ts';
import { talkTo } from '../support/desk/dialogClient.ts';
import { NOON } from '../support/desk/sampleConversation.ts';

const KNOWN = '0xd8da6bf26964af9d7eed9e03e53415d37aa96045';
const OTHER = '0x742d35cc6634c0532925a3b844bc454e4438f44e';

describe('"Is this the right address?"', () => {
  const asked: Parameters<CheckAddress>[] = [];
  const level = (address: string): AddressCheck['level'] => (address === OTHER ? 'stop' : 'clear');
  const checkAddress: CheckAddress = async (address, options) => {
    asked.push([address, options]);
    return { address, level: level(address), warnings: [], silent: [], observedAt: NOON };
  };
  const dialog = () => new AddressDialog({ extract, checkAddress });
  beforeEach(() => {
    asked.length = 0;
  });

  it('asks for the address when none was given, and looks at it', async () => {
    const client = talkTo(dialog(), 'en', { addresses: [], asked: true });
    expect(await client.say('is this right?')).toBe(chainPhrases('en').askAddress);
    expect(await client.say('this one')).toBe(chainPhrases('en').notAnAddress);
    expect(await client.say(KNOWN)).toContain(addressPhrases('en').headings.clear);
  });

  it('compares with the others of the message and what came up before, but learns no trap', async () => {
    const client = talkTo(dialog(), 'en', { addresses: [OTHER, KNOWN], asked: true });
    await client.say('which?');
    await client.say('and now?');
    expect(asked.map(([address, options]) => [address, options?.recent])).toEqual([
      [OTHER, [KNOWN]],
      [KNOWN, [OTHER]],
      [OTHER, [KNOWN, KNOWN]],
      [KNOWN, [KNOWN, OTHER]],
    ]);
  });

  it.each(LANGUAGES)('says in %s of both of two look-alikes that they are different, and where', async (language) => {
    const pair = ['0xabc1111111111111111111111111111111111234', '0xabc2222222222222222222222222222222221234'];
    const desk = createChainDesk({ chains: [], clock: () => NOON });
    const client = talkTo(new AddressDialog({ extract, ...desk }), language, { addresses: pair, asked: true });
    for (const said of [await client.say('which?'), client.next()]) {
      expect(said).toContain(addressPhrases(language).headings.stop);
      expect(said).toContain(`0xabc[${'1'.repeat(33)}]1234`);
      expect(said).toContain(`0xabc[${'2'.repeat(33)}]1234`);
    }
    expect(client.draft.content.chain.addresses).toEqual([]);
  });

  it('offers a person with the card, but not to who waits for one', async () => {
    const client = talkTo(dialog(), 'en', { addresses: [KNOWN], asked: true });
    await client.say('is this right?');
    expect(client.lastButtons().map(({ value }) => value)).toEqual([{ action: 'person' }]);
    client.draft.move(request(client.draft.facts.owner, { department: 'destination', reason: 'asked' }, 1));
    await client.say('and now?');
    expect(client.lastButtons()).toEqual([]);
  });

  it.each(LANGUAGES)('says in %s how a payment is found, when an address is all there is', async (language) => {
    const client = talkTo(dialog(), language, { addresses: [KNOWN] });
    expect(await client.say(KNOWN)).toContain(chainPhrases(language).paymentNeedsHash);
    expect(client.next()).toContain(addressPhrases(language).headings.clear);
  });
});

describe('"What does sending cost now?"', () => {
  const networks = [
    { id: '1' as never, name: 'Ethereum' },
    { id: '137' as never, name: 'Polygon' },
  ];
  const option = { maxFeePerGas: '1000000000', transfer: '21000000000000' };
  const quote = (id: string): FeeQuote => ({
    chain: { id: id as never, name: id === '137' ? 'Polygon' : 'Ethereum', symbol: 'X', decimals: 18 },
    slow: option,
    normal: option,
    fast: option,
    traffic: 'usual',
    observedAt: NOON,
  });
  const dialog = (silent = false) => new FeesDialog({ networks, quoteFees: async (id) => (silent ? null : quote(id)) });

  it('shows the network that was named', async () => {
    expect(await talkTo(dialog(), 'en', { chain: '137' }).say('fees')).toContain('Sending on Polygon');
  });

  it('takes the network of the last transaction, else the first, and says that there are others', async () => {
    const first = talkTo(dialog(), 'en', { chain: null });
    expect(await first.say('gas?')).toBe(chainPhrases('en').otherNetworks);
    expect(first.next()).toContain('Sending on Ethereum');
    const after = talkTo(dialog(), 'en', { chain: null });
    const verdict = fakeVerdict({ chain: { id: '137' as never, name: 'Polygon', symbol: 'POL', decimals: 18 } });
    after.draft.rememberChain(rememberVerdict(after.draft.content.chain, verdict));
    await after.say('gas?');
    expect(after.next()).toContain('Sending on Polygon');
  });

  it('is honest about a network that does not answer', async () => {
    expect(await talkTo(dialog(true), 'ko', { chain: '1' }).say('가스')).toBe(
      chainPhrases('ko').feesSilent('Ethereum'),
    );
  });
});

describe('"Tell me when it confirms"', () => {
  const UNTIL = NOON + 3_600_000;
  const soon: string[] = [];
  const dialog = () => new WatchDialog({ watchSoon: async (id) => void soon.push(id), deletedBy: () => UNTIL });
  const hash = fakeVerdict().hash ?? '';

  it.each(LANGUAGES)('sets the watch and says in %s when it ends', async (language) => {
    const client = talkTo(dialog(), language, { hash });
    client.draft.rememberChain(rememberVerdict(client.draft.content.chain, fakeVerdict({ code: 'pending-ok' })));
    soon.length = 0;
    expect(await client.say('tell me')).toContain(formatMoment(UNTIL, language));
    expect(soon).toEqual([client.draft.id]);
    const [before] = client.draft.content.chain.transactions;
    expect(before?.watch).toMatchObject({ told: 0 });
    await client.say('tell me');
    expect(client.draft.content.chain.transactions).toEqual([before]);
  });

  it('is not set for what is settled', async () => {
    const client = talkTo(dialog(), 'en', { hash });
    client.draft.rememberChain(rememberVerdict(client.draft.content.chain, fakeVerdict({ finality: 'final' })));
    expect(await client.say('tell me')).toBe(chainPhrases('en').watch.over);
  });

  it('without a name means the one that is on its way', async () => {
    const client = talkTo(dialog());
    let memory = rememberVerdict(client.draft.content.chain, fakeVerdict({ code: 'pending-ok' }));
    memory = withSeen(memory, { hash: '0xdone', chain: null, standing: 'final', sighting: null, watch: null });
    client.draft.rememberChain(memory);
    expect(await client.say('tell me')).toContain('I’m watching');
  });
});
