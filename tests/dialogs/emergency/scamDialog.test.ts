import type { Language } from '../../../core/language.ts';
import { passageOf } from '../../../knowledge/answer.ts';
import { calledSo } from '../../../knowledge/inWallet.ts';
import { en } from '../../../languages/en.ts';
import { chosenPart } from '../../support/desk/chosen.ts';
import { restartingTalk } from '../../support/desk/restartingTalk.ts';
import { sampleArticle } from '../../support/texts/sampleArticle.ts';

const ARTICLE = sampleArticle('phrase-exposed', { lead: 'Make a new wallet in Example Wallet.' });
const hears = (words: string) => (text: string) => ({
  guess: null,
  alarm: text.includes(words) ? 'phrase-exposed' : null,
  aside: null,
  wish: null,
});

it.each<[Language, string, string]>([
  ['en', 'typed', 'i use trust wallet and typed my words into a page'],
  ['ja', '入れ', 'トラストウォレットのフレーズをサイトに入れました'],
  ['zh-Hans', '填', '我用trust wallet，助记词填给客服了'],
  ['ko', '넣', '트러스트월렛인데 단어를 사이트에 넣었어요'],
])('the card of an alarm names the wallet that the message named (%s)', async (language, words, text) => {
  const talk = restartingTalk(language, {
    hear: hears(words),
    passage: (_id, _language, wallet = null) => calledSo(passageOf(ARTICLE, null), { wallet, own: 'Example Wallet' }),
  });
  const said = (await talk.say(text)).map((one) => JSON.stringify(one)).join('');
  expect(said).toContain('Make a new wallet in Trust Wallet.');
  expect(said).not.toContain('Example Wallet');
});

it('shows the card to who waits and heard only a part of its article, once', async () => {
  const asked = { anchor: 'enter-to-secure', heading: 'A page asks for them', markdown: 'That request is the theft.' };
  const exposed = sampleArticle('phrase-exposed', { lead: 'Make a new wallet.', sections: [asked] });
  const others = { 'fake-support': sampleArticle('fake-support', { lead: 'Stop.' }), 'phrase-exposed': exposed };
  const alarms = { 'an impostor': 'fake-support', 'typed it': 'phrase-exposed' } as const;
  const talk = restartingTalk('en', {
    hear: (text: string) => ({
      guess: null,
      alarm: alarms[text as keyof typeof alarms] ?? null,
      aside: null,
      wish: null,
    }),
    passage: (id) => passageOf(others[id as keyof typeof others], null),
    choose: async () => chosenPart(exposed, asked.anchor),
  });
  const says = async (text: string) => JSON.stringify(await talk.say(text));
  await says('an impostor');
  await says('may I enter my words there to be safe?');
  expect(await says('typed it')).toContain(en.emergencyBand);
  expect(await says('typed it')).toContain(en.distressUrgent);
});
