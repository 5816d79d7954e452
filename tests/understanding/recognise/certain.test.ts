import { join } from 'node:path';
import { z } from 'zod';
import { type Case, NEW_CASE } from '../../../core/case.ts';
import { readYaml } from '../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { NO_CARE } from '../../../understanding/claims/safety.ts';
import { type CertainAsked, certainIn, certainRules, isHeard } from '../../../understanding/recognise/certain.ts';
import { spelling } from '../../../understanding/recognise/languageRules.ts';
import { asksToRevealWords } from '../../../understanding/recognise/leave/wordsAsked.ts';

const rows = LANGUAGES.flatMap((language) =>
  certainRules().map((rule, at) => [language, `${at + 1} ${rule.part}`, rule] as const),
);

describe.each(rows)('a question with one certain answer (%s, %s)', (language, _, rule) => {
  const hears = (text: string) =>
    isHeard(rule[language], spelling(text, language)) && (rule.case !== 'words' || asksToRevealWords(text, language));

  it.each(rule[language].yes)('is heard: %s', (text) => {
    expect(hears(text)).toBe(true);
  });

  it.each(rule[language].no)('is not: %s', (text) => {
    expect(hears(text)).toBe(false);
  });
});

const exposed: Case = { ...NEW_CASE, facts: { phrase: { value: 'exposed', turn: 1 } } };

/** What is said of a message in a case. */
function partFor(
  text: string,
  language: Language,
  known: Case = NEW_CASE,
  care: CertainAsked['care'] = NO_CARE,
): string | null {
  return certainIn({ text, language, known, care })?.part ?? null;
}

it.each(LANGUAGES)('is a part that the articles of %s have', (language) => {
  const articles = join(__dirname, '../../../knowledge/articles', language);
  const anchors = (article: string) =>
    readYaml(join(articles, `${article}.answers.yaml`), z.object({ answers: z.array(z.object({ id: z.string() })) }));
  const named = certainRules().flatMap(({ part, next, after = [] }) => [
    part,
    ...(next ? [next] : []),
    ...after.filter((one) => one.includes('#')),
  ]);
  const missing = [...new Set(named)].filter((one) => {
    const [article = '', anchor] = one.split('#');
    return anchor !== 'lead' && !anchors(article).answers.some(({ id }) => id === anchor);
  });
  expect(missing).toEqual([]);
});

