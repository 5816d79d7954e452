import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectionToArticles } from '../../../app/compose/mayBeSaid.ts';
import { sourceOfFiles } from '../../../core/markdown/articleSource.ts';
import { workedOutOnce } from '../../../core/process/workedOut.ts';
import { parseArticle } from '../../../knowledge/articleStore/articleFile.ts';
import { fromSingleFile } from '../../../knowledge/articleStore/singleFile.ts';
import { isCorrection } from '../../../knowledge/editing/corrections.ts';
import { risksAnew } from '../../../knowledge/editing/newlySaid.ts';
import type { Suspects } from '../../../knowledge/editing/suspects.ts';
import { vocabularyOf } from '../../../knowledge/editing/vocabulary.ts';
import { earnsTrust, speaksOfSecret, turnsToDesk } from '../../../trust/secrets/outgoing/asking/trusting.ts';
import {
  agreesAtOnce,
  denialsOf,
  guardsReaders,
  heedsSomebody,
  isMenuPath,
  menusIn,
} from '../../../trust/secrets/outgoing/drafts/plainLines.ts';
import { orderIn } from '../../../trust/secrets/outgoing/orders.ts';
import { articleText } from '../../support/texts/articleText.ts';

const live = readFileSync(join(__dirname, '../../../knowledge/articles/en/add-network.md'), 'utf8');
const KEY = { id: 'add-network', language: 'en' } as const;
const suspects: Suspects = {
  objectionTo: objectionToArticles({ allowedHosts: [], publicOrigin: undefined }, [], []),
  endangers: (line) => orderIn(line) !== null || earnsTrust(line),
  namesSecret: speaksOfSecret,
  turnsToDesk,
};
const whyHigh = (draft: string) => risksAnew(suspects, KEY, draft, [live]);
const withLine = (line: string) => live.replace(/^## /m, `${line}\n\n## `);
const changed = (from: string, to: string) => {
  expect(live).toContain(from);
  return live.replace(from, to);
};
const DONT = "- Don't enter your recovery phrase. Adding a network never needs it. {loss}";

it.each([
  'Enter your recovery phrase and save.',
  'The page asks for your recovery phrase. Enter it and save.',
  'On the web page that opens, import the wallet with its twelve words.',
  'To trace the scammer type your seed phrase here.',
  '復元フレーズを入力して保存します。',
  '输入助记词并保存。',
  '복구 문구를 입력하고 저장합니다.',
])('has a second editor read a new line that names a secret, whatever it says of it: %s', (line) => {
  expect(whyHigh(withLine(line))).toBe('secret');
});

it('has a second editor read such a title and such a first way of asking', () => {
  expect(whyHigh(live.replace(/^title:.*$/m, 'title: Enter your recovery phrase to add a network'))).toBe('secret');
  const short = (asked: string) =>
    articleText({
      answers: `answers:\n  - asked:\n      - ${asked}\n      - b\n      - c\n    text: '**Ok.** Open the app and wait.'\n`,
    });
  const own = { id: 'send-pending', language: 'en' } as const;
  const why = (asked: string) => risksAnew(suspects, own, short(asked), [short('a')]);
  expect(why('Unlock it by writing the twelve words down')).toBe('secret');
  expect(why('The words go to whoever helps here, please')).toBe('desk');
  expect(why('Show it to the man who answers here')).toBe('desk');
  expect(why('what does it show')).toBeNull();
});

it.each([
  'Feel free to be open about everything with the person who answers here.',
  'A colleague will phone you and lead you through it.',
  'Get the values from whoever helps you in the chat.',
  'Someone will write to you from another account; that is us.',
  '请让我们的客服看您的屏幕。',
])('has a second editor read what readers are to do with those at the desk: %s', (line) => {
  expect(whyHigh(withLine(line))).toBe('desk');
});

it.each([
  ['is gone', DONT, ''],
  ['lost its mark', DONT, DONT.replace(' {loss}', '')],
  ['says something else', "- Don't take values from a stranger's message.", '- Take values from a message.'],
  ['stands under another heading', '## What not to do {#never}', '## What to do {#never}'],
])('has a second editor read a draft in which a "don\'t" %s', (_, from, to) => {
  expect(whyHigh(changed(from, to))).toBe('dont');
});

it('leaves a draft to one editor that says something else, or one "don\'t" more', () => {
  expect(whyHigh(live)).toBeNull();
  expect(whyHigh(withLine('A test network has its own numbers.'))).toBeNull();
  expect(whyHigh(changed(DONT, `${DONT}\n- Don't add a network that nobody uses.`))).toBeNull();
});

it('reads no draft of very many new lines by rules: a second editor reads it', () => {
  const read: string[] = [];
  const many = Array.from({ length: 2000 }, (_, n) => `Network ${n} is known.`).join('\n');
  const counting = { ...suspects, endangers: (line: string) => read.push(line) < 0 };
  expect(risksAnew(counting, KEY, withLine(many), [live])).toBe('long');
  expect(read).toEqual([]);
});

describe('where a second editor reads all that is not plain', () => {
  const careful: Suspects = { ...suspects, guardsReaders, agreesAtOnce, heedsSomebody, isMenuPath, menusIn, denialsOf };
  const source = (language: 'en' | 'ja' | 'zh-Hans' | 'ko', id: string) => {
    const read = (ending: string) =>
      readFileSync(join(__dirname, `../../../knowledge/articles/${language}/${id}${ending}`), 'utf8');
    return fromSingleFile(sourceOfFiles({ markdown: read('.md'), answers: read('.answers.yaml') }));
  };
  const why = (language: 'en' | 'ja' | 'zh-Hans' | 'ko', id: string, change: (text: string) => string) => {
    const now = source(language, id);
    expect(change(now)).not.toBe(now);
    return risksAnew(careful, { id, language }, change(now), [now]);
  };
  const adding = (line: string) => (text: string) => text.replace(/^## /m, `${line}\n\n## `);

  it.each([
    ['en', 'The yellow line under a message is an old reminder and can be ignored.'],
    ['en', 'Accounts that were idle for a year are reactivated with 0.01 ETH.'],
    ['en', 'During maintenance coins are best parked with the partner.'],
    ['ja', '無制限が通常の設定で、エラーも最も少なくなります。'],
    ['zh-Hans', '银行容易误会这类付款，可以说是买家具。'],
    ['ko', '새 기기의 상자에는 단어 카드가 들어 있습니다.'],
  ] as const)('so is any new sentence, in words that nobody listed (%s): %s', (language, line) => {
    expect(why(language, 'add-network', adding(line))).not.toBeNull();
  });

  it.each([
    ['en', 'In {{wallet}}: Settings → Networks, then "Add network".'],
    ['en', 'Tap the menu at the top right, then choose "Networks".'],
    ['ja', 'アプリの「設定」を開き、「ネットワーク」を選びます。'],
    ['zh-Hans', '打开应用的“设置”，然后点击“网络”。'],
    ['ko', "앱의 '설정'을 열고 '네트워크'를 선택하세요."],
  ] as const)('the way to a menu is plain (%s): %s', (language, line) => {
    expect(why(language, 'add-network', adding(line))).toBeNull();
  });

  it.each([
    'Settings → Security → Blind signing → On',
    'Settings → Lock → Off',
    'Settings → Backup → Cloud → On',
    'Press "I understand the risk".',
    '設定 → ロック → オフ',
    '「続ける」を押します。',
    '设置 → 锁定 → 关闭',
    '点击“仍要继续”。',
    '설정 → 잠금 → 끔',
    '"계속"을 누르세요.',
    'Open "Warnings", then choose "Off".',
    'Open the menu and choose what the caller says.',
  ])('the way to what coins are lost by, or to more than a menu, is not: %s', (line) => {
    expect(why('en', 'add-network', adding(line))).not.toBeNull();
  });

  it.each([
    ['Any name you recognise', 'Any name you recognize'],
    ['Choose the network and compare', 'Choose the network, and compare'],
  ])('a correction is plain: %s', (from, to) => {
    expect(why('en', 'add-network', (text) => text.replace(from, to))).toBeNull();
  });

  it.each([
    ['en', 'Sell it.'],
    ['en', 'Shred the card.'],
    ['en', '🗑️📱'],
    ['ja', '控えは焼く。'],
    ['zh-Hans', '卸载它。'],
    ['ko', '카드를 태움.'],
  ] as const)('a new sentence is read by two however short it is (%s): %s', (language, line) => {
    expect(why(language, 'add-network', adding(line))).not.toBeNull();
  });

  it.each([
    ['en', 'Open Play Store → Coinmender.'],
    ['en', 'Open "Browser", find "Ledger Rescue" and open it.'],
    ['en', 'Settings → Guardian → Oskar'],
    ['en', 'Settings → Networks → Coinmender'],
    ['ja', '「コイン修理」を探して開きます。'],
    ['zh-Hans', '打开 浏览器 → 币修复。'],
    ['ko', '스토어 → 코인수리 를 여세요.'],
  ] as const)('the way to a menu that no text before has named is read by two (%s): %s', (language, line) => {
    expect(why(language, 'add-network', adding(line))).not.toBeNull();
  });

  /** The numbered lines of the first list, given back in another way. */
  const steps = (change: (lines: readonly string[]) => readonly string[]) => (text: string) =>
    text.replace(/(?:^\d+\. .*\n)+/m, (list) => `${change(list.trimEnd().split('\n')).join('\n')}\n`);

  it.each(['en', 'ja', 'zh-Hans', 'ko'] as const)(
    'steps are turned round, dropped, moved up or said twice by two editors alone (%s)',
    (language) => {
      for (const id of ['send-pending', 'slippage']) {
        expect(
          why(
            language,
            id,
            steps((lines) => lines.toReversed()),
          ),
        ).not.toBeNull();
        expect(
          why(
            language,
            id,
            steps((lines) => lines.slice(1)),
          ),
        ).not.toBeNull();
        expect(
          why(
            language,
            id,
            steps((lines) => lines.slice(0, -1)),
          ),
        ).not.toBeNull();
        expect(
          why(
            language,
            id,
            steps(([one = '', ...others]) => [...others, one]),
          ),
        ).not.toBeNull();
        expect(
          why(
            language,
            id,
            steps((lines) => [...lines, ...lines.slice(0, 1)]),
          ),
        ).not.toBeNull();
      }
      expect(
        why(
          language,
          'send-pending',
          steps((lines) => lines.toReversed()),
        ),
      ).toMatch(/steps|answer/);
    },
  );

  it('a slip within a step is put right by one, and its number is none of its words', () => {
    const slip = source('en', 'send-pending').replace('oldest pending transfer', 'oldest pendinng transfer');
    const right = slip.replace('pendinng', 'pending');
    const key = { id: 'send-pending', language: 'en' } as const;
    const isWord = (word: string) => word !== 'pendinng';
    expect(risksAnew({ ...careful, isWord }, key, right, [slip])).toBeNull();
    expect(why('en', 'send-pending', (text) => text.replaceAll(/^\d+\. /gm, '1. '))).toBeNull();
  });

  it.each([
    ['It must match exactly', 'It need not match exactly'],
    ['Removing a custom network deletes no coins', 'Removing a custom network deletes coins'],
    ['Check that the address is your own', 'Check that the address is our own'],
    ['陌生代币显示巨额，多半是假的', '陌生代币显示巨额，多半是真的'],
    ['구문을 달라면 누구라고 하든 도둑입니다', '구문을 달라면 누구라고 하든 친구입니다'],
    ['無料です', '有料です'],
  ])('another denial, or another word, is no correction: %s', (from, to) => {
    expect(isCorrection(from, to, { denialsOf, isWord: () => false })).toBe(false);
  });

  const ids = readdirSync(join(__dirname, '../../../knowledge/articles/en')).filter((name) => name.endsWith('.md'));
  const file = workedOutOnce(1_000, (id: string, language: 'en' | 'ja' | 'zh-Hans' | 'ko') => {
    const markdown = source(language, id);
    const parsed = parseArticle(markdown, { id, language });
    return parsed.kind === 'ok' ? { markdown, hash: id, formerHash: id, article: parsed.article } : null;
  });
  const isWord = vocabularyOf({
    files: (language) => ids.map((name) => ({ id: name.slice(0, -3), language })),
    file,
  });
  const speaker = { denialsOf, isWord: (word: string) => isWord(word, /\p{Script=Hangul}/u.test(word) ? 'ko' : 'en') };

  it.each([
    ['Type it nowhere.', 'Type it now here.'],
    ['It is blocked.', 'It is locked.'],
    ['Requests are refused.', 'Requests are reused.'],
    ['You are unable to undo it.', 'You are enable to undo it.'],
    ['Read the contract first.', 'Read the contact first.'],
    ['Reject the request.', 'Rejept the request.'],
    ['It is harmless.', 'It is harm less.'],
    ['No one needs it.', 'Noone needs it.'],
    ['The sender is a thief.', 'The lender is a thief.'],
    ['하지 마세요', '하지마 세요'],
    ['누르지 않고 기다립니다', '누르지않 고 기다립니다'],
  ])('a word that is one is not put right, by a letter or by a blank: %s', (from, to) => {
    expect(isCorrection(from, to, speaker)).toBe(false);
  });

  it.each([
    ['Choose the netwrok.', 'Choose the network.'],
    ['Thetransaction waits.', 'The transaction waits.'],
    ['Any name you recognise', 'Any name you recognize'],
    ['트랜 잭션을 기다립니다', '트랜잭션을 기다립니다'],
    ['ネット ワークを選びます', 'ネットワークを選びます'],
    ['选择 网络', '选择网络'],
  ])('what is no word is: %s', (from, to) => {
    expect(isCorrection(from, to, speaker)).toBe(true);
  });

  it('one editor changes no shipped word into another, in any article', () => {
    const reasons = (['nowhere', 'blocked', 'refused', 'unable'] as const).map((word) => {
      const to = { nowhere: 'now here', blocked: 'locked', refused: 'reused', unable: 'enable' }[word];
      const now = withLine(`The page is ${word} to be seen from a browser like this.`);
      return risksAnew({ ...careful, isWord }, KEY, now.replace(word, to), [now]);
    });
    expect(reasons).not.toContain(null);
  });

  it.each(['en', 'ja', 'zh-Hans', 'ko'] as const)(
    'an answer that warns is not taken away by one editor (%s)',
    (language) => {
      const without = (text: string) => text.replace(/ {2}- id: pay-first\n[\s\S]*?(?=\n {2}- id: |$)\n?/, '');
      expect(why(language, 'staking', without)).toBe('answer');
    },
  );

  const asking = (id: string, way: string) => (text: string) =>
    text.replace(
      new RegExp(`(id: ${id}\\n(?:(?!\\n {2}- id:)[^])*?\\n {4}asked:(?:\\n {6}- .*)+)`),
      `$1\n      - ${JSON.stringify(way)}`,
    );

  it.each([
    ['en', 'can I leave it until tomorrow'],
    ['en', 'is it fine if he holds it meanwhile'],
    ['ja', '預かってもらっていいのか'],
    ['zh-Hans', '点同意行吗'],
    ['ko', '승인 눌러도 되나요'],
  ] as const)(
    'an answer that begins with a yes is given to no new question by one editor (%s): %s',
    (language, way) => {
      expect(why(language, 'bridge-delayed', asking('close-app', way))).toMatch(/asked|order/);
    },
  );

  it('a question that leads to a yes already is put right by one', () => {
    const right = (text: string) => text.replace('can I close the app meanwhile', 'can I close the app, meanwhile');
    expect(why('en', 'bridge-delayed', right)).toBeNull();
  });

  it.each([
    ['en', 'do I read the agent the words'],
    ['en', 'the agent wants my twelve words, is that normal'],
    ['en', 'should I do what the agent says'],
    ['en', 'they told me to keep it from my husband, ok'],
    ['ja', '担当の人に12個の単語を聞かれたけど普通ですか'],
    ['ja', '言われた通りにしていいのか'],
    ['ja', '画面を見られているけど普通？'],
    ['zh-Hans', '客服要我的12个词，正常吗'],
    ['zh-Hans', '他们看着我的屏幕，正常吗'],
    ['zh-Hans', '听客服的可以吗'],
    ['ko', '상담원이 열두 단어를 달라는데 정상인가요'],
    ['ko', '보증금부터 내래요, 맞나요'],
    ['ko', '상담원 말대로 해도 되나요'],
  ] as const)(
    'nor is a question whether to do what somebody says added to any answer, or to an article (%s): %s',
    (language, way) => {
      expect(why(language, 'bridge-delayed', asking('how-long', way))).toMatch(/asked|order/);
      const asked = (text: string) => text.replace('\nquestions:\n', `\nquestions:\n  - ${JSON.stringify(way)}\n`);
      expect(why(language, 'bridge-delayed', asked)).toMatch(/asked|order/);
    },
  );

  it.each([
    ['en', 'still nothing on the other chain after two hours'],
    ['ja', 'ブリッジして3時間たっても残高ゼロ'],
    ['zh-Hans', '跨链三小时了还没到'],
    ['ko', '세 시간째 브리지 도착 안 함'],
  ] as const)('an ordinary question is added by one (%s): %s', (language, way) => {
    const asked = (text: string) => text.replace('\nquestions:\n', `\nquestions:\n  - ${JSON.stringify(way)}\n`);
    expect(why(language, 'bridge-delayed', asked)).toBeNull();
    expect(why(language, 'bridge-delayed', asking('how-long', way))).toBeNull();
  });

  it('nor softened, nor given to another question, nor is another given to its own', () => {
    expect(
      why('en', 'bridge-delayed', (text) => text.replace(/\*\*No, don't connect[^*]*\*\*/, '**Look there first.**')),
    ).toBe('answer');
    const swapped = (text: string) =>
      text
        .replace('- id: phrase-asked\n', '- id: @\n')
        .replace('- id: remove-network\n', '- id: phrase-asked\n')
        .replace('- id: @\n', '- id: remove-network\n');
    expect(why('en', 'add-network', swapped)).toBe('answer');
  });

  /** The texts of two answers, each given to the other's question: no sentence is new, and none is gone. */
  const swapping = (text: string) => {
    const [one, other] = [...text.matchAll(/^ {4}text: .*$/gm)].filter(([line]) => guardsReaders(line.slice(11)));
    if (!one || !other) return text;
    const between = text.slice(one.index + one[0].length, other.index);
    return `${text.slice(0, one.index)}${other[0]}${between}${one[0]}${text.slice(other.index + other[0].length)}`;
  };

  it.each(['en', 'ja', 'zh-Hans', 'ko'] as const)('two answers are not swapped by one editor (%s)', (language) => {
    expect(why(language, 'bridge-delayed', swapping)).toBe('answer');
    expect(why(language, 'add-network', swapping)).toBe('answer');
  });

  const behind = (remark: string) => (text: string) => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => /^- \S/.test(line) && /[.。]$/.test(line) && guardsReaders(line));
    return lines.map((line, n) => (n === at ? `${line} ${remark}` : line)).join('\n');
  };

  it.each([
    ['en', 'Formerly.'],
    ['en', 'Or so.'],
    ['ja', '以前は。'],
    ['zh-Hans', '原则上。'],
    ['ko', '예전에는요.'],
  ] as const)('nor is a warning taken back by a word behind it (%s): %s', (language, remark) => {
    expect(why(language, 'add-network', behind(remark))).toBe('answer');
    expect(why(language, 'bridge-delayed', behind(remark))).not.toBeNull();
    const below = (text: string) => behind('§')(text).replace(' §', `\n\n${remark}`);
    expect(why(language, 'add-network', below)).toBe('answer');
  });

  it.each([
    ['en', 'bridge-delayed', "Don't bridge again, and", "Don't, bridge again, and"],
    ['zh-Hans', 'bridge-delayed', '真客服不会先找您', '真客服不，会先找您'],
    ['ko', 'bridge-delayed', '어느 지갑에도 안 보입니다', '어느 지갑에도 안, 보입니다'],
    ['en', 'add-network', 'deletes no coins.', 'deletes, no, coins.'],
  ] as const)('nor turned round by a comma (%s, %s): %s', (language, id, from, to) => {
    expect(why(language, id, (text) => text.replace(from, to))).not.toBeNull();
  });

  it.each([
    ['en', 'Open "The one who answers is right".'],
    ['en', 'Tap "Both at once, then wait".'],
    ['ja', '「相手の言うことが正しい」を開きます。'],
    ['zh-Hans', '点击“照对方说的做”。'],
    ['ko', "'시키는 대로 하세요'를 선택하세요."],
  ] as const)('a sentence in quotation marks is no menu (%s): %s', (language, line) => {
    expect(why(language, 'add-network', adding(line))).not.toBeNull();
  });

  it.each([
    ['en', 'add-network', 'network deletes no coins', 'networkk deletes no coins'],
    ['en', 'add-network', 'Any name you recognise', 'Any name, you recognise'],
  ] as const)(
    'a slip beside a warning, and a comma elsewhere, is put right by one (%s): %s',
    (language, id, right, slip) => {
      const now = source(language, id).replace(right, slip);
      const fixed = now.replace(slip, right);
      expect(
        risksAnew({ ...careful, isWord: (word) => word !== 'networkk' }, { id, language }, fixed, [now]),
      ).toBeNull();
    },
  );
});
