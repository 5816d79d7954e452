import { drawBytes } from '../../../bench/chance.ts';
import { rememberVerdicts } from '../../../chains/lookup/chainMemory.ts';
import type { CheckTransaction, LastSeen, Verdict } from '../../../chains/ports.ts';
import { extract } from '../../../chains/recognise/extract.ts';
import { caseOf, keepCase, learnFacts } from '../../../dialogs/case.ts';
import type { DialogParts } from '../../../dialogs/parts.ts';
import { partBehind } from '../../../dialogs/transaction/problemOf.ts';
import { lookFor, TxStatusDialog, transaction } from '../../../dialogs/transaction/txStatusDialog.ts';
import { request } from '../../../handoff/conversation.ts';
import { chainPhrases } from '../../../languages/chains/index.ts';
import { en } from '../../../languages/en.ts';
import { ja } from '../../../languages/ja.ts';
import { verdictPhrases } from '../../../languages/verdicts/index.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';
import { talkTo } from '../../support/desk/dialogClient.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';

const newHash = () => `0x${drawBytes(32).toString('hex')}`;
const HASH = newHash();
const words = chainPhrases('en');
const sighting: LastSeen = { chain: '1' as never, height: 7, at: 1, from: '0xa', nonce: 3 };

const watched: string[] = [];
function dialog(parts: Partial<DialogParts> = {}) {
  return new TxStatusDialog({
    extract,
    checkTransaction: async (hash) => fakeVerdict({ hash, sighting }),
    sayVerdict: ({ code, hash }) => ({ text: `${code} ${hash}` }),
    noteFailure: async () => ({ repeated: null, crowd: null }),
    findTransactions: async () => ({ kind: 'cannot' }),
    watchSoon: async (id) => void watched.push(id),
    deletedBy: () => NOON,
    ...parts,
  });
}

const ME = `0x${'12'.repeat(20)}`;
const [FRIEND, BAIT] = ['0xabc1111111111111111111111111111111111234', '0xabc2222222222222222222222222222222221234'];
const DIFFERING = [`0xabc[${'1'.repeat(33)}]1234`, `0xabc[${'2'.repeat(33)}]1234`];
const told = words.alike(DIFFERING.join('\n\n'));
const sayVerdict: DialogParts['sayVerdict'] = ({ code, notes = [] }) => ({ text: `${code} ${notes}` });
const paid = (from: string, to: string, amount: number, height = 1): Partial<Verdict> => ({
  transfer: { from, to, amount: `${amount}`, symbol: 'ETH', decimals: 18 },
  senders: [from],
  height,
});
/** Nodes that know these hashes, and which were asked for. */
function looksUp(found: Readonly<Record<string, Partial<Verdict>>>) {
  const asked: string[] = [];
  const checkTransaction: CheckTransaction = async (hash) => {
    asked.push(hash);
    return fakeVerdict({ hash, ...found[hash] });
  };
  return { asked, checkTransaction };
}

