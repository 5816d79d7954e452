import { LOCALES } from '../../../core/language.ts';
import { isLabelOfMore, ratingIn } from '../../../dialogs/handoff/rating.ts';
import { SCORES, scoreButtons } from '../../../handoff/button.ts';
import { ratingPhrases } from '../../../languages/rating/index.ts';

it.each([
  ['5', 5],
  [' ５ ', 5],
  ['4/5', 4],
  ['3 / 5', 3],
  ['2 stars', 2],
  ['★★★★★', 5],
  ['★★★☆☆', 3],
  ['⭐️⭐️⭐️⭐️', 4],
  ['Terrible!', 1],
  ['very good', 5],
  ['Not helpful.', 2],
  ['4点', 4],
  ['とてもよかった。', 5],
  ['星三つ', 3],
  ['五星', 5],
  ['還可以', 3],
  ['太差了！', 1],
  ['4점', 4],
  ['별로예요', 2],
  ['skip', null],
  ['건너뛰기', null],
])('"%s" is the rating %s', (text, score) => {
  expect(ratingIn(text)).toBe(score);
});

it.each([
  '',
  '0',
  '6',
  '50',
  '5 ETH are missing',
  '5 days ago',
  'good morning',
  'it is bad, my coins are gone',
  '★★★★★★',
  '1 bitcoin',
  '一つ聞きたい',
  '이체가 안 돼요',
])('"%s" is none', (text) => {
  expect(ratingIn(text)).toBeUndefined();
});

it.each(LOCALES)('every button of %s can be typed', (locale) => {
  const typed = scoreButtons(locale).map(({ title }) => ratingIn(title));
  expect(typed).toEqual([...SCORES, null]);
  expect(isLabelOfMore(ratingPhrases(locale).more.toUpperCase())).toBe(true);
  // A word means one score.
  const words = ratingPhrases(locale).words.flat();
  expect(new Set(words).size).toBe(words.length);
});
