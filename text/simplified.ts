import { join } from 'node:path';
import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';
import taiwan from 'opencc-js/dict/TWPhrasesRev';
import { z } from 'zod';
import { readYaml } from '../core/files/yamlFile.ts';
import { longestMatch } from '../core/longestMatch.ts';
import { packageRoot } from '../core/process/packageRoot.ts';

const inSimplified = longestMatch([phrases, characters, '帳 账']);
/** Words that our own converted texts say (`languages/hant/terms.ts`) or people in Taiwan do, and OpenCC does not know. */
const WORDS = [
  '还原 恢复|复原 恢复|遗失 丢失|单字 单词|注记词 助记词|提领 提现|出金 提现|入金 充值|身分 身份|重设 重置',
  '推播 推送|检举 举报|私讯 私信|群组 群聊|唯读 只读|脸部 面容|镜头 摄像头|自订 自定义|云端硬盘 云盘',
].join('|');
const inMainlandWords = longestMatch([inSimplified(taiwan), WORDS]);

/** Characters that written Cantonese has and standard Chinese does not. */
const CANTONESE =
  /[冇喺嘅佢唔咗嗰啲嚟攞揾搵畀俾哋嘢咁咩乜㗎嘞喎啩噃瞓睇撳揿㩒嗌攰嘥㨂掟啱嬲諗谂嗮]|系咪|係咪|[点點](?:解|样先|樣先|算好|搞好)|[边邊](?:度|个|個|间|間)|而家|依家|[寻尋琴噚听聽](?:日|晚|朝)|屋企|呢[個个條条間间筆笔啲]|[几幾](?:耐|多钱|多錢)|多咗|[净淨][系係]|[过過]數|撳|[靓靚]仔|[穩稳][陣阵](?![脚腳营營地线線])/;
const Cantonese = z.strictObject({ words: z.record(z.string().min(1).max(8), z.string().min(1).max(8)) });
const inStandardChinese = readCantonese();

/** A broken file stops the start and no message. Errors: `input.invalid` with file, line and reason. */
function readCantonese(): (text: string) => string {
  const { words } = readYaml(join(packageRoot(__dirname), 'knowledge', 'thesaurus', 'cantonese.yaml'), Cantonese);
  const entries = Object.entries(words).map(([from, to]) => `${inSimplified(from)} ${to}`);
  return longestMatch([entries.join('|')]);
}

/** Traditional characters read as Simplified, and words of Taiwan as those of the mainland (OpenCC's tables and our own). */
export function toSimplified(text: string): string {
  return inMainlandWords(inSimplified(text));
}

/** The same with written Cantonese in standard Chinese, so that all meet in one index. Rules name what Cantonese says themselves. */
export function toStandardChinese(text: string): string {
  const simplified = toSimplified(text);
  return CANTONESE.test(text) ? inStandardChinese(simplified) : simplified;
}
