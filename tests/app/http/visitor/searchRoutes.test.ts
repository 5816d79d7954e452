import { type SearchParts, searchRoutes } from '../../../../app/http/visitor/searchRoutes.ts';
import { extract } from '../../../../chains/recognise/extract.ts';
import { createChainLook } from '../../../../dialogs/transaction/chainLook.ts';
import { chainPhrases } from '../../../../languages/chains/index.ts';
import { walletPhrases } from '../../../../languages/wallet/index.ts';
import { holdsSecret } from '../../../../trust/secrets/index.ts';
import { fakeVerdict } from '../../../support/chains/fakeVerdict.ts';
import { dialogParts } from '../../../support/desk/dialogParts.ts';
import { NOON } from '../../../support/desk/sampleConversation.ts';
import { sampleArticle } from '../../../support/texts/sampleArticle.ts';

const HASH = `0x${'5c50'.repeat(16)}`;
const ADDRESS = '0x52908400098527886E0F7030069857D2E4169EE7';
const { lookUp, askView } = chainPhrases('en');

/** A desk of one field, whose nodes are written down when they are asked. */
function desk(told: Partial<SearchParts> = {}) {
  const asked: string[] = [];
  const searched: string[] = [];
  const dialogs = dialogParts({
    checkTransaction: async (hash) => {
      asked.push(hash);
      return fakeVerdict({ hash, code: 'pending-low-tip' });
    },
  });
  const parts: SearchParts = {
    search: async (question) => {
      searched.push(question);
      return { kind: 'notKnown', hits: [] };
    },
    plainText: (markdown) => markdown,
    mayHoldSecret: holdsSecret,
    extract,
    keyIn: async (text) => {
      asked.push(text);
      return 'no';
    },
    look: createChainLook({ ...dialogs, clock: () => NOON }, 'user'),
    take: async () => 0,
    ...told,
  };
  const post = async (path: string, body: unknown, headers = {}) => {
    const route = searchRoutes(parts).find((one) => one.path === path);
    const request = {
      params: {},
      query: {},
      headers,
      address: '::1',
      local: true,
      origin: 'https://desk.example',
      body,
    };
    return (await route?.handle(request))?.body;
  };
  return { asked, searched, post };
}

it.each([
  ['a hash', HASH, [lookUp.offer, lookUp.onlyHash], lookUp.look],
  ["an explorer's link", `https://etherscan.io/tx/${HASH}`, [lookUp.offer], lookUp.look],
  ['an address', ADDRESS, [walletPhrases('en').offer], walletPhrases('en').look],
  ['a hash that lacks its end', HASH.slice(0, -3), [chainPhrases('en').wrongLength('61')], null],
])('says of %s who would learn it, and asks nobody', async (_what, question, says, look) => {
  const { asked, searched, post } = desk();
  await expect(post('/help/search', { question, language: 'en' })).resolves.toMatchObject({ chain: { says, look } });
  expect(asked).toEqual([]);
  expect(searched).toEqual([]);
});

it('names the explorer of a network that is only recognised, and offers no look', async () => {
  const { post } = desk();
  const link = 'https://livenet.xrpl.org/transactions/E3FE6EA3D48F0C2B639448020EA4F03D4F4F8FFDB243A852A0F59177921B4879';
  const found = await post('/help/search', { question: link, language: 'en' });
  expect(JSON.stringify(found)).toContain('XRP');
  expect(found).toMatchObject({ chain: { look: null } });
});

it('searches for what is asked around a hash, without the hash', async () => {
  const { searched, post } = desk();
  await post('/help/search', { question: `how long does it take until this arrives ${HASH}`, language: 'en' });
  expect(searched).toEqual(['how long does it take until this arrives']);
});

it('looks up only after the press beside who learns it', async () => {
  const { asked, post } = desk();
  await expect(post('/help/look', { question: HASH, language: 'en' })).resolves.toMatchObject({
    error: { code: 'BadRequest' },
  });
  expect(asked).toEqual([]);
  const looked = await post('/help/look', { question: HASH, language: 'en', learns: true });
  expect(looked).toMatchObject({ kind: 'looked', cards: [{ kind: 'verdict', hash: HASH }], askView });
});

