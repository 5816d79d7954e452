import { maySignAs } from '../../../../trust/secrets/outgoing/maySignAs.ts';

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
])('lets nobody at the desk be called like the desk: %s', (name) => expect(maySignAs(name, 'Lantern')).toBe(false));

it.each([
  'Mina',
  'Sofia K.',
  'Mina (Support)',
  'Agent 7',
  'Theo',
  'Abbot Jones',
  '清水 香',
  'サポート 田中',
  '客服小王',
  '김지원',
  '상담원 김지수',
  'Ada',
])('lets people be called as they are: %s', (name) => expect(maySignAs(name, 'Lantern')).toBe(true));
