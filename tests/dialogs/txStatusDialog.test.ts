import { randomBytes } from 'node:crypto';
import { extract } from '../../chains/extract.ts';
import type { ChainId, Verdict } from '../../chains/ports.ts';
import { mayAnswerHashPrompt, TxStatusDialog } from '../../dialogs/txStatusDialog.ts';
import { en } from '../../languages/en.ts';
import { ja } from '../../languages/ja.ts';
import { talkTo } from '../support/dialogClient.ts';

const HASH = `0x${randomBytes(32).toString('hex')}`;
const ETHEREUM = { id: '1' as ChainId, name: 'Ethereum', symbol: 'ETH' };

function confirmed(hash: string): Verdict {
  return {
    hash,
    chain: ETHEREUM,
    code: 'succeeded',
    observedAt: 0,
    nodes: { asked: 1, agreed: 1 },
    silent: [],
    evidence: {},
    roundTrips: 1,
  };
}

const dialog = () =>
  new TxStatusDialog({
    extract,
    checkTransaction: async (hash) => confirmed(hash),
    sayVerdict: (verdict) => ({ text: `verdict: ${verdict.code}` }),
    foresee: () => ({ repeated: null, crowd: null }),
  });

describe('the transaction dialog', () => {
  it('asks again until it gets a transaction hash, then reports it', async () => {
    const client = talkTo(dialog());
    expect(await client.say('where is my money?')).toBe(en.askHash);
    expect(await client.say('yesterday')).toBe(en.notAHash);
    expect(await client.say(` ${HASH} `)).toBe('verdict: succeeded');
  });

  it('shows a shortened hash back and asks for all of it', async () => {
    const client = talkTo(dialog(), 'ja', { truncated: '0xabc123…def456' });
    expect(await client.say('0xabc123…def456')).toBe(ja.askFullHash('0xabc123…def456'));
  });

  it('remembers hash, chain and verdict for the agent', async () => {
    const client = talkTo(dialog(), 'en', { hashes: [{ hash: HASH, chain: null }] });
    await client.say(HASH);
    expect(client.draft.content.brief).toMatchObject({ hash: HASH, chain: 'Ethereum', verdict: 'succeeded' });
    expect(client.draft.facts.department).toBe('transfers');
  });
});

describe('a reply to "which hash?"', () => {
  it.each(['yesterday', '0xabc123…def456', HASH, 'わかりません'])('stays with the question: %s', (text) => {
    expect(mayAnswerHashPrompt(text, undefined)).toBe(true);
  });

  it.each(['How do I add a network to my wallet?', 'ネットワークを追加する方法を教えてください'])(
    'is a new question when it is long and holds no hexadecimal: %s',
    (text) => {
      expect(mayAnswerHashPrompt(text, undefined)).toBe(false);
    },
  );
});
