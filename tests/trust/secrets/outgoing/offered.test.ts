import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LANGUAGES } from '../../../../core/language.ts';
import { agrees, offersAnything, offersKept, turnsDown } from '../../../../trust/secrets/outgoing/asking/offered.ts';

type Texts = Record<'offers' | 'yeses' | 'harmless' | 'noes', string[]>;
const ROOT = join(__dirname, '../../../..');
const words = parse(readFileSync(join(ROOT, 'tests/support/staffConsents.yaml'), 'utf8')) as Record<string, Texts>;

describe.each(LANGUAGES)('%s', (language) => {
  const { offers, yeses, harmless, noes } = words[language] as Texts;

  it.each(offers)('an offer of what nobody knows is one: %s', (text) => expect(offersAnything(text)).toBe(true));
  it.each(harmless)('what is harmless by its name, or handed over to nobody, is none: %s', (text) =>
    expect(offersAnything(text)).toBe(false),
  );
  it.each(yeses)('a yes agrees: %s', (text) => expect(agrees(text)).toBe(true));
  it.each(noes)('a no, a question and a delay do not: %s', (text) => expect(agrees(text)).toBe(false));
});

it('nothing is harmless that stands beside what secrets are kept on', () => {
  expect(offersAnything('Shall I send you the hash and what is on the plate?')).toBe(true);
  expect(offersAnything('要我把哈希和钢板上的都发给您吗？')).toBe(true);
});

it('a yes to what is named and harmless agrees to nothing else', () => {
  expect(agrees('Yes, send the transaction hash.')).toBe(false);
  expect(agrees('はい、取引ハッシュをお願いします。')).toBe(false);
  expect(agrees('好的，请发交易哈希。')).toBe(false);
  expect(agrees('네, 거래 해시를 보내 주세요.')).toBe(false);
});

it.each([
  ...['Perfect, straight from the paper.', 'Yes, from your phone is fine.', 'No objection.', 'No problem at all!'],
  ...["I don't mind at all, take your time.", "Can't hurt.", 'Why not!', 'No, go ahead.'],
  ...["Sure, go ahead, just don't send it to anyone else."],
  ...[
    'はい、紙に書いた通りで。',
    'ええ、スマホからで大丈夫です。',
    '全然問題ないです。',
    'かまいません。',
    '心配しないで送ってください。',
  ],
  ...['可以，用手机就行。', '行，照纸上的来。', '不介意', '没问题', '沒關係的，來吧', '不用担心，发吧。'],
  ...[
    '네, 종이에 적힌 그대로요.',
    '상관없어요.',
    '안 될 것 없죠.',
    '나쁘지 않네요, 그렇게 하죠.',
    '걱정 마시고 보내 주세요.',
  ],
])('a yes that points at paper or a phone, or denies that anything speaks against it, is no no: %s', (yes) => {
  expect([turnsDown(yes), agrees(yes)]).toEqual([false, true]);
});

it.each([
  ...["One second, I don't have your case open yet.", 'Sorry, I could not see your message for a moment.'],
  ...[
    '申し訳ありません、まだ全部読めていません。',
    '抱歉，刚才没看到您的消息。',
    '죄송합니다, 아직 다 읽지 못했습니다.',
  ],
])('a denial of something else is neither a no nor a yes: %s', (text) => {
  expect([turnsDown(text), agrees(text)]).toEqual([false, false]);
});

it.each([
  ...['No.', "No, don't.", "Please don't send it.", 'Not needed, thanks.', 'Better not.', 'Nobody here needs it.'],
  ...['Okay. Please do not send it to anybody.', 'Please keep it to yourself.', 'It stays with you.'],
  ...['いいえ。', '送らないでください。', '必要ありません。', 'お手元に置いてください。', '誰にも見せないでください。'],
  ...['不要。', '请别发过来。', '不用，请自己留着。', '我们不需要您的助记词。', '請不要貼。'],
  ...['아니요.', '보내지 마세요.', '필요 없습니다.', '직접 보관하세요.', '보내시면 안 됩니다.'],
])('a no refuses the giving itself: %s', (no) => {
  expect([turnsDown(no), agrees(no)]).toEqual([true, false]);
});

