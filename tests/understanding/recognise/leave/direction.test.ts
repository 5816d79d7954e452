import { DIRECTIONS, directionRules, directionsIn } from '../../../../understanding/recognise/leave/direction.ts';

const said = directionRules().flatMap(({ language, said }) =>
  DIRECTIONS.flatMap((direction) => said[direction].map((text) => [language, direction, text] as const)),
);

it.each(said)('is heard (%s, %s): %s', (language, direction, text) => {
  expect(directionsIn(text, language)).toEqual([direction]);
});

it.each([
  ['en', 'my coins are gone, right?', ['bad']],
  ['ko', '코인이 사라졌네요, 맞죠?', ['bad']],
  ['zh-Hans', '剩下的会被转走，对吗？', ['bad']],
] as const)('of what only asks for assent is that of what was said before (%s): %s', (language, text, heard) => {
  expect(directionsIn(text, language)).toEqual(heard);
});

it('is one for each question, and none where nothing asks for a yes or a no', () => {
  expect(directionsIn('is it safe there? do I have to move it?', 'en')).toEqual(['good', 'must']);
  expect(directionsIn('what happens if I tell', 'en')).toEqual([]);
  expect(directionsIn('我的錢會被轉走嗎', 'zh-Hans')).toEqual(['bad']);
});
