import { toStandardChinese } from '../../text/simplified.ts';

it.each([
  ['我部電話跌咗落水，啲幣仲喺唔喺度', '我手机掉了落水，币还在不在这里'],
  ['點解收唔到嘅？', '为什么收不到的？'],
  ['唔該晒', '谢谢'],
  ['俾人呃咗三萬蚊', '被人骗了三万蚊'],
  ['助記詞冇抄低', '助记词没有抄下'],
  ['依家銀行寫信嚟，有d驚佢封戶口', '现在银行写信来，有点怕他封账户'],
  ['我過U過唔到', '我转U转不出去'],
  ['嗰個app係咪呃人㗎', '那个app是不是骗人的'],
])('reads Cantonese %s as %s', (said, read) => expect(toStandardChinese(said)).toBe(read));

it.each([
  ['這筆錢幾點做轉帳？', '这笔钱几点做转账？'],
  ['戶口名簿與錢包有關係', '户口名簿与钱包有关系'],
  ['聽日本人說系統很緊急', '听日本人说系统很紧急'],
])('leaves standard Chinese alone: %s', (said, read) => expect(toStandardChinese(said)).toBe(read));
