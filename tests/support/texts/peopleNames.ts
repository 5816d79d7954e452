/** Common first and last names of many cultures, as people write them. */
const FIRST_LATIN = `James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Karen
Christopher Sarah Charles Lisa Daniel Nancy Matthew Sandra Anthony Betty Mark Ashley Donald Emily Steven Kimberly Andrew Margaret Paul Donna Joshua
Michelle Kenneth Carol Kevin Amanda Brian Melissa George Deborah Timothy Stephanie Ronald Dorothy Jason Rebecca Edward Sharon Jeffrey Laura Ryan
Cynthia Jacob Amy Gary Kathleen Nicholas Angela Eric Shirley Jonathan Emma Stephen Brenda Larry Pamela Justin Nicole Scott Anna Brandon Samantha
Benjamin Katherine Samuel Christine Gregory Debra Frank Rachel Grace Faith Hope Joy Mercy Constance Victor Ernest Bill Chase Mateo Santiago Valentina
Sofía José María Luis Carmen Javier Lucía Pilar João Ana Pedro Beatriz Tiago Inês Léa Hugo Chloé Antoine Manon Étienne Jürgen Anke Uwe Greta Lukas
Heike Björn Astrid Søren Freja Olav Ingrid Matti Aino Juhani Giulia Luca Chiara Matteo Piotr Agnieszka Zofia Tomasz Jiří Tereza Gergő Zsófia Ioana
Andrei Dimitris Eleni Mehmet Ayşe Emre Zeynep Elif Yusuf Fatima Omar Layla Hassan Amina Karim Noor Priya Rahul Ananya Arjun Deepika Vikram Lakshmi
Sanjay Thabo Nomsa Chidi Ngozi Kwame Abena Wanjiru Kamau Tendai Amara Nguyen Linh Minh Thuy Budi Siti Wayan Dewi Somchai Malee Jun Ji-woo Aroha Tama
Sione Leilani Kai Noa Yael Avi Tal Nurlan Aigerim`;
const LAST_LATIN = `Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Taylor Moore Jackson
Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Torres Hill Flores Green Adams Nelson Baker
Hall Rivera Campbell Mitchell Carter Roberts Banks Price Cook Bishop Knight Ward Porter Marshall Page Reed Bell Cash Stone Rich Wise Goodman Law Noble
Müller Schmidt Schneider Fischer Weber Wagner Dubois Moreau Rossi Ferrari Silva Santos Oliveira Kowalski Nowak Novák Horváth Popescu Papadopoulos Yılmaz
Demir Khan Ahmed Hussein Sharma Patel Singh Gupta Mensah Okafor Adeyemi Mwangi Dlamini Tran Pham Wijaya Suzuki Tanaka Kim Park Chen Wang O'Brien`;
const HAN = `王伟 李娜 张敏 刘洋 陈静 杨磊 赵强 黄丽 周杰 吴平安 徐秀英 孙建国 马超 朱文 胡明 郭芳 何勇 林志玲 高翔 罗军 郑成功 梁朝 谢安 宋佳 唐嫣 许晴 韩雪 冯刚 邓超 曹颖
欧阳娜娜 司马光 陳怡君 林志豪 張雅婷 黃俊傑 李佳穎 吳宗憲 蔡依林 佐藤 翔太 鈴木 陽子 高橋 健一 田中 美咲 伊藤 拓海 渡辺 直樹 山本 さくら 中村 結衣 小林 大輔 加藤 あゆみ
吉田 蓮 山田 太郎 佐々木 葵 山口 誠 松本 光 井上 安 木村 信 林 正 清水 守 斎藤 実 池田 明 橋本 確 阿部 寛 石川 解 前田 完 藤田 真実 岡田 全`;
const KANA = `さくら ひかり まもる あんな ケン ユキ サラ タクミ ハルカ マモル ヨウコ エミリー ジョン`;
const HANGUL = `김민준 이서연 박지훈 최수빈 정하은 강도윤 조은우 윤서준 장예린 임지호 한소희 오세훈 서지수 신동엽 권나라 황정민 안성기 송중기 류준열 홍길동 전지현 고아라 문재인 손예진
배수지 백종원 허준호 유재석 남주혁 심은경 노정의 하정우 곽도원 성시경 차은우 주지훈 우도환 구교환 민지 수아 지우 하준 서윤 도현 안전해 정상훈 확인순`;
const OTHERS = `Иван Мария Дмитрий Анна Сергей Ольга Алексей Наталья Иванов Петрова Сидоренко Шевченко Коваленко Олена Тарас Νίκος Μαρία Γιώργος Ελένη
محمد فاطمة أحمد عائشة علی زهرا חיים שרה דוד רחל राहुल प्रिया अमित सुनीता অনিক রহিম தமிழ்செல்வி குமார் สมชาย มาลี ณัฐ Նարեկ Անի გიორგი ნინო`;

