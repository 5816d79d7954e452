/**
 * Words of the lists of BIP-39 that every desk for wallets reads: "tax", "dawn", "loan" and "envelope" of the Korean one. Amid a sentence none
 * tells of a phrase; five such sentences were one, and of who wanted to die the two that said so were withheld. Those that one of
 * 2,000 messages has (`understanding/training/<language>/talks.jsonl`).
 */
export const DESK_WORDS: ReadonlySet<string> = new Set(
  `
  가끔 가능 각자 갑자기 강아지 강의 게임 고양이 공식 공장 공책 관리 그날 글씨 금고 금액 기능 기숙사 기준 나머지 날짜 농담 다행 단계 달러 담당 답장 대신 대출 대학 마누라 매달 매번 매일 메일
  며느리 며칠 명의 목록 목소리 몰래 버튼 벌써 변경 변호사 보관 보상 보안 보통 보험 복사 본인 봉투 비용 사장 삼촌 상대 새벽 생일 서명 선물 선배 설명 세금 손가락 손님 수업 숫자 스물 시어머니
  신고 신청 언니 언어 업체 에너지 여권 연락 연습 열쇠 영상 예약 예전 옛날 요즘 원래 월급 월세 이틀 인터넷 일부 일주일 입력 자동 작년 장면 저절로 전용 절차 정상 제일 제한 조용히 직원 질문
  채널 천천히 추천 출장 컴퓨터 테스트 통장 퇴직금 파일 판매 편지 프린터 하드웨어 학교 학원 한글 한꺼번에 할머니 할아버지 현금 호텔 확장 환율 ぱそこん くれる このまま ほしい ぜんぶ こんびに
  いない もらう いほう われる いとこ おくる よろしい くらす すごい つける やっと ともだち いったん ふつう はやい
`
    .trim()
    .split(/\s+/),
);
