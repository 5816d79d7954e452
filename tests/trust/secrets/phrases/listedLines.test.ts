import { freshPhrase, PHRASE_LISTS } from '../../../../bench/secretCorpus.ts';
import { createScanner, detect } from '../../../../trust/secrets/index.ts';

/** What is said of a word that is hardly to be read, each time another thing. */
const REMARKS = {
  en: 'I am sure of this one|the ink is faded here|an s at the end?|no doubt|my wife reads another|written twice|got wet|clear as day|looks so to me|hm|the pen was dying|the last',
  ja: 'これは確か|にじんでいます|読めません|はっきり|妻は別の字だと|二回書いた|濡れています|たぶん|そう見える|自信ない|かすれています|これが最後',
  ko: '이건 확실해요|번졌어요|안 보여요|또렷해요|아내는 다르게 읽어요|두 번 썼어요|젖었어요|아마|그렇게 보여요|자신 없어요|흐려졌어요|마지막이에요',
  zh: '这个没错|墨水晕开|看不清|很清楚|我老婆说是别的|写了两遍|角上湿了|应该是|看着像|不太确定|笔快没水了|最后一个',
};
const SPOKEN: Readonly<Record<string, keyof typeof REMARKS>> = {
  japanese: 'ja',
  korean: 'ko',
  simplified: 'zh',
  traditional: 'zh',
};
const FORMS: Readonly<Record<string, (word: string, at: number, remark: string) => string>> = {
  'a number and a dash': (word, at, remark) => `${at + 1}. ${word} - ${remark}\n`,
  'a number and brackets': (word, at, remark) => `${at + 1}) ${word}（${remark}）\n`,
  'numbers in one line': (word, at, remark) => `${at + 1}: ${word}, ${remark}; `,
  'a colon': (word, _, remark) => `${word}: ${remark}\n`,
  'the word last': (word, _, remark) => `${remark}: ${word}\n`,
  'quotation marks': (word, _, remark) => `"${word}" ${remark}; `,
  'a remark on every third': (word, at, remark) => `${at + 1}. ${word}${at % 3 === 0 ? ` - ${remark}` : ''}\n`,
};
const isFree = (verdict: string) => verdict === 'allow' || verdict === 'mask';

describe('a phrase with a remark on each word', () => {
  const cases = Object.keys(PHRASE_LISTS).flatMap((list) => Object.keys(FORMS).map((form) => [list, form] as const));
  it.each(cases)('is stopped: %s, %s', (list, form) => {
    const remarks = REMARKS[SPOKEN[list] ?? 'en'].split('|');
    const write = FORMS[form] ?? String;
    const free = Array.from({ length: 6 }, () => {
      const words = freshPhrase(PHRASE_LISTS[list] ?? [], 12);
      return detect(words.map((word, at) => write(word, at, remarks[at] ?? '')).join('')).verdict;
    }).filter(isFree);
    expect(free).toEqual([]);
  });

  it('is stopped where only half of it is given, once a phrase was spoken of', () => {
    const half = freshPhrase(PHRASE_LISTS['korean'] ?? [], 12).slice(0, 6);
    const remarks = REMARKS.ko.split('|');
    const text = half.map((word, at) => `${at + 1}. ${word}（${remarks[at]}）`).join('\n');
    expect(detect(`복구 문구예요. 어느 단어가 틀렸나요?\n${text}`).verdict).not.toBe('allow');
    const scanner = createScanner();
    scanner.add('복구 문구를 종이에 적어 뒀는데 지워지고 있어요');
    expect(scanner.add(text).detection.verdict).not.toBe('allow');
  });
});

describe('a list of something else', () => {
  it.each([
    '1. open the app - settings\n2. choose security\n3. click backup\n4. enter pin\n5. write it down - paper\n6. confirm - done\n7. close app',
    '1. Bitcoin - 0.2\n2. Ether - 3\n3. Solana - 40\n4. Monero - 2\n5. Tron - 900\n6. Ripple - 12\n7. Cardano - 80',
    'Binance: ok\nKraken: ok\nCoinbase: locked\nOKX: never\nBybit: closed\nBitget: unknown\nGate: failed',
    'milk - 2\nbread - 1\nbutter - 1\ncheese\nrice\nsugar\nsalt\napple',
    'name: Anna\ncountry: Spain\ncity: Madrid\ndevice: phone\nversion: 2.1\nproblem: cannot send\nsince: yesterday',
    'one laptop, one phone, one tablet, one ledger, one paper, one camera, one card',
    '1. アプリを開く\n2. 受け取るを押す\n3. アドレスをコピー\n4. 取引所で貼り付け\n5. 送金\n6. 待つ\n7. 届かない',
    '1. 打开应用 - 正常\n2. 点收款 - 正常\n3. 复制地址 - 正常\n4. 去交易所 - 正常\n5. 提币 - 失败\n6. 查区块 - 没有',
    '币：BTC\n链：比特币\n数：0.1\n时：今天\n钱：没到\n机：苹果\n网：正常',
    '1. 開啟錢包\n2. 點收款\n3. 複製\n4. 貼上\n5. 送出\n6. 等\n7. 沒到',
    '1. 앱 열기 - 됐어요\n2. 받기 - 됐어요\n3. 주소 복사 - 됐어요\n4. 거래소 - 출금\n5. 확인 - 안 돼요\n6. 전화 - 안 받음',
    '지갑: 레저\n코인: 비트\n금액: 0.1\n시간: 오늘\n은행: 국민\n전화: 갤럭시\n문제: 안 옴',
  ])('passes, a phrase spoken of before or not: %j', (text) => {
    const scanner = createScanner();
    scanner.add('I lost my recovery phrase');
    expect([detect(text).verdict, scanner.add(text).detection.verdict]).toEqual(['allow', 'allow']);
  });
});
