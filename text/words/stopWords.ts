import type { Writing } from '../normalise.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * Words that say nothing about what a text is about: grammar, question words, politeness. Compared with words as
 * written, before stemming.
 */
export const STOP_WORDS: Record<Writing, ReadonlySet<string>> = {
  latin: set(`
    a an the this that these those and or but if so than then as of at by for from in into on onto to with without about
    is am are was were be been being do does did doing done have has had having will would shall should can could may might must
    i me my mine myself we us our ours you your yours he him his she her hers it its they them their theirs one ones
    what which who whom whose when where why how there here not no nor yes too very just only also such same own each any some
    s t d m re ve ll don didn doesn isn aren wasn weren won wouldn couldn shouldn haven hasn hadn ain
    im ive id youre dont cant didnt doesnt isnt wasnt wont hello hi hey please thanks thank ok okay pls plz`),
  ja: set(`
    の に は を た が で て と し れ さ ある いる も する から な こと として い や れる など なっ ない この ため その あっ よう また もの という あり まで
    られ なる へ か だ これ によって により おり より による ず なり られる において ば なかっ なく しかし について せ だっ その後 できる それ う ので なお のみ でき き
    つ における および いう さらに でも ら たり その他 に関する たち ます ん なら に対して です ました ません でし まし でしょ でしょう ましょう ください 下さい
    何 なに 誰 だれ いつ どこ どれ どの どう どんな なぜ どうして どうやって どうすれ いくつ いくら 何時 何年 何月 何日 ね よ わ ぞ さん 様 ちゃん って じゃ とき 時 もし まだ もう
    私 僕 俺 自分 あなた 彼 彼女 それぞれ あの そして すると または ただし 名 名称 的 等 お ご すみません お願い ありがとう こんにちは`),
  zh: set(`
    的 了 和 是 在 就 都 而 及 与 着 或 一个 没有 我们 你们 他们 它们 是否 我 你 您 他 她 它 这 那 这个 那个 这些 那些 有 也 被 把 对 于 从 到 之 其 以 为 所 等 中 上 下
    什么 甚么 怎么 怎样 怎么样 如何 谁 哪 哪里 哪个 哪些 哪儿 哪一 何 何时 何地 为什么 为何 多少 几 吗 呢 吧 啊 呀 哦 嘛 么 请 请问 谢谢 你好 您好 会 能 能够 可以 要 想 让 给 还 又 再 很 并 但 但是 因为 所以 如果 而且 并且 以及
    由 向 自 则 将 之后 之前 后 前 时 时候 年 月 日 一 一下 个 种 位 名 不 没 来 去 说 过 地 得 只 最 更 比 当 每 各`),
  ko: set(`
    그 이 저 것 수 등 및 또는 그리고 그러나 하지만 그래서 때문 때문에 위해 위한 대한 대해 통해 무엇 무엇인가 무엇인가요 무엇이 누구 누가 언제 어디 어디서 어디에 어떻게 어떤 왜 몇 얼마 얼마나 어느
    있다 있는 있습니다 있어요 있나요 없다 하다 되다 이다 나 나는 내 제 제가 저는 저희 우리 너 당신 그는 그녀 좀 더 잘 안 못 매우 아주 너무 다 또 거 게 걸 건 뭐 뭔가 네 예 아니요 안녕하세요 감사합니다 부탁드립니다 해요 하면 돼요 되나요 한 할 수도 때`),
};
