import type { RevertCause } from '../../core/chain/verdict.ts';
import { bitcoin } from './bitcoin/ko.ts';
import { bridges } from './bridges/ko.ts';
import { feePaid, onlyFee, reached, stayed } from './money/ko.ts';
import { solana } from './solana/ko.ts';
import { tron } from './tron/ko.ts';
import type { VerdictFacts, VerdictPhrase, VerdictPhrases } from './verdictPhrases.ts';

/** Amounts end in Latin letters, so a comma stands where a particle would have to guess the sound. */
const waits = (f: VerdictFacts) =>
  `${f.amount ? `${f.amount},` : '자산은'} 아직 ${f.view === 'sender' ? '' : '보낸 쪽 '}지갑에 있습니다`;
const on = (f: VerdictFacts) => f.chain ?? '네트워크';
const what = (f: VerdictFacts) => f.amount ?? '자산';
const hurry = (f: VerdictFacts) =>
  f.hurry
    ? '지갑에서 이 거래를 열고 "속도 높이기"를 선택해 다음 값을 넣으세요.'
    : '지갑에서 이 거래를 열고 "속도 높이기"를 선택해 수수료를 올리세요.';
const noRecovery = '되찾아 주겠다는 사람에게 돈을 주지 마세요. 두 번째 사기입니다.';
const notAgain = '새 송금으로 다시 보내지 마세요. 둘 다 처리될 수 있습니다.';

const EXCHANGE = '거래소로 보낸 것이라면 입금 처리는 여기서 볼 수 없습니다. 이 해시로 거래소에 문의하세요.';

/** Where it arrived, and somebody sees nothing of it. */
const unseen: Record<VerdictFacts['view'], (chain: string) => string> = {
  sender: (chain) =>
    `상대에게 보이지 않으면 주소 전체를 한 글자씩 비교하고, 상대가 ${chain} 네트워크를 선택해 새로 고치게 하세요.`,
  receiver: (chain) =>
    `보이지 않으면 주소 전체가 본인 것인지 한 글자씩 비교하고, ${chain} 네트워크를 선택해 새로 고치세요.`,
  neither: (chain) =>
    `받는 지갑에 보이지 않으면 주소 전체를 한 글자씩 비교하고, ${chain} 네트워크를 선택해 새로 고치세요.`,
};

/** What a permission takes, as the object of "move". */
function taken({ allowed }: VerdictFacts): string {
  if (allowed === null) return '토큰을';
  const { what, kind } = allowed;
  if (kind === 'all') return `${what} 토큰을 한도 없이`;
  if (kind === 'collection') return `${what} NFT를 앞으로 받을 것까지 모두`;
  if (kind === 'piece') return `${what} NFT 1개를`;
  return kind === 'up-to' ? `최대 ${what}까지` : `정해진 양의 ${what} 토큰을`;
}
function kindTaken({ allowed }: VerdictFacts): string {
  if (allowed?.kind === 'collection') return '한 컬렉션의 NFT를 모두';
  return allowed?.kind === 'piece' ? 'NFT 1개를' : '토큰 한 종류를';
}
/** What a permission that ended took; the particle follows a known word. */
function formerly({ allowed }: VerdictFacts): string {
  if (allowed === null) return '이 토큰을';
  return `${allowed.what} ${['collection', 'piece'].includes(allowed.kind) ? 'NFT를' : '토큰을'}`;
}
const spenderIs = ({ allowed }: VerdictFacts) =>
  allowed?.spenderIs === 'plain'
    ? ' 상대는 앱의 컨트랙트가 아니라 일반 계정입니다. 앱이 이렇게 요구하는 일은 거의 없습니다.'
    : allowed?.spenderIs === 'permit2'
      ? ' 상대는 여러 앱이 함께 쓰는 Permit2입니다. 이후 앱마다 따로 서명을 요구합니다.'
      : allowed?.spenderIs === 'through-permit2'
        ? ' 여러 앱이 함께 쓰는 Permit2를 통해 준 승인입니다. 취소할 때는 토큰의 승인이 아니라 Permit2의 승인을 고르세요.'
        : '';
const beforeUntold = ({ allowed }: VerdictFacts) =>
  allowed?.before === 'untold' ? ' 이 거래 전에 더 많이 옮길 수 있었는지는 여기서 알 수 없습니다.' : '';
/** What an old transaction was to move; whether it did is another sentence. */
const wasToMove = ({ amount, from, to }: VerdictFacts) =>
  amount && from && to ? `보내려던 금액은 ${amount}, 보내는 주소는 ${from}, 받는 주소는 ${to}입니다. ` : '';
const where = ({ allowed, chain, spender }: VerdictFacts) =>
  allowed ? ` 대상: ${chain ? `${chain}의 ` : ''}${allowed.what}, 상대 ${spender}.` : '';

