import { careSpellings } from '../../../app/compose/knowledge/careReader.ts';
import type { Language } from '../../../core/language.ts';
import { readCareRules } from '../../../understanding/recognise/care/careRules.ts';
import { createCareReader } from '../../../understanding/recognise/care/crisis.ts';

const read = createCareReader({ rules: readCareRules(), spellings: careSpellings, likelihood: () => null });
const opens = (text: string, language: Language) => read(text, language).crisis.heard;

/** Written beside those that the rules were made by, and not used for them. */
const HEIRS: readonly (readonly [Language, string])[] = [
  ['en', "I'm a widow since August, his hardware wallet came back with his belongings from the hospital"],
  ['en', 'My daughter died in an accident and her boyfriend says she had ethereum'],
  ['en', 'My uncle hanged himself in june, the family asked me to sort out his computer, there is an Exodus wallet'],
  ['en', "Dad's gone. The seed words were in his bible. Can I just type them into my own phone?"],
  ['en', 'my mum died and left a letter with 12 words for me and my sister'],
  ['en', "I'm heartbroken, he died so fast, and now the kids ask about papa's bitcoin"],
  ['en', 'He passed in his sleep and never told me the passphrase'],
  ['en', 'probate is done, we have the death certificate, how do we move her coins'],
  ['en', 'my fiance overdosed last year and I still have his wallet on a usb stick'],
  ['en', "can't sleep since the funeral. there's a device called ledger nano, is there money on it?"],
  ['en', "my late father's safe had a paper wallet from 2013"],
  ['en', "After my wife's death the exchange closed her account but what about the self custody one"],
  ['ja', '去年妻を亡くし、妻の机から復元フレーズらしい紙が見つかりました'],
  ['ja', '父が首を吊って亡くなりました。パソコンにMetaMaskが入っています'],
  ['ja', '夫が事故で急死し、ハードウェアウォレットのPINがわからず困っています'],
  ['ja', '死亡届は出しました。故人の仮想通貨の手続きを教えてください'],
  ['ja', '主人が天国に行ってしまい、ビットコインのことは私には何もわかりません'],
  ['ja', '母の遺品のスマホを開けたいです'],
  ['ja', '祖母が息を引き取る前に、この紙は大事だと言っていました。単語が12個書いてあります'],
  ['ja', '主人を見送って三か月、ようやく片付けを始めました。トレザーという箱が出てきました'],
  ['ja', '弟が自ら命を絶ちました。家族として口座とウォレットを調べています'],
  ['ja', '夫が死んで寂しいです。夫のウォレットにいくらあるか知りたい'],
  ['ja', '身内に不幸がありまして、故人の暗号資産の件でご相談です'],
  ['ja', '遺族ですが、相続で受け取ったコインはどこに移せばいいですか'],
  ['ko', '작년에 아내를 먼저 보냈습니다. 책상에서 복구 단어 종이가 나왔어요'],
  ['ko', '삼촌이 목을 매 돌아가셨는데 컴퓨터에 엑소더스 지갑이 있어요'],
  ['ko', '남편이 사고로 갑자기 죽었는데 렛저 PIN을 몰라요'],
  ['ko', '사망신고는 했고 고인 가상자산은 어떻게 찾나요'],
  ['ko', '유족입니다. 아버지 지갑에 든 코인을 옮기고 싶어요'],
  ['ko', '엄마 유품 중에 단어 12개가 적힌 수첩이 있어요'],
  ['ko', '남편이 하늘로 간 지 석달, 이제야 정리를 시작했어요. 트레저라는 상자가 나왔어요'],
  ['ko', '동생이 자살해서 가족들이 지갑을 찾고 있어요'],
  ['ko', '친구가 죽으면서 저한테 지갑을 맡겼어요'],
  ['ko', '상을 치렀는데 변호사가 비트코인 목록을 달래요'],
  ['ko', '그이가 떠나고 너무 외로워요. 지갑에 얼마 있는지 알고 싶어요'],
  ['ko', '시어머니가 임종 전에 종이를 주셨는데 영어 단어예요'],
  ['zh-Hans', '我丈夫上周车祸没了，他手机里有个imToken，我不知道密码'],
  ['zh-Hans', '我叔叔上吊死了，电脑里有个钱包，家里让我来处理'],
  ['zh-Hans', '奶奶临终前给了我一张写着12个英文词的纸'],
  ['zh-Hans', '故人的加密资产怎么办手续，死亡证明已经开了'],
  ['zh-Hans', '妈妈遗物里有个旧手机，钱包还能打开吗'],
  ['zh-Hans', '老婆走得太突然，我心都碎了，孩子问妈妈的比特币怎么办'],
  ['zh-Hans', '我是遗属，想把父亲钱包里的币转到我这里'],
  ['zh-Hans', '送走了先生，现在才开始收拾，找到一个叫Trezor的盒子'],
  ['zh-Hans', '朋友去世前把钱包交给我保管'],
  ['zh-Hans', '我妹妹自杀身亡，家属能查到她的钱包吗'],
  ['zh-Hans', '头七刚过，他的冷钱包PIN没人知道'],
  ['zh-Hans', '他走了以后我好孤单，就想知道钱包里有多少'],
  ['zh-Hans', '我先生車禍走了 他的冷錢包PIN沒有人知道'],
  ['zh-Hans', '阿媽臨終前俾咗張紙我 寫住12個英文字'],
];
const FOLLOWING: readonly (readonly [Language, string])[] = [
  ['en', 'my husband died and every night I plan how to get to him'],
  ['en', 'with her gone I have nothing left to live for'],
  ['en', 'I miss my dad so much I want to die too'],
  ['en', 'life without my daughter is not worth living'],
  ['en', "I can't go on without him"],
  ['en', 'wish I had died with her'],
  ['en', "my mum hanged herself and I think I'll do it too"],
  ['en', 'I wanna be with my late wife in heaven now, tonight'],
  ['ja', '妻を亡くし、生きる気力がありません。死にたいです'],
  ['ja', '主人の後を追うつもりです'],
  ['ja', '夫のいない人生に意味はないので終わらせます'],
  ['ja', 'あの世で夫に会いたい、今夜行きます'],
  ['ja', '娘のそばに逝きたい'],
  ['ja', '父が首を吊りました。私もそうします'],
  ['ja', '葬儀が終わったら私も死にます'],
  ['ja', '母が死んでから、生きていても仕方がないと思う'],
  ['ja', '一緒に死ねばよかった。もう生きていけません'],
  ['ko', '아내를 잃고 살아갈 힘이 없어요 죽고 싶습니다'],
  ['ko', '남편 뒤를 따라가려고 합니다'],
  ['ko', '딸 없는 인생은 의미가 없어서 끝내려고요'],
  ['ko', '오늘 밤 남편 곁으로 갑니다'],
  ['ko', '아빠가 목을 매셨어요 저도 그럴 거예요'],
  ['ko', '장례 끝나면 저도 죽을 거예요'],
  ['ko', '그때 같이 죽었어야 했어요 이제 못 살겠어요'],
  ['ko', '상속만 끝나면 생을 마감하려 해요'],
  ['ko', '그 사람이 죽고 나니 저도 사라지고 싶어요'],
  ['zh-Hans', '老婆没了，我没有力气活了，想死'],
  ['zh-Hans', '我要追随我丈夫去了'],
  ['zh-Hans', '爸爸上吊了，我也会这么做'],
  ['zh-Hans', '办完后事我也去死'],
  ['zh-Hans', '当时就该跟他一起死，我活不下去了'],
  ['zh-Hans', '没有女儿的人生没有意义，我要结束它'],
  ['zh-Hans', '等继承办完我就了结自己'],
  ['zh-Hans', '她死了以后我也想消失'],
  ['zh-Hans', '我想在天堂见到老公，就今天'],
  ['zh-Hans', '老婆死咗 我冇力氣生存落去'],
];

it.each(HEIRS)('hears no crisis in the death of another (%s): %s', (language, text) => {
  expect(opens(text, language)).toBe(false);
});

it.each(FOLLOWING)('hears the wish to follow the dead, or to end it after them (%s): %s', (language, text) => {
  expect(opens(text, language)).toBe(true);
});

it('hears a following in one sentence and the death in another', () => {
  expect(opens('My son died. Soon I will be with him.', 'en')).toBe(true);
  expect(opens('My son is in Leeds. Soon I will be with him.', 'en')).toBe(false);
  expect(opens('兄が自殺しました。私も同じようにするつもりです。', 'ja')).toBe(true);
  expect(opens('わかりました。私も同じようにするつもりです。', 'ja')).toBe(false);
});

it('keeps what is said of oneself beside the death of another', () => {
  expect(opens('my wife killed herself and I want to die', 'en')).toBe(true);
  expect(opens('형이 자살했고 저도 죽고 싶어요', 'ko')).toBe(true);
});

it('hears a death that happens now', () => {
  expect(opens('他刚刚上吊自杀了', 'zh-Hans')).toBe(true);
});
