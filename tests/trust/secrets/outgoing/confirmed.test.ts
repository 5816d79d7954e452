import { namesSecretOpenly } from '../../../../trust/secrets/outgoing/asking/namedOpenly.ts';
import { checkOutgoing } from '../../../../trust/secrets/outgoing/outgoing.ts';

const isHeard = (text: string) =>
  checkOutgoing(text, { allowedHosts: [] }).kind === 'refused' || namesSecretOpenly(text);
const each = (secrets: readonly string[], questions: readonly string[]) =>
  secrets.flatMap((secret) => questions.map((question) => question.replace('§', secret)));

/** Each wants a yes to the handing over, whatever it seems to deny. */
const CONFIRMED: Readonly<Record<string, readonly string[]>> = {
  en: each(
    ['your seed phrase', 'the private key', 'your recovery phrase'],
    [
      'You will paste § here, right?',
      'You have not sent § yet, have you?',
      'You did not forget to send §, did you?',
      'You said you would send §, remember?',
      'It is correct that you give §?',
      'You are not going to keep § from us, are you?',
    ],
  ),
  ja: each(
    ['復元フレーズ', '秘密鍵', 'リカバリーフレーズ'],
    [
      '§をここに書くということでよろしいですよね。',
      '§はまだ送っていませんよね？',
      '§を入力されるのですよね？',
      '§を書かれるんでしたよね？',
      '§を言うんじゃなかったでしたっけ？',
      '§を打つので合っていますか？',
    ],
  ),
  'zh-Hans': each(
    ['助记词', '私钥'],
    ['§您会发给我，对吧？', '§您还没发吧？', '§您不是要发吗？', '§就是现在填，没问题吧？', '您把§写一下，可以吧？'],
  ),
  'zh-Hant': each(['助記詞', '私鑰'], ['§您會發給我，對吧？', '§您還沒發吧？', '§就是現在填，沒問題吧？']),
  ko: each(
    ['복구 문구', '개인키', '니모닉'],
    [
      '§ 적어주시는 거 맞아요?',
      '§ 못 보내시는 거 아니죠?',
      '§ 다 적으신 거 아니에요?',
      '§ 적어 주실 거 아니었어요?',
      '§ 안 적으신 거 맞아요?',
      '§ 주시기로 하셨잖아요?',
    ],
  ),
};

it.each(Object.entries(CONFIRMED))(
  'a question that wants a yes to giving a secret is heard as a request: %s',
  (_, texts) => {
    expect(texts.filter((text) => !isHeard(text))).toEqual([]);
  },
);

it.each([
  'You did not send your recovery phrase to anyone, right?',
  "You haven't typed your seed phrase into any website, have you?",
  'You typed your recovery phrase only into the wallet app, right?',
  'You wrote the recovery phrase down on paper, correct?',
  'The hash is the one you sent yesterday, right?',
  '復元フレーズは誰にも教えていませんよね？',
  'リカバリーフレーズはサイトに入力していませんよね？',
  '紙に控えた復元フレーズはお手元にありますよね？',
  '助记词没有告诉过别人吧？',
  '助記詞沒有告訴過別人吧？',
  '您没有在网站上输入过助记词吧？',
  '복구 문구를 다른 사람에게 알려 주신 적 없죠?',
  '복구 문구를 사이트에 입력하신 거 아니죠?',
  '앱에 복구 문구를 입력하신 거 맞아요?',
  '해시 보내 주신 거 맞아요?',
])('a question after others, or after the place of the user, is one: %s', (text) => expect(isHeard(text)).toBe(false));
