import { letterRowsOf } from '../../text/letterRows.ts';

const shared = (a: string, b: string, writing: 'latin' | 'ja' | 'ko') => {
  const known = new Set(letterRowsOf(a, writing));
  return letterRowsOf(b, writing).filter((row) => known.has(row)).length;
};

it('gives rows of three to five Latin letters across words, words and pairs, each once', () => {
  expect(letterRowsOf('Gas gas!', 'latin')).toEqual(
    expect.arrayContaining([' ga', 'gas', 's g', ' gas ', 'gas', 'gas gas']),
  );
  const rows = letterRowsOf('gas gas', 'latin');
  expect(new Set(rows).size).toBe(rows.length);
});

it('has most of it in common with what is written together or otherwise', () => {
  expect(shared('the seed phrase', 'the seedphrase', 'latin')).toBeGreaterThan(
    shared('the seed phrase', 'the lost phone', 'latin'),
  );
  expect(shared('복구 문구', '복구문구', 'ko')).toBeGreaterThan(3);
  expect(shared('取り引き', '取引', 'ja')).toBeGreaterThan(1);
});

it('tells nothing of a hash or an address, whose letters are chance', () => {
  expect(letterRowsOf('0x52908400098527886E0F7030069857D2E4169EE7', 'latin')).toEqual(letterRowsOf('', 'latin'));
});
