import type { AddressPhrases } from './addressPhrases.ts';

export const addresses: AddressPhrases = {
  bands: {
    stop: '보내지 마세요',
    careful: '한 번 더 확인하세요',
    clear: '문제를 찾지 못했습니다',
    'unknown-format': '아는 주소 형식이 아닙니다',
  },
  headings: {
    stop: '이 주소로는 아무것도 보내지 마세요',
    careful: '보내기 전에 이 주소를 한 번 더 확인하세요',
    clear: '이 주소에서 문제를 찾지 못했습니다',
    'unknown-format': '주소로 읽을 수 없습니다',
  },
  findings: {
    checksum: () => '글자 하나가 틀렸습니다. 주소에 들어 있는 검사를 통과하지 못합니다.',
    nobody: () => '아무도 갖고 있지 않은 주소입니다. 보낸 것은 사라집니다.',
    'look-alike': (f) =>
      `${f.own} 주소는 여기에 나온 ${f.known} 주소와 처음과 끝이 같지만 다른 주소입니다. 대괄호 안이 다릅니다.`,
    'wrong-network': (f) => `${f.network} 네트워크의 주소입니다. 다른 네트워크에서 보낸 것은 도착하지 않습니다.`,
    'token-contract': (f) => `${f.network} 네트워크의 ${f.token} 컨트랙트입니다. 사람의 계정이 아닙니다.`,
    'refuses-coin': (f) => `${f.network} 네트워크에서 일반 송금을 받지 않는 컨트랙트입니다.`,
    'no-way-out': (f) => `${f.network} 네트워크에서 토큰을 내보낼 수 없는 컨트랙트입니다.`,
    contract: (f) => `${f.network} 네트워크에서 컨트랙트입니다. 내보낼 수 있는지는 코드에 달려 있습니다.`,
    'never-used': () => '이 주소의 계정은 한 번도 쓰인 적이 없습니다.',
  },
  nothing: '들어 있는 검사가 맞고, 보이는 한 컨트랙트나 비슷한 가짜 주소가 아닙니다.',
  notAnAddress: '길이도 글자도 아는 주소 형식과 다릅니다.',
  meaning: {
    stop: '코인은 아직 그대로 있습니다. 보내면 잃을 가능성이 큽니다.',
    careful: '코인은 아직 그대로 있습니다. 맞을 수도 있지만, 받는 사람만 확인해 줄 수 있습니다.',
    clear: '누구의 주소인지까지 알려 주지는 않습니다. 받는 사람만 확인해 줄 수 있습니다.',
    'unknown-format': '잘렸거나, 저희가 보지 않는 네트워크의 주소일 수 있습니다.',
  },
  todo: {
    stop: '받는 사람에게 주소를 다시 받아, 그 메시지에서 복사하세요.',
    careful: '받는 사람과 주소 전체를 맞춰 보고, 먼저 소액을 보내세요.',
    clear: '받은 주소와 한 글자씩 비교하고, 먼저 소액을 보내세요.',
    'unknown-format': '받는 사람의 메시지에서 주소 전체를 복사해 여기에 붙여 넣으세요.',
  },
  never: '거래 내역에서 주소를 복사하지 마세요. 비슷한 가짜가 섞여 있습니다.',
  aToken: '어떤 토큰',
};
