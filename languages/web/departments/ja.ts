import type { DepartmentsPhrases } from './en.ts';

export const ja: DepartmentsPhrases = {
  departments: {
    transfers: { name: '送金', topics: '届かない、止まった、失敗、手数料' },
    destination: { name: '宛先とネットワーク', topics: 'ネットワーク違い、宛先違い、取引所' },
    recovery: { name: '復元とバックアップ', topics: '機種変更、紛失、復元後に残高がない' },
    security: { name: '安全', topics: '偽サポート、承認、フレーズの流出' },
    tokens: { name: 'トークンとネットワーク', topics: '表示されない、知らないトークン、NFT' },
    swaps: { name: '交換・ブリッジ・ステーキング', topics: '交換の失敗、ブリッジ待ち、解除' },
    buying: { name: '購入と売却', topics: 'カード、本人確認、出金' },
    app: { name: 'アプリ', topics: '更新、設定、サイトへの接続' },
    privacy: { name: 'プライバシーと窓口', topics: '何が残るか、どう消えるか' },
  },
};
