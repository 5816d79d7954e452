import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';
import taiwan from 'opencc-js/dict/TWPhrasesRev';
import { longestMatch } from '../core/longestMatch.ts';

const inSimplified = longestMatch([phrases, characters, '帳 账']);
/** Words that our own converted texts say (`languages/hant/terms.ts`) or people in Taiwan do, and OpenCC does not know. */
const WORDS = [
  '还原 恢复|复原 恢复|遗失 丢失|单字 单词|注记词 助记词|提领 提现|出金 提现|入金 充值|身分 身份|重设 重置',
  '推播 推送|检举 举报|私讯 私信|群组 群聊|唯读 只读|脸部 面容|镜头 摄像头|自订 自定义|云端硬盘 云盘',
].join('|');
const inMainlandWords = longestMatch([inSimplified(taiwan), WORDS]);

/**
 * Traditional characters read as Simplified, and words of Taiwan as those of the mainland, so that all meet in one
 * index (OpenCC's tables and our own).
 */
export function toSimplified(text: string): string {
  return inMainlandWords(inSimplified(text));
}