it('asks no more who asks once that was said, and tells the receiver of the sender', async () => {
  const { post } = desk();
  const asked = { question: HASH, language: 'en', learns: true };
  const [sender, receiver] = [
    await post('/help/look', { ...asked, view: 'sender' }),
    await post('/help/look', { ...asked, view: 'receiver' }),
  ];
  expect(sender).toMatchObject({ askView: null });
  expect(receiver).toMatchObject({ askView: null });
  expect(JSON.stringify(receiver)).not.toEqual(JSON.stringify(sender));
});

it.each([
  ['yes', { kind: 'stopped' }],
  ['unknown', { kind: 'unchecked', text: lookUp.unchecked }],
] as const)('looks nothing up where the digits may be a key (%s)', async (key, answer) => {
  const { asked, post } = desk({ keyIn: async () => key });
  await expect(post('/help/look', { question: HASH, language: 'en', learns: true })).resolves.toEqual(answer);
  expect(asked).toEqual([]);
});

it('counts every key that is asked about for its address and for the line that it belongs to, and asks nobody beyond that', async () => {
  const taken: unknown[] = [];
  const take = async (what: string, _key: string, cost?: number) => (taken.push([what, cost]) > 3 ? 3_000 : 0);
  let may: boolean | undefined;
  const { asked, post } = desk({
    take,
    keyIn: async (_text, _known, _said, mayAsk) => {
      may = await mayAsk?.(5);
      return may ? 'no' : 'unknown';
    },
  });
  await expect(post('/help/look', { question: HASH, language: 'en', learns: true })).resolves.toMatchObject({
    kind: 'unchecked',
  });
  expect(taken).toEqual([
    ['look', 2],
    ['lookNear', 2],
    ['look', 4],
    ['lookNear', 4],
  ]);
  expect([may, asked]).toEqual([false, []]);
});

it('asks nobody about a recovery phrase, whoever sends it', async () => {
  const question = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  const { asked, searched, post } = desk();
  await expect(post('/help/look', { question, learns: true })).resolves.toEqual({ kind: 'stopped' });
  await expect(post('/help/search', { question })).resolves.toEqual({ kind: 'notKnown', results: [] });
  expect([...asked, ...searched]).toEqual([]);
});

it('says it in the language that is read', async () => {
  const { post } = desk();
  for (const language of ['ja', 'zh-Hant'] as const)
    await expect(post('/help/search', { question: HASH, language })).resolves.toMatchObject({
      chain: { look: chainPhrases(language).lookUp.look },
    });
});

it('counts a search for its address and for the line that it belongs to, and searches for nobody beyond that', async () => {
  const taken: string[] = [];
  const take = async (what: string) => {
    taken.push(what);
    return what === 'searchNear' ? 3_000 : 0;
  };
  const { searched, post } = desk({ take });
  await post('/help/search', { question: 'how long does it take', language: 'en' });
  expect([taken, searched]).toEqual([['search', 'searchNear'], []]);
});

it('says the answer itself where one article answers, and of nothing else', async () => {
  const steps = { anchor: 'steps', heading: 'Steps', markdown: '1. Open it.\n2. Wait.\n3. Look.\n4. Ask.' };
  const article = sampleArticle('token-not-shown', { lead: 'It is **there**. The app hides it.', sections: [steps] });
  const hits = [{ article, section: null }];
  const answered = desk({ search: async () => ({ kind: 'answered', hits }) });
  await expect(answered.post('/help/search', { question: 'where is it', language: 'en' })).resolves.toMatchObject({
    answer: { lead: 'It is **there**. The app hides it.', shown: 3, first: 1, reviewed: article.reviewed },
  });
  const unsure = desk({ search: async () => ({ kind: 'unsure', hits }) });
  await expect(unsure.post('/help/search', { question: 'where is it', language: 'en' })).resolves.not.toHaveProperty(
    'answer',
  );
});

it.each(['/help/search', '/help/look'])('another page uses up nothing of its visitor’s tries (%s)', async (path) => {
  const taken: string[] = [];
  const { asked, searched, post } = desk({ take: async (what) => taken.push(what) * 0 });
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://else.example' }])
    await expect(post(path, { question: HASH, language: 'en', learns: true }, headers)).resolves.toMatchObject({
      error: { code: 'ForeignPage' },
    });
  expect([taken, asked, searched]).toEqual([[], [], []]);
});
