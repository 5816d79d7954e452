import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { maySignAs } from '../../../../trust/secrets/outgoing/maySignAs.ts';
import { PEOPLE, SPEAKING } from '../../../support/texts/peopleNames.ts';

it.each([
  ...[
    'Handrail',
    'The bot',
    'Handrail Bot',
    'B o t',
    'Support',
    'official support',
    'Support team 24',
    'Wallet Support',
    'Bоt',
  ],
  ...[
    'Lantern',
    'Lantern Wallet help',
    'サポート',
    '公式サポート',
    'ボット',
    'カスタマーサポートセンター',
    '客服',
    '官方小王',
    '机器人',
    '機器人',
    '客服中心',
  ],
  ...['고객센터', '챗봇', '봇', '공식 상담', '상담원'],
  // With figures and letters that count nothing, or are letters to the eye.
  ...[
    'Support 1',
    'Support 01',
    'Help Desk 01',
    '客服 1',
    '客服001',
    '客服一号',
    'Support A',
    'H4ndrail',
    '5upport 3',
    'Adm1n',
    'Moderator',
    'MODERATOR',
  ],
  // By who speaks, that nobody does, or that somebody vouches for it.
  ...['The agent', 'Support Agent', 'AI Assistant', 'Virtual Assistant', 'Security Officer', 'Support Manager'],
  ...['Verified Staff', 'Genuine Support', 'Mina Verified', 'Important notice', 'Soporte', 'Kundendienst'],
  ...[
    '官网客服',
    '小助手',
    '自动回复',
    '自動回覆',
    '自動返信',
    'サポート係',
    'オペレーター',
    'お客様係',
    '자동응답',
    '상담사',
    '안내',
    '운영진',
  ],
  // Of another house, and with the sign that stands before a check word.
  ...['MetaMask Support', 'Trust Wallet', '币安客服', 'Gus Green · falcon 79'],
  // Institutions, machines and what they do.
  ...['Police', 'Fraud Department', 'Compliance Bureau', 'Encrypted Input', 'Automated Vault', 'Authorized Agent'],
  ...['L2 Engineer', 'Refund Desk', 'Legal', 'Approved', 'Mina trusted', 'Microsoft', 'Polizei'],
  ...['警視庁', '法務部', '返金係', '暗号化入力', '金融庁', '弁護士', 'エンジニア', '緊急対応'],
  ...['公安', '自动金库', '自動金庫', '反诈中心', '反詐騙專線', '风控部', '風控', '高级工程师', '總公司'],
  ...['경찰', '사이버수사대', '자동 금고', '환불팀', '금융감독원', '변호사', '암호화 입력'],
  // A task, a department or a secret.
  ...[
    'Seed Check',
    'Wallet Recovery',
    'Phrase Desk',
    'Key Verification',
    'Mina Private Key',
    'Backup 2',
    'Password Reset Desk',
  ],
  ...[
    'シード確認係',
    '復元フレーズ担当',
    '秘密鍵の田中',
    '助记词核对',
    '助記詞核對',
    '私钥小王',
    '钱包恢复部',
    '錢包恢復部',
  ],
  ...['시드 확인', '복구 문구 담당', '개인키 김', '지갑 복원팀'],
  // Another way to be reached.
  ...['WhatsApp 79991234567', 'Call 0800 123456', 'Telegram deskhelp', 'LINE ID deskhelp', 'Text 4915112345678'],
  ...['微信客服88991', '电报 deskhelp', '電報 deskhelp', '拨打 400 123 4567', '電話 0120', 'テレグラムで連絡'],
  ...['카톡 deskhelp', '텔레그램 deskhelp', '전화 02-1234-5678', 'Mina 12345', 'Mina １２３４５'],
])('lets nobody at the desk be called like the desk: %s', (name) => expect(maySignAs(name, 'Lantern')).toBe(false));

it.each([
  'Mina',
  'Sofia K.',
  'Mina (Support)',
  'Agent 7',
  '상담원 12',
  'Gus Green',
  'Ai Tanaka',
  'Ai',
  'Al',
  'Max Power',
  'Rob Head',
  'Alma Real',
  'Heath Ledger',
  'Mina manager',
  'Autumn Agent',
  '王小明',
  '김안내',
  '안내상',
  '正木 規',
  'A.',
  'Theo',
  'Abbot Jones',
  '清水 香',
  'サポート 田中',
  '客服小王',
  '김지원',
  '상담원 김지수',
  'Ada',
  // Parts of them are words as well.
  ...['高橋正規', '陈智能', '周公', '黄中心', '杨官', '安部 公房', '服部 一', '渡部 篤', '本部 太郎', '警 太郎'],
  ...['박지팀', '최봇', '정상담', '김보안', '이경찰', '장대한', '조사랑', '신고은'],
  ...['Bill Banks', 'Dev Patel', 'Judge Reinhold', 'Grace Helper', 'Mark Price', 'Carla Seed', 'Line Hansen'],
  ...[
    'Carl Signal',
    'Kakao Lee',
    'Anna Guard',
    'Tom Office',
    'Apple Martin',
    'Chase Final',
    'Tor Nilsen',
    'Agent 1234',
  ],
])('lets people be called as they are: %s', (name) => expect(maySignAs(name, 'Lantern')).toBe(true));

it('refuses most names of tasks that were put away, and no person’s', () => {
  const file = join(__dirname, '../../../..', 'understanding/heldout/staffNames.yaml');
  const { tasks, people } = parse(readFileSync(file, 'utf8')) as { tasks: Record<string, string[]>; people: string[] };
  const all = Object.values(tasks).flat();
  expect(all.filter((name) => maySignAs(name, 'Lantern')).length / all.length).toBeLessThanOrEqual(0.1);
  expect(people.filter((name) => !maySignAs(name, 'Lantern'))).toEqual([]);
});

it('lets people be called as people of many cultures are', () => {
  expect(PEOPLE.length).toBeGreaterThan(400);
  const others = ['林放心', '신고은', 'Wade Good', 'May Proctor', 'Hope Clear'];
  expect([...PEOPLE, ...others].filter((name) => !maySignAs(name, 'Lantern'))).toEqual([]);
});

it('lets no name tell the user that all is well, or what to do', () => {
  expect(SPEAKING.read.filter((name) => maySignAs(name, 'Lantern'))).toEqual([]);
  const { unread } = SPEAKING;
  expect(unread.filter((name) => !maySignAs(name, 'Lantern')).length / unread.length).toBeGreaterThan(0.75);
});
