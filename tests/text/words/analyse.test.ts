import { analyse } from '../../../text/words/analyse.ts';
import { stemEnglish } from '../../../text/words/englishStem.ts';
import { stemKorean } from '../../../text/words/koreanStem.ts';

describe('analysis', () => {
  it('keeps hashes, tickers and numbers whole', () => {
    expect(analyse('Tx 0xABCDEF1234 of 1.5 USDT', 'latin').words).toEqual(['tx', '0xabcdef1234', '1.5', 'usdt']);
  });

  it('folds width and kana forms', () => {
    expect(analyse('ｳｫﾚｯﾄ', 'ja').words).toEqual(analyse('ウォレット', 'ja').words);
    expect(analyse('ＵＳＤＴ', 'ja').words).toEqual(['usdt']);
  });

  it('cuts okurigana, so that sent and send meet', () => {
    expect(analyse('送った', 'ja').words).toEqual(analyse('送る', 'ja').words);
  });

  it.each([
    ['transactions', 'transact'],
    ['stuck', 'stuck'],
    ['restored', 'restor'],
    ['restoring', 'restor'],
    ['fees', 'fee'],
    ['approvals', 'approv'],
  ])('stems %s to %s', (word, stem) => expect(stemEnglish(word)).toBe(stem));

  it.each([
    ['지갑에서', '지갑'],
    ['코인을', '코인'],
    ['거래소로', '거래소'],
    ['송금했습니다', '송금'],
  ])('strips %s to %s', (word, stem) => expect(stemKorean(word)).toBe(stem));
});
