import type { MovementPhrases } from './movementPhrases.ts';

export const movements: MovementPhrases = {
  who: {
    you: 'お客様',
    sender: (address) => `送信者（${address}）`,
    account: (address) => `アカウント${address}`,
    other: (address) => address,
    contract: (address) => `コントラクト${address}`,
  },
  gave: (who, what) => `${who}から${what}が出ました`,
  got: (who, what) => `${who}は${what}を受け取りました`,
  gaveAndGot: (who, gave, got) => `${who}は${gave}を渡し、${got}を受け取りました`,
  went: (what, from, to) => `${what}が、${from}から${to}に移りました`,
  destroyed: (what) => `${what}は、誰も持っていないアドレスに送られました`,
  toSelf: (what, address) => `${what}が、${address}から同じアドレスあてに送られました`,
  nothing: '取引は成功しました。動いたコインやトークンは記録にありません',
  ownBooks: 'コントラクトが自分で管理している残高の変化は、ここには出ません。',
  moreParties: (count) => `ほかに${count}件のアドレスで増減がありました`,
  units: (count, token) => `最小単位で\u2060${count}（${token}）`,
  copied: (symbol, token) => `「${symbol}」を名乗る別のトークン（${token}）`,
  piece: (piece, token, count) => `${piece}${count ? `\u00a0×\u00a0${count}` : ''}（${token}）`,
  moreAmounts: (count) => `ほか${count}件`,
  stop: '。',
  final: '確定しており、取り消されることはありません。',
  settling: '新しいブロックが続くほど確かになり、やがて確定します。',
};
