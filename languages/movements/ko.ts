import type { MovementPhrases } from './movementPhrases.ts';

/** Amounts end in Latin letters or brackets, so a colon stands where a particle would have to guess the sound. */
export const movements: MovementPhrases = {
  who: {
    you: '고객님 계정',
    sender: (address) => `보낸 쪽(${address})`,
    account: (address) => `계정 ${address}`,
    other: (address) => address,
    contract: (address) => `컨트랙트 ${address}`,
  },
  gave: (who, what) => `${who}에서 나간 것: ${what}`,
  got: (who, what) => `${who}에 들어온 것: ${what}`,
  gaveAndGot: (who, gave, got) => `${who}에서 나간 것: ${gave}, 들어온 것: ${got}`,
  went: (what, from, to) => `${what}: ${from}에서 ${to} 쪽으로 옮겨졌습니다`,
  destroyed: (what) => `${what}: 아무도 갖고 있지 않은 주소로 갔습니다`,
  toSelf: (what, address) => `${what}: ${address}에서 같은 주소로 보내졌습니다`,
  nothing: '거래가 성공했습니다. 움직인 코인이나 토큰은 기록에 없습니다',
  ownBooks: '컨트랙트가 자체로 관리하는 잔액의 변화는 여기 나오지 않습니다.',
  moreParties: (count) => `그 밖에 주소 ${count}곳에서 드나든 것이 있습니다`,
  units: (count, token) => `최소\u00a0단위로\u00a0${count}(${token})`,
  copied: (symbol, token) => `‘${symbol}’라는\u00a0이름의\u00a0다른\u00a0토큰(${token})`,
  piece: (piece, token, count) => `${piece}${count ? `\u00a0×\u00a0${count}` : ''}(${token})`,
  moreAmounts: (count) => `그 밖에 ${count}건`,
  stop: '.',
  final: '확정되어 되돌려지지 않습니다.',
  settling: '블록이 쌓일수록 더 확실해지고, 끝내 확정됩니다.',
};
