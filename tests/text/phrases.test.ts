import { phrasesOf } from '../../text/phrases.ts';

describe('phrases of a question', () => {
  it('are neighbouring words, whole ones, whatever stands between them', () => {
    const asked = phrasesOf('who opened the old bridge', 'latin');
    expect(asked.shareIn('He opened the old, grey bridge.'.toLowerCase())).toBeCloseTo(2 / 4);
    expect(asked.shareIn('the older bridge was reopened')).toBe(0);
  });

  it('are characters in a row where words are not set apart', () => {
    const asked = phrasesOf('手数料の計算', 'ja');
    expect(asked.shareIn('手数料の、計算方法')).toBe(1);
    expect(asked.shareIn('計算の手数')).toBe(0);
  });

  it('share nothing where a question has none', () => {
    expect(phrasesOf('bridge', 'latin').shareIn('the bridge')).toBe(0);
    expect(phrasesOf('', 'zh').shareIn('桥')).toBe(0);
  });
});
