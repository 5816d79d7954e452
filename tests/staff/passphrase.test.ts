import { isStrong } from '../../staff/passphrase.ts';

it.each([
  'password1234',
  'administrator',
  'qwertyuiop12',
  '123456789012',
  'aaaaaaaaaaaa',
  'iloveyou1234',
  'letmeinletmein',
])('refuses what is long and common: %s', (common) => expect(isStrong(common, 'Mina')).resolves.toBe(false));

it.each(['Sofia Kowalski', 'sofiakowalski', 'Kowalski Sofia', 'SofiaKowalski1', 'sofia kowalski!'])(
  'refuses the name of its owner, however it is written: %s',
  (named) => expect(isStrong(named, 'Sofia Kowalski')).resolves.toBe(false),
);

it.each([
  'correct horse battery staple',
  'CorrectHorseBatteryStaple1!',
  'to be or not to be',
  'Not your keys, not your coins',
  '吾輩は猫である。名前はまだ無い。',
  '床前明月光，疑是地上霜',
  '동해물과 백두산이 마르고 닳도록',
])('refuses several words that everybody knows: %s', (known) => expect(isStrong(known, 'Mina')).resolves.toBe(false));

it.each(['Adavorn Adavorn', 'zorn-x7 zorn-x7', 'AdaZorn1AdaZorn1'])(
  'refuses a word beside the name, said twice: %s',
  (twice) => expect(isStrong(twice, 'Ada Zorn')).resolves.toBe(false),
);

it('refuses what is short, however odd', () => expect(isStrong('x9$Kq!2vLw7', 'Mina')).resolves.toBe(false));

it.each([
  'pelican drift canyon',
  'correct horse battery',
  'copper lantern meadow',
  'pelican drift canyon pelican drift canyon',
  'the horse that carried a copper staple',
  'wMd7-qQx2-9fKz',
  '紫陽花の咲く坂道と古い灯台',
  '느린 거북이와 파란 우산',
])('takes several words, of any script, and what a machine made: %s', (good) =>
  expect(isStrong(good, 'Mina')).resolves.toBe(true),
);