describe('the transaction dialog', () => {
  it('keeps in the case what the network showed, and of what the watcher told since', async () => {
    const transfer = { from: ME, to: FRIEND ?? '', amount: '5', symbol: 'ETH', decimals: 0 };
    const { checkTransaction } = looksUp({ [HASH]: { code: 'pending-ok', transfer } });
    const client = talkTo(dialog({ checkTransaction }), 'en', { hashes: [{ hash: HASH }], view: 'sender' });
    await client.say('x');
    expect(caseOf(client.draft).facts).toMatchObject({
      state: { value: 'waiting', observed: true },
      amount: { value: { value: '5', symbol: 'ETH' } },
      direction: { value: 'out' },
    });
    client.draft.rememberChain(
      rememberVerdicts(client.draft.content.chain, [fakeVerdict({ hash: HASH, code: 'reverted' })]),
    );
    learnFacts(client.draft, 'any news?');
    expect(caseOf(client.draft).facts.state?.value).toBe('failed');
  });

  it('opens the problem that the card is about, and ends none that is about something else', async () => {
    const { checkTransaction } = looksUp({ [HASH]: { code: 'succeeded', notes: ['bridge-deposit'] } });
    const openAfter = async (before: string | null) => {
      const client = talkTo(dialog({ checkTransaction }), 'en', { hashes: [{ hash: HASH }] });
      if (before) keepCase(client.draft, { open: { article: before, query: '', turn: 0 } });
      await client.say('x');
      return caseOf(client.draft);
    };
    expect((await openAfter(null)).open?.article).toBe('bridge-delayed');
    expect((await openAfter('send-failed')).open?.article).toBe('bridge-delayed');
    expect((await openAfter('funds-stolen')).open?.article).toBe('funds-stolen');
  });

  it('knows for six messages which part answers what is asked behind the card, and looks again at how it stands', async () => {
    const { checkTransaction } = looksUp({ [HASH]: { code: 'succeeded', notes: ['bridge-deposit'] } });
    const client = talkTo(dialog({ checkTransaction }), 'en', { hashes: [{ hash: HASH }] });
    expect(partBehind(client.draft, 'lost')).toBeNull();
    await client.say('x');
    expect(partBehind(client.draft, 'howLong')).toEqual({ part: 'bridge-delayed#how-long' });
    expect(partBehind(client.draft, 'now')).toBe('again');
    for (const text of ['ok', 'hm', 'well', 'and', 'so', 'now', 'then']) learnFacts(client.draft, text);
    expect(partBehind(client.draft, 'now')).toBeNull();
  });

  it('asks again until it gets a transaction hash, then reports it', async () => {
    const client = talkTo(dialog());
    expect(await client.say('where is my money?')).toBe(en.askHash);
    expect(await client.say('yesterday')).toBe(en.notAHash);
    expect(await client.say(` ${HASH} `)).toBe(`succeeded ${HASH}`);
  });

  it('names the explorer of a network that it cannot look at, and asks no node', async () => {
    const { asked, checkTransaction } = looksUp({});
    const client = talkTo(dialog({ checkTransaction }));
    await client.say('where is my money?');
    const link = `https://tonviewer.com/transaction/${'ab12'.repeat(16)}`;
    expect(await client.say(link)).toBe(words.elsewhere({ network: 'TON', link }));
    expect(asked).toEqual([]);
  });

  it.each([
    ['a hash of a wrong length', HASH.slice(0, -1), words.wrongLength('63')],
    ['an address', `0x${'ab'.repeat(20)}`, en.addressNotHash],
    ['a shortened hash', '0xabc123…def456', en.askFullHash('0xabc123…def456')],
  ])('says what is wrong with %s, and goes on asking', async (_, given, answer) => {
    const client = talkTo(dialog());
    await client.say('where is my money?');
    expect(await client.say(given)).toBe(answer);
    expect(await client.say(HASH)).toBe(`succeeded ${HASH}`);
  });

  it('shows a shortened hash back and asks for all of it', async () => {
    const client = talkTo(dialog(), 'ja', { truncated: '0xabc123…def456' });
    expect(await client.say('0xabc123…def456')).toBe(ja.askFullHash('0xabc123…def456'));
  });

  it('counts the characters of what is neither hash nor address', async () => {
    expect(await talkTo(dialog(), 'en', { wrongLength: 63 }).say('0xab')).toBe(words.wrongLength('63'));
  });

  it('remembers hash, chain and verdict for the agent', async () => {
    const client = talkTo(dialog(), 'en', lookFor(extract(HASH)));
    await client.say(HASH);
    expect(client.draft.content.brief).toMatchObject({ hash: HASH, chain: 'Ethereum', verdict: 'succeeded' });
    expect(client.draft.facts.department).toBe('transfers');
  });

  it('compares senders with the addresses beside a hash and those seen before', async () => {
    const parts = { ...looksUp({ [HASH]: paid(BAIT, ME, 5) }), sayVerdict };
    const beside = talkTo(dialog(parts), 'en', lookFor(extract(`${HASH} from ${FRIEND}?`)));
    expect(await beside.say('look')).toBe(told);
    expect(beside.next()).toBe('succeeded dust');
    const after = talkTo(dialog(parts), 'en', lookFor(extract(HASH)));
    after.draft.rememberChain({ transactions: [], addresses: [FRIEND] });
    expect(await after.say('look')).toBe(told);
    expect(after.next()).toBe('succeeded dust');
  });

  it('marks the bait beside the real payment in whatever order they come, and says where the addresses differ', async () => {
    const [real, bait] = [newHash(), newHash()];
    const found = { [real]: paid(FRIEND, ME, 500, 1), [bait]: paid(BAIT, ME, 5, 2) };
    for (const pasted of [
      [real, bait],
      [bait, real],
    ]) {
      const parts = looksUp(found);
      const client = talkTo(dialog({ ...parts, sayVerdict }), 'en', lookFor(extract(pasted.join(' '))));
      expect(new Set((await client.say('which is mine?')).split('\n\n').slice(1, 3))).toEqual(new Set(DIFFERING));
      expect([client.next(), client.next()]).toEqual(
        pasted.map((hash) => (hash === bait ? 'succeeded dust' : 'succeeded ')),
      );
      expect(parts.asked).toEqual(pasted);
      expect(client.draft.content.chain.addresses).toEqual([FRIEND, ME]);
    }
  });

  it('calls neither bait where nothing tells, says that they look alike, and learns neither', async () => {
    const [one, other] = [newHash(), newHash()];
    const parts = looksUp({ [one]: paid(ME, FRIEND, 5), [other]: paid(ME, BAIT, 5) });
    const client = talkTo(dialog({ ...parts, sayVerdict }), 'en', lookFor(extract(`${one} ${other}`)));
    expect(await client.say('which is right?')).toBe(told);
    expect([client.next(), client.next()]).toEqual(['succeeded ', 'succeeded ']);
    expect(client.draft.content.chain.addresses).toEqual([ME]);
  });

  it('answers the first three of many, a card each, and says so first', async () => {
    const hashes = Array.from({ length: 5 }, newHash);
    const client = talkTo(dialog(), 'en', lookFor(extract(hashes.join('\n'))));
    expect(await client.say('look')).toBe(words.onlySome('3'));
    expect([client.next(), client.next(), client.next(), client.next()]).toEqual([
      ...hashes.slice(0, 3).map((hash) => `succeeded ${hash}`),
      '',
    ]);
  });

  it('warns of a link to a stranger, which it did not open, and looks the hash up', async () => {
    const client = talkTo(dialog(), 'en', lookFor(extract(`https://etherscan.io.example/tx/${HASH}`)));
    expect(await client.say('look')).toBe(words.strangeHost('etherscan.io.example'));
    expect(client.next()).toBe(`succeeded ${HASH}`);
  });

  it('passes on what it saw before, and that the digits are no key', async () => {
    const asked: Parameters<CheckTransaction>[1][] = [];
    const checkTransaction: CheckTransaction = async (hash, options) => {
      asked.push(options);
      return fakeVerdict({ hash, code: 'pending-ok', sighting });
    };
    const client = talkTo(dialog({ checkTransaction }), 'en', lookFor(extract(HASH)));
    await client.say(HASH);
    await client.say(HASH);
    expect(asked).toEqual([{ chain: null }, { chain: '1', keyChecked: true, sighting }]);
  });

  it('offers a person with the question and with the card, but not to who waits for one', async () => {
    const client = talkTo(dialog());
    const offered = () => client.lastButtons().map(({ value }) => value.action);
    await client.say('where is my money?');
    expect(offered()).toEqual(['cancel', 'person']);
    client.draft.move(request(client.draft.facts.owner, { department: 'transfers', reason: 'asked' }, 1));
    await client.say('yesterday');
    expect(offered()).toEqual(['cancel']);
    await client.say(HASH);
    expect(offered()).toEqual(['tx.watch', 'tx.check']);
  });

  it('foretells the next failure before the card', async () => {
    const noteFailure: DialogParts['noteFailure'] = async () => ({
      repeated: { code: 'out-of-gas', times: 2 },
      crowd: null,
    });
    const checkTransaction: CheckTransaction = async (hash) => fakeVerdict({ hash, code: 'out-of-gas' });
    const client = talkTo(dialog({ noteFailure, checkTransaction }), 'en', lookFor(extract(HASH)));
    const { todo } = verdictPhrases('en').codes['out-of-gas'];
    expect(await client.say('again')).toBe(verdictPhrases('en').ahead.repeated({ times: '2', todo: String(todo) }));
    expect(client.next()).toBe(`out-of-gas ${HASH}`);
  });
});

