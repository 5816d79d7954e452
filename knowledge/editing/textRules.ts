import type { Language } from '../../core/language.ts';
import type { LintFinding } from '../../core/protocols/editorProtocol.ts';
import { sentencesOf } from '../../text/sentences/sentences.ts';

/** Hosts that an article may link to: standards, their makers, and authorities. Subdomains count. */
export const ALLOWED_HOSTS = [
  'ethereum.org',
  'bitcoin.org',
  'walletconnect.network',
  'walletconnect.com',
  'reown.com',
  // Not all of it: anybody sells apps at apps.apple.com and writes at discussions.apple.com.
  'support.apple.com',
  'solana.com',
  'ripple.com',
  'xrpl.org',
  'stellar.org',
  'tron.network',
  'npa.go.jp',
  'police.go.kr',
  'ic3.gov',
  'ftc.gov',
  'consumer.ftc.gov',
  'europol.europa.eu',
  'gov.uk',
  'ncmec.org',
  'tokyohelpdesk.metro.tokyo.lg.jp',
] as const;

/** Hosts of pages that a fact may be taken from, beside those above; an article never links to them. Subdomains count. */
const SOURCE_HOSTS = [
  // Anybody can put a page there, so no article leads to it.
  'github.com',
  'google.com',
  'apple.com',
  'bitcoin.it',
  'aave.com',
  'alchemy.com',
  'coin.z.com',
  'coindeskkorea.com',
  'conductatlas.com',
  'deltacapitalhk.com',
  'developers.bitgo.com',
  'developers.ledger.com',
  'docs.arbitrum.io',
  'docs.cdp.coinbase.com',
  'docs.filecoin.io',
  'docs.lido.fi',
  'docs.sui.io',
  'docs.ton.org',
  'docs.venly.io',
  'easymanua.ls',
  'help.crypto.com',
  'help.xaman.app',
  'helpcenter.coinmotion.com',
  'hostageinternational.org',
  'jeonmin.co.kr',
  'juinlaw.com',
  'metamask.zendesk.com',
  'nationalcac.org',
  'shinginza.com',
  'status-im.github.io',
  'support.keys.casa',
  'support.ledgerwallet.com',
  'support.metamask.io',
  'support.polkadot.network',
  'tangem.com',
  'travelrule.info',
  'trezor.io',
  'tronprotocol.github.io',
  'vodenglish.news',
  'zynews.cn',
] as const;

/**
 * Wording that asks for a secret. Each is a request to hand over; sentences that forbid it ("never …") are exempt. What is
 * asked in other words the outgoing guard finds (`LintContext.objectionTo`).
 */