describe('what is certain', () => {
  it('depends on whether somebody may have the words', () => {
    expect(partFor('it asks create or import', 'en', exposed)).toBe('phrase-exposed#create-or-import');
    expect(partFor('it asks create or import', 'en')).toBe('restore-wallet#import-button');
  });

  it.each<[Language, string, string]>([
    ['en', 'I keep my seed in the notes app', 'someone logged in to my icloud, my seed is in the notes there'],
    ['ja', 'フレーズはiPhoneのメモに入れてます', 'iCloudに誰かがログインしてて、そこにフレーズがありました'],
    ['zh-Hans', '助记词存在iCloud备忘录里', '助记词在备忘录里 昨天有人登录了我的icloud'],
    ['ko', '시드를 아이폰 메모에 적어놨어요', '아이클라우드에 누가 로그인했는데 거기 시드가 있어요'],
  ])('tells words that are only stored from words in other hands (%s)', (language, kept, seen) => {
    expect(partFor(kept, language)).toBe('phrase-exposed#photo-cloud');
    expect(partFor(seen, language)).toBe('phrase-exposed#lead');
    const stored: Case = { ...NEW_CASE, facts: { phrase: { value: 'stored', turn: 1 } } };
    expect(partFor('it asks create or import', 'en', stored)).toBeNull();
  });

  it('is about money only where somebody who is forced has asked about it, and first about their safety', () => {
    const care = { ...NO_CARE, coercion: true };
    expect(partFor('if I move it will he see it', 'en', exposed, care)).toBe('coercion#can-trace');
    expect(partFor('if I move it will he see it', 'en', exposed)).toBe('phrase-exposed#family-knows');
    expect(partFor('if I move it will he see it', 'en')).toBeNull();
  });

  it('depends on what was said before it', () => {
    const text = 'what if I factory reset it and then use it';
    const said = ['hardware-wallet#second-hand'];
    expect(partFor(text, 'en')).toBeNull();
    expect(partFor(text, 'en', { ...NEW_CASE, said })).toBe('second-hand-device#reset-enough');
    const open = { article: 'second-hand-device', query: 'words came with it', turn: 1 };
    expect(partFor(text, 'en', { ...NEW_CASE, open })).toBe('second-hand-device#reset-enough');
  });

  it('refuses to pay who threatens from far away, and never who is hit for it', () => {
    const text = 'if I pay the 900 is it over then';
    const care = { ...NO_CARE, coercion: true };
    expect(partFor(text, 'en', NEW_CASE, { ...care, firm: 'pictures' })).toBe('blackmail#just-once');
    expect(partFor(text, 'en', NEW_CASE, care)).toBe('blackmail#just-once');
    expect(partFor(text, 'en', NEW_CASE, { ...care, firm: 'violence' })).toBeNull();
  });

  it('answers who is held, and their family, otherwise than somebody at home', () => {
    const text = 'is there an escrow until I sit in the plane';
    expect(partFor(text, 'en')).not.toBe('captive#held-escrow');
    expect(partFor(text, 'en', NEW_CASE, { ...NO_CARE, coercion: true, firm: 'violence', held: true })).toBe(
      'captive#held-escrow',
    );
    const said = ['captive#held-for-family'];
    expect(partFor(text, 'en', { ...NEW_CASE, said })).toBe('captive#held-escrow');
  });

  it('is not said twice running', () => {
    const said = ['backup-phrase#half-half'];
    expect(partFor('half of the words at the bank, half at home?', 'en')).toBe('backup-phrase#half-half');
    expect(partFor('half of the words at the bank, half at home?', 'en', { ...NEW_CASE, said })).toBeNull();
  });

  it('is the next part of it where that was said last', () => {
    const open = { article: 'hardware-wallet', query: 'bluetooth', turn: 1 };
    const text = 'if it switches off while updating are the coins gone';
    const said = ['hardware-wallet#update-firmware'];
    expect(partFor(text, 'en', { ...NEW_CASE, open })).toBe('hardware-wallet#update-firmware');
    expect(partFor(text, 'en', { ...NEW_CASE, open, said })).toBe('hardware-wallet#lost-device');
  });

  it('is what to do first where it is told, for the first time, that somebody has the words', () => {
    const text = 'my brother-in-law has the words in his notebook';
    expect(partFor(text, 'en')).toBe('phrase-exposed#lead');
    expect(partFor(text, 'en', { ...NEW_CASE, said: ['phrase-exposed#lead'] })).toBeNull();
  });

  it('names what a loss was that sounds like a theft', () => {
    const found = certainIn({ text: '昨晚爆仓了 都没了', language: 'zh-Hans', known: NEW_CASE, care: NO_CARE });
    expect(found).toEqual({ part: 'price-advice#big-loss', explains: ['funds-stolen'] });
  });

  it('keeps explaining it where the part was said a moment ago', () => {
    const known = { ...NEW_CASE, said: ['price-advice#big-loss'] };
    const found = certainIn({ text: '昨晚爆仓了 都没了', language: 'zh-Hans', known, care: NO_CARE });
    expect(found).toEqual({ part: 'price-advice#big-loss', explains: ['funds-stolen'], isSaid: true });
  });
});

const FORCED = ['coercion', 'blackmail', 'pictures', 'violence'];
const FIRM: Readonly<Record<string, 'pictures' | 'violence'>> = { pictures: 'pictures', violence: 'violence' };

const Held = z.object({
  says: z.array(
    z.object({
      part: z.string(),
      case: z.string().optional(),
      open: z.string().optional(),
      after: z.string().optional(),
      ...Object.fromEntries(LANGUAGES.map((one) => [one, z.array(z.string())])),
    }),
  ),
  none: z.record(z.string(), z.array(z.string())),
});
const held = readYaml(join(__dirname, '../../../understanding/heldout/certain.yaml'), Held);

/** A case in which the words may be known, a swindle goes on, something was signed, somebody is forced. */
function caseOf({
  case: what,
  open,
  after,
}: {
  case?: string;
  open?: string | undefined;
  after?: string | undefined;
}): Case {
  const problem = (article: string) => ({ article, query: 'it', turn: 1 });
  if (after) return { ...NEW_CASE, said: [after, 'reach-a-person#lead'] };
  if (open) return { ...NEW_CASE, open: problem(open) };
  if (what === 'exposed' || what === 'coercion') return exposed;
  return what === 'scam' ? { ...NEW_CASE, open: problem('investment-scam') } : NEW_CASE;
}

describe.each(LANGUAGES)('what was never seen (%s)', (language) => {
  it('is heard nine times of ten', () => {
    const missed: string[] = [];
    let all = 0;
    for (const one of held.says) {
      const care = { ...NO_CARE, coercion: FORCED.includes(one.case ?? ''), firm: FIRM[one.case ?? ''] ?? null };
      for (const text of (one as unknown as Record<Language, readonly string[]>)[language]) {
        all += 1;
        const part = partFor(text, language, caseOf(one), care);
        if (part !== one.part) missed.push(`${text} → ${part}, not ${one.part}`);
      }
    }
    if (process.env['SHOW_MISSES']) process.stderr.write(`${missed.join('\n')}\n`);
    expect(missed.length).toBeLessThanOrEqual(all * 0.1);
  });

  it('is left to the search where it is about nothing of the kind', () => {
    const wrong = (held.none[language] ?? []).filter(
      (text) => partFor(text, language, exposed) ?? partFor(text, language, caseOf({ case: 'scam' })),
    );
    expect(wrong).toEqual([]);
  });
});

