import { parseActivity, parseContent, parseFacts } from '../../stores/conversationFormat.ts';
import { sampleContent, sampleFacts, sampleReference } from '../support/desk/sampleConversation.ts';

const seen = { hash: '0xab', chain: '1', standing: 'pending', sighting: { chain: '1', height: 7, at: 1 }, watch: null };
const chain = { transactions: [seen], addresses: ['0xcd'] };
const brief = { question: 'where is my money?', hash: null, chain: 'ethereum', verdict: null, articles: ['a'] };

describe('content of a conversation', () => {
  it('is read as it was written', () => {
    const content = sampleContent({
      brief,
      chain: chain as never,
      dialogs: { stack: [{ state: { deep: [null] } }] },
      reference: sampleReference('1'),
    });
    expect(parseContent(JSON.stringify(content))).toEqual(content);
  });

  it('leaves the names behind that older references came with', () => {
    const named = { ...sampleReference('1'), user: { id: 'user', name: 'Somebody' }, locale: 'ja' };
    const stored = { ...sampleContent(), reference: named };
    expect(parseContent(JSON.stringify(stored)).reference).toEqual(sampleReference('1'));
  });

  it('may be without a reference', () => {
    const content = sampleContent({ dialogs: { kept: true }, reference: undefined });
    expect(parseContent(JSON.stringify(content))).toEqual({ ...content, reference: null });
  });

  it.each([0, 2, 'older', null])(
    'of format %p keeps brief, transactions and reference, and drops the dialogs',
    (format) => {
      const stored = { format, brief, chain, reference: sampleReference('1'), dialogs: { stack: ['an older shape'] } };
      expect(parseContent(JSON.stringify(stored))).toEqual({
        format: 1,
        dialogs: {},
        brief,
        chain,
        reference: sampleReference('1'),
      });
    },
  );

  it('keeps the readable fields of a brief', () => {
    const stored = { format: 2, brief: { question: 'still here', articles: 'not a list' } };
    const kept = { question: 'still here', hash: null, chain: null, verdict: null, articles: [] };
    expect(parseContent(JSON.stringify(stored))).toEqual(sampleContent({ brief: kept }));
  });

  it('from before transactions were remembered begins with none', () => {
    const { chain: _, ...older } = sampleContent({ dialogs: { kept: true } });
    expect(parseContent(JSON.stringify(older))).toEqual(sampleContent({ dialogs: { kept: true } }));
  });

  it('loses only the transaction that it cannot read', () => {
    const stored = { ...sampleContent(), chain: { transactions: [{ hash: 7 }, seen], addresses: 'none' } };
    expect(parseContent(JSON.stringify(stored)).chain).toEqual({ transactions: [seen], addresses: [] });
  });

  it.each(['null', '[]', '"text"', '{}'])('that is %s starts anew', (json) => {
    expect(parseContent(json)).toEqual(sampleContent());
  });
});

describe('facts of a conversation', () => {
  it.each([
    { kind: 'bot' },
    { kind: 'waiting', department: 'app', since: 1, urgent: true, served: 3 },
    { kind: 'withAgent', department: 'app', agent: 'a', since: 2, waitingSince: 1, urgent: true, served: 3 },
    { kind: 'closed', at: 3, by: 'withdrawn' },
  ] as const)('are read as they were written, with owner %j', (owner) => {
    const facts = sampleFacts({ owner: owner as ReturnType<typeof sampleFacts>['owner'], rating: 4 });
    expect(parseFacts(JSON.stringify(facts))).toEqual(facts);
  });

  it('that are not ours are refused by the names of their fields, without their values', () => {
    const strange = { ...sampleFacts(), language: 'secret value', rating: 9 };
    expect(() => parseFacts(JSON.stringify(strange))).toThrow(
      expect.objectContaining({
        code: 'store.corrupt',
        message: 'Facts of a conversation cannot be read: language, rating.',
      }),
    );
  });
});

describe('an activity', () => {
  it('is read with everything in it', () => {
    const activity = { type: 'message', text: 'a\u0000\ud800', channelData: { handrail: { sender: { role: 'bot' } } } };
    expect(parseActivity(JSON.stringify(activity))).toEqual(activity);
  });

  it('of no known type is refused', () => {
    expect(() => parseActivity('{"type":"strange"}')).toThrow(expect.objectContaining({ code: 'store.corrupt' }));
  });
});

it('keeps what is watched of a wallet, and drops a watch of which an amount is no number', () => {
  const usdc = { amount: '50', symbol: 'USDC', decimals: 6, token: '0xa0' };
  const network = { chain: '1', height: 7, coin: '9', held: [usdc], nonce: 3, left: null, since: null };
  const late = [{ id: '137', name: 'Polygon' }];
  const walletWatch = { id: 'w', address: '0xab', since: 1, until: 2, told: 0, networks: [network], late };
  const kept = (watch: object) => {
    const stored = { ...sampleContent(), chain: { transactions: [], addresses: [], walletWatch: watch } };
    return parseContent(JSON.stringify(stored)).chain.walletWatch;
  };
  expect(kept(walletWatch)).toEqual(walletWatch);
  expect(kept({ ...walletWatch, networks: [{ ...network, coin: '9x' }] })).toBeUndefined();
});

it('keeps who asks of a transaction and what was observed of a wallet, and loses neither to a later field', () => {
  const one = {
    funded: true,
    gas: 'some',
    pending: null,
    permissions: 2,
    borrowed: false,
    shared: false,
    leaving: null,
  };
  const observed = { address: '0xab', at: 1, networks: [{ chain: '1', ...one }] };
  const known = { transactions: [{ ...seen, view: 'receiver' }], addresses: [], observed };
  const stored = { ...sampleContent(), chain: { ...known, observed: { ...observed, later: 1 } } };
  expect(parseContent(JSON.stringify(stored)).chain).toEqual(known);
});
