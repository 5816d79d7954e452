import { shinglesOf } from '../../text/shingles.ts';

it('has pairs of neighbouring words, and pieces of each, so that a slip leaves most of a word', () => {
  const [right, slip] = [shinglesOf('speed up', 'latin'), shinglesOf('sped up', 'latin')];
  expect(right).toEqual(['speed up', '^spe', 'spee', 'peed', 'eed$']);
  expect(right.filter((one) => slip.includes(one))).toEqual(['^spe']);
});

it('has three ideographs or kana in a row, never across what stands between them, and folds how they are written', () => {
  expect(shinglesOf('轉帳卡住，怎麼辦', 'zh')).toEqual(shinglesOf('转账卡住,怎么办', 'zh'));
  expect(shinglesOf('送金が詰まった', 'ja')).toContain('送金が');
  expect(shinglesOf('送金。詰まった', 'ja').some((one) => one.includes('金 詰'))).toBe(false);
});

it('has syllables of Korean across spaces, which are set as one likes', () => {
  expect(shinglesOf('안 들어', 'ko')).toContain('안 들');
});

it('has nothing of nothing', () => {
  expect(shinglesOf('', 'ko')).toEqual([]);
  expect(shinglesOf('?!', 'latin')).toEqual([]);
});
