import { fold } from '../written/fold.ts';

/*
 * With what a secret is told part by part: which place a part has, that another one follows, and what says nothing beside it. Of a
 * sentence in Latin letters whole words, in other scripts pieces, the longest first.
 */

/**
 * `halves`: a place that only a whole has ("begins with", 前半); `places`: one that steps have as well ("first", 次); `joins`: that one
 * thing stands beside another; `fills`: says nothing; `others`: what else is counted or told in such places.
 */
export type Role = 'halves' | 'places' | 'joins' | 'fills' | 'others';

const WORDS: Readonly<Record<Role, string>> = {
  halves: `
    starts start starting started begins begin beginning began opens open opening closing ends end ending ended finishes finish finishing closes closing
    half halves part parts piece pieces section sections chunk chunks segment segments portion front back left right middle centre center leading trailing pair pairs triple triples trio quartet group groups couple followed made composed formed built consisting consists preceded
    最初 はじめ 初め 始め 先頭 頭 前半 後半 上半分 下半分 前 後ろ うしろ 後 末尾 お尻 おしり しり 終わり おわり 最後 始ま はじま 終わ おわ 真ん中 まんなか 中間 部分 パート かたまり 上の 下の 上が 下が 上は 下は 前側 後側 左側 右側 上側 下側 前方 後方 左 右 残り のこり 半分
    前面 后面 後面 前边 后边 前邊 後邊 前 后 後 头 頭 尾 末尾 尾巴 开头 開頭 打头 打頭 起头 起頭 结尾 結尾 收尾 结束 結束 开始 開始 中间 中間 前半 后半 後半 上半 下半 前段 后段 後段 前一半 后一半 後一半 一半 另一半 左边 右边 左邊 右邊 其余 其餘 剩下 剩的 余下 由 组成 組成 部分
    앞 뒤 앞자리 뒷자리 앞부분 뒷부분 처음 마지막 끝 끝나 시작 전반 후반 전반부 후반부 중간 가운데 나머지 부분 앞쪽 뒤쪽 뒷쪽 왼쪽 오른쪽 반쪽 절반 반 묶음 맨앞 맨뒤`,
  places: `
    first second third fourth fifth sixth seventh eighth ninth tenth firstly secondly thirdly last lastly final finally next then after afterwards again remaining rest other another initial before behind plus add adds added thousands hundreds tens units +
    次 つぎ まず それから そして 続いて つづいて 続けて つづけて 続き つづき その次 次に あと そのあと その後 もう一つ もうひとつ 一つ ひとつ 一つは もう片方 片方 足す 足し 足した たす プラス 加え くわえ 先 が先 後で
    先 再 再来 再來 再加 然后 然後 接着 接著 接下来 接下來 跟着 跟著 最后 最後 随后 隨後 首先 其次 之后 之後 下一个 下一個 另 另外 加 加上 外加 跟着 后面跟 後面跟
첫 하나 하나는 또 누르고 치고 넣고 다음 그다음 먼저 붙 붙여 붙이 더하기 더해 플러스 이어 이어서 그러고 그리고나서 뒤이어 그뒤 우선 이후`,
  joins: `
    and with joined combined together &
    と つなげ 繋げ 繋い つない 合わせ 並べ くっつけ
    和 跟 与 與 连 連 接 拼 合起来 合起來
    그리고 하고 랑 이랑 와 과 합쳐 이어붙`,
  fills: `
    is are was were be been being am it its it's they them these those that's thats the a an of my our your their his her i me you we at in on to for by as so from into which who what there here this that
    digit digits number numbers figure figures one ones two three four five six seven eight letters letter character characters char sign signs symbol symbols word place places position positions side
    comes come coming goes go reads read says say said would will should must be think believe guess maybe probably likely i'd i'll i'm don't just only also still now ok okay well um uh hmm yes please right exactly simply about
    set has have got put type enter press tell give send write use using used new old actual whole actual called named same exact very pause space easy take up word words twice doubled reversed reverse whole bit
    digitwise code codes spelled spelt spelling written capital capitals uppercase lowercase upper lower case small big large little cap caps
    は が で の を に も な へ や ん か だ よ ね です でした ます ました でして ので けど から として という って と言 です。 こちら それ これ あれ その この 私 僕 俺 うちの 自分
    もの こと コード 二つ 三つ 四つ 二文字 二個 三個 四個 二桁 三桁 四桁 桁 けた 数字 番号 文字 字 方 ほう 側 がわ 分 たぶん 多分 おそらく たしか 確か と思います 思います おもいます します して いま 今 言います 送ります 書きます 伝えます 読みます 入れ 押し 打ち る り って て い
    依次 分别 分別 在 起来 起來 的话 的話 是 为 為 的 就 就是 也 两 兩 二 三 四 两位 兩位 三位 四位 两个 兩個 三个 三個 两碼 兩碼 三碼 两码 三码 位 个 個 数 數 数字 數字 码 碼 号 號 段 字 字母 字元 字符 以 我 你 用 那 那个 那個 这 這 这个 這個 按 输 輸 输入 輸入 写 寫 吧 呢 啊 哦 了 应该 應該 好像 大概 可能 记得 記得 叫 一个 一個 是个 说 說 发 發 告诉 告訴 把 分 里 裡 里的 里面 上 一 起 一起
    단어 코드 은 는 이 가 을 를 로 으로 에 에는 에서 의 도 만 요 자리 자리는 자리가 두 세 네 두개 세개 네개 개 개는 숫자 숫자는 숫자가 번호 글자 글자는 이에요 예요 에요 입니다 이고 고 고요 이구 구 구요 해서 하며 며 면서 이며 그게 그건 그것 이게 제 내 저의 나의 우리 인데 인데요 임 이야 야 같아요 것 거 아마 일 거예요 써요 쓰 적 누르 눌러 치 쳐 넣 말할게요 보낼게요 불러드릴게요 나요 지만 해요 돼요 되 된 요. 쪽 쪽은 는요`,
  others: `
    address addresses order orders phone telephone card hash tx txid transaction transactions account amount amounts balance fee fees invoice ticket error errors version versions row rows keypad step steps block blocks height page line date dates year years day days month months hour hours minute minutes came sent paid received lost missing arrived bought sold times tries attempts try tried failed fails worked works entered dollars euros percent usd usdt eth btc include includes contain contains allow allows allowed accept accepts accepted
    アドレス 注文 電話 カード ハッシュ 取引 口座 金額 残高 手数料 エラー バージョン 行 列 ブロック 届 送金 送っ 払 足り 足りな 回 回目 日目 時間 間違 まちが 試 使え 使って 使用
    地址 订单 訂單 电话 電話 手机 手機 卡号 卡號 哈希 交易 账户 帳戶 金额 金額 余额 餘額 手续费 手續費 错误 錯誤 版本 行 列 区块 區塊 到了 到 付 转 轉 收 差 欠 次 小时 小時 错 錯 对 對 试 試 可以 包含 能用
    주소 주문 전화 카드 해시 거래 계좌 금액 잔액 수수료 오류 버전 줄 블록 왔 오고 안 보냈 받 냈 번 회 일째 시간 틀 맞 시도 써도 쓸수`,
};

