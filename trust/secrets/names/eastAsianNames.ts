import { toTraditional } from '../../../languages/hant/traditional.ts';
import { type NameWords, oneOf } from './nameWords.ts';

const GIVEN = [
  /(?:名前は|氏名は)([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana} 　]{1,20}?)(?=(?:です|と申します|と言います|といいます))/gu,
  /(?<=^|[。、！？\s])([\p{sc=Han}\p{sc=Katakana}]{1,12})(?=(?:と申します|といいます))/gu,
  /(?:我叫|名字是|名字叫|姓名是|姓名：)([\p{sc=Han}]{2,4})/gu,
  /(?:이름은)\s*([\p{sc=Hangul}]{2,5}?)(?=(?:입니다|이에요|예요|이라고|라고))/gu,
];
/** Up to the end of what stands on a form. */
const FORM_END = String.raw`(?=$|[\s，。、,.！？!?）)])`;

/** Names in Japanese, Chinese and Korean, by what stands beside them; the first group is the name. */
export function eastAsianNames(words: NameWords): RegExp[] {
  return [...GIVEN, ...japanese(words), ...chinese(words), ...korean(words)];
}

const spaced = (list: string) => list.split(' ');

/** 私は田中太郎です, 田中です, and at the end of what is written 田中より. */
function japanese({ surnames, labelsJa }: NameWords): RegExp[] {
  const surname = oneOf(spaced(surnames.ja));
  const name = String.raw`(?:${surname}[ 　]?[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々]{0,3}?)`;
  const self = String.raw`(?<=^|[。、！？!?\s]|(?:私|わたし|僕|俺|こちら|当方|担当)は?[、 ]?)`;
  const is = String.raw`(?=(?:です|だ|と申|といい|と言い|でござ|である)(?:$|[。、！？\s]|け|が|よ|ね|ま))`;
  return [
    new RegExp(`${self}(${name})${is}`, 'gu'),
    new RegExp(String.raw`(?<=[。！？\s])(${name})(?=(?:より|拝)[。]?\s*$)`, 'gu'),
    // With its reading: 山田太郎（やまだたろう）.
    new RegExp(String.raw`((?<!\p{sc=Han})${surname}[ 　]?[\p{sc=Han}々]{0,3}[（(][ぁ-ん 　]{2,16}[）)])`, 'gu'),
    new RegExp(
      String.raw`${oneOf(labelsJa)}[ 　]?(?:[：:は]|[ 　])[ 　]?(${surname}[ 　]?[\p{sc=Han}\p{sc=Hiragana}々]{1,3}|[ァ-ヶー]{2,8}[ 　][ァ-ヶー]{2,8})${FORM_END}`,
      'gu',
    ),
  ];
}

/** 我是李明, 本人李明, 李明敬上. Up to the end of the clause: what goes on is another word. */
function chinese({ surnames, labelsHan }: NameWords): RegExp[] {
  const both = [...spaced(surnames.zh), ...spaced(surnames.zh).map(toTraditional)];
  const name = String.raw`${oneOf(both)}[\p{sc=Han}]{1,2}`;
  return [
    new RegExp(
      String.raw`(?<=我是|本人是?|这里是|這裡是|这边是|這邊是|(?:^|[，。！？\s])(?:你好|您好)[，,！! ]{0,2}我?是?)(${name})(?=$|[，。！？、,.!?\s（(])`,
      'gu',
    ),
    new RegExp(String.raw`(?<=^|[，。！？\s])(${name})(?=\s?(?:敬上|[谨謹]上|敬[启啟]|在此))`, 'gu'),
    new RegExp(`${oneOf(labelsHan)}[ 是為为:：]{1,3}(${name})${FORM_END}`, 'gu'),
  ];
}

/** 저는 김철수입니다, 김철수라고 합니다, 김철수 드림. Three syllables: of two, most are other words. */
function korean({ surnames, surnamesApart, labelsKo }: NameWords): RegExp[] {
  const name = String.raw`${oneOf(spaced(surnames.ko))}\s?[가-힣]{2}`;
  const end = String.raw`(?=\s?(?:입니다|이에요|예요|이예요|인데요|이라고|라고\s?(?:합|해|하)|이라 합))`;
  return [
    new RegExp(
      String.raw`(?<=(?:저는|나는|제가|전|여기는|저|안녕하세요[,.!~]?|안녕하십니까[,.!]?)\s)(${name})${end}`,
      'gu',
    ),
    new RegExp(
      String.raw`(?<=^|[.!?~,]\s?)(${name})(?=이?라고\s?(?:합니다|해요|하는데)|\s(?:드림|올림|배상)[.!]?\s*$)`,
      'gu',
    ),
    new RegExp(String.raw`(?<=\s)(${name})(?=\s(?:드림|올림|배상)[.!]?\s*$)`, 'gu'),
    // 김철수예요, without a word of oneself: of a family name that begins hardly any word.
    new RegExp(String.raw`(?<=^|[.!?~,]\s?)(${oneOf(surnamesApart)}[가-힣]{2})(?=예요|이에요|입니다|이예요)`, 'gu'),
    new RegExp(String.raw`${oneOf(labelsKo)}[ 은는:：]{1,3}(${name})(?=$|[\s,.!?)]|입니다|이에요|예요)`, 'gu'),
  ];
}
