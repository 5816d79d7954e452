import type { Language } from '../../../../core/language.ts';
import type { Article } from '../../../../knowledge/ports.ts';
import type { EmergencyTopic } from '../../../../understanding/labelled/labels.ts';
import { calmRules, isCalm } from '../../../../understanding/recognise/alone/calm.ts';
import {
  createEmergencyDetector,
  emergencySigns,
  foldedFor,
  isEmergency,
  isSignIn,
} from '../../../../understanding/recognise/alone/emergency.ts';

const emergencies: [string, Language, EmergencyTopic][] = [
  ['my wallet was hacked and everything is gone', 'en', 'funds-stolen'],
  ['someone stole my ETH', 'en', 'funds-stolen'],
  ['there is a withdrawal I did not make', 'en', 'funds-stolen'],
  ['I gave my seed phrase to someone on telegram', 'en', 'phrase-exposed'],
  ['I typed my 12 words into a website', 'en', 'phrase-exposed'],
  ['I signed something on a fake site', 'en', 'phishing-site'],
  ['I clicked a phishing link and connected my wallet', 'en', 'phishing-site'],
  ["I just signed something on a weird site and now I'm scared my money will be drained", 'en', 'phishing-site'],
  ['さっき知らないサイトで署名してしまいました。お金が全部なくなりそうで怖いです', 'ja', 'phishing-site'],
  ['刚才在一个陌生网站上签名了，现在很怕钱被转走', 'zh-Hans', 'phishing-site'],
  ['방금 사이트에서 서명했어요. 돈이 다 빠져나갈까 봐 무서워요', 'ko', 'phishing-site'],
  ['在一个网站上签名之后，币已经被转走了', 'zh-Hans', 'funds-stolen'],
  ['support is asking for my recovery phrase', 'en', 'fake-support'],
  ['he made me install anydesk', 'en', 'device-compromised'],
  ['ウォレットから勝手に送金されました', 'ja', 'funds-stolen'],
  ['コインが盗まれた', 'ja', 'funds-stolen'],
  ['ハッキングされて全部なくなった', 'ja', 'funds-stolen'],
  ['シードフレーズを偽サイトに入力してしまった', 'ja', 'phrase-exposed'],
  ['リカバリーフレーズを人に教えてしまいました', 'ja', 'phrase-exposed'],
  ['怪しいサイトで署名してしまった', 'ja', 'phishing-site'],
  ['サポートを名乗る人に秘密鍵を聞かれています', 'ja', 'fake-support'],
  ['パソコンを遠隔操作されている', 'ja', 'device-compromised'],
  ['我的币被盗了', 'zh-Hans', 'funds-stolen'],
  ['钱包里的USDT被转走了，不是我操作的', 'zh-Hans', 'funds-stolen'],
  ['助记词被别人看到了', 'zh-Hans', 'phrase-exposed'],
  ['我把助记词输入到一个网站了', 'zh-Hans', 'phrase-exposed'],
  ['在钓鱼网站上签名了', 'zh-Hans', 'phishing-site'],
  ['客服让我提供助记词', 'zh-Hans', 'fake-support'],
  ['對方遠程控制了我的電腦', 'zh-Hans', 'device-compromised'],
  ['코인을 해킹당했어요', 'ko', 'funds-stolen'],
  ['제가 보내지 않은 출금이 있어요', 'ko', 'funds-stolen'],
  ['시드 문구를 다른 사람에게 알려줬어요', 'ko', 'phrase-exposed'],
  ['가짜 사이트에서 서명했어요', 'ko', 'phishing-site'],
  ['상담원이 복구 구문을 알려 달라고 해요', 'ko', 'fake-support'],
  ['누가 원격 제어로 제 컴퓨터에 들어왔어요', 'ko', 'device-compromised'],
  ['my wallet was hacked', 'ja', 'funds-stolen'],
  ["I see a transfer out that isn't mine", 'en', 'funds-stolen'],
  ['my balance went to zero and I did nothing', 'en', 'funds-stolen'],
  ['is it normal that support wants my private key?', 'en', 'fake-support'],
  ['承認したらトークンが消えた', 'ja', 'funds-stolen'],
  ['币全没了，我什么都没做', 'zh-Hans', 'funds-stolen'],
  ['누가 제 지갑을 다 비웠어요', 'ko', 'funds-stolen'],
  ['I woke up and my balance is 0', 'en', 'funds-stolen'],
  ['朝起きたら残高が0になっていました', 'ja', 'funds-stolen'],
  ['早上起来发现余额变成0了', 'zh-Hans', 'funds-stolen'],
  ['the scammer is taking my life savings right now', 'en', 'funds-stolen'],
  ['my seed phrase is all over the internet', 'en', 'phrase-exposed'],
  ['知らない人がフレーズを持っています', 'ja', 'phrase-exposed'],
  ['有人拿到我的12个词了', 'zh-Hans', 'phrase-exposed'],
  ['put my recovery words into a fake app', 'en', 'phrase-exposed'],
  ['サイトに接続したら空っぽになりました', 'ja', 'funds-stolen'],
  ['授权之后代币一直减少', 'zh-Hans', 'funds-stolen'],
  ['they r stealing it rn pls hurry', 'en', 'funds-stolen'],
  ['제발 빨리요 코인이 계속 나가요', 'ko', 'funds-stolen'],
  ['자고 일어나니 잔액이 0이에요', 'ko', 'funds-stolen'],
  ['someone sent me a link and now my wallet is drained', 'en', 'funds-stolen'],
  ['I typed my seed phrase on a site that a friend sent me', 'en', 'phrase-exposed'],
  ['they sent me a link, I signed and all my eth was stolen', 'en', 'funds-stolen'],
  ['a thief took a photo of my screen with the seed phrase', 'en', 'phrase-exposed'],
  ['紙に書いたシードフレーズを盗まれました', 'ja', 'phrase-exposed'],
  ['助记词写在纸上，被室友拍了，币都被转走了', 'zh-Hans', 'phrase-exposed'],
  ['노트에 적어둔 니모닉을 도난당했어요', 'ko', 'phrase-exposed'],
  ['my wallet was hacked, could you help me', 'en', 'funds-stolen'],
  ['my wallet was hacked, can anyone help', 'en', 'funds-stolen'],
  ['my crypto was stolen how do i stop it', 'en', 'funds-stolen'],
  ['someone is moving my funds without my permission, how can I stop them', 'en', 'funds-stolen'],
  ['trojan, what is happening to my wallet', 'en', 'device-compromised'],
  ['コインを盗まれました、取り戻す方法はありますか', 'ja', 'funds-stolen'],
  ['币被盗了，怎么防止继续被转', 'zh-Hans', 'funds-stolen'],
  ['코인을 해킹당했어요 더 빠져나가는 걸 막으려면 어떻게 해요', 'ko', 'funds-stolen'],
  ['someone saw my seed phrase, what should I do', 'en', 'phrase-exposed'],
  ['朋友的钱包被盗，我的币也被转走了', 'zh-Hans', 'funds-stolen'],
  ['我的钱包被盗了', 'zh-Hans', 'funds-stolen'],
  ['推特客服要助记词', 'zh-Hans', 'fake-support'],
  ['검색한 고객센터가 입금하래요', 'ko', 'fake-support'],
  ['客服让我交手续费，钱没了', 'zh-Hans', 'fake-support'],
];

