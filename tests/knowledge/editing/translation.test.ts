import { changesSince, followedBy, type Parts } from '../../../knowledge/editing/translation.ts';

const english: Parts = { title: 'Fees', lead: 'Fees pay the network.', '#steps': 'Steps\n\n1. Look.' };
const newer: Parts = { ...english, '#steps': 'Steps\n\n1. Look twice.', '#never': 'Never\n\n- Hurry.' };
const japanese: Parts = { title: '手数料', lead: '手数料です。', '#steps': '手順\n\n1. 見る。' };

describe('a translation', () => {
  it('is behind in what changed and in what came, and in nothing else', () => {
    expect(changesSince(english, english)).toEqual([]);
    expect(changesSince(english, newer)).toEqual([
      { part: '#steps', was: english['#steps'], now: newer['#steps'] },
      { part: '#never', was: null, now: newer['#never'] },
    ]);
  });

  it('is behind in what English has lost', () => {
    expect(changesSince(newer, english)).toContainEqual({ part: '#never', was: newer['#never'], now: null });
  });

  it('follows a part once that part was written again, and only that part', () => {
    const next = { ...japanese, '#steps': '手順\n\n1. 二度見る。' };
    const follows = followedBy(next, { text: japanese, followed: english }, newer);
    expect(changesSince(follows, newer).map(({ part }) => part)).toEqual(['#never']);
    const all = followedBy({ ...next, '#never': '禁止\n\n- 急がない。' }, { text: next, followed: follows }, newer);
    expect(changesSince(all, newer)).toEqual([]);
  });

  it('forgets a part that it dropped after English had', () => {
    const before = { ...japanese, '#never': '禁止' };
    const follows = followedBy(japanese, { text: before, followed: newer }, english);
    expect(Object.keys(follows)).not.toContain('#never');
  });

  it('follows everything when it is written for the first time', () => {
    expect(changesSince(followedBy(japanese, null, newer), newer)).toEqual([]);
  });
});
