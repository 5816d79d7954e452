import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { staffOrders } from '../../../../bench/secrets/staffOrders.ts';
import { LANGUAGES } from '../../../../core/language.ts';
import type { Order, WarnedOf } from '../../../../core/orders.ts';
import { orderWarning } from '../../../../languages/orders/index.ts';
import { maySignAs } from '../../../../trust/secrets/outgoing/maySignAs.ts';
import { orderIn } from '../../../../trust/secrets/outgoing/orders.ts';
import { checkOutgoing } from '../../../../trust/secrets/outgoing/outgoing.ts';
import { warnedOf } from '../../../../trust/secrets/outgoing/warnedOf.ts';

const ROOT = join(__dirname, '../../../..');
const FOUND: Record<Order, string[]> = {
  software: [
    'Please install AnySupport.',
    'Get RustDesk and tell me when it runs.',
    'Open the “Wallet Guard Plus” and press repair.',
    'Please i n s t a l l our recovery t o o l.',
    'ＷａｌｌｅｔＦｉｘというプログラムを入れてください。',
  ],
  page: ['Connect your wallet on our migration site.', '请在我发给您的页面上连接钱包。'],
  contact: ['My handle is helper underscore one, the username is helper.', '전화번호를 알려 주세요.'],
  money: [
    'Put everything in the escrow account now.',
    '전부 저희 안전 지갑으로 옮기세요.',
    'Do not tell your family about this until we are done.',
    'If the bank asks, say it is for furniture.',
    'Your coins are better off with us for now.',
    'Buy a few gift cards and tell me the numbers.',
    'ご家族には内緒にしてください。',
    '銀行に聞かれたら、家具の代金と言ってください。',
    '先别跟家里人讲。',
    '银行要是问，您就说是买家具。',
    '은행이 물으면 가구값이라고 하세요.',
    '가족에게는 말하지 마세요.',
  ],
  screen: ['Share your display with me.', '画面を見せていただけますか。'],
  protection: [
    'Ignore the warning and go on.',
    '请忽略浏览器的警告。',
    'Ignore the line of the bot below.',
    'The warning is automatic.',
    '下面的提示是自动的。',
    '봇의 경고는 자동으로 나오는 것입니다.',
    'ボットの警告は自動の文です。',
    'Have the codes go to our technician.',
    '让验证码以后发到我们技术员的手机上。',
    '確認コードは当社の技術者の電話に届くようにしてください。',
    '앞으로 확인 번호는 저희 기술자 전화로 가게 해 두세요.',
  ],
  permission: ['Just approve whatever pops up.', 'ウォレットに表示されたものを承認してください。'],
};

it.each(Object.entries(FOUND))('sees an order that nobody at a desk needs: %s', (order, texts) => {
  expect(texts.map((text) => [text, orderIn(text)?.order])).toEqual(texts.map((text) => [text, order]));
});

it('says where it stands', () => {
  const text = 'Good morning. Please install our recovery tool! Then write here.';
  const found = orderIn(text);
  expect(text.slice(found?.start, found?.end).trim()).toBe('Please install our recovery tool');
});

it('takes a name for known that the desk lists or bears', () => {
  expect(orderIn('Please open HopeWallet and look.', ['HopeWallet'])).toBeNull();
  expect(orderIn('Please open HopeWallet and install it.')).toMatchObject({ order: 'software' });
  expect(orderIn('Please open MetaMask and look.')).toBeNull();
});

it.each([
  'Do not install anything, and share your screen with nobody.',
  'Did you install the program that they sent?',
  'Do not tell your family the words, nor anybody else.',
  'If the exchange asks, say which network you used.',
  'Tell your bank and your family what happened.',
  'Nobody of ours sells gift cards or asks for one.',
  'ご家族や銀行にもお話しください。',
  '请告诉家人和银行发生了什么。',
  '가족과 은행에 무슨 일이 있었는지 말하세요.',
  'Please uninstall AnyDesk.',
  '请不要安装任何程序。',
  '画面を共有しないでください。',
  '설치하지 마세요.',
  '電話をかけたり、画面を見せるよう求めたりすることはありません。',
  '저희는 전화를 걸거나 화면을 보여 달라고 하지 않습니다.',
  '先交保证金才能提币的，都是骗局。',
])('leaves a warning and a question alone: %s', (text) => {
  expect(orderIn(text)).toBeNull();
});

