import type { BitcoinPhrases, VerdictFacts } from '../verdictPhrases.ts';

const what = (f: VerdictFacts) => f.amount ?? '자산';
const newer = ({ replacedBy }: VerdictFacts) => (replacedBy ? `(${replacedBy})` : '');

export const bitcoin: BitcoinPhrases = {
  codes: {
    'pending-ok': {
      happened: (f) =>
        f.marketTold
          ? 'Bitcoin 네트워크가 거래를 받았고, 수수료도 충분합니다.'
          : `Bitcoin 네트워크가 거래를 받았습니다. 수수료율은 ${f.feeRate}입니다. 지금 필요한 수수료율을 읽지 못해, 충분한지는 알 수 없습니다.`,
      means: '잃은 것은 없습니다. 블록을 기다리고 있습니다. 블록은 약 10분마다 나오지만 한 시간쯤 걸릴 때도 있습니다.',
    },
    'pending-low-rate': {
      todo: (f) =>
        f.hurry === 'cpfp'
          ? '대기 중인 코인을 높은 수수료로 한 번 더 쓰세요(CPFP). 둘 다 처리됩니다.'
          : f.hurry === 'rbf'
            ? '지갑에서 이 거래를 열고 "수수료 올리기"(RBF)를 선택해 다음 값을 넣으세요.'
            : '기다리세요. 수수료를 나중에 올리는 설정(RBF) 없이 보낸 거래입니다. 네트워크가 한가해지면 처리됩니다. 네트워크에서 빠지면 코인을 다시 쓸 수 있습니다.',
      band: (f) => (f.hurry ? '대기 중, 해결할 수 있습니다' : '대기 중'),
    },
    dropped: {
      happened: '네트워크가 이 거래를 더는 갖고 있지 않고, 같은 코인을 다시 쓸 수 있습니다.',
      todo: '지갑에 아직 보이면 먼저 삭제하거나 취소하세요. 그다음 같은 코인으로 다시 보내세요. 같은 코인을 쓰는 두 거래는 하나만 처리됩니다.',
      never: '다른 코인으로 다시 보내지 마세요. 이전 거래는 누구나 다시 전송할 수 있어, 둘 다 처리될 수 있습니다.',
    },
    'replaced-other': {
      heading: (f) =>
        f.newerWaits ? '다른 거래가 이 거래를 대신하고 있습니다' : '이 거래는 더 이상 처리되지 않습니다',
      happened: (f) =>
        f.newerWaits
          ? '같은 코인을 쓰는 다른 거래가 있고, 그 거래도 블록을 기다리고 있습니다.'
          : '다른 거래가 같은 코인을 썼습니다.',
      means: (f) =>
        f.newerWaits
          ? `${what(f)}, 아직 움직이지 않았습니다. 둘 중 하나만 처리되며, 아마 다른 거래일 것입니다.`
          : `${what(f)}, 이 해시로는 움직이지 않았습니다. 다른 거래가 다른 곳에 보냈을 수 있습니다.`,
    },
    'replaced-cancelled': {
      band: (f) => (f.newerWaits ? '취소되는 중' : '취소됨'),
      happened: (f) =>
        f.newerWaits
          ? '코인을 원래 주소로 되돌리는 다른 거래로 바뀌었고, 그 거래도 블록을 기다리고 있습니다.'
          : '코인을 원래 주소로 되돌리는 다른 거래로 바뀌어, 이 송금은 취소되었습니다.',
      means: (f) =>
        f.newerWaits
          ? '다른 거래가 블록에 들어가면 이 송금은 이루어지지 않습니다.'
          : '송금은 이루어지지 않았습니다. 취소 수수료만 쓰였습니다.',
      todo: (f) =>
        f.newerWaits ? `잠시 뒤 다른 거래${newer(f)}를 다시 확인하세요.` : '계속 보내려면 보통 수수료로 새로 보내세요.',
      never: (f) =>
        f.newerWaits
          ? '다른 거래가 블록에 들어가기 전에 새로 보내지 마세요. 둘 다 처리될 수 있습니다.'
          : '이 해시를 기다리지 마세요. 더는 처리되지 않습니다.',
    },
  },
  lookForOwn: '받는 쪽이라면 이 중에 본인 주소가 있는지 주소 전체를 비교해 보세요.',
  receiverHurries:
    '보낸 쪽에 수수료를 올려 달라고 하세요. 대기 중인 코인을 쓸 수 있는 지갑이라면, 그 코인을 높은 수수료로 써서(CPFP) 받는 쪽에서도 앞당길 수 있습니다.',
  noAddress: '주소 없는 스크립트',
};