it.each([
  ['en', 'filled in.. all twelve, about 20 minutes ago'],
  ['ja', '全部入れました。その後「確認中」と出たきりです'],
  ['zh-Hans', '填了。。十二个全填了，大概二十分钟前'],
  ['ko', '다 적었어요 열두개 전부 이십분쯤 전에'],
] as const)('hears after a false helper that the words were given, though none are named (%s)', (language, text) => {
  const after = (part: string): Case => ({ ...NEW_CASE, said: [part] });
  expect(partFor(text, language, after('fake-support#lead'))).toBe('phrase-exposed#lead');
  expect(partFor(text, language, after('phrase-exposed#lead'))).not.toBe('phrase-exposed#lead');
});

describe('a hostage, or a voice that is said to be one', () => {
  const HELD: Readonly<Record<Language, readonly (readonly string[])[]>> = {
    en: [
      [
        'They called me, they have my son and he was crying on the phone.',
        'They want 3,000 in USDT within the hour or they hurt him.',
        'They said not to hang up and tell nobody.',
        'How do I send USDT on Tron quickly?',
      ],
      [
        'My brother was taken by a gang in Mexico, they sent a video of him tied up.',
        'They want USDT by six or they cut his finger.',
        'They said no police. Where do I buy USDT quickly?',
      ],
    ],
    ja: [
      [
        '息子を預かったと電話がありました。泣き声も聞こえました。',
        '一時間以内にUSDTで50万円送れと言われました。',
        '電話を切るな、誰にも言うなと言っています。',
        'TronでUSDTを急いで送る方法は？',
      ],
      [
        '弟が海外で拉致され、縛られた動画が届きました。',
        '6時までにUSDTを払わないと指を切ると言われました。',
        '警察に言うなと言われています。USDTはどこで早く買えますか？',
      ],
    ],
    'zh-Hans': [
      [
        '他们打电话说我儿子在他们手里，我听到他在哭。',
        '一个小时内要3000USDT，不然就动手。',
        '不许挂电话，不许告诉别人。',
        '怎么最快转USDT？',
      ],
      ['我弟弟在緬甸被綁了，發來他被捆著的影片。', '六點前不給USDT就剁手指。', '他們說不准報警，哪裡能最快買到USDT？'],
    ],
    ko: [
      [
        '아들을 데리고 있다는 전화가 왔어요. 우는 소리도 들렸어요.',
        '한 시간 안에 USDT 300만 원을 보내래요.',
        '전화 끊지 말고 아무한테도 말하지 말래요.',
        '트론으로 USDT 빨리 보내는 법요?',
      ],
      [
        '동생이 캄보디아에서 납치됐고 묶인 영상이 왔어요.',
        '6시까지 USDT를 안 주면 손가락을 자른대요.',
        '경찰에 말하지 말래요. USDT를 어디서 빨리 사나요?',
      ],
    ],
  };

  it.each(LANGUAGES.flatMap((language) => HELD[language].map((talk) => [language, talk] as const)))(
    'stays with the police, and is told of no swindle (%s: %s)',
    (language, talk) => {
      const said: string[] = [];
      for (const text of talk) {
        const part = partFor(text, language, { ...NEW_CASE, said });
        expect(part).toMatch(/^coercion#(?:relative-held|kin-voice|held-no-police|ransom-frees)$/);
        expect(part).not.toBe(said.at(-1));
        said.push(part ?? '');
      }
      expect(said[0]).toBe('coercion#relative-held');
    },
  );
});

describe('what is asked after a danger was told', () => {
  const stored: Case = { ...NEW_CASE, facts: { phrase: { value: 'stored', turn: 1 } } };

  it.each<[Language, string]>([
    ['en', 'looking at it now, 0.02 BTC went out on the 3rd, I never made that. Just a network fee maybe?'],
    ['ja', '先月solが少し減っていて、ガス代だと思っていました'],
    ['zh-Hans', '上周有0.1个sol转走 这地址我不认识'],
    ['ko', '목요일에 0.2 SOL 빠졌는데 제가 보낸 적 없어요'],
  ])('calls a sum that nobody sent no fee, and shows the card of a theft first (%s)', (language, text) => {
    for (const known of [exposed, stored]) {
      const found = certainIn({ text, language, known, care: NO_CARE });
      expect(found).toMatchObject({ part: 'funds-stolen#small-first', raises: 'funds-stolen' });
    }
    expect(partFor(text, language)).not.toBe('funds-stolen#small-first');
    const kept: Case = { ...NEW_CASE, facts: { phrase: { value: 'safe', turn: 1 } } };
    expect(partFor(text, language, kept, { ...NO_CARE, mentioned: ['taken'] })).toBe('funds-stolen#small-first');
  });

  it.each<[Language, string]>([
    ['en', 'I never sent that, a transfer of 0 USDT to an address'],
    ['ja', '金額0の送金があります、私は送っていません'],
    ['zh-Hans', '有笔零金额转账 不是我转的'],
    ['ko', '0원짜리 송금이 나갔는데 제가 한 게 아니에요'],
  ])('leaves an entry of zero what it is (%s)', (language, text) => {
    expect(partFor(text, language, exposed)).not.toBe('funds-stolen#small-first');
  });

  it.each<[Language, string, string]>([
    ['en', '3 rETH are in there too, can I just move them over?', 'how much does rETH pay'],
    ['ja', 'stETHも3枚あるんですが、そのまま送れますか', 'stETHの利回りは'],
    ['zh-Hans', '还有3个steth 直接转可以吗', 'steth收益多少'],
    ['ko', 'stETH 3개도 있는데 그대로 보낼 수 있어요?', 'stETH 이자 얼마예요'],
  ])('has a staked token sent as it is, where words may be known (%s)', (language, moves, asks) => {
    expect(partFor(moves, language, stored)).toBe('phrase-exposed#locked-stake');
    expect(partFor(moves, language)).not.toBe('phrase-exposed#locked-stake');
    expect(partFor(asks, language, stored)).not.toBe('phrase-exposed#locked-stake');
  });

  it.each<[Language, string, string, string]>([
    [
      'en',
      'the owner line shows an address I do not know',
      'must be a bug of the app',
      'so I cannot take my own money out?',
    ],
    ['ja', '所有者の欄に知らないアドレスがあります', '更新した後からです', '自分のお金なのに出せないんですか'],
    ['zh-Hans', '拥有者那里是个不认识的地址', '是升级之后才这样', '那我自己转不了了?'],
    ['ko', '소유자가 제 게 아닌 주소로 나와요', '앱 버전 문제죠?', '그럼 저는 못 빼는 거네요?'],
  ])('follows a strange owner of a Tron account to its cause and its end (%s)', (language, told, cause, end) => {
    expect(partFor(told, language)).toBe('wallet-swept#multisig');
    const known: Case = { ...NEW_CASE, said: ['wallet-swept#multisig'] };
    expect(partFor(cause, language, known)).toBe('tron-energy#owner-not-update');
    expect(partFor(end, language, known)).toBe('tron-energy#owner-cannot-move');
    expect(partFor(cause, language)).not.toBe('tron-energy#owner-not-update');
    expect(partFor(end, language)).not.toBe('tron-energy#owner-cannot-move');
  });

  it.each<[Language, string]>([
    ['en', "told them it's for the wedding, easier than explaining"],
    ['ja', '銀行の窓口には車を買うと言いました'],
    ['zh-Hans', '我同银行讲系装修'],
    ['ko', '은행 직원한테 병원비라고 했어요'],
  ])('takes up what the bank was told instead (%s)', (language, text) => {
    expect(partFor(text, language)).toBe('investment-scam#lie-to-bank');
  });

  it.each<[Language, string]>([
    ['en', 'is my own wallet at risk too, it sits in that app'],
    ['ja', '私のウォレットもこのスマホにあります。取られますか'],
    ['zh-Hans', '我自己的钱包都在同一部手机 危险吗'],
    ['ko', '내 지갑도 이 폰에 있는데 위험해요?'],
  ])("parts one's own wallet from the stranger's (%s)", (language, text) => {
    const known: Case = { ...NEW_CASE, said: ['wallet-swept#bait-wallet'] };
    expect(partFor(text, language, known)).toBe('wallet-swept#own-wallet-too');
    expect(partFor(text, language)).not.toBe('wallet-swept#own-wallet-too');
  });

  it.each<[Language, string, string]>([
    ['en', 'the firm says I must send a scan of the sheet today', 'I kept a picture of the paper in my gallery'],
    ['ja', '業者に紙の写真を送るよう求められました', '紙の写真を撮りました'],
    ['zh-Hans', '公司要我把单词拍照片传过去', '我把单词拍照了'],
    ['ko', '업체에서 종이 찍어서 올리래요', '종이 찍어 뒀어요'],
  ])('lets nobody have a photo of the words (%s)', (language, asked, kept) => {
    expect(partFor(asked, language)).toBe('backup-phrase#asked-for-it');
    expect(partFor(kept, language)).not.toBe('backup-phrase#asked-for-it');
  });
});