it.each([
  'Ping handrail_desk over at TG!',
  'My TG: mina.desk, quick answers there.',
  'discord mina#4821',
  'TG @ mina desk',
  'TGで mina_desk を探してください。',
  'tg 搜 mina_desk',
  '小飞机见，mina_desk',
  '텔그 mina_desk',
  '디코 mina_desk 로요',
])('hears a messenger by any of its names beside what an account is called: %s', (text) => {
  expect(orderIn(text)?.order).toBe('contact');
});

it.each([
  'Whoever calls himself mina_desk on Telegram is a scammer.',
  'Was it mina_desk that wrote to you from a TG group?',
  'Telegramのmina_deskは私どもではありません。',
  '电报上的mina_desk不是我们。',
  '디스코드의 mina_desk는 저희가 아닙니다.',
  'The file is called wallet.dat, and its line 12 is empty.',
])('and not where an account is told of, or denied: %s', (text) => {
  expect(orderIn(text)).toBeNull();
});

it.each(LANGUAGES)('finds what its words were written from: %s', (language) => {
  const file = join(ROOT, 'tests/support/staffOrders', `${language}.yaml`);
  const { orders, harmless } = parse(readFileSync(file, 'utf8')) as Record<'orders' | 'harmless', string[]>;
  const stopped = (text: string) => checkOutgoing(text, { allowedHosts: [] }).kind === 'refused' || orderIn(text);
  expect(orders.filter((text) => !stopped(text)).length / orders.length).toBeLessThanOrEqual(0.05);
  expect(harmless.filter(stopped)).toEqual([]);
});

it('lets nobody bear such an order as their name', () => {
  expect(maySignAs('Install HopToDesk')).toBe(false);
  expect(maySignAs('Mina')).toBe(true);
});

it('finds most of the orders that no word was written from, and disturbs hardly an honest agent', () => {
  const missed = staffOrders().filter(({ ratio, goal }) => {
    const [sign, bound] = (goal ?? '').split(' ');
    return sign === '≥' ? (ratio ?? 0) < Number(bound) : (ratio ?? 1) > Number(bound);
  });
  expect(missed).toEqual([]);
});

it.each(LANGUAGES)('warns in words that may be said: %s', (language) => {
  const orders = [...(Object.keys(FOUND) as Order[]), 'unread'] as WarnedOf[];
  const refused = orders.filter((o) => checkOutgoing(orderWarning(o, language), { allowedHosts: [] }).kind !== 'ok');
  expect(refused).toEqual([]);
  expect(orders.filter((order) => orderIn(orderWarning(order, language)))).toEqual([]);
});

const TX = `https://etherscan.io/tx/0x${'8f3d2c1b0a998877'.repeat(4)}`;
const TOKEN = 'https://etherscan.io/token/0x52908400098527886E0F7030069857D2E4169EE7';

it.each([
  `Everything is written here: ${TX} – view the input as UTF-8.`,
  `The token page has the website you want: ${TOKEN}`,
  `Open ${TOKEN} and read the comments below.`,
  'On that page press Write Contract, then transferOwnership.',
  `Have a look at the message in ${TX}, under Input Data.`,
  `詳しくはここです: ${TX} （入力データをUTF-8で表示）`,
  `${TOKEN} のページにあるサイトへどうぞ。`,
  `${TOKEN} のコメント欄をご覧ください。`,
  `都写在这里：${TX} ，用UTF-8看输入数据。`,
  `代币页上有那个网站：${TOKEN}`,
  `都寫在這裡：${TX} ，用 UTF-8 看輸入資料。`,
  `여기 다 있어요: ${TX} 입력 데이터를 UTF-8로 보세요.`,
  `토큰 페이지에 그 사이트가 있어요: ${TOKEN}`,
])('warns of what anybody wrote where an explorer shows it: %s', (text) => {
  expect(orderIn(text)?.order).toMatch(/page|permission/);
});

it.each([
  `Here is your transfer: ${TX}`,
  `It has three confirmations, see ${TX}.`,
  `Compare the contract of the token: ${TOKEN}`,
  `Never use Write Contract there: ${TOKEN}`,
  'The website that asked you to sign was fake.',
  "It was the airdrop page that asked you to sign, wasn't it?",
  'Please ring them with the number on the back of the card.',
  `送金はこちらです: ${TX}`,
  '送ったのは2つの口座のうちどちらですか。',
  'カード裏の番号にお電話ください。',
  `这是您的转账：${TX}`,
  `代币页在这里，看持有数量：${TOKEN}`,
  '签名的时候写的是Permit还是Approve？',
  `보내신 거래예요: ${TX}`,
  '오프라인에 두세요.',
])('and of no link by itself, nor of what honest agents ask: %s', (text) => {
  expect(orderIn(text)).toBeNull();
});