const calm: [string, Language][] = [
  ['I restored my wallet this morning and the balance is 0', 'en'],
  ['朝アプリを更新したら残高がゼロと表示される', 'ja'],
  ['早上换了新手机，余额是0', 'zh-Hans'],
  ['아침에 새 폰으로 복구했는데 잔액이 0이에요', 'ko'],
  ['my phone was stolen', 'en'],
  ['my Instagram was hacked, can you help', 'en'],
  ['who took my fee?', 'en'],
  ["my friend's wallet was hacked, is mine safe?", 'en'],
  ['インスタを乗っ取られました', 'ja'],
  ['手数料を誰に取られたの', 'ja'],
  ['我的微信被盗了', 'zh-Hans'],
  ['客服会问我要助记词吗', 'zh-Hans'],
  ['네이버 아이디가 해킹됐어요', 'ko'],
  ['수수료를 누가 가져갔나요', 'ko'],
  ['how can I prevent my wallet from being hacked?', 'en'],
  ['my recovery phrase is not accepted', 'en'],
  ['my transaction is pending', 'en'],
  ['how do I back up my seed phrase', 'en'],
  ['I sent to the wrong address', 'en'],
  ['スマホを盗まれた', 'ja'],
  ['復元フレーズが認識されない', 'ja'],
  ['送金が届かない', 'ja'],
  ['フレーズの保管方法を教えて', 'ja'],
  ['手机被偷了', 'zh-Hans'],
  ['助记词导入不了', 'zh-Hans'],
  ['转账一直没到账', 'zh-Hans'],
  ['如何防止被盗', 'zh-Hans'],
  ['휴대폰을 도난당했어요', 'ko'],
  ['복구 구문이 인식이 안 돼요', 'ko'],
  ['송금이 아직 안 왔어요', 'ko'],
  ['画面共有は危ないですか', 'ja'],
  ['木马能拿走Trezor的币吗', 'zh-Hans'],
  ['how do I remove teamviewer', 'en'],
  ['the transaction is confirmed but shows the wrong amount', 'en'],
  ['wrong network confirmed', 'en'],
  ['support asked me to pay attention', 'en'],
  ['does support need the transaction fee', 'en'],
  ['what if my wallet was hacked?', 'en'],
  ['can someone steal my coins over wifi', 'en'],
  ['if someone saw my phrase what should I do', 'en'],
  ['フレーズを紙に書き込んだ', 'ja'],
  ['你们客服会要助记词吗', 'zh-Hans'],
  ['구문 종이에 적어도 되나요', 'ko'],
  ["my friend's wallet was drained by a scam", 'en'],
  ['万一币被盗了怎么办', 'zh-Hans'],
  ['もし偽サイトで署名したらどうなる', 'ja'],
  ['아무것도 안 훔쳐갔어요 배우고 싶어서요', 'ko'],
];

