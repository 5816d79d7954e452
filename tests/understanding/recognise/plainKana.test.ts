import { careSpellings } from '../../../app/compose/knowledge/careReader.ts';
import type { CareRule } from '../../../understanding/recognise/care/careRules.ts';
import { createCareReader } from '../../../understanding/recognise/care/crisis.ts';
import { othersIn } from '../../../understanding/recognise/care/others.ts';
import { closingIn } from '../../../understanding/recognise/closing.ts';
import { toldIn } from '../../../understanding/recognise/facts/told.ts';
import { spelling } from '../../../understanding/recognise/languageRules.ts';
import { fromPlainKana } from '../../../understanding/recognise/plainKana.ts';

it.each([
  ['ことばの かみ しゃちょうが もっています', '言葉の紙社長が持っています'],
  ['しゃちょうが アプリ いれました', '社長がアプリ入れました'],
  ['でんわ まいにち みられます いま トイレです', '電話毎日見られます今トイレです'],
  ['TRXが ない と でました', 'TRXがないとでました'],
  ['わたしました。 わたしは しりません', '渡しました。 私は知りません'],
])('reads plain Japanese as it is usually written: %s', (text, usual) => {
  expect(fromPlainKana(text)).toBe(usual);
});

it.each([
  'しゃちょうがアプリをいれました',
  '単語の 紙は 社長が 持っています',
  'パスポート',
  'my wallet is empty',
  '助记词 在 老板 那里',
  'かみ、ことば',
])('leaves everything else as it is: %s', (text) => {
  expect(fromPlainKana(text)).toBe(text);
});

describe('what rules hear of it', () => {
  it('is what they hear of the same in its usual signs', () => {
    expect(spelling('ことばの かみ', 'ja')).toBe('言葉の紙');
    expect(othersIn('ことばの かみ ともだちが もっています')).toContain('shared');
    expect(othersIn('かみは わたしが もっています')).toEqual([]);
    expect(toldIn('ことばを ぜんぶ おしえました', 'ja').facts.phrase?.value).toBe('exposed');
    expect(toldIn('ことばは だれにも おしえていません', 'ja').facts.phrase?.value).not.toBe('exposed');
  });

  it('is no good news where a boss has what opens the wallet', () => {
    expect(closingIn('しゃちょうが アプリ いれました', 'ja')).toBeNull();
    expect(closingIn('とどきました ありがとう', 'ja')).not.toBeNull();
  });

  it('is also what a state of care is told by', () => {
    const rule: CareRule = {
      id: 'hit',
      kind: 'coercion',
      side: 'for',
      match: /社長.{0,6}殴/u,
      yes: [],
      no: [],
      language: 'ja',
      file: '',
    };
    const read = createCareReader({ rules: [rule], spellings: careSpellings, likelihood: () => null });
    expect(read('しゃちょうに なぐられました', 'ja').coercion.heard).toBe(true);
    expect(read('しゃちょうに ききました', 'ja').coercion.heard).toBe(false);
  });
});