describe('a reply to "which hash?"', () => {
  it.each(['yesterday', '0xabc123…def456', HASH, 'わかりません'])('stays with the question: %s', (text) => {
    expect(transaction.acceptsReply({ text, topic: 'answer' })).toBe(true);
  });

  it.each(['How do I add a network to my wallet?', 'ネットワークを追加する方法を教えてください'])(
    'is a new question when it is long and holds no hexadecimal: %s',
    (text) => {
      expect(transaction.acceptsReply({ text, topic: 'answer' })).toBe(false);
    },
  );
});

describe('a shortened hash with an address', () => {
  const ADDRESS = `0x${'ab'.repeat(20)}`;
  const SHORT = `${HASH.slice(0, 8)}…${HASH.slice(-6)}`;
  const match = {
    hash: HASH,
    at: Date.UTC(2026, 10, 25, 12),
    amount: { value: '420000000000000000', symbol: 'ETH', decimals: 18 },
    chain: { id: '1' as never, name: 'Ethereum' },
  };
  const finds = (matches: readonly (typeof match)[]) => {
    const asked: string[][] = [];
    const findTransactions: DialogParts['findTransactions'] = async (...given) => {
      asked.push([given[0], given[1]]);
      return { kind: 'looked', matches };
    };
    return { asked, parts: { findTransactions } };
  };

  it('offers the transactions that begin and end like it', async () => {
    const { asked, parts } = finds([match]);
    const client = talkTo(dialog(parts), 'en', { truncated: SHORT, address: ADDRESS });
    expect(await client.say(SHORT)).toBe(words.matches(SHORT));
    expect(asked).toEqual([[ADDRESS, SHORT]]);
    expect(client.lastButtons()[0]).toMatchObject({
      title: expect.stringMatching(/Nov.*12:00.*0\.42\sETH · Ethereum/),
      value: { action: 'tx.check', hash: HASH, chain: '1' },
    });
  });

  it('also when the address comes after the question for the whole hash', async () => {
    const { asked, parts } = finds([match]);
    const client = talkTo(dialog(parts), 'en', { truncated: SHORT });
    expect(await client.say(SHORT)).toBe(en.askFullHash(SHORT));
    expect(await client.say(ADDRESS)).toBe(words.matches(SHORT));
    expect(asked).toEqual([[ADDRESS, SHORT]]);
  });

  it('says that nothing fits, and asks for the whole', async () => {
    const client = talkTo(dialog(finds([]).parts), 'en', { truncated: SHORT, address: ADDRESS });
    expect(await client.say(SHORT)).toBe(`${words.noMatch(SHORT)}\n\n${en.askHash}`);
  });

  it('only asks for the whole where nobody can look', async () => {
    const client = talkTo(dialog(), 'en', { truncated: SHORT, address: ADDRESS });
    expect(await client.say(SHORT)).toBe(en.askFullHash(SHORT));
  });
});

