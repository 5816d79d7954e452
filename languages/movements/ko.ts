import type { MovementPhrases } from './movementPhrases.ts';

/** Amounts end in Latin letters or brackets, so a colon stands where a particle would have to guess the sound. */
export const movements: MovementPhrases = {
  who: {
    you: '고객님 계정',
    sender: (address) => `보낸 쪽(${address})`,
    account: (address) => `계정 ${address}`,
    other: (address) => address,
    contract: (address) => `컨트랙트 ${address}`,
    carrier: (address) => `거래를 대신 올린 서비스(${address})`,
  },
  gave: (who, what) => `${who}에서 나간 것: ${what}`,
  got: (who, what) => `${who}에 들어온 것: ${what}`,
  gaveAndGot: (who, gave, got) => `${who}에서 나간 것: ${gave}, 들어온 것: ${got}`,
  went: (what, from, to) => `${from}에서 ${to} 주소로 옮겨진 것: ${what}`,
  wentFirst: (what, to) => `먼저 ${to} 주소로 보낸 것: ${what}`,
  destroyed: (what) => `유통에서 빠진 것(소각): ${what}`,
  toSelf: (what, address) => `${address}에서 같은 주소로 보낸 것: ${what}`,
  nothing: '거래가 성공했습니다. 움직인 코인이나 토큰은 기록에 없습니다',
  ownBooks: '컨트랙트가 자체로 관리하는 잔액의 변화는 여기 나오지 않습니다.',
  moreParties: (count) => `그 밖에 주소 ${count}곳에서 드나든 것이 있습니다`,
  many: (count) => `주소 ${count}곳에서 드나든 것이 있습니다`,
  onlyThis: '움직인 것은 다음뿐입니다.',
  noneMoved: '움직인 것은 없습니다.',
  units: (count, token) => `토큰(${token}, 최소\u00a0단위로\u00a0${count})`,
  copied: (symbol, token) => `개의\u00a0"${symbol}"\u00a0이름을\u00a0쓰는\u00a0다른\u00a0토큰(${token})`,
  piece: (piece, token, count) => `NFT\u00a0${piece}${count ? `\u00a0×\u00a0${count}` : ''}(${token})`,
  pieces: (count, pieces, token) => `NFT\u00a0${count}개(${pieces}, ${token})`,
  moreAmounts: (count) => `그 밖에 ${count}건`,
  stop: '.',
  final: '확정되었으며 되돌릴 수 없습니다.',
  settling: '블록이 쌓일수록 더 확실해지고, 이후 최종 확정됩니다.',
};
