import type { FeePhrases } from './feePhrases.ts';

export const fees: FeePhrases = {
  band: { quiet: '지금은 한가합니다', usual: '평소와 같습니다', busy: '지금은 붐빕니다' },
  heading: (f) => `지금 ${f.chain} 송금 수수료는 약 ${f.normal}입니다`,
  happened: {
    quiet: (f) => `${f.chain} 네트워크가 한가합니다. 낮은 수수료도 곧 처리됩니다.`,
    usual: (f) => `${f.chain} 네트워크는 평소만큼 붐빕니다.`,
    busy: (f) => `${f.chain} 네트워크가 붐비고, 수수료가 오르고 있습니다.`,
  },
  means: '수수료는 네트워크에 내는 것이며, 저희나 지갑이 받지 않습니다. 교환이나 토큰은 일반 송금보다 비쌉니다.',
  dataFee: (fee) => `이 가운데 약 ${fee}, 데이터를 이더리움에 남기는 비용입니다.`,
  todo: {
    quiet: '"보통"이면 충분합니다. 지갑이 알아서 채웁니다.',
    usual: '"보통"이면 충분합니다. 지갑이 알아서 채웁니다.',
    busy: '급하지 않으면 나중에 보내세요. 급하다면 "빠름" 값을 써야 멈추지 않습니다.',
  },
  never: '누구에게도 수수료를 먼저 보내지 말고, "느림"보다 낮게 정하지 마세요.',
  speeds: { slow: '느림', normal: '보통', fast: '빠름' },
  transfer: (cost) => `송금 약 ${cost}`,
  resources: {
    coin: (symbol) => `${symbol} 전송`,
    token: '토큰 전송(USDT 등)',
    toNewHolder: '그 토큰이 없는 사람에게 전송',
    means: '계정에 에너지나 대역폭이 없을 때 소각되는 금액입니다. 있으면 더 싸거나 무료입니다.',
  },
};