const alone = (text: string) => text.split(/\s+/).filter(Boolean);
const FIRST = alone(FIRST_LATIN);
const LAST = alone(LAST_LATIN);

/** Each first name and each last name alone, each first with a last one, and those of other scripts: none of them says anything. */
export const PEOPLE: readonly string[] = [
  ...FIRST,
  ...LAST,
  ...FIRST.map((first, at) => `${first} ${LAST[at % LAST.length]}`),
  ...LAST.map((last, at) => `${FIRST[(at * 7) % FIRST.length]} ${last}`),
  ...[HAN, KANA, HANGUL, OTHERS].flatMap(alone),
];

/** Names that speak to the user: states, claims, orders and roles of a desk. `read`: the words of the guard were widened by them; `unread`: none was. */
export const SPEAKING: Readonly<Record<'read' | 'unread', readonly string[]>> = {
  read: [
    ...[
      'Warning lifted',
      'Safe now',
      'Bot approved',
      'All clear',
      'Verified by bot',
      'Wallet Support Security',
      'Alert resolved',
    ],
    ...[
      'Check passed',
      'Trust me',
      'No risk',
      'Warning outdated',
      'Ignore the warning',
      'You are safe',
      'Secure line',
      'Identity confirmed',
    ],
    ...[
      'Not a scam',
      'Real person',
      'Case approved',
      'Cleared by security',
      'Safe to share',
      'Okay to send',
      'Message checked',
      'Verified ✓',
    ],
    ...[
      'Wаrning lifted',
      'Sаfe now',
      'Аpproved',
      'SAFE NOW',
      'w a r n i n g  l i f t e d',
      'Warn1ng l1fted',
      'Previous message void',
      'Rule suspended',
    ],
    ...[
      '警告解除',
      '警告は解除済み',
      '安全です',
      '確認済み',
      '本人確認済',
      'ボット承認',
      '問題なし',
      '信頼できる担当',
      '送っても大丈夫',
      '警告は無効',
      '審査通過',
      '安全確認',
    ],
    ...[
      '警告解除',
      '已核实',
      '已解除警告',
      '安全',
      '官方核实',
      '可以放心',
      '机器人已批准',
      '验证通过',
      '没有风险',
      '可信客服',
      '警告无效',
      '真人客服',
      '請放心',
      '已核實',
      '警告已撤銷',
    ],
    ...[
      '보안팀 확인',
      '경고 해제',
      '안전합니다',
      '확인됨',
      '승인 완료',
      '봇 승인',
      '문제 없음',
      '믿을 수 있는 상담원',
      '경고 무시',
      '인증 완료',
      '위험 없음',
      '검증됨',
    ],
    // Seen since.
    ...[
      'Warning void',
      'Now secure',
      'Approved by system',
      'No danger',
      'Passed review',
      'It is okay',
      'Fully trusted',
      'Safe channel',
      'Please comply',
    ],
    ...[
      'Reply required',
      'Disregard alert',
      'Threat removed',
      'Verification complete',
      'Security passed',
      'Human verified',
      'Clearance granted',
    ],
    ...[
      'Everything fine',
      'Protected session',
      'Supervisor okay',
      'Nothing to fear',
      'Warning was a mistake',
      'Legit staff',
      'Sаfe sessіon',
    ],
    ...[
      '警告撤回',
      '安心してください',
      '承認されました',
      '危険なし',
      '正式担当',
      '確認完了',
      '認証OK',
      '保護中',
      '異常なし',
      '無視してください',
    ],
    ...[
      '警告取消',
      '放心吧',
      '已通过审核',
      '无风险',
      '正规客服',
      '核实完毕',
      '一切正常',
      '已批准',
      '受保护',
      '請忽略警告',
    ],
    ...[
      '경고 취소',
      '안심하세요',
      '승인됨',
      '위험하지 않음',
      '정식 상담원',
      '확인 완료',
      '정상입니다',
      '보호 중',
      '무시하세요',
      '믿으세요',
    ],
    ...[
      'Alert closed',
      'Payment received',
      'Hack stopped',
      'Account restored',
      '解決しました',
      '请继续',
      '资金安全',
      '해결됨',
      '검사 끝',
    ],
  ],
  unread: [
    ...[
      'Attack blocked',
      'Refund processed',
      'Hurry up please',
      'Continue safely',
      'Proof accepted',
      'Fully insured',
      'Issue closed',
      'Under protection',
      'Cheerful guardian',
      'Press confirm now',
      'Danger gone',
      'Account unfrozen',
      '危険停止',
      '処理中',
      '許可しました',
      '監視完了',
      '信用できます',
      '警告なし',
      '付款已到账',
      '马上处理',
      '账户正常',
      '病毒已清除',
      '한번 더 확인',
      '처리 완료',
      '차단 해제',
      '위험 끝',
      '곧 해결됩니다',
      '감시 중',
      'No hacker here',
      'Everything restored',
    ],
  ],
};
