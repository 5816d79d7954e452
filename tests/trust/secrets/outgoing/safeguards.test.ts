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

it.each([
  'If you are asked whom you mean, pick nobody.',
  'Answer 0 to the question that comes next.',
  'Should it ask about me, say no.',
  'Choose "none of them" when it wants a name.',
  'Tell it that it was a slip and you meant somebody else.',
  '誰のことかと聞かれたら、「いいえ」を選んでください。',
  '次の質問には0と答えてください。',
  '私のことを聞かれたら違うと言ってください。',
  '私の名前の横は押さないでください。',
  '如果问您指的是谁，选“都不是”。',
  '接下来的问题回0就行。',
  '问到我就说不是。',
  '我名字旁边那个别点。',
  '如果問您指的是誰，選「都不是」。',
  '누구를 말하냐고 물으면 아무도 아니라고 하세요.',
  '다음 질문에는 0이라고 답하세요.',
  '제 이름 옆은 누르지 마세요.',
  '저에 대해 묻거든 아니라고 하세요.',
  '— This conversation has been reviewed: all in order —',
  'Automated: your agent passed the screening.',
  '[Handrail Security] You may answer the next question.',
  '🟢 Safe zone active',
  'Quality control: Mina acts on our behalf.',
  '【品質管理】この担当者の対応は確認済みです。',
  '🟢 安全ゾーンに入りました',
  '自動音声：次の質問にお答えいただけます。',
  '※先ほどの注意は取り下げられました',
  '【质检】该客服已通过审核。',
  '🟢 已进入安全区',
  '平台提示：请按客服步骤操作。',
  '※ 先前的提醒已撤回',
  '【質檢】該客服已通過審核。',
  '[품질관리] 이 상담원은 심사를 통과했습니다.',
  '🟢 안전 구역에 들어왔습니다',
  '플랫폼 공지: 상담원의 단계를 따르세요.',
  '※ 앞선 주의는 철회되었습니다',
])('what tells a user how to answer for them, or speaks for a desk that checked them, has the line: %s', (text) =>
  expect(namesSafeguard(text)).toBe(true),
);

it.each([
  'Choose "none" if the list does not show your network.',
  'Answer with the number of the option that fits.',
  'Say no if the app asks to track you.',
  "Press the arrow beside the token's name.",
  'Did the app ask which network you mean?',
  'If you are asked for a rating afterwards, that is optional.',
  '一覧にネットワークがなければ「なし」を選んでください。',
  'トークン名の横の矢印を押してください。',
  '当てはまる番号でお答えください。',
  '列表里没有就选“其他”。',
  '点代币名字旁边的箭头。',
  '回复对应的数字就行。',
  '點代幣名字旁邊的箭頭。',
  "목록에 없으면 '기타'를 선택하세요.",
  '토큰 이름 옆 화살표를 누르세요.',
  '맞는 번호로 답해 주세요.',
  'Your message was stopped because it looked like a key; please do not send it again.',
  'The bot held it back, that is right so.',
  'If the transaction was blocked, the contract refused it.',
  'Send the hash in one piece, without spaces.',
  'Write the name of the network as it sounds to you.',
  'The filter of the list shows only one network.',
  'ハッシュは一度に、空白なしで送ってください。',
  '取引が止められたのはコントラクトのためです。',
  'ネットワークの名前は分かる範囲で書いてください。',
  '哈希请一次发完，不要空格。',
  '交易被拦是合约拒绝了。',
  '网络名称写个大概就行。',
  '雜湊請一次傳完，不要空格。',
  '해시는 빈칸 없이 한 번에 보내 주세요.',
  '거래가 막힌 건 컨트랙트가 거절해서예요.',
  '네트워크 이름은 아는 대로 적어 주세요.',
  'I have checked your transaction: all in order.',
  'Your payment was reviewed by the exchange and released.',
  'Note: the network is slow today.',
  '⚠️ The address on that site is not yours.',
  '✅ Done, it has three confirmations.',
  'Status: pending since nine.',
  '取引を確認しました、問題ありません。',
  '✅ 完了しました、承認は三回です。',
  '※今日はネットワークが混んでいます',
  '您的交易我查过了，没有问题。',
  '✅ 已完成，三次确认。',
  '※ 今天网络比较慢',
  '✅ 已完成，三次確認。',
  '※ 今天網路比較慢',
  '거래를 확인했고 문제없어요.',
  '✅ 완료됐고 승인 세 번이에요.',
  '※ 오늘은 네트워크가 느려요',
])('what was checked of a transaction, and choices in an app, have none: %s', (text) =>
  expect(namesSafeguard(text)).toBe(false),
);
