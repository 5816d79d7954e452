import type { DepartmentsPhrases } from './en.ts';

export const ko: DepartmentsPhrases = {
  departments: {
    transfers: { name: '송금', topics: '미도착, 멈춤, 실패, 수수료' },
    destination: { name: '주소와 네트워크', topics: '네트워크 오류, 주소 오류, 거래소' },
    recovery: { name: '복구와 백업', topics: '새 휴대폰, 분실, 복구 뒤 잔액 없음' },
    security: { name: '안전', topics: '가짜 고객지원, 승인, 구문 유출' },
    tokens: { name: '토큰과 네트워크', topics: '토큰 안 보임, 모르는 토큰, NFT' },
    swaps: { name: '스왑·브리지·스테이킹', topics: '스왑 실패, 브리지 대기, 해제' },
    buying: { name: '구매와 판매', topics: '카드, 본인 확인, 출금' },
    app: { name: '앱', topics: '업데이트, 설정, 사이트 연결' },
    privacy: { name: '개인정보와 고객지원', topics: '무엇이 남고 어떻게 지워지는지' },
  },
};
