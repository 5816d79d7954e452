import type { Locale } from '../core/language.ts';
import { type HanWriting, usesOf } from './hanForms.ts';

const KANA = /[\u3041-\u30fa\u30fd-\u30ff\uff66-\uff9f]/g;
const HANGUL = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/g;
const HAN = /[\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/g;
const LATIN_WORD = /(?<![\p{L}\p{N}])[a-z]+(?:['’][a-z]+)?(?![\p{L}\p{N}])/giu;
/** Words of grammar, which names of tokens and romanised words of other languages are not. */
const ENGLISH =
  /^(the|an|is|are|was|were|am|been|my|your|you|it|its|this|that|these|i|i'm|i've|im|we|he|she|they|them|me|of|and|or|but|not|don't|doesn't|didn't|can't|cannot|won't|isn't|in|on|from|with|for|at|by|what|what's|how|why|where|when|who|which|do|does|did|can|could|should|would|will|have|has|had|got|get|there|if|after|before|about|any|some|no|yes|please|help|need|want|still|just|someone|thanks|hello|hi)$/i;
const WITH_HAN: readonly HanWriting[] = ['zh-Hans', 'zh-Hant', 'ja'];
/** Enough to read a message by; a pasted page changes nothing. */
const SAMPLE = 2_000;
/** Chinese that Japanese has no use for; 的, 了 and 給 stand in Japanese words. */
const CHINESE_GRAMMAR = /[你您她们們这這哪吗嗎呢吧啊么麼怎很还沒给]/;
/** Chinese names a Japanese film between such marks. */
const QUOTED = /[「『《“"][^「『《》』」”"]*[」』》”"]/g;

interface Counts {
  readonly kana: number;
  readonly hangul: number;
  readonly han: number;
  readonly words: readonly string[];
}

/**
 * The way a message is written, or null when it does not say (a hash, `ok`). `current`, the conversation's, decides
 * where the text leaves it open: ideographs alone, Chinese that is written alike in both ways, romanised words.
 */
export function writtenIn(text: string, current: Locale | null = null): Locale | null {
  const sample = text.slice(0, SAMPLE).normalize('NFKC');
  const all = (pattern: RegExp): string[] => sample.match(pattern) ?? [];
  const counts = { kana: all(KANA).length, hangul: all(HANGUL).length, han: all(HAN).length, words: all(LATIN_WORD) };
  if (isEnglish(counts)) return 'en';
  if (counts.hangul > counts.kana && counts.hangul * 2 >= counts.han) return 'ko';
  return counts.kana + counts.han > 0 ? inHan(sample, current) : inLatin(counts.words, current);
}

/** English that quotes a word of another script is English; `USDT TRC20 送金` is not. */
function isEnglish({ kana, hangul, han, words }: Counts): boolean {
  const grammar = words.filter((word) => ENGLISH.test(word.replace('’', "'"))).length;
  return grammar >= 2 && words.length >= (kana + hangul + han) / 2;
}

/** The way of writing that fewest characters speak against; the conversation's, where several are left. */
function inHan(sample: string, current: Locale | null): Locale | null {
  const own = sample.replace(QUOTED, (quoted) => (quoted.search(KANA) < 0 ? quoted : ' '));
  const text = (own.match(HAN)?.length ?? 0) >= 2 ? own : sample;
  const ideographs = text.match(HAN) ?? [];
  const kana = text.match(KANA)?.length ?? 0;
  if (ideographs.length + kana < 2) return null;
  const against = { 'zh-Hans': kana, 'zh-Hant': kana, ja: 0 };
  for (const ideograph of ideographs) {
    const uses = usesOf(ideograph);
    for (const writing of WITH_HAN) if (uses && !uses.includes(writing)) against[writing]++;
    if (CHINESE_GRAMMAR.test(ideograph)) against.ja++;
  }
  const least = Math.min(...Object.values(against));
  const left = WITH_HAN.filter((writing) => against[writing] === least);
  return left.find((writing) => writing === current) ?? left[0] ?? null;
}

/** Romanised words stay in the conversation's language; sentences of English change it. */
function inLatin(words: readonly string[], current: Locale | null): Locale | null {
  const long = words.filter((word) => word.length >= 2 && !/^(0x)?[0-9a-f]{6,}$/i.test(word));
  if (current === null || current === 'en') return long.length >= (current === null ? 1 : 4) ? 'en' : null;
  const grammar = words.filter((word) => ENGLISH.test(word.replace('’', "'"))).length;
  return long.length >= 3 && grammar >= 1 && grammar * 5 >= long.length ? 'en' : null;
}
