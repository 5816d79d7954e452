import { fold } from '../written/fold.ts';

/*
 * What a word of a phrase is told with, whatever the remark beside it: "the next one is …", `次は…です`, 第三个是…, `다음은 …예요`.
 * `COUNTS` say which word it is, `SAYS` that it is one.
 */

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(fold));

/** Of a sentence in Latin letters whole words. */
export const ENGLISH = {
  counts: setOf(`
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    next then after afterwards followed last final finally lastly word number no nr begins begin starts start starting
    another below above beneath under top bottom position line`),
  says: setOf(`
    one two three four five six seven eight nine ten eleven twelve it its it's is was be would must should are a an the that
    that's this here here's there there's comes come came goes by with on at in of up and also again plus very more
    i i'm i've we see read reads says say said have got has wrote written think believe guess looks like as seems
    ok okay so now well yes yeah right um uh hmm er oh my mine list paper card page me let list's lol haha down st nd rd th just only
    probably maybe perhaps called spelled ends end which mean means meaning`),
};

/** Of a sentence in other scripts pieces, from one letter to six. */
export const EAST_ASIAN = {
  counts: setOf(`
    番 番目 つ目 個目 語目 つめ 番め 最初 はじめ 始め 最後 頭 先頭 次 つぎ お次 続いて つづいて それから そして その次 その後 一番 いちばん
    第 个 個 号 號 字 词 詞 单词 單詞 首先 开头 開頭 打头 打頭 起始 先 然后 然後 接着 接著 紧接着 緊接著 下一个 下一個 后面 後面 之后 之後 再来 再來 最后 最後 下面 往下 跟着 跟著 上面 最上面
    段 段目 列 行 行目 枠 欄 左 右 真ん中 中央 横 隣 となり 端 角 裏 裏側 次の 最後から 一行目 二行目
    格 行 列 栏 欄 左边 左邊 右边 右邊 左下 右下 左上 右上 左下角 右下角 中间 中間 旁边 旁邊 隔壁 最下面 倒数 倒數 末尾 第二 背面 角落 反面 下一 另外 继续 繼續 剩下 收尾 先来 先來
    번 번째 번째는 첫 첫째 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두 다음 그다음 다음은 그다음은 처음 처음은 처음에 먼저 이어서 마지막 마지막은 시작 시작은 맨 위 아래 뒤 뒤에
    칸 칸에는 줄 줄에 열 왼쪽 오른쪽 가운데 가운데는 옆 옆이 밑 밑에 끝 끝에서 위에는 아래에는 윗칸에는 둘째 셋째 넷째 구석에 뒷면에는 바로 계속해서 남은 건 게다가 마무리로 우선`),
  says: setOf(`
    は が に の も で と を か ね よ な 、 です ですね ですよ ですか ですが でした だ だよ w ww 笑 かな かも だと 思います とあります と書いて と書いてあります 書いて あります って という が来ます 来ます です。 たぶん 多分
    これ それ あれ この その あの ここ あと まず では じゃあ えっと ええと はい うん もう もう一つ 一つ 単語 言葉 ことば 上 下 後 あっ お
    一 二 三 四 五 六 七 八 九 十 〇 〇. 是 有 还有 還有 另 另一个 另一個 这 這 这个 這個 那个 那個 这里 這裡 这里写着 這裡寫著 写着 寫著 写的 寫的 它 我 我看 看 好像 应该 應該 应该是 應該是 嗯 哦 啊 吧 了 呢 吗 嗎 好 好的 再 又 叫 哈哈 呵呵 再是 就是 一个 一個 里 裡
    단어 단어는 글자 는 은 이 가 을 를 이요 요 예요 이에요 입니다 이네요 네요 이고 고 라고 이라고 써 있어요 돼 되어 있고 같아요 인 것 듯 보여요 와요 그 이건 이거 이번엔 이번에는 여기 여기는 하나 더 음 어 네 예 제가 보기엔 제 ㅋㅋ ㅎㅎ 하하 또 그리고 그럼 자 아마`),
};

/** Words of the lists that answer questions, in their own scripts: they are told of much. */
export const ANSWERS = setOf(`
  thing things question wait hold stop help super cool fine sorry perfect correct exact amazing awesome neat pretty sure great type hard time times email crime bot human person people someone open opens empty even step steps page screen part
  たぶん いつか すこし たいへん そうね いまさら きのう きょう あした らいしゅう せんしゅう けさ
  对 對 好 是 不 没 沒 有 行 能 会 會 要 可 在 嗯 哦 啊 无 無 用 先 快 急 多 少 大 小 新 旧 舊 真 懂 等 都 也 就 还 還 那 这 這 我 你 他 她 它 谁 誰 哪 啥 来 來 去 说 說 看 想 试 試 完 唉 哎 喂 哈
  어제 오늘 내일 지금 아까 방금 나중 다시 혹시 그냥 정말 진짜 아직 이미 조금 많이 모두 전부 거의 아마 결국 역시 물론 당장 얼른 일단`);