describe('emergencies', () => {
  it.each(emergencies)('%s (%s) is about %s', (text, language, topic) =>
    expect(isEmergency(text, language)).toBe(topic),
  );
  it.each(calm)('%s (%s) is none', (text, language) => expect(isEmergency(text, language)).toBeNull());
});

describe('emergencies by what was learnt', () => {
  const detector = (
    likelihood: number | null,
    verdict: 'answered' | 'unsure' = 'unsure',
    subject: string | null = null,
    found = subject,
    best = likelihood,
  ) =>
    createEmergencyDetector({
      sense: { danger: () => likelihood, dangerAtBest: () => best },
      search: () => ({
        hits: [
          { article: { id: found } as Article, section: null, score: 1, parts: { words: 1, meaning: null } }, // only its id is read
        ],
        verdict,
        subject,
        confidence: 1,
      }),
    });
  const untold = 'everything I had is at some place I never heard of';
  const sign = 'my wallet was hacked';

  it('are those that are likely, whatever their words', () => {
    expect(detector(0.4)(untold, 'en')).toBe('funds-stolen');
    expect(detector(0.22)(untold, 'en')).toBeNull();
  });

  it('keep a sign that one sentence speaks for, whatever is told around it', () => {
    expect(detector(0.1, 'unsure', null, null, 0.9)(sign, 'en')).toBe(isEmergency(sign, 'en'));
    expect(detector(0.1, 'unsure', null, null, 0.22)(sign, 'en')).toBe(isEmergency(sign, 'en'));
    expect(detector(0.1, 'unsure', null, null, 0.15)(sign, 'en')).toBeNull();
  });

  it('have the card of the emergency that search thinks of first', () => {
    expect(detector(0.9, 'answered', 'fake-support')(untold, 'en')).toBe('fake-support');
    expect(detector(0.9, 'unsure', 'slippage', 'phishing-site')(untold, 'en')).toBe('phishing-site');
    expect(detector(0.9, 'unsure', 'slippage')(untold, 'en')).toBe('funds-stolen');
  });

  it('have to be more likely where an article about something else answers', () => {
    expect(detector(0.7, 'answered', 'slippage')(untold, 'en')).toBeNull();
    expect(detector(0.85, 'answered', 'slippage')(untold, 'en')).toBe('funds-stolen');
  });

  it('are those that a sign tells of, unless the message is surely calm', () => {
    expect(detector(0.4, 'answered', 'slippage')(sign, 'en')).toBe('funds-stolen');
    expect(detector(0.1)(sign, 'en')).toBeNull();
  });

  it.each(['!!!', '😱😱', '0', '…'])('are not told of by %s, which says nothing', (text) => {
    expect(detector(0.99)(text, 'en')).toBeNull();
  });

  it('are those of the signs until something was learnt', () => {
    expect(detector(null)(sign, 'en')).toBe('funds-stolen');
    expect(detector(null, 'answered', 'funds-stolen')(untold, 'en')).toBeNull();
  });
});

it('every sign finds what its sentences say, and nothing that only comes near', () => {
  const wrong = emergencySigns().flatMap((sign) => {
    const finds = (text: string) => isSignIn(sign, foldedFor(text)[sign.language]);
    return [...sign.yes.filter((text) => !finds(text)), ...sign.no.filter(finds)];
  });
  expect(wrong).toEqual([]);
});

it('what only sounds like an emergency is told from one that is', () => {
  const wrong = calmRules().flatMap(({ yes, no }) => {
    const calm = (text: string) => isCalm(foldedFor(text));
    return [...yes.filter((text) => !calm(text)), ...no.filter(calm)];
  });
  expect(wrong).toEqual([]);
});
