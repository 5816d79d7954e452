/**
 * The part of a Korean word (eojeol) that carries its meaning: particles and the commonest verb endings are cut off.
 * A rule of thumb without a dictionary: longest ending first, and at least one syllable stays (two for one-syllable
 * particles, which many nouns end in by chance).
 */
export function stemKorean(word: string): string {
  let stem = word;
  for (let round = 0; round < 2; round++) {
    const ending = ENDINGS.get(stem.charCodeAt(stem.length - 1))?.find(
      (candidate) => stem.endsWith(candidate) && stem.length - candidate.length >= keep(candidate),
    );
    if (!ending) break;
    stem = stem.slice(0, -ending.length);
  }
  return stem;
}

function keep(ending: string): number {
  return ending.length === 1 ? 2 : 1;
}

const PARTICLES =
  '에서는 에서도 에게서 에게는 으로는 으로도 으로서 으로써 까지는 까지도 부터는 이라는 이라고 이라도 이라면 한테서 라는 라고 라도 라면 에서 에게 에는 에도 으로 까지 부터 처럼 보다 한테 께서 이나 이란 이랑 하고 마다 조차 마저 밖에 만큼 대로 로는 로도 로서 로써 와의 과의 와는 과는 들은 들이 들을 들의 은 는 이 가 을 를 의 에 도 로 와 과 만 나 랑 들';
const VERB_ENDINGS =
  '했습니다 합니다 하였다 했었다 했는데 했어요 했나요 했는지 하나요 하려면 하려고 하면서 하지만 하는데 하는지 하던데 해주세요 해야 해요 하고 하는 하게 하기 하며 하면 하여 해서 했던 했다 한다 하지 할까 할지 하다 하자 됩니다 되었다 됐어요 됐는데 되나요 되는데 됐나요 돼요 되는 되어 되면 됐다 된다 되고 되지 되다 입니다 이었다 였습니다 습니다 습니까 ㅂ니다 었습니다 았습니다 였다 이다 인가요 인데요 인데 인가 이며 이고 었어요 았어요 어요 아요 네요 데요 나요 가요 세요 까요 지요 죠 었다 았다 었던 았던 는데 은데 는지 던데 려면 려고 면서 지만 니다 는다 다는 다고 던 는 고 며 면 지 게 다 요 서 기 음 ㅁ';

/** By their last syllable, longest first. */
const ENDINGS = new Map<number, string[]>();
for (const ending of [...new Set(`${PARTICLES} ${VERB_ENDINGS}`.split(' '))].sort((a, b) => b.length - a.length)) {
  const last = ending.charCodeAt(ending.length - 1);
  ENDINGS.set(last, [...(ENDINGS.get(last) ?? []), ending]);
}