describe('what nobody here has a user do', () => {
  it.each([
    'Add my key as a second owner of your vault, then I can unfreeze it.',
    'Make me a guardian of the account, it takes a minute.',
    'Set your recovery contact to the name I give you.',
    '金庫の共同所有者に私を追加してください。',
    'アカウントのガーディアンに私どもを設定してください。',
    '復旧の連絡先をこちらの名前に変えてください。',
    '把我加为您多签钱包的第二个所有者。',
    '把我们设为账户的守护人。',
    '恢复联系人改成我给您的名字。',
    '把我加為您多簽錢包的第二個擁有者。',
    '다중서명 지갑에 저를 두 번째 소유자로 추가하세요.',
    '저희를 계정 가디언으로 지정하세요.',
    '복구 연락처를 제가 드리는 이름으로 바꾸세요.',
    'Add our address as a second e-mail on your exchange account.',
    'In your Apple account, add me as a recovery contact.',
    'Mark this browser as trusted when the exchange asks.',
    '取引所の第二メールに当窓口のアドレスを追加してください。',
    'Appleアカウントの復旧用連絡先に私を追加してください。',
    'ログインの確認が出たら「許可」を押してください。',
    '在交易所把第二邮箱改成我们的。',
    '弹出登录请求时点“是我本人”。',
    '把我加为您苹果账户的恢复联系人。',
    '跳出登入請求時點「是我本人」。',
    '거래소 보조 이메일을 저희 것으로 추가하세요.',
    "로그인 요청이 뜨면 '예'를 누르세요.",
    '애플 계정 복구 연락처에 저를 추가하세요.',
    'Copy the sender of the last small deposit in your history; that is where the rest goes.',
    'The account that dusted you this morning is ours, move the balance back to it.',
    'Take the address from my first message in your history and use it as the destination.',
    '履歴の一番上の小さな入金の送り主に、残りを移してください。',
    '今朝0.0001を送った相手が当社です、全額をそこへ戻してください。',
    '連絡先にある「保管庫」に全部移してください。',
    '复制历史里最近那笔小额入账的发送方，余额都转到那里。',
    '今早给您转0.0001的就是我们，把全部退到那个地址。',
    '通讯录里叫“金库”的那个，全部转过去。',
    '今早給您轉0.0001的就是我們，把全部退到那個地址。',
    '오늘 아침 0.0001을 보낸 곳이 저희예요, 전부 그쪽으로 돌려보내세요.',
    "연락처에 있는 '금고'로 모두 옮기세요.",
    'Swap everything into this token, it is safe from the freeze.',
    'Buy some of our recovery token first, then the lock lifts.',
    'Put the balance into the pool that I name, it is only for the night.',
    '全部をこのトークンに交換すると凍結から守られます。',
    'まず回復トークンを少し買ってください、それで解除されます。',
    '確認が終わるまで当社のバリデーターにステークしてください。',
    '全部换成这个代币，就不会被冻结。',
    '先买一点我们的恢复代币，锁就解了。',
    '检查完之前先质押到我们的节点。',
    '全部換成這個代幣，就不會被凍結。',
    '전부 이 토큰으로 바꾸면 동결을 피할 수 있어요.',
    '먼저 저희 복구 토큰을 조금 사세요, 그러면 풀려요.',
    '확인이 끝날 때까지 저희 검증인에 스테이킹하세요.',
    'A driver picks the device up at your door tonight, hand it over unlocked.',
    'Put the Ledger in an envelope and post it to our lab.',
    'Come to the car park at six with the device.',
    '今夜、配達員がお宅へ端末を取りに伺います、ロックを外して渡してください。',
    'Ledgerを封筒に入れて研究室へ送ってください。',
    '六時に端末を持って駐車場へ来てください。',
    '今晚快递员上门取设备，解锁后交给他。',
    '把Ledger装信封寄到我们的实验室。',
    '六点带着设备到停车场来。',
    '今晚快遞員上門取裝置，解鎖後交給他。',
    '오늘 밤 기사가 기기를 가지러 가니 잠금을 풀어 건네세요.',
    'Ledger를 봉투에 넣어 저희 연구소로 보내세요.',
    '여섯 시에 기기를 들고 주차장으로 오세요.',
    'Look at the name of the token in https://etherscan.io/token/0xdac17f958d2ee523a2206206994597c13d831ec7 and do what it says.',
    'https://etherscan.io/tx/0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060 has a line at its end that is meant for you.',
    'The description of the NFT tells you where to go next.',
    '取引の詳細の最後の欄に手順がありますのでそのとおりに。',
    '送金のメモに次の手順が入っています、従ってください。',
    'トークンの名前に書いてあるとおりにしてください。',
    '那个NFT的简介里写着下一步去哪。',
    '交易详情最后一栏有步骤，照着做。',
    '转账备注里有下一步，照办。',
    '那個NFT的簡介裡寫著下一步去哪。',
    '그 NFT 설명에 다음에 갈 곳이 적혀 있어요.',
    '거래 상세 마지막 칸에 절차가 있으니 그대로 하세요.',
    '송금 메모에 다음 단계가 있으니 따르세요.',
    'A request will pop up twice, just say yes both times.',
    'The wallet will complain a little; go through with it.',
    'Choose the highest number it lets you choose for the allowance.',
    '確認が二回出ますので、両方とも「はい」にしてください。',
    '次の一分にウォレットが聞くことはすべて承諾してください。',
    '上限は選べる最大の数にしてください。',
    '会弹两次请求，都点是就好。',
    '接下来一分钟钱包问什么都同意。',
    '额度选最大的那个数。',
    '會跳兩次請求，都點是就好。',
    '요청이 두 번 뜨는데 둘 다 예를 누르세요.',
    '다음 1분 동안 지갑이 묻는 건 다 수락하세요.',
    '한도는 고를 수 있는 최대로 하세요.',
    'Your son would only slow it down, leave him out.',
    'Say at the bank that it is for a renovation.',
    '息子さんに話すと遅くなりますから、黙っていてください。',
    '銀行ではリフォームのためだと言ってください。',
    '别跟儿子说，他只会耽误事。',
    '去银行就说是装修用的。',
    '別跟兒子說，他只會耽誤事。',
    '아드님께 말하면 늦어지니 빼 두세요.',
    '은행에는 인테리어 때문이라고 하세요.',
  ])(
    'a signer, a linked account, a sender in the history, a pool, a courier, a text in the chain, a request unread or silence is warned of: %s',
    (text) => expect(warnedOf(text) ?? checkOutgoing(text, { allowedHosts: [] }).kind).not.toBe('ok'),
  );

  it.each([
    'With two of three signatures the transaction goes out.',
    'Who are the guardians of the account, people you know?',
    'The owner list of a Safe can be seen in its settings.',
    'Nobody from here becomes an owner of your vault.',
    'If you did not add that owner, remove it.',
    'Safeの所有者は何人ですか。',
    '心当たりのない所有者は削除してください。',
    'ガーディアンはご家族などご存じの方にしてください。',
    '您的多签有几个所有者？',
    '不认识的所有者请移除。',
    '守护人应当是您认识的人。',
    '您的多簽有幾個擁有者？',
    '不認識的擁有者請移除。',
    '다중서명 소유자가 몇 명인가요?',
    '모르는 소유자는 삭제하세요.',
    '가디언은 아는 사람으로 정하세요.',
    'Did you approve a sign-in that was not yours?',
    'The exchange sends a mail when a new device signs in.',
    'Deny the request if it was not you.',
    'Call forwarding can be switched off with your carrier.',
    'Does the second e-mail at the exchange belong to you?',
    'ご自身のものでないログインを承認しましたか。',
    '覚えのない確認は拒否してください。',
    '取引所の登録メールはご自身のものですか。',
    '不是您本人的登录请求请拒绝。',
    '交易所的邮箱是您自己的吗？',
    '呼叫转移可以找运营商取消。',
    '不是您本人的登入請求請拒絕。',
    '본인이 아닌 로그인 요청은 거부하세요.',
    '거래소 이메일이 본인 것이 맞나요?',
    '착신 전환은 통신사에서 끌 수 있어요.',
    'Copy the address from the receive screen, not from the history.',
    'Compare the whole address before you send.',
    'The sender of that deposit is an exchange.',
    'Did you pick the address from the recent list?',
    'Your coins are still at the same address.',
    '履歴の小さな入金は無視して大丈夫です。',
    '送る前にアドレス全体を見比べてください。',
    'その入金の送り主は取引所です。',
    '历史里的小额入账可以不理。',
    '转之前请核对整个地址。',
    '那笔入账是交易所发的。',
    '歷史裡的小額入帳可以不理。',
    '轉之前請核對整個地址。',
    '내역의 소액 입금은 무시하셔도 돼요.',
    '보내기 전에 주소 전체를 비교하세요.',
    '그 입금은 거래소에서 온 거예요.',
    'The swap failed because the price moved; the coins are still there.',
    'A swap needs some ETH for the network fee.',
    'Unstaking takes about two weeks on this network.',
    'The bridge shows the transfer as pending.',
    'Which pool did you put it into?',
    'We give no advice on what to buy.',
    'Your validator was offline for an hour, nothing is lost.',
    '価格が動いたためスワップが失敗しました、コインは残っています。',
    'アンステークには二週間ほどかかります。',
    '何を買うかの助言はしていません。',
    '价格变动导致兑换失败，币还在。',
    '解除质押大约需要两周。',
    '跨链桥显示处理中。',
    '解除質押大約需要兩週。',
    '가격이 움직여 스왑이 실패했고 코인은 그대로예요.',
    '언스테이킹은 약 2주 걸려요.',
    '무엇을 살지는 조언하지 않아요.',
    'The parcel with your device comes from the maker, we send none.',
    'Nobody picks up a device at your home.',
    'Did somebody come to your door about it?',
    'The replacement is handled by Ledger itself.',
    'Keep the device where it is.',
    '端末を取りに伺うことはありません。',
  ])('what honest work says of the same is free: %s', (text) => expect(orderIn(text)).toBeNull());
});