const ASKS_FOR_SECRET: Record<Language, RegExp> = {
  en: /\b(send|tell|give|share|paste|type|write|e-?mail|provide|submit|read)\b[^.!?\n]{0,30}\b(us|me|support|agent|staff|here|this chat|in (the )?chat)\b[^.!?\n]{0,40}\b(phrase|seed|private key|password|passcode|pin|12 words|24 words)\b|\b(send|tell|give|share|paste|provide|submit)\b[^.!?\n]{0,20}\b(your|the)\b[^.!?\n]{0,20}\b(phrase|seed|private key|password|passcode)\b[^.!?\n]{0,40}\b(us|me|support|agent|staff|here|chat)\b/i,
  ja: /(フレーズ|シード|秘密鍵|パスワード|パスコード|暗証番号)[^。！？\n]{0,20}(を|は)[^。！？\n]{0,20}(チャット|サポート|担当者|ここ|私たち|当社)[^。！？\n]{0,12}(入力|送|教え|貼|伝え|記入)[^。！？\n]{0,6}(ください|下さい|お願い)|(チャット|サポート|担当者|ここ|私たち)[^。！？\n]{0,12}(フレーズ|シード|秘密鍵|パスワード|パスコード|暗証番号)[^。！？\n]{0,8}(入力|送|教え|貼|伝え|記入)[^。！？\n]{0,6}(ください|下さい|お願い)/,
  'zh-Hans':
    /请?[^。！？\n]{0,10}(把|将|在)?[^。！？\n]{0,10}(助记词|私钥|密码|验证码)[^。！？\n]{0,12}(发给|告诉|提供给|发送给|贴到|粘贴到|输入到)[^。！？\n]{0,6}(我们|客服|本?聊天|这里|工作人员)/,
  ko: /(구문|시드|개인\s?키|비밀번호|암호)[^.!?\n]{0,20}(채팅|상담원|저희|여기|고객센터)[^.!?\n]{0,12}(입력|보내|알려|붙여|전달|적어)[^.!?\n]{0,8}(주세요|주십시오|하세요|바랍니다)/,
};
const FORBIDS =
  /\b(never|not|don't|do not|nobody|no one|without|cannot|refuse|scam|fake|asks?|asking)\b|(ない|ません|しないで|詐欺|偽|要求|求め)|(不要|不会|别|勿|绝不|永远不|从不|切勿|骗|假)|(마세요|않|절대|말고|사기|가짜|요구|요청)/i;

/** Three groups of digits joined by dashes, dots, spaces or brackets, or an international number: never in an answer. */
const PHONE =
  /(?<![\w.-])(?:\+\d{1,3}[\s.-]?(?:\(?\d{1,4}\)?[\s.-]?){2,4}\d{2,4}|\(?0\d{1,4}\)?[\s-]\d{1,4}[\s-]\d{3,4}|1-?8\d{2}-\d{3}-\d{4}|\(\d{3}\)\s?\d{3}-\d{4})(?![\w.-])/;

/** Longest comfortable sentence: words in languages with spaces, characters otherwise. */
const LONGEST_SENTENCE: Record<Language, number> = { en: 32, ko: 26, ja: 75, 'zh-Hans': 70 };
const SPACED: readonly Language[] = ['en', 'ko'];

/** Findings on one line of an article's text. */
export function lintLine(text: string, line: number, language: Language): LintFinding[] {
  const findings: LintFinding[] = [];
  const add = (rule: string, level: LintFinding['level'], reason: string) =>
    findings.push({ rule, level, line, reason });
  for (const sentence of sentencesOf(text)) {
    if (ASKS_FOR_SECRET[language].test(sentence) && !FORBIDS.test(sentence)) {
      add('secret', 'error', 'asks the reader for a phrase, key, password or code');
    }
    if (lengthOf(sentence, language) > LONGEST_SENTENCE[language])
      add('readability', 'warning', 'has a very long sentence');
  }
  if (PHONE.test(text)) add('phone', 'error', 'has a phone number; answers never do');
  return findings;
}

function lengthOf(sentence: string, language: Language): number {
  const bare = sentence.replace(/\]\([^()]*\)/g, ']').trim();
  return SPACED.includes(language) ? bare.split(/\s+/).length : [...bare].length;
}

/** Parts of a house in which anybody writes, whosever house it is. */
const OPEN_TO_ALL = /^(?:apps?|forums?|communit(?:y|ies)|discuss(?:ions?)?|groups?|wiki|answers|ideas|chat)\./;

/** Whether an https link leads to one of the hosts that an article may link to, and to no forum of theirs. */
export function isAllowedLink(href: string): boolean {
  return leadsTo(ALLOWED_HOSTS, href) && !OPEN_TO_ALL.test(new URL(href).hostname);
}

/** Whether a line of Markdown leads away from the desk's own pages: where that is new, a second editor reads it. */
export function leadsOutside(line: string): boolean {
  return /\]\(\s*<?https?:/i.test(line);
}

/** Whether an article may name this page as the one on which its facts were read. */
export function isAllowedSource(href: string): boolean {
  return leadsTo(ALLOWED_HOSTS, href) || leadsTo(SOURCE_HOSTS, href);
}

function leadsTo(hosts: readonly string[], href: string): boolean {
  // As a browser reads it: "https://evil.example\\.github.com" leads to evil.example.
  const host = href.startsWith('https://') && URL.canParse(href) ? new URL(href).hostname : '';
  return hosts.some((allowed) => host === allowed || host.endsWith(`.${allowed}`));
}
