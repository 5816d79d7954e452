import japanese from 'opencc-js/dict/JPShinjitaiCharacters';
import toTraditional from 'opencc-js/dict/STCharacters';
import toSimplified from 'opencc-js/dict/TSCharacters';

/** Ways of writing with ideographs: Simplified and Traditional Chinese, Japanese. */
export type HanWriting = 'zh-Hans' | 'zh-Hant' | 'ja';

const SIMPLIFIED: readonly HanWriting[] = ['zh-Hans'];
const TRADITIONAL: readonly HanWriting[] = ['zh-Hant'];
const JAPANESE: readonly HanWriting[] = ['ja'];
const SIMPLIFIED_OR_JAPANESE: readonly HanWriting[] = ['zh-Hans', 'ja'];
const TRADITIONAL_OR_JAPANESE: readonly HanWriting[] = ['zh-Hant', 'ja'];

/** Simplified forms of other characters, and characters of their own that Traditional texts are full of. */
const EVERYWHERE = new Set(
  '台后里云干余斗丑谷胡伙姜借卷克困累蒙面辟朴千秋舍沈松系咸弦向旋郁御征症只致准折朱占岳游群床志幸托杯烟秘表采峰',
);

/** From OpenCC's tables; what is written alike everywhere is left out. */
const USES = readUses();

/** Where an ideograph is in use: 币 in Simplified alone, 国 in Japanese as well; null: everywhere, or not known. */
export function usesOf(ideograph: string): readonly HanWriting[] | null {
  return USES.get(ideograph) ?? null;
}

function readUses(): ReadonlyMap<string, readonly HanWriting[]> {
  const [simplified, traditional, modern] = [pairs(toTraditional), pairs(toSimplified), pairs(japanese)];
  const chinese = new Set(traditional.values());
  const replaced = new Set(modern.values());
  const uses = new Map<string, readonly HanWriting[]>();
  for (const form of simplified.keys()) {
    if (!traditional.has(form) && !EVERYWHERE.has(form))
      uses.set(form, modern.has(form) ? SIMPLIFIED_OR_JAPANESE : SIMPLIFIED);
  }
  for (const form of traditional.keys()) {
    if (!simplified.has(form)) uses.set(form, replaced.has(form) ? TRADITIONAL : TRADITIONAL_OR_JAPANESE);
  }
  // What Japan simplified in its own way: 円, 転, 検.
  for (const [form, old] of modern) {
    if (traditional.has(old) && !uses.has(form) && !chinese.has(form)) uses.set(form, JAPANESE);
  }
  return uses;
}

/** `后 後|里 裏`: a form and what it stands for. */
function pairs(table: string): Map<string, string> {
  return new Map(
    table.split('|').map((entry) => {
      const [form = '', other = ''] = entry.split(' ');
      return [form, other] as const;
    }),
  );
}