const refusal: Record<RevertCause, string> = {
  balance: '계정에 토큰이 부족했습니다.',
  allowance: '앱에 그만큼의 토큰을 옮길 권한(승인)이 없었습니다.',
  slippage: '가격이 허용한 폭(슬리피지)보다 크게 움직였습니다.',
  expired: '블록에 들어갔을 때 기한이 지나 있었습니다.',
  paused: '컨트랙트가 멈춰 있거나 아직 열리지 않았습니다.',
  permission: '이 계정으로는 쓸 수 없는 기능이었습니다.',
  blocked: '토큰 발행사가 한쪽 계정을 막아 두었습니다.',
  signature: '서명이 올바르지 않거나 오래되었습니다.',
  arithmetic: '컨트랙트의 계산이 실패했습니다. 수량이 너무 클 때 자주 생깁니다.',
  unknown: '저희가 읽을 수 있는 이유는 남기지 않았습니다.',
  untold: '노드의 기록만으로는 이유를 알 수 없습니다.',
};
/** Beside the contract's own words nobody says that it gave none. */
const why = (f: VerdictFacts) => (f.cause === 'unknown' && f.reason ? '' : refusal[f.cause]);
const remedy: Record<RevertCause, string> = {
  balance: '토큰 잔액을 확인하고 그 안에서 보내세요.',
  allowance: '앱에서 필요한 수량을 승인한 뒤 다시 시도하세요.',
  slippage: '새 견적으로 다시 하거나 슬리피지를 조금 넓히세요.',
  expired: '새 견적과 보통 수수료로 다시 시도하세요.',
  paused: '앱에서 열렸다고 알릴 때까지 기다리세요.',
  permission: '선택한 계정이 맞는지 확인하세요.',
  blocked: '토큰 발행사에 문의하세요. 상담원이 설명해 드릴 수 있습니다.',
  signature: '앱을 새로 고치고 다시 서명하세요.',
  arithmetic: '수량을 줄여 다시 시도하세요.',
  unknown: '앱 제작사에 이 해시를 보여 주고 문의하세요.',
  untold: '블록 탐색기에서 자세한 내용을 보거나 상담원에게 물어보세요. 가스 한도는 지갑이 제안한 값으로 두세요.',
};

/** Whatever was sent there. */
const inContract: Pick<VerdictPhrase, 'band' | 'heading' | 'todo' | 'never'> = {
  band: '컨트랙트로 보냄',
  heading: (f) => `${what(f)}, 나올 길이 없는 컨트랙트에 있습니다`,
  todo: '컨트랙트 제작사에 방법이 있는지 문의하세요. 상담원이 도와드릴 수 있습니다.',
  never: noRecovery,
};

