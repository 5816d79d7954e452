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

it.each([
  ...[
    'Welcome2026!!!',
    'Osaka2026!!!!',
    'Winter@2026!!',
    'HandrailDesk1!',
    'Wallet@2026!!',
    'ilovebitcoin1',
    'January2026Mina',
  ],
  ...[
    'Mina198704121',
    'Tokyo2026Olympic',
    'woaini1314520',
    'woaini5201314ni',
    'konnichiwa123',
    'ohayougozaimasu',
    'wodemimashi123456',
  ],
  ...['gongxifacai8888', 'saranghaeyo1234', 'dkssudgktpdy', 'dkssudgktpdy123', 'tkfkdgkqslek', 'eogksalsrnraksto'],
  ...[
    '가나다라마바사아자차카타',
    'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌ',
    'rkskekfkakqktk',
    'いろはにほへとちりぬるを',
    'あかさたなはまやらわをん',
  ],
  ...['一二三四五六七八九十百千', 'ありがとうございます2026', 'パスワードは秘密です一二'],
])('refuses words that others try first, with figures and signs beside them: %s', (tried) =>
  expect(isStrong(tried, 'Mina')).resolves.toBe(false),
);

it.each([
  'summer pelican drift canyon',
  'tokyo lantern copper meadow 2026',
  '7f3kq9-m2xw8v-p4',
  '6a4fe00a359570873951',
  'gksmf rkdkwl tmvmfld qkrtlgo',
  'さくら坂の古い灯台と青い傘',
  '안녕 느린 거북이와 파란 우산',
  'wo jia de mao xihuan chi yu',
])('takes what has enough of its own beside such a word: %s', (good) =>
  expect(isStrong(good, 'Mina')).resolves.toBe(true),
);
