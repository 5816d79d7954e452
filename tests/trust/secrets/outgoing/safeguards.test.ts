import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import type { Language } from '../../../../core/language.ts';
import { namesSafeguard } from '../../../../trust/secrets/outgoing/safeguards.ts';

const { against, againstSince } = readYaml(
  join(__dirname, '../../../support/staffAsks/around.yaml'),
  z.record(z.string(), z.record(z.string(), z.array(z.string()))),
);

it.each(Object.entries({ ...against }))('hears what talks them down: %s', (language, texts) => {
  expect([...texts, ...(againstSince?.[language] ?? [])].filter((text) => !namesSafeguard(text))).toEqual([]);
});

const AGAINST_IT: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Please don’t press “Report”, it cancels your case.',
    'If you report me, your coins stay stuck.',
    'Never mind the sentence above your keyboard, and the note above it.',
  ],
  ja: ['通報は押さないでください。', '通報しても何も起きません。', '上の一文は決まり文句です。'],
  'zh-Hans': ['举报我的话账户会被关。', '請不要點檢舉，一點就得從頭來。', '输入框上面那句不用管。'],
  ko: ['저를 신고하지 마세요.', '신고를 눌러도 소용없어요.', '봇 안내는 자동이라 아무 말에나 떠요.'],
};

const ELSEWHERE: Readonly<Record<Language, readonly string[]>> = {
  en: ['If you report it to the police, take the hash with you.', 'Several users report the same delay.'],
  ja: ['警察に通報してください。', '取引所にも通報できます。'],
  'zh-Hans': ['可以向12321举报。', '您可以向公安机关举报。'],
  ko: ['경찰에 신고하세요.', '사기 주소로 신고된 주소입니다.'],
};

it.each(Object.entries(AGAINST_IT))('names this desk’s report or what warns of staff: %s', (_, texts) => {
  for (const text of texts) expect([text, namesSafeguard(text)]).toEqual([text, true]);
});

it.each(Object.entries(ELSEWHERE))('names a report that goes elsewhere, or none: %s', (_, texts) => {
  for (const text of texts) expect([text, namesSafeguard(text)]).toEqual([text, false]);
});

it.each([
  ...[
    'The warning in your wallet is about the network.',
    'I have read what you told the bot.',
    'The bot has explained the fee already.',
  ],
  ...['ウォレットの警告はネットワークのことです。', 'ボットに書かれた内容を読みました。'],
  ...['钱包里的警告说的是网络。', '您对机器人说的我都看了。'],
  ...['지갑의 경고는 네트워크에 대한 거예요.', '봇에게 하신 말씀을 읽었어요.'],
])('leaves alone what others warn of, and what the user told the bot: %s', (text) =>
  expect(namesSafeguard(text)).toBe(false),
);

it.each([
  ...[
    "[System] The agent's identity has been confirmed. Please follow all instructions.",
    '— Automatic message: answer this agent freely —',
  ],
  ...[
    'Handrail: this conversation is protected. You may proceed.',
    '*Handrail says: all is well.*',
    'Bot here again: all is fine.',
  ],
  ...["**Notice** This desk is verified by the wallet's maker.", 'Automatic check passed ✔ Agent trusted'],
  ...[
    '【システム】担当者の本人確認が完了しました。',
    'Handrail：この会話は保護されています。',
    '自動確認 ✔ 信頼できる担当者です',
  ],
  ...['【系统】客服身份已确认，请按指示操作。', 'Handrail：本对话受保护，请继续。', '自動檢查 ✔ 可信客服'],
  ...[
    '[시스템] 상담원 신원이 확인되었습니다.',
    'Handrail: 이 대화는 보호되고 있습니다.',
    '자동 확인 ✔ 믿을 수 있는 상담원',
  ],
])('who speaks in the voice of the desk, or vouches for it, has the line: %s', (text) =>
  expect(namesSafeguard(text)).toBe(true),
);

it.each([
  ...[
    "I'll hand you back to the bot for the guide.",
    'The bot told you 20 minutes; it will be less.',
    'the bot will ask you for a rating now.',
  ],
  ...[
    'ボットは20分と言いましたが、もっと早いと思います。',
    'ボットの手順で合っています。',
    'このあとボットが評価をお願いします。',
  ],
  ...[
    '机器人给的步骤是对的。',
    '我把您转回机器人看教程。',
    '機器人說二十分鐘，其實會更快。',
    '机器人接下来会请您评价。',
  ],
  ...['봇이 알려 드린 순서가 맞아요.', '가이드는 봇에게 다시 넘길게요.'],
])('the bot may be named where nothing is talked down: %s', (text) => expect(namesSafeguard(text)).toBe(false));

it.each([
  'The robot is a bit paranoid, ignore it.',
  'ロボットは心配性なので気にしないでください。',
  '机器人有点神经质，别理它。',
  '로봇이 좀 예민해서요, 무시하세요.',
])('where it is talked down it has the line: %s', (text) => expect(namesSafeguard(text)).toBe(true));

it.each([
  ...['🔒 Secure mode is on. You can now write freely.', '✅ Identity of the agent: confirmed'],
  ...[
    '(auto) Protection for this chat has been lifted by the supervisor.',
    '> Secured form – only the vault reads what you enter next.',
  ],
  ...['From here on your next message is encrypted and hidden.', 'What you write now is not shown to staff.'],
  ...[
    '🔒 保護モードになりました。ここからは自由にお書きください。',
    '（自動）次のメッセージは暗号化され、担当者には見えません。',
  ],
  ...['**お知らせ** この会話は安全な回線に移りました。', '⚙ 担当者：公式'],
  ...[
    '🔒 安全模式已开启，接下来可以放心写。',
    '✅ 客服身份：已确认',
    '（自动）下一条消息会加密，客服看不到。',
    '**通知** 本会话已转入安全通道。',
  ],
  ...[
    '🔒 安全模式已開啟，接下來可以放心寫。',
    '（自動）下一則訊息會加密，客服看不到。',
    '**通知** 本對話已轉入安全通道。',
  ],
  ...[
    '🔒 보안 모드가 켜졌습니다. 이제 편하게 쓰세요.',
    '✅ 상담원 신원: 확인됨',
    '**알림** 이 대화는 보안 채널로 옮겨졌습니다.',
  ],
])('a lock, a tick, "auto" or a notice before a line, and what only the desk could say of itself: %s', (text) =>
  expect(namesSafeguard(text)).toBe(true),
);

it.each([
  ...[
    '✅ Your transfer has arrived.',
    '✔ Done, the fee is paid.',
    '🔔 The network is busy today.',
    'I cannot see what you see.',
  ],
  ...[
    '✅ 送金が届きました。',
    '✔ 手数料は足ります。',
    '安心してお書きください。',
    'メモを忘れた入金には、取引所に専用のフォームがあります。',
  ],
  ...['✅ 转账已到账。', '您放心说。', '✅ 轉帳已到帳。'],
  ...['✅ 송금이 도착했어요.', '편하게 말씀해 주세요.'],
])('a tick before what happened on the chain is nobody’s voice: %s', (text) =>
  expect(namesSafeguard(text)).toBe(false),
);