const setsOf = (keep: (word: string) => boolean): ReadonlyMap<string, Role> =>
  new Map(
    (Object.entries(WORDS) as [Role, string][]).toReversed().flatMap(([role, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map(fold)
        .filter(keep)
        .map((word) => [word, role] as const),
    ),
  );

const isLatin = (word: string): boolean => /^[!-~]+$/.test(word);

/** Roles of words in Latin letters, and of pieces in other scripts. Where two lists have one the earlier counts. */
export const LATIN_ROLES = setsOf(isLatin);
export const PIECE_ROLES = setsOf((word) => !isLatin(word));
export const LONGEST_PIECE = Math.max(...[...PIECE_ROLES.keys()].map(({ length }) => length));

/** Signs of a password by their names. */
export const SIGN_NAMES = [
  'exclamation(?: (?:mark|point|sign))?|question mark|hash ?tags?|hash(?: sign| mark)?|pound sign|dollar(?: sign)?|at[- ]sign|ampersand|asterisk|star|under ?score|dash|hyphen|percent(?: sign)?|full stop|dot|period',
  'びっくりまーく|感嘆符|はてな(?:まーく)?|疑問符|しゃーぷ|あっとまーく|あんだー(?:ばー|すこあ)|はいふん|星印|あすたりすく|どっと',
  '[感惊驚][叹嘆][号號]|[叹嘆][号號]|[问問][号號]|井[号號]|下[划劃][线線]|底[线線]|星[号號]|艾特|[减減][号號]|[横橫][杠槓]',
  '느낌표|물음표|샵|골뱅이|밑줄|언더바|별표|하이픈|마침표',
] as const;

/** That it comes in parts. */
export const IN_PARTS = [
  '(?:digit|letter|character|number|figure|part|piece|half|sign|word|one) (?:by|after|at a time|for) ?(?:digit|letter|character|number|figure|part|piece|half|sign|word|one|time)?|one at a time|in (?:2|3|two|three|several|separate|different) (?:parts|pieces|halves|messages|goes|bits|steps)|in (?:parts|pieces|halves|bits)|(?:2|two|3|three) (?:bits|halves|parts|pieces)|split (?:up|it|in)|bit by bit|half (?:now|first|at)|(?:each|every) (?:digit|letter) (?:by itself|separately)|per message',
  '一(?:文字|桁|字|個|つ)ずつ|半分ずつ|(?:[2二3三]|数)回に分けて|[2二3三]つに分けて|分けて|順番に|順に',
  '一[个個]一?[个個]?(?:字母?|[数數]字?|[位码碼])?地?(?:[发發说說报報念写寫告])|逐[个個位字]|一[个個]字母?一[个個]字母?|一位一位|分[两兩三几幾][次段条條]|分开|分開|分段|[挨依]次|一半一半',
  '반씩|절반씩|(?:한|하나)\\s?(?:글자|자리|개|숫자)?씩|나눠서|나누어|두\\s?번에|쪼개서|차례로|차례대로|순서대로',
] as const;
