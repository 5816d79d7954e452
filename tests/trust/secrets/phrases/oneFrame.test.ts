import { freshPhrase, PHRASE_LISTS } from '../../../../bench/secretCorpus.ts';
import { passedOf } from '../../../../bench/secrets/redTeamRates.ts';
import { createScanner, detect } from '../../../../trust/secrets/index.ts';

const words = (list: string) => freshPhrase(PHRASE_LISTS[list] ?? []).map((word) => word.normalize('NFC'));
const closes = (word: string) => (word.charCodeAt(word.length - 1) - 0xac00) % 28 > 0;

const FRAMES: Readonly<Record<string, { list: string; frame: (word: string) => string; talk: string }>> = {
  'I see X there': { list: 'english', frame: (x) => `I see ${x} there`, talk: 'sorry, somebody was at the door' },
  'I believe it says X': { list: 'english', frame: (x) => `I believe it says ${x}`, talk: 'the app is still loading' },
  とXと書いて: { list: 'japanese', frame: (x) => `ここには${x}と書いてあります`, talk: '字が小さくて読みにくいです' },
  这里写的是X: { list: 'simplified', frame: (x) => `这里写的是${x}`, talk: '字太小看不清' },
  這裡寫的是X: { list: 'traditional', frame: (x) => `這裡寫的是${x}`, talk: '字太小看不清' },
  'X가 보이네요': {
    list: 'korean',
    frame: (x) => `종이에 ${x}${closes(x) ? '이' : '가'} 보이네요`,
    talk: '글씨가 작아서 잘 안 보여요',
  },
};

it.each(Object.entries(FRAMES))(
  'one word a message in one frame is asked about before two thirds of it are said, with three sentences between: %s',
  (_, { list, frame, talk }) => {
    const rounds = Array.from({ length: 10 }, () => {
      const told = words(list).flatMap((word) => [
        { text: frame(word), secret: true },
        ...Array.from({ length: 3 }, () => ({ text: talk, secret: false })),
      ]);
      return passedOf(told).length;
    });
    expect(Math.max(...rounds)).toBeLessThan(12);
    expect(rounds.reduce((sum, passed) => sum + passed, 0) / rounds.length).toBeLessThanOrEqual(8);
  },
);

it('who says the same again and again is not asked', () => {
  const scanner = createScanner();
  for (let n = 0; n < 8; n++) expect(scanner.add('I see the clock there').detection.verdict).toBe('allow');
});

it('questions about a thing in one frame pass', () => {
  const scanner = createScanner();
  const asked = ['safe', 'legal', 'normal', 'real', 'free', 'possible'].map((word) => scanner.add(`is it ${word}?`));
  expect(asked.map(({ detection }) => detection.verdict)).toEqual(asked.map(() => 'allow'));
});

it('keeps numbers alone, and none of the words', () => {
  const scanner = createScanner();
  scanner.add('I see velvet there');
  expect(JSON.stringify(scanner.state())).not.toMatch(/velvet/);
});

it.each(['japanese', 'simplified', 'traditional', 'korean'])(
  'words told in a few frames in turn, in one message, are asked about: %s',
  (list) => {
    const frames: Readonly<Record<string, readonly ((word: string) => string)[]>> = {
      japanese: [(x) => `次は${x}かな`, (x) => `青いペンで${x}って`, (x) => `えっと${x}ですね`],
      simplified: [(x) => `下面好像是${x}`, (x) => `然后看到${x}这个`, (x) => `再往下写着${x}`],
      traditional: [(x) => `下面好像是${x}`, (x) => `然後看到${x}這個`, (x) => `再往下寫著${x}`],
      korean: [(x) => `다음은 ${x} 같아요`, (x) => `파란 펜으로 ${x}`, (x) => `그리고 ${x} 보여요`],
    };
    const of = frames[list] ?? [];
    const text = words(list)
      .map((word, at) => of[at % of.length]?.(word))
      .join('。');
    expect(detect(text).verdict).not.toBe('allow');
  },
);

it('sentences of a complaint that begin alike pass', () => {
  const text =
    'I checked the hash. I checked the address. I checked the network. I checked the fee. The app is open. I have waited two days.';
  expect(detect(text).verdict).toBe('allow');
});
