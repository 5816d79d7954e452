import { toStandardChinese } from '../../text/simplified.ts';

it.each([
  ['我部電話跌咗落水，啲幣仲喺唔喺度', '我部电话掉了落水，些币还在不在这里'],
  ['點解收唔到嘅？', '为什么收不到的？'],
  ['唔該晒', '谢谢'],
  ['俾人呃咗三萬蚊', '被人骗了三万蚊'],
  ['助記詞冇抄低', '助记词没有抄下'],
])('reads Cantonese %s as %s', (said, read) => expect(toStandardChinese(said)).toBe(read));

it.each([
  ['這筆錢幾點做轉帳？', '这笔钱几点做转账？'],
  ['戶口名簿與錢包有關係', '户口名簿与钱包有关系'],
])('leaves standard Chinese alone: %s', (said, read) => expect(toStandardChinese(said)).toBe(read));