it('offers to tell when it is final, once it is confirmed', async () => {
  const checkTransaction: CheckTransaction = async (hash) => fakeVerdict({ hash, finality: 'included', sighting });
  const client = talkTo(dialog({ checkTransaction }), 'en', lookFor(extract(HASH)));
  await client.say(HASH);
  expect(client.lastButtons()[0]?.title).toBe(words.watch.untilFinal);
});

describe('"tell me when it confirms" in the same breath', () => {
  const wish = (hash: string) => ({ ...lookFor(extract(hash)), watch: true });
  const pending = {
    checkTransaction: (async (hash) => fakeVerdict({ hash, code: 'pending-ok', sighting })) as CheckTransaction,
  };

  it('sets the watch once the card is shown', async () => {
    const client = talkTo(dialog(pending), 'en', wish(HASH));
    expect(await client.say(`${HASH} tell me when it confirms`)).toBe(`pending-ok ${HASH}`);
    expect(client.next()).toContain('I’m watching');
    expect(client.draft.content.chain.transactions.at(-1)?.watch).toMatchObject({ told: 0 });
    expect(watched).toHaveLength(1);
  });

  it('promises nothing about what no network knows, or what is settled', async () => {
    for (const code of ['not-found', 'reverted'] as const) {
      const checkTransaction: CheckTransaction = async (hash) => fakeVerdict({ hash, code });
      const client = talkTo(dialog({ checkTransaction }), 'en', wish(HASH));
      expect(await client.say('tell me')).toBe(`${code} ${HASH}`);
      expect(client.draft.content.chain.transactions.at(-1)?.watch ?? null).toBeNull();
    }
  });
});

describe('whose words the card is in', () => {
  const pending: CheckTransaction = async (hash) => fakeVerdict({ hash, code: 'pending-ok' });
  const sayView: DialogParts['sayVerdict'] = (_verdict, _language, how) => ({ text: `${how?.view}` });
  const parts = { checkTransaction: pending, sayVerdict: sayView };

  it('is asked where only the sender can do something, and remembered once it was said', async () => {
    const client = talkTo(dialog(parts), 'en', { hashes: [{ hash: HASH, chain: null }] });
    expect(await client.say('look')).toBe('neither');
    expect(client.next()).toBe(words.askView.ask);
    const [sender, receiver] = client.lastButtons().map(({ value }) => value);
    expect(sender).toMatchObject({ action: 'tx.check', hash: HASH, view: 'sender' });
    expect(receiver).toMatchObject({ view: 'receiver' });
  });

  it.each(['sender', 'receiver'] as const)('is that of the %s who said so, without a question', async (view) => {
    const client = talkTo(dialog(parts), 'en', { hashes: [{ hash: HASH, chain: null }], view });
    expect(await client.say('look')).toBe(view);
  });

  it('is nobody’s in particular, and not asked about, for a payment that has arrived', async () => {
    const client = talkTo(dialog({ sayVerdict: sayView }), 'en', { hashes: [{ hash: HASH, chain: null }] });
    expect(await client.say('look')).toBe('neither');
  });
});