it.each([
  'Yes, that would be by far the quickest way for the both of us, and I will take it from there the moment it is here.',
  'もちろんです、それが一番早い方法だと私も思っておりました。ごゆっくりで構いませんので、ご準備ができましたらいつでも始めてください。終わるまでずっとご一緒いたしますので、どうぞよろしくお願いします。',
  '好的，这样对我们双方来说都是最快的办法，您什么时候方便都行，我今天下午一直都在，收到之后我马上就接着往下办，保证今天之内把整件事情都给您办得妥妥当当的，您尽管放心，咱们一起把它弄完，辛苦您了。',
  '네, 그렇게 해 주시면 서로에게 가장 빠른 방법이니 편하실 때 언제든지 해 주세요. 저는 오늘 오후 내내 자리에 있고 받는 대로 바로 이어서 진행해 드리겠습니다. 끝까지 함께하겠습니다.',
])('a yes is one whatever follows it: %s', (yes) => expect(agrees(yes)).toBe(true));

it.each([
  'I only need the address. Then go ahead.',
  'アドレスだけで足りますが、送ってください。',
  '只要地址就够了，请发。',
  '주소만 있으면 되지만, 보내 주세요.',
])('and none where another clause has it given: %s', (text) => expect(turnsDown(text)).toBe(false));

it.each([
  ...[
    'I must not see it.',
    'I only need the address.',
    'The hash is enough.',
    'I am going to look at the hash instead.',
  ],
  ...['Thanks for asking first. Keep it offline.', '私が見てはいけないものです。', 'それはお客様だけのものです。'],
  ...['アドレスだけで足ります。', '代わりにハッシュを確認します。', 'そこは紙のままにしておいてください。'],
  ...['送るとコインが危なくなるので、そのままで。', '只要地址就够了。', '我看哈希就行。', '谢谢您先问一声，离线放着。'],
  ...['那個就留在紙上吧。', '제가 보면 안 되는 거예요.', '주소만 있으면 됩니다.', '대신 해시를 볼게요.'],
  ...['그건 고객님만의 것이에요.', '그건 종이에만 두세요.'],
  ...['完全用不着。', '那是您一个人的东西。', '完全用不著。', '只要地址就夠了。'],
])('a no that names what is enough, or whose it is, is one: %s', (reply) => expect(turnsDown(reply)).toBe(true));

it.each([
  ...['I only need the address and the words.', 'Go ahead, the hash is here.'],
  ...['アドレスと単語だけで足ります。', '只要地址和单词就够了。', '주소하고 단어만 있으면 됩니다.'],
])('what asks for the secret beside it is none: %s', (reply) => expect(turnsDown(reply)).toBe(false));

it.each([
  'Would a photo of my backup card speed this up?',
  'I could tell you what is on the sheet',
  'I have the metal plate in front of me, shall I start?',
  '控えの紙の写真があれば早いですか？',
  '金属板が手元にあります、始めましょうか。',
  '我把卡片拍给您会快点吗？',
  '鋼板在我手上，開始唸嗎？',
  '백업 카드 사진을 보내면 빨라질까요?',
  '금속판이 앞에 있어요, 시작할까요?',
])('an offer of what secrets are kept on is one, to which no list has all the yeses: %s', (text) =>
  expect(offersKept(text)).toBe(true),
);

it.each([
  'Shall I send you the transaction hash?',
  'Would a screenshot of the error help?',
  'Is my paper still good if I change the phone?',
  'ハッシュを送りましょうか。',
  '要我把哈希发给您吗？',
  '해시를 보내 드릴까요?',
])('an offer of anything else, and a question about the paper, is none: %s', (text) =>
  expect(offersKept(text)).toBe(false),
);
