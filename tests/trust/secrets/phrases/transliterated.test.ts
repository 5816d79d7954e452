import { drawInt } from '../../../../bench/chance.ts';
import { createScanner } from '../../../../trust/secrets/index.ts';

const WORDS = [
  'ポニー:포니 クレイ:클레이 ミュージアム:뮤지엄 ドクター:닥터 サーモン:새먼 トンネル:터널 ベルベット:벨벳 ワゴン:왜건 レモン:레몬 オービット:오르빗 コーラル:코랄 ハンマー:해머 ペッパー:페퍼',
  'タートル:터틀 バイオリン:바이올린 ゼブラ:지브라 バスケット:바스켓 キャニオン:캐니언 ドメイン:도메인 ジャケット:재킷 ラダー:래더 マンゴー:망고 パロット:패럿 トロフィー:트로피 ギャラクシー:갤럭시',
]
  .flatMap((line) => line.split(' '))
  .filter((pair) => !pair.endsWith(':갤럭시'))
  .map((pair) => pair.split(':'));

/** Eighteen of them in an order by chance. */
function drawn(script: 0 | 1): string[] {
  const left = WORDS.map((pair) => pair[script] ?? '');
  return Array.from({ length: 18 }, () => left.splice(drawInt(left.length), 1)[0] ?? '');
}

const isStopped = (messages: readonly string[]) => {
  const scanner = createScanner();
  return messages.map((text) => scanner.add(text).detection.verdict).some((verdict) => verdict === 'ask');
};
const ANNOUNCED = [
  ['', '今から復元フレーズを読みます', '私の24語です'],
  ['', '복구 문구 읽을게요', '제 24단어예요'],
] as const;

describe.each([
  ['katakana', 0],
  ['Hangul', 1],
] as const)('an English phrase in %s is asked about', (_, script) => {
  it.each([1, 2, 3, 6, 9])('%d words a message, whoever announced it', (size) => {
    for (const announced of ANNOUNCED[script]) {
      const words = drawn(script);
      const rows = Array.from({ length: 18 / size }, (_, at) => words.slice(at * size, (at + 1) * size).join(' '));
      expect(isStopped([announced, ...rows])).toBe(true);
    }
  });

  it.each(
    script === 0
      ? ['Xです', '次はX', '3つ目はX', 'Xと書いてあります', '次のはX、かすれてる']
      : ['X요', '다음은 X', '3번째 X', 'X라고 써 있어요', '그다음 X입니다'],
  )('told as %s', (frame) => {
    expect(isStopped(drawn(script).map((word) => frame.replace('X', word)))).toBe(true);
  });
});

it.each([
  ['どのコインですか', 'ビットコイン', 'イーサリアム', 'ポリゴン', 'ソラナ', 'トロン'],
  ['スマホ', 'アンドロイド', 'メタマスク', 'エラー', 'キャンセル', 'リセット'],
  ['カメラ、ドクター、ミュージアム'],
  ['ポニー', 'うちの馬の名前です'],
  ['複数あります', 'オレンジ色のボタンです', 'レモンとマンゴーとジンジャーを買いました'],
  ['어떤 코인인가요', '비트코인', '이더리움', '솔라나', '트론', '리플'],
  ['아이폰', '어제', '업비트', '네', '감사합니다', '잠시만요', '진짜'],
  ['레몬 망고 진저 샀어요', '닥터 뮤지엄'],
  ['복구 문구 읽을게요', '잠시만요', '종이 찾는 중이에요', '네'],
  ['누가 제 복구 문구를 알아요', '두 번에 나눠 내도 되나요'],
  ['보낸 다음에도 바꿀 수 있나'],
  ['메모에 0 넣어도 되나'],
  ['서명 창에 노란 세모'],
])('answers of a word or two are none: %s', (...messages) => {
  expect(isStopped(messages)).toBe(false);
});
