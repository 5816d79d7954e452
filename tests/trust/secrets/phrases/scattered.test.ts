import { freshPhrase, PHRASE_LISTS } from '../../../../bench/secretCorpus.ts';
import { detect } from '../../../../trust/secrets/index.ts';

/*
 * A phrase that is told as a story, each word in a sentence of its own and no two sentences alike. An attacker found 272 of 1,080 English ones
 * and 150 of 210 Chinese ones read as talk; these stories are others than theirs.
 */

const STORIES: Readonly<Record<string, (w: readonly string[]) => string>> = {
  english: (w) =>
    `So we sat down with his old notebook last night. Page one had ${w[0]} on it, underlined. My sister thinks the smudge is ${w[1]}. Over the page you see ${w[2]} beside a drawing, ${w[3]} was crossed out and written again. Somebody spilled tea on ${w[4]}. I am happy with ${w[5]}. ${w[6]} took us ten minutes. The kids shouted ${w[7]} because they had found it first. Down in the corner is ${w[8]}, and on the cover ${w[9]}. He must have been tired when he wrote ${w[10]}. It closes with ${w[11]}. Does the order matter?`,
  simplified: (w) =>
    `昨晚跟我妹一起翻他的旧本子。头一页有个${w[0]}，画了线。她觉得糊掉的是${w[1]}。翻过来能看到${w[2]}，旁边画了画，${w[3]}划掉又写了一遍。${w[4]}上洒了茶。${w[5]}很清楚。${w[6]}我们猜了十分钟。孩子先喊出${w[7]}。角上是${w[8]}，封面还有${w[9]}。${w[10]}写得歪。结尾是${w[11]}。顺序要紧吗？`,
  japanese: (w) =>
    `昨夜、妹と古い手帳を見ました。最初のページに${w[0]}、線が引いてあります。にじんでいるのは${w[1]}だと妹は言います。めくると${w[2]}、絵の横です。${w[3]}は消して書き直し。お茶で汚れたのが${w[4]}。${w[5]}は大丈夫。${w[6]}に十分かかりました。子どもが先に${w[7]}と叫びました。隅に${w[8]}、表紙に${w[9]}。${w[10]}は字が曲がっていて、終わりが${w[11]}です。`,
};

it.each(Object.entries(STORIES))(
  'is asked about, though everyday words stand between all of its words: %s',
  (list, story) => {
    const rounds = Array.from({ length: 12 }, () =>
      detect(story(freshPhrase(PHRASE_LISTS[list] ?? []).map((word) => word.normalize('NFC')))),
    );
    expect(rounds.filter(({ verdict }) => verdict !== 'ask' && verdict !== 'block').length).toBeLessThanOrEqual(1);
  },
);

it('a long story about a loss, an inheritance or a swindle passes', () => {
  const stories = [
    'My husband passed in 2019, then the hip, and in March a gentleman called Anton started writing me on facebook, an engineer on a rig, very polite, a widower like me. He has a daughter in school and a dog. In June he asked whether I had heard of coins, and by autumn my savings were on his platform, all but the house.',
    '昨天去银行排了两个小时队，柜员说我的卡被冻结了，因为有人给我转的钱有问题。我卖了一点U，对方是朋友介绍的，聊天记录都在。现在警察要我去做笔录，我家离那边很远，孩子又小，请问要带什么材料？',
    '父が亡くなり、書斎の机から小さな金属の板が出てきました。母は何も知らず、兄は海外です。税理士さんに相談する前に、まず何を確認すればよいでしょうか。急いではいませんが、心配です。',
  ];
  expect(stories.map((story) => detect(story).verdict)).toEqual(['allow', 'allow', 'allow']);
});