export const verdicts: VerdictPhrases = {
  codes: {
    'not-found': {
      band: '찾지 못함',
      heading: (f) =>
        f.chain
          ? `${f.chain}에서 아직 이 거래를 찾지 못했습니다`
          : '아직 어느 네트워크에서도 이 거래를 찾지 못했습니다',
      happened: (f) => `${f.asked ?? f.chain ?? '지원하는 모든 네트워크'}에서 조회했지만 이 거래가 없습니다.`,
      means: (f) =>
        `이것만으로는 자산이 어디 있는지 알 수 없습니다. 전송되지 않았다면 아직 ${f.view === 'sender' ? '지갑에' : '보낸 사람에게'} 있습니다.${f.resembles ? ` 이렇게 생긴 해시는 저희가 조회할 수 없는 ${f.resembles}의 것일 수도 있습니다.` : ''}`,
      todo: '끝자리를 확인하고, 지갑 내역에서 해시를 다시 복사해 주세요. 잔액도 확인해 주세요.',
      never: '첫 송금의 결과를 알기 전에는 다시 보내지 마세요.',
    },
    'pending-ok': {
      band: '대기 중',
      heading: waits,
      happened: (f) => `${on(f)} 네트워크가 거래를 받았고, 수수료도 충분합니다.`,
      means: '잃은 것은 없습니다. 블록에 들어갈 차례를 기다리며, 보통 몇 초에서 몇 분 걸립니다.',
      todo: '잠시 기다렸다가 다시 확인하세요.',
      never: notAgain,
    },
    'pending-underpriced': {
      band: '대기 중, 해결할 수 있습니다',
      heading: waits,
      happened: (f) =>
        `이 거래의 최대 수수료는 ${f.maxFee}입니다. 지금 최저 가격은 ${f.baseFee}라서 블록에 들어갈 수 없습니다.`,
      means: '잃은 것은 없습니다. 수수료를 올리거나, 네트워크의 수수료가 내려갈 때까지 기다려야 합니다.',
      todo: hurry,
      never: '새 거래로 다시 보내지 마세요. 이 거래 뒤에 줄을 설 뿐입니다.',
    },
    'pending-low-tip': {
      band: '대기 중, 해결할 수 있습니다',
      heading: waits,
      happened: (f) => `우선 수수료(팁)가 ${f.tip}로 낮아, 더 내는 거래가 먼저 처리됩니다.`,
      means: '잃은 것은 없습니다. 네트워크가 한가해지면 처리될 수 있습니다.',
      todo: (f) => (f.hurry ? '기다리거나, 지갑에서 "속도 높이기"를 선택해 다음 값을 넣으세요.' : hurry(f)),
      never: '새 거래로 다시 보내지 마세요. 이 거래 뒤에 줄을 설 뿐입니다.',
    },
    'pending-nonce-gap': {
      band: '대기 중, 해결할 수 있습니다',
      heading: waits,
      happened: (f) => `거래에는 순번(논스)이 있습니다. 이 거래는 ${f.nonce}번인데 ${f.firstNonce}번이 빠져 있습니다.`,
      means: (f) => `잃은 것은 없습니다. ${f.firstNonce}번이 처리되어야 움직입니다.`,
      todo: (f) =>
        `고급 설정에서 논스를 ${f.firstNonce}번으로 정해 나에게 소액을 보내세요. 이 거래를 취소하고 다시 보내도 됩니다.`,
      never: '이 거래의 수수료만 올리지 마세요. 빠진 번호 때문에 그대로 멈춰 있습니다.',
    },
    'pending-behind': {
      band: '대기 중, 해결할 수 있습니다',
      heading: waits,
      happened: (f) => `먼저 보낸 ${f.firstNonce}번 거래가 아직 대기 중입니다. 이 거래는 ${f.nonce}번입니다.`,
      means: '잃은 것은 없습니다. 앞선 거래가 끝나면 이어서 처리됩니다.',
      todo: (f) => `지갑에서 ${f.firstNonce}번 거래를 열어 속도를 높이거나 취소하세요.`,
      never: '지금은 이 계정에서 더 보내지 마세요. 모두 뒤에 줄을 섭니다.',
    },
    'pending-cannot-pay': {
      band: '대기 중, 해결할 수 있습니다',
      heading: waits,
      happened: (f) => `수수료까지 최대 ${f.needed} 필요한데, 보내는 계정에는 ${f.balance} 있습니다.`,
      means: '잃은 것은 없습니다. 잔액이 충분해야 블록에 들어갑니다.',
      todo: (f) => `보내는 주소에 ${f.symbol} 코인을 채우거나, 지갑에서 거래를 취소하세요.`,
      never: '수수료를 대신 내 준다는 사람에게 코인을 보내지 마세요.',
    },
    'replaced-sped-up': {
      band: '더 빠른 거래로 바뀜',
      heading: (f) => `${what(f)}, 새 거래로 처리됩니다`,
      happened: '같은 송금이 더 높은 수수료로 이 거래를 대신했습니다.',
      means: '새 거래만 유효합니다. 두 번 나가지 않습니다.',
      todo: (f) => `새 해시를 확인하세요: ${f.replacedBy ?? ''}`,
      never: notAgain,
    },
    'replaced-cancelled': {
      band: '취소됨',
      heading: stayed,
      happened: '보낸 계정이 자기 주소로 보낸 다른 거래로 바뀌어, 이 송금은 취소되었습니다.',
      means: '송금은 이루어지지 않았습니다. 취소 수수료만 쓰였습니다.',
      todo: '계속 보내려면 보통 수수료로 새로 보내세요.',
      never: '이 해시를 기다리지 마세요. 더는 처리되지 않습니다.',
    },
    'replaced-other': {
      band: '다른 거래로 바뀜',
      heading: '이 거래는 더 이상 처리되지 않습니다',
      happened: '같은 계정의 다른 거래가 이 순번(논스)을 썼습니다.',
      means: (f) => `${what(f)}, 이 해시로는 움직이지 않았습니다. 다른 거래가 다른 것을 옮겼을 수 있습니다.`,
      todo: (f) =>
        `다른 거래${f.replacedBy ? `(${f.replacedBy})` : ''}를 확인하세요. 직접 한 것이 아니라면 먼저 새 지갑으로 자산을 옮기세요.`,
      never: '"고쳐 준다"는 곳에 복구 구문을 입력하지 마세요.',
    },
    dropped: {
      band: '네트워크에서 빠짐',
      heading: waits,
      happened: '네트워크가 이 거래를 더는 갖고 있지 않고, 순번도 비어 있습니다.',
      means: '아무것도 움직이지 않았고 수수료도 들지 않았습니다.',
      todo: '보통 수수료로 다시 보내세요. 지갑에 아직 보이면 먼저 취소하세요.',
      never: '연달아 두 번 보내지 마세요. 새 거래의 결과를 기다리세요.',
    },
    succeeded: {
      band: (f) => `${f.amount ? '도착함' : '완료됨'}${f.finality === 'final' ? '' : ', 확정 대기'}`,
      heading: (f) => (f.amount ? `${f.amount}, 도착했습니다` : '거래가 성공했습니다'),
      happened: (f) =>
        `${on(f)} 네트워크의 블록 ${f.height}에 들어갔습니다${f.time ? `(${f.time})` : ''}.${f.finality === 'final' ? '' : ` 확인 수는 ${f.confirmations}입니다.`}${feePaid(f)}`,
      means: (f) => {
        const done = f.amount ? `${reached(f)} ` : '';
        return f.finality === 'final'
          ? `${done}확정되었으며 되돌릴 수 없습니다.`
          : `${done}블록이 쌓일수록 더 확실해지고, 이후 최종 확정됩니다.`;
      },
      todo: (f) => {
        if (!f.amount)
          return `지갑에 달라진 것이 없으면 ${on(f)} 네트워크를 선택해 새로 고치고, 토큰과 수집품 목록도 확인하세요.`;
        return `${unseen[f.view](on(f))} ${EXCHANGE}`;
      },
      never: (f) =>
        f.view === 'receiver'
          ? '"풀어 주겠다"며 돈을 요구해도 내지 마세요.'
          : `${f.view === 'sender' ? '' : '보내신 분이라면 '}다시 보내지 마세요. "풀어 주겠다"며 돈을 요구해도 내지 마세요.`,
    },
    'reorged-out': {
      band: '다시 대기 중',
      heading: '이 거래는 지금 블록에 없습니다',
      happened: '거래가 들어 있던 블록이 다른 블록으로 바뀌었습니다. 가끔 있는 일입니다.',
      means: (f) => `${what(f)}, 지금은 아직 보내지 않은 상태입니다. 보통 저절로 새 블록에 들어갑니다.`,
      todo: '몇 분 기다렸다가 다시 확인하세요.',
      never: notAgain,
    },
    reverted: {
      band: '실패함',
      heading: stayed,
      happened: (f) =>
        [f.cause === 'untold' ? '' : '컨트랙트가 거절했습니다.', why(f), f.reason ? `표시된 말: "${f.reason}"` : '']
          .filter(Boolean)
          .join(' '),
      means: (f) => `움직인 것은 없습니다. ${onlyFee(f)}`,
      todo: (f) => remedy[f.cause],
      never: '그대로 되풀이하지 마세요. 또 실패하고 수수료가 듭니다.',
    },
    'out-of-gas': {
      band: '실패함',
      heading: stayed,
      happened: '정해 둔 작업 한도(가스 한도)가 모자랐습니다.',
      means: (f) => `움직인 것은 없습니다. ${onlyFee(f)}`,
      todo: '가스 한도는 지갑이 제안한 대로 두고 다시 보내세요.',
      never: '아끼려고 가스 한도를 낮추지 마세요. 성공하면 쓴 만큼만 냅니다.',
    },
    'invalid-opcode': {
      band: '실패함',
      heading: stayed,
      happened:
        '컨트랙트가 잘못된 명령에서 멈췄습니다. 오래된 컨트랙트는 잔액이 모자랄 때 등에 이렇게 거절하고, 새 컨트랙트라면 결함입니다.',
      means: (f) => `움직인 것은 없습니다. ${onlyFee(f)}`,
      todo: '수량과 잔액을 비교한 뒤, 앱 제작사에 이 해시를 보여 주고 문의하세요.',
      never: '그대로 되풀이하지 마세요. 또 실패하고 수수료가 듭니다.',
    },
    'not-payable': {
      band: '실패함',
      heading: stayed,
      happened: (f) => `받는 컨트랙트는 이렇게 보낸 ${f.symbol} 코인을 받지 않습니다.`,
      means: (f) => `보낸 코인은 바로 돌아왔습니다. ${onlyFee(f)}`,
      todo: '받는 쪽에 올바른 주소를 물어보거나, 그 앱의 입금 화면을 쓰세요.',
      never: '수수료를 올려 되풀이하지 마세요. 또 거절됩니다.',
    },
    'token-to-contract': {
      ...inContract,
      happened: '받는 주소는 컨트랙트이고, 코드에 토큰을 내보내는 방법이 보이지 않습니다.',
      means: '토큰은 거기 있지만, 저희가 확인한 바로는 아무도 옮길 수 없습니다.',
    },
    'token-to-token': {
      band: '토큰 컨트랙트로 보냄',
      heading: (f) => `${what(f)}, 토큰 자체의 컨트랙트에 있습니다`,
      happened: '받는 주소가 사람의 계정이 아니라 그 토큰의 컨트랙트였습니다.',
      means: '토큰은 거기 있습니다. 대부분 돌려줄 수 없지만, 발행사가 처리하기도 합니다.',
      todo: '해시와 함께 토큰 발행사에 문의하세요. 상담원이 도와드릴 수 있습니다.',
      never: noRecovery,
    },
    'token-to-zero': {
      band: '주인 없는 주소로 보냄',
      heading: (f) => `${what(f)}, 아무도 갖고 있지 않은 주소로 갔습니다`,
      happened: '받는 주소는 토큰을 없애는 데 쓰이며, 개인 키가 없습니다.',
      means: '저희를 포함해 아무도 옮길 수 없습니다.',
      todo: '이 주소가 어디서 들어왔는지 확인하세요. 문제의 앱이나 화면은 다시 쓰지 마세요.',
      never: noRecovery,
    },
    'nothing-moved': {
      band: '성공했지만 움직인 것 없음',
      heading: '토큰은 원래 자리에 있습니다',
      happened: '거래는 확인되었지만, 호출한 주소가 토큰을 옮기지 않았습니다.',
      means: (f) => `${f.view === 'sender' ? '' : '보낸 쪽 '}지갑에서 나간 토큰은 없습니다. ${onlyFee(f)}`,
      todo: '토큰의 컨트랙트 주소와 네트워크를 확인하고, 지갑의 보내기 화면에서 보내세요.',
      never: '같은 컨트랙트 주소로 되풀이하지 마세요.',
    },
    'on-other-chain': {
      band: '다른 네트워크에 도착함',
      heading: (f) => `${what(f)}, ${on(f)} 네트워크에 있습니다`,
      happened: (f) => `말씀하신 네트워크에는 없습니다. ${on(f)} 네트워크의 블록 ${f.height}에 들어 있습니다.`,
      means: (f) => `${on(f)} 네트워크의 받는 주소에 있습니다. 내 주소는 이런 네트워크에서 모두 같습니다.`,
      todo: (f) => `지갑에 같은 계정으로 ${on(f)} 네트워크를 추가하세요. 거래소가 받았다면 거래소에 문의하세요.`,
      never: '다시 보내지 마세요. "동기화" 같은 페이지에 복구 구문을 입력하지 마세요.',
    },
    'private-key': {
      band: '막았습니다',
      heading: '이것은 개인 키입니다. 먼저 새 지갑으로 자산을 옮기세요',
      happened: '이 문자열은 계정을 여는 개인 키입니다. 전송을 막았으며 저장하지 않았습니다.',
      means: '이것을 본 사람은 그 계정의 자산을 모두 옮길 수 있습니다.',
      todo: '안전한 기기에서 새 지갑을 만들고 지금 자산을 옮기세요.',
      never: '개인 키나 복구 구문을 누구에게도 보내지 마세요. 저희는 절대 묻지 않습니다.',
    },
    unreachable: {
      band: '지금은 확인할 수 없음',
      heading: '지금은 확인할 수 없습니다. 자산 문제라는 뜻은 아닙니다',
      happened: '네트워크 상태를 알려 주는 컴퓨터가 응답하지 않았습니다.',
      means: '아는 것은 전과 같습니다. 거래는 저희와 상관없이 진행됩니다.',
      todo: '몇 분 뒤에 다시 시도하세요.',
      never: '확인되지 않는다는 이유만으로 다시 보내지 마세요.',
    },
    'in-doubt': {
      band: '확실하지 않음',
      heading: '아직 확실히 말씀드릴 수 없습니다',
      happened: '네트워크에서 받은 정보가 모자라거나 서로 다릅니다.',
      means: '추측해서 말씀드리지 않습니다. 자산 문제라는 뜻은 아닙니다.',
      todo: '몇 분 뒤에 다시 확인하세요. 상담원이 살펴볼 수도 있습니다.',
      never: '분명해질 때까지 다시 보내지 마세요.',
    },
    'pending-low-rate': {
      band: '대기 중, 해결할 수 있습니다',
      heading: waits,
      happened: (f) => `수수료율은 ${f.feeRate}입니다. 다음 블록들은 약 ${f.wantedRate}를 요구합니다.`,
      means: '잃은 것은 없습니다. 수수료를 올리거나 네트워크가 한가해질 때까지 기다립니다.',
      todo: (f) =>
        f.hurry === 'cpfp'
          ? '대기 중인 코인을 높은 수수료로 한 번 더 쓰세요(CPFP). 둘 다 처리됩니다.'
          : '지갑에서 이 거래를 열고 "수수료 올리기"(RBF)를 선택해 다음 값을 넣으세요.',
      never: notAgain,
    },
    conflicted: {
      band: '다른 거래가 앞섬',
      heading: '이 거래는 더 이상 처리되지 않습니다',
      happened: '다른 거래가 같은 코인을 썼고, 블록에 들어갔습니다.',
      means: (f) => `${what(f)}, 이 해시로는 움직이지 않았습니다. 코인은 다른 거래로 나갔습니다.`,
      todo: (f) => `다른 거래${f.replacedBy ? `(${f.replacedBy})` : ''}를 확인하세요.`,
      never: '이 해시를 믿고 기다리거나 물건을 건네지 마세요.',
    },
    'unconfirmed-parent': {
      band: '앞선 거래를 기다림',
      heading: waits,
      happened: '아직 대기 중인 앞선 거래에서 받은 코인을 쓰고 있습니다.',
      means: '잃은 것은 없습니다. 앞선 거래가 처리되면 함께 처리됩니다.',
      todo: (f) =>
        f.hurry ? '기다리거나, 두 거래 몫을 내도록 이 거래의 수수료를 올리세요.' : '잠시 기다렸다가 다시 확인하세요.',
      never: notAgain,
    },
  },
  stories: {
    'operation-failed': {
      band: '거래는 성공, 안의 요청은 실패',
      heading: (f) => `스마트 계정${f.account ? `(${f.account})` : ''}의 요청이 실패했습니다`,
      happened: (f) =>
        `거래는 ${on(f)} 네트워크의 블록 ${f.height}에 들어갔지만, 그 안의 요청은 실패로 기록되었습니다.`,
      means: '이 계정이 요청한 일은 이루어지지 않았습니다.',
      todo: '그 계정의 앱에서 잔액을 확인한 뒤 거기서 다시 해 보세요.',
      never: '블록 탐색기의 "성공" 표시만 보고 판단하지 마세요.',
    },
    ...bridges.stories,
    ...tron.stories,
    ...solana.stories,
    dust: {
      band: '조심하세요',
      heading: (f) =>
        f.amount
          ? `비슷한 주소에서 ${f.amount} 전송이 왔습니다. 이 주소를 복사하지 마세요`
          : '움직인 자산은 없습니다. 이 전송에 있는 주소를 복사하지 마세요',
      happened: (f) =>
        f.amount
          ? '아는 주소와 비슷한 주소를 내역에 남기려고 누군가 그 주소에서 전송했습니다.'
          : '비슷한 주소를 내역에 남기려고 누군가 빈 전송이나 꾸며 낸 전송을 했습니다.',
      means: (f) =>
        f.amount
          ? '자산은 그대로입니다. 아는 주소와 비슷하게 만든 미끼입니다.'
          : '자산은 그대로입니다. 미끼이며, 이런 주소는 대개 아는 주소와 비슷하게 만들어져 있습니다.',
      todo: '주소는 받는 사람에게서만 복사하고, 모든 글자를 비교하세요.',
      never: '내역에서 주소를 복사하지 말고, 이 전송에 있는 주소로 아무것도 보내지 마세요.',
    },
    'allowance-used': {
      band: '직접 한 일이 아니라면 바로 조치하세요',
      heading: (f) =>
        f.amount ? `${f.amount}, 전에 준 승인으로 옮겨졌습니다` : '토큰이 전에 준 승인으로 옮겨졌습니다',
      happened: '주인이 전에 서명한 승인으로 다른 계정이 토큰을 옮겼습니다.',
      means: '토큰은 새 주소에 있습니다. 원한 일이 아니라면 더 옮겨질 수 있습니다.',
      todo: '직접 한 일이 아니라면 남은 자산을 새 지갑으로 옮긴 뒤, 승인을 취소하세요.',
      never: noRecovery,
    },
    'permission-given': {
      band: (f) => (f.allowed?.before === 'untold' ? '승인을 설정함' : '승인을 줌'),
      heading: (f) => `움직인 자산은 없습니다. 다른 주소가 ${kindTaken(f)} 옮길 수 있게 되었습니다`,
      happened: (f) =>
        `이 거래${f.time ? `(${f.time})` : ''}로 ${f.account ? `${f.account} 계정이 ` : ''}${f.spender} 주소에 ${taken(f)} 옮길 수 있는 승인을 주었습니다.`,
      means: (f) =>
        f.allowed?.kind === 'collection'
          ? `마켓에서 사고팔 때 필요하지만, 훔치려는 사람도 같은 권한을 요구합니다. 그 뒤 취소하지 않았다면 언제든 전부 가져갈 수 있습니다.${spenderIs(f)}`
          : `스왑이나 매매 앱에 필요하지만, 훔치려는 사람도 같은 권한을 요구합니다. 그 뒤 취소하지 않았다면 언제든 가져갈 수 있습니다.${beforeUntold(f)}${spenderIs(f)}`,
      todo: (f) => `모르는 앱이라면 지금 지갑에서 그 승인을 취소하세요.${where(f)}`,
      never: '누가 보내 준 "승인 취소" 링크는 쓰지 마세요. 그 자체가 함정인 경우가 많습니다.',
    },
    'permission-lowered': {
      band: '승인을 줄임',
      heading: '움직인 자산은 없습니다. 승인의 일부가 취소되었습니다',
      happened: (f) =>
        `이 거래${f.time ? `(${f.time})` : ''}로 ${f.account ? `${f.account} 계정이 ` : ''}${f.spender} 주소에 준 승인을 줄였습니다. 이 주소는 앞으로도 ${taken(f)} 옮길 수 있습니다.`,
      means: (f) => `토큰은 그대로 있습니다. 승인의 나머지는 아직 유효합니다.${spenderIs(f)}`,
      todo: (f) => `모르는 앱이라면 지갑에서 남은 승인도 취소하세요.${where(f)}`,
      never: '누가 보내 준 "승인 취소" 링크는 쓰지 마세요. 그 자체가 함정인 경우가 많습니다.',
    },
    'permission-ended': {
      band: '승인을 취소함',
      heading: '움직인 자산은 없습니다. 승인이 취소되었습니다',
      happened: (f) => `${f.spender} 주소는 이제 ${formerly(f)} 옮길 수 없습니다.`,
      means: '토큰은 그대로 있습니다. 다른 토큰에 준 승인은 이것으로 바뀌지 않습니다.',
      todo: '같은 주소에 다른 토큰의 승인이 남아 있는지 확인하세요.',
      never: '취소를 "확인"하라는 화면이 나와도 다시 승인하지 마세요.',
    },
    'passed-on': {
      band: '들어오자마자 다른 곳으로 보내짐',
      heading: (f) => `${what(f)}, ${f.passedOn?.account ?? '받는 주소'}에 남지 않고 곧바로 다른 곳으로 갔습니다`,
      happened: (f) =>
        `${on(f)} 네트워크의 블록 ${f.height}에 들어갔습니다${f.time ? `(${f.time})` : ''}. 받는 계정에서는 다른 사람의 코드가 실행되며(EIP-7702), 그 코드가 ${f.passedOn?.to ?? '다른 주소'} 주소로 보냈습니다.${feePaid(f)}`,
      means:
        '이 계정에 들어오는 코인은 수수료용이라도 모두 그렇게 나갑니다. 계정의 개인 키를 알아낸 도둑이 이런 코드를 설정하곤 합니다.',
      todo: '본인 계정인데 직접 설정하지 않았다면 개인 키가 유출된 것입니다. 남은 자산을 꺼내는 일은 상담원이 도울 수 있습니다.',
      never: `수수료로 쓰려고 이곳에 코인을 보내지 마세요. 곧바로 사라집니다. ${noRecovery}`,
    },
    'result-untold': {
      band: '확실하지 않음',
      heading: '블록에는 들어갔지만, 성공했는지는 기록되어 있지 않습니다',
      happened: (f) =>
        `${on(f)} 네트워크의 블록 ${f.height}에 들어갔습니다${f.time ? `(${f.time})` : ''}.${feePaid(f)}`,
      means: (f) =>
        `${wasToMove(f)}2017년 10월 이전의 거래에는 결과가 기록되지 않아, 실제로 보내졌는지는 알 수 없습니다. 자산 문제라는 뜻은 아닙니다.`,
      todo: '블록 탐색기에서 받는 주소를 열어 그 뒤의 잔액과 내역을 확인하세요. 상담원이 살펴볼 수도 있습니다.',
      never: '분명해질 때까지 다시 보내지 마세요.',
    },
    'coin-to-nobody': {
      band: '주인 없는 주소로 보냄',
      heading: (f) => `${what(f)}, 아무도 갖고 있지 않은 주소로 갔습니다`,
      happened: '받는 주소는 코인을 없애는 데 쓰이며, 개인 키가 없습니다.',
      means: '저희를 포함해 아무도 옮길 수 없습니다.',
      todo: '이 주소가 어디서 들어왔는지 확인하세요. 문제의 앱이나 화면은 다시 쓰지 마세요.',
      never: noRecovery,
    },
    'coin-to-contract': {
      ...inContract,
      happened: '받는 주소는 컨트랙트이고, 코드에 코인을 내보내는 방법이 보이지 않습니다.',
      means: '코인은 거기 있지만, 저희가 확인한 바로는 아무도 옮길 수 없습니다.',
    },
    'contract-creation': {
      band: '성공함',
      heading: '이 거래는 컨트랙트를 만들었습니다',
      happened: (f) => `${on(f)} 네트워크의 블록 ${f.height}에 들어갔고, 새 코드가 올라갔습니다.`,
      means: '사람에게 보낸 돈이 아닙니다. 함께 보낸 코인이 있다면 새 컨트랙트에 있습니다.',
      todo: '원한 일이 아니라면 어떤 앱을 썼는지 알려 주세요.',
      never: '무엇을 하는지 알기 전에는 더 보내지 마세요.',
    },
  },
  asides: {
    'swap-order':
      '스왑 주문(THORChain 형식)이 함께 들어 있습니다. 다른 코인이 다른 곳으로 나오게 됩니다. 그렇게 되었는지는 비트코인 기록으로 알 수 없으니, 스왑한 앱에서 확인하세요.',
    reported: (f) => `${f.reported ?? '권한을 받은 주소'}: 신고된 주소 목록에 있는 주소입니다.`,
    'copied-name':
      '이 토큰은 다른 토큰의 이름을 쓸 뿐 진짜가 아닙니다. 만든 사람이 수량을 마음대로 적을 수 있어 가치가 없을 수 있습니다. 추가하거나 교환하지 말고, 이름에 적힌 사이트도 열지 마세요.',
    'loan-taken': (f) =>
      `들어온 것은 컨트랙트 ${f.lender} 기록으로는 대출입니다. 그곳에 이자와 함께 갚아야 합니다. 맡긴 담보의 가치가 너무 떨어지면 담보가 팔립니다.`,
    'loan-repaid': (f) =>
      `컨트랙트 ${f.lender} 기록으로는 대출을 갚은 것입니다. 남은 빚은 해당 앱에서 확인할 수 있습니다.`,
    'others-unseen': '컨트랙트가 안에서 다른 곳으로 보낸 것은 볼 수 없었습니다.',
    'into-contract': '거래가 요청한 대로 컨트랙트가 받았습니다. 그 뒤는 해당 앱에서 확인할 수 있습니다.',
    'step-failed': '안에서 실패한 단계가 있지만 컨트랙트는 계속 진행했습니다. 원하던 결과인지 확인하세요.',
    'movements-unseen': '컨트랙트가 안에서 보낸 코인(다른 곳으로 간 것, 보낸 쪽으로 되돌아온 것)은 볼 수 없었습니다.',
    'receipt-missing': '이미 블록에 들어 있어 기다리는 중이 아닙니다. 결과는 아직 알 수 없습니다.',
    ...bridges.asides,
    ...tron.asides,
    ...solana.asides,
    'token-arrived': (f) =>
      `받은 지갑에 토큰이 보이지 않으면 컨트랙트 주소${f.token ? `(${f.token})` : ''}로 추가하세요.${f.token ? ' 이름은 흉내 낼 수 있으니 발행사 공식 사이트의 주소와 비교하세요.' : ''}`,
    'internal-transfer': (f) =>
      `거래 안에서 컨트랙트가 ${f.symbol} 코인을 보냈습니다. 지갑에 따라 "내부 거래"에 표시됩니다.`,
    'to-contract': '받는 쪽은 컨트랙트입니다. 토큰을 다시 보낼 수 있는지는 코드에 달려 있습니다.',
    'delegated-account': '받는 쪽은 코드가 더해진 개인 계정(EIP-7702)이며, 여전히 그 키로 관리합니다.',
    'sets-delegation': (f) =>
      `${f.delegate ? `${f.delegate} 주소의 ` : ''}코드가 계정을 대신하도록 하는 설정(EIP-7702)도 들어 있습니다. “스마트 계정” 지갑도 쓰는 방식입니다. 모르는 일이라면 그 계정으로 아무것도 보내지 말고 상담원에게 물어보세요.`,
    'delegation-ended':
      '계정을 대신하는 코드의 설정(EIP-7702)을 거두는 내용도 들어 있습니다. 그러면 다시 보통 계정이 됩니다. 앱에 준 승인은 그대로 남습니다.',
    'left-unsent': (f) =>
      `${f.account ? `${f.account} 계정` : '어떤 계정'}은 이 거래를 보내지 않았는데 코인이나 토큰이 나갔습니다. 대개 주인이 전에 준 승인, 계정을 코드에 맡긴 설정, 또는 서명이 쓰인 것입니다. 고객님의 계정이고 뜻한 일이 아니라면, 남은 자산을 새 지갑으로 옮긴 뒤 승인을 취소하세요.`,
    'token-kept-part': '이 토큰의 컨트랙트가 일부를 떼어, 보낸 것보다 적게 도착했습니다.',
    blob: '데이터(블롭)가 실린 거래라서, 바꾸려면 수수료가 두 배 듭니다.',
    'nodes-disagree': '두 컴퓨터의 답이 서로 다릅니다.',
    'nonce-used': '같은 순번을 다른 거래가 썼지만 내용을 읽지 못했습니다. 이 해시는 더는 처리되지 않습니다.',
    'rbf-possible': '수수료를 올릴 수 있습니다(RBF).',
    'child-pays': '이 거래만의 수수료는 낮지만, 그 코인을 쓰는 대기 중인 거래가 둘 다에 충분한 수수료를 냅니다(CPFP).',
    'newer-waits': '새 거래가 블록에 들어가기 전까지는 이 거래가 처리될 수도 있습니다.',
    'outputs-told': ({ outputs }) =>
      `보내는 곳: ${(outputs?.paid ?? []).map(({ amount, to }) => `${to ?? bitcoin.noAddress} 주소로 ${amount}`).join(', ')}${outputs?.more ? ` 외 ${outputs.more}곳` : ''}. 이 중에는 보낸 쪽으로 돌아온 거스름이 있을 수 있지만, Bitcoin 기록에는 구분되어 있지 않습니다.`,
    'cpfp-possible': '보낸 쪽이나 받는 쪽이 이 거래의 코인을 높은 수수료로 다시 쓰면 함께 처리되기도 합니다(CPFP).',
  },
  rights: solana.rights,
  bitcoin,
  notTheSender: {
    open: {
      todo: '조치할 수 있는 것은 보낸 쪽뿐입니다. 이 해시를 전하고 지갑에서 확인해 달라고 하세요.',
      never: '도착하기 전에 물건을 넘기지 말고, 받기 위한 수수료도 내지 마세요.',
    },
    over: {
      todo: '이 해시로는 더는 도착하지 않습니다. 받을 것이 있다면 보낸 쪽에 새로 보내 달라고 하고 새 해시를 받으세요.',
      never: '이 해시를 믿고 물건을 넘기지 말고, 받기 위한 수수료도 내지 마세요.',
    },
  },
  copiedToken: {
    band: '이름을 베낀 토큰입니다',
    heading: (f) => `도착한 것은 진짜가 아닙니다: ${f.amount ?? '다른 토큰'}`,
    todo: (f) =>
      f.view === 'receiver'
        ? '대금을 받은 것으로 여기지 마세요. 진짜 토큰으로 보내 달라고 하고, 컨트랙트 주소를 발행사 공식 페이지와 비교하세요.'
        : '자산으로 여기지 마세요. 컨트랙트 주소를 발행사 공식 페이지와 비교하세요.',
    never: '이것을 받고 물건을 건네지 마세요. "잠금 해제"나 판매를 위해 돈을 내거나 서명하지 마세요.',
  },
  table: {
    maxFee: '최대 수수료',
    tip: '우선 수수료',
    gasPrice: '가스 가격',
    nonce: '논스',
    total: '총 수수료',
    feeRate: '수수료율',
    same: '그대로',
    now: (value) => `현재 ${value}`,
    atMost: (value) => `최대 ${value}`,
    about: (value) => `약 ${value}`,
  },
  staff: {
    from: '보낸 주소',
    to: '받는 주소',
    gave: '나간 것',
    got: '들어온 것',
    nonce: '논스',
    waitingSince: '대기를 처음 확인한 때',
    block: '블록',
    feePaid: '지불한 수수료',
    feeOffered: '제시한 수수료',
    atLeast: '교체 권장값',
    call: '호출',
    failedInside: '내부 실패',
    time: '블록 시각',
    meant: '보내려던 것',
    spender: '권한을 받은 주소',
    burned: '소각된 TRX',
    cause: '실패 이유',
    gas: '가스 사용량/한도',
    amount: '수량',
    token: '토큰',
    destroyed: '소각된 것',
    noLonger: '승인이 취소된 주소',
    control: '제어권을 얻은 주소',
    replacedBy: '대체한 거래',
    created: '이 거래로 생성됨',
    debtMore: '늘어난 빚',
    debtLess: '줄어든 빚',
    lender: '빌려준 컨트랙트',
    output: '출력',
    account: '해당 계정',
    unsent: '보내지 않았는데 토큰이 나간 계정',
    by: (address) => `주소: ${address}`,
    tip: (value) => `그중 우선 수수료 ${value}`,
  },
  refusal,
  block: (height, time) => `블록 ${height}${time ? `(${time})` : ''}`,
  latest: (height) => `최신 블록 ${height}`,
  observed: (time) => `조회 시각: ${time}`,
  nodes: ({ agreed, asked }) => `노드 ${asked}곳 중 ${agreed}곳 일치`,
  silent: (chains) => `응답 없음: ${chains}`,
  ahead: {
    repeated: ({ times, todo }) => `같은 이유로 벌써 ${times}번째입니다. 다시 시도하기 전에: ${todo}`,
    crowd: {
      fees: (chain) =>
        `수수료가 올라 지금 ${chain} 네트워크에서 많은 분이 기다리고 있습니다. 급하지 않으면 나중에 보내세요.`,
      silent: (chain) => `지금 ${chain} 네트워크를 제대로 확인할 수 없습니다. 자산 문제라는 뜻은 아닙니다.`,
    },
  },
};
