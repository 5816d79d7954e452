import { toldIn } from '../../../../understanding/recognise/facts/told.ts';

const facts = (text: string) => toldIn(text, 'zh-Hans').facts;

describe('what written Cantonese tells', () => {
  it.each(['救命呀我老公啱啱俾咗啲字人，啲錢而家走緊', '佢俾咗12個字人', '今朝我啲字俾人睇咗'])(
    'is that the words are known: %s',
    (text) => {
      expect(facts(text).phrase?.value).toBe('exposed');
    },
  );

  it.each(['我入咗0.05做gas，兩秒冇咗', '入咗佢個網頁 撳咗個連接錢包', '朋友轉咗0.01 eth俾我 入咗喇'])(
    'is not that words were typed where a page or an amount was entered: %s',
    (text) => {
      expect(facts(text).phrase).toBeUndefined();
      expect(facts(text).done?.map(({ value }) => value) ?? []).not.toContain('typedWords');
    },
  );

  it('is what was signed and sent', () => {
    expect(facts('救命 我頭先喺twitter撳咗個link 跟住簽咗個嘢').done?.map(({ value }) => value)).toContain('signed');
    expect(facts('我send咗啲XRP去交易所 但係唔記得填tag').done?.map(({ value }) => value)).toContain('sent');
  });

  it('is no loss where one is feared', () => {
    expect(facts('我驚撳錯嘢就冇晒').gone).toBeUndefined();
    expect(facts('我怕重置完钱全没了').gone).toBeUndefined();
    expect(facts('而家啲usdt冇晒').gone?.value).toBe('all');
  });
});