it.each([
  [
    'money',
    ['If you go to the police now the coins are frozen for years.', '警察に行くとコインが何年も凍結されます。'],
  ],
  ['money', ['现在报警，币会被冻结好几年', '지금 경찰에 가면 코인이 몇 년 묶여요']],
  ['money', ["Let's leave your wife out of this until it's done.", '私だけと話してください。', '银行打来就说是买家具']],
  [
    'software',
    [
      'Paste this in the black window.',
      '黒い画面にこれを貼ってください',
      '把这段贴到黑窗口里',
      '검은 창에 이걸 붙여 넣으세요',
    ],
  ],
  ['screen', ['Can you let me onto your machine?', '제가 직접 볼게요, 컴퓨터에 들어가게 해 주세요']],
  [
    'permission',
    ['Add me as a second key so that I can undo it.', '私を二つ目の鍵として加えてください', '把我加成第二把钥匙'],
  ],
  [
    'contact',
    ['Give me a number where I can get you tonight.', '今夜つながる番号を教えてください', '您发动态的那个地方更方便聊'],
  ],
] as const)(
  'is warned of where help is made a danger, a machine is entered or somebody is led away: %s %j',
  (_, texts) => {
    expect(texts.filter((text) => warnedOf(text) === null)).toEqual([]);
  },
);

it.each([
  '警察に知らせてください。',
  'ご家族には話されましたか。一人で抱えない方がいいです。',
  '有人打电话说是我们，请挂掉，我们从不打电话。',
  '如果是刷卡付的，打卡背面的电话也许能拦下来。',
  'We charge nothing for this.',
  'If you report it to the police, the exchange may stop the account of the thief.',
])('is none where somebody is sent to whom they can trust: %s', (text) => expect(warnedOf(text)).toBeNull());

it.each([
  'Did you receive a message from them on Telegram? Please do not answer it.',
  'テレグラムで連絡が来ましたか。返事をしないでください。',
  '텔레그램으로 연락이 왔나요? 답하지 마세요.',
])('may ask whether somebody wrote elsewhere: %s', (text) => {
  expect(checkOutgoing(text, { allowedHosts: [] }).kind).toBe('ok');
});

it.each(['Did you get a message from me on Telegram?', 'テレグラムで連絡が来ましたら登録してください'])(
  'and sends nobody there by it: %s',
  (text) => expect(checkOutgoing(text, { allowedHosts: [] })).toMatchObject({ reason: 'other-channel' }),
);
