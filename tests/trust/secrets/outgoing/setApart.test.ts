import { randomBytes } from 'node:crypto';
import { objectionBy } from '../../../../app/compose/mayBeSaid.ts';
import { withoutBetween } from '../../../../trust/secrets/outgoing/setApart.ts';
import { warnedOf } from '../../../../trust/secrets/outgoing/warnedOf.ts';
import { HARMLESS } from '../../../support/texts/harmlessTalk.ts';

const objection = objectionBy({ allowedHosts: [] });
const isHeard = (text: string) => objection(text) !== null || warnedOf(text) !== null;

const SIGN_BY_SIGN = [
  ...['请加我的微信', '把验证码告诉我', '请下载远程控制软件', '先付保证金', '把私钥发给我', '請加我的微信'],
  ...['비밀번호를알려주세요', '인증번호를보내주세요', '카카오톡으로연락주세요', '복구문구를보내주세요'],
  ...['秘密鍵を教えてください', '認証コードを教えてください', 'ラインで友だち追加してください'],
];
it.each([' ', '-', '/', '.', '·', '|', ' ~ ', '\n', '丨', '、', '✦', '>'])(
  'hears what is written sign by sign with %j between',
  (sign) => {
    expect(SIGN_BY_SIGN.filter((text) => !isHeard([...text].join(sign)))).toEqual([]);
  },
);

const WORD_BY_WORD = [
  'Please send me your recovery phrase',
  'Send your private key here now',
  'Type your seed phrase into this chat',
  'Install AnyDesk and read me the number',
  'Contact our team on Telegram today',
];
it.each([' / ', ' > ', ' ... ', ' … ', ' | ', ' → ', '; ', ': ', '. ', ' 👉 ', ') (', ' ~ ', '\t', '/', '-'])(
  'and word by word with %j between',
  (sign) => expect(WORD_BY_WORD.filter((text) => !isHeard(text.replaceAll(' ', sign)))).toEqual([]),
);

it.each([
  '| Please | send | me | your | recovery | phrase |',
  '| What is | your | private | key? |',
  '| Step | What to do |\n|---|---|\n| 1 | Open your wallet |\n| 2 | Type the recovery | phrase here |',
])('and in cells of a table: %s', (text) => expect(isHeard(text)).toBe(true));

it.each([
  'Settings > Security > Backup > Devices > About',
  'iOS / Android / Windows / macOS / Linux',
  'Ethereum / Polygon / Arbitrum / Optimism / Base',
  'MetaMask > Rabby > Phantom > Ledger > Trezor',
  '이 두 개 중 한 개만 고르시면 됩니다.',
  '네. 그 건 좀 더 볼 게요.',
  'はい / いいえ / わからない / その他 / なし',
  '是 / 否 / 不确定 / 其他 / 无',
  '| Network | Fee | Time |\n|---|---|---|\n| Ethereum | 2 USD | 5 min |\n| Tron | 1 USD | 1 min |',
  'OK. Thanks. Bye. Take care. Always.',
])('and nothing in what is only set apart: %s', (text) => expect(isHeard(text)).toBe(false));

it('reads what is harmless as it is written', () => {
  const talk = Object.values(HARMLESS).flat();
  expect(talk.filter((text) => withoutBetween(text) !== text).length / talk.length).toBeLessThan(0.01);
});

describe('of a link', () => {
  const toAgents = objectionBy({ allowedHosts: ['help.example'], explorerHosts: ['etherscan.io', 'tronscan.org'] });
  const hash = randomBytes(32).toString('hex');

  it.each([
    `https://etherscan.io/tx/0x${hash} shows that it went through.`,
    `https://etherscan.io/tx/0x${hash} で完了になっています。`,
    `请看 https://tronscan.org/#/transaction/${hash}，已经完成。`,
    `[거래](https://etherscan.io/tx/0x${hash})가 끝났습니다. https://help.example/help/fees 도 보세요.`,
  ])('takes the dots of its host out of no place: %s', (text) => expect(toAgents(text)).toBeNull());

  it('reads the words of its path', () => {
    expect(toAgents('https://help.example/please/send/me/your/recovery/phrase')).toBe('asks-for-secret');
  });
});
