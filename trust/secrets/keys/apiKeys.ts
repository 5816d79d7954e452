import { otherNames } from '../calledOther.ts';
import { DIGEST_CUE } from '../cues.ts';
import { type Finding, matches, type Span } from '../detection.ts';
import { isBase58Address } from './base58Keys.ts';

/*
 * What opens an account to a program: the key and the secret of an exchange's API, tokens of services. Told by a prefix that nothing
 * public has, by a name beside letters and figures drawn by chance, or by more of such letters than anything public has in this
 * alphabet. All are asked about. Linear.
 */

export const NAME = [
  '(?<![a-z])(?:api|access|secret|client|consumer|app(?:lication)?|auth(?:entication|orization)?|bearer|refresh|session|webhook|signing|exchange|trading|bot|service|deploy)s?[ _-]{0,2}(?:(?:api|access|secret)[ _-])?(?:keys?|secrets?|tokens?|pass ?phrase|credentials?)(?![a-z])|(?<![a-z])(?:secret|credentials|api)(?![a-z])|(?<!(?:public|pub) ?)(?<![a-z])keys?(?= ?[=:])',
  'api(?:用)?の?(?:きー|鍵|しーくれっと|とーくん|ぱすふれーず|秘密鍵|認証情報)|(?:くらいあんと)?しーくれっと(?:きー)?|あくせす(?:きー|とーくん)|秘密(?:の?きー|鍵)|認証とーくん',
  'api ?的?(?:[密秘私][钥鑰匙]|[钥鑰]匙|金[钥鑰]|令牌|口令)|[密秘][钥鑰匙]|[访訪][问問](?:密?[钥鑰]|令牌)|存取(?:金鑰|權杖)|金鑰|令牌|權杖',
  'api ?(?:의 )?(?:키|시크릿|비밀\\s?키|토큰|암호)|시크릿(?: ?키)?|비밀 ?키|(?:액세스|접근) ?(?:키|토큰)|인증 ?토큰',
].join('|');
const NAMES = new RegExp(NAME, 'gu');
const REACH = { before: 64, after: 32 };
/** What is public has the same form where it is called so. */
const OTHER = otherNames(
  'tx|txn|tx ?id|tx_?hash|hash|trans?action|block|signature|sig|public|pub(?:key)?|contract|root|topic|vkey|event|receipt|transfer|order|address(?:e)?|firma|bloque|bloc|blocco|podpis',
  'とらんざくしょん|取引|はっしゅ|署名|公開鍵|ぶろっく|送金|あどれす|交易|哈希|区块|區塊|签名|簽名|公[钥鑰]|转账|轉帳|地址|거래|해시|서명|공개 ?키|트랜잭션|블록|송금|주소',
);
const END = /[.!?](?=\s|$)|[。！？]/u;

/** Stripe, OpenAI, GitHub, GitLab, npm and their kind: a name may begin so as well. */
const PREFIXED =
  /(?<![A-Za-z0-9_-])(?:sk|rk|whsec|shp(?:at|ss|ca)|gh[opusr]|github_pat|glpat|npm|pypi|hf|dop_v1|lin_api|secret|token)[_-](?:[a-z0-9]{2,8}[_-]){0,3}[A-Za-z0-9_-]{16,200}/g;
/** Slack, AWS, Google, SendGrid, a bot of Telegram, a signed token (RFC 7519). */
const UNMISTAKABLE =
  /(?<![A-Za-z0-9_.-])(?:xox[abeprs]-[A-Za-z0-9-]{20,}|(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])|AIza[\w-]{35}(?![\w-])|SG\.[\w-]{16,64}\.[\w-]{16,}|\d{8,10}:[A-Za-z0-9_-]{35}(?![\w-])|eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,})/g;
/** Behind a figure and a colon stands the id of who writes by a channel of Microsoft (`29:1…`). */
const VALUE =
  /(?<![A-Za-z0-9+/.@_-])(?<!\d:|orgid:)[A-Za-z0-9_-][A-Za-z0-9_+/-]{14,198}[A-Za-z0-9_-]={0,2}(?![A-Za-z0-9+/=@_-]|[.:]\w)/g;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HEX = /^[0-9a-f]{24,128}$/i;
const FEWEST_DIFFERENT = 8;
/** Accounts, invoices, peers and files. */
const PUBLIC =
  /^(?:0x|(?:bc|tb|ltc|addr|stake|cosmos|osmo|npub|nprofile|note|lnbc|erd|kaspa|inj|sei|celestia|thor|one|zil)1|[xyz]pub|bafy|ipfs|[EUk0][Qf][\w-]{46}$|12D3Koo|Qm)/i;
/** A link that opens what it leads to, by the name of what it carries or by the service that gives it out. */
const OPENS =
  /[?&#;](?:api_?key|(?:access_?|auth_?|refresh_?|id_?|session_?)?token|auth|(?:client_?)?secret|pass(?:word)?)=([A-Za-z0-9_.~%-]{16,200})|(?:alchemy(?:api)?\.(?:com|io)\/(?:v2|nft\/v\d)|infura\.io(?:\/ws)?\/v3|quiknode\.pro|ankr\.com\/[a-z_]{2,20}|discord(?:app)?\.com\/api\/webhooks\/\d{6,24}|hooks\.slack\.com\/services\/T\w{4,16}\/B\w{4,16})\/([A-Za-z0-9_-]{16,200})/g;
/** `?token=` of an explorer: an account of Solana. */
const MINT = /^[1-9A-HJ-NP-Za-km-z]{43,44}$/;
const LINK = /(?:\/\/|www\.)\S*$/;

/** Small, large, figure by chance change sides three times in five; names in CamelCase less often. */
const CHANGES = /[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g;
const LEAST_CHANGES = { named: 0.2, oneCase: 0.12, bare: 0.4 };
const ONE_CASE = /^(?:[a-z0-9]{24,}|[A-Z0-9]{24,})$/;
const WORDS = /[A-Z]?[a-z]{2,}|\d+|[_-]/g;
const MOST_OUTSIDE = 0.1;
/** 64 bytes in base58 are a signature of Solana. */
const SIGNATURE = /^[1-9A-HJ-NP-Za-km-z]{86,88}$/;
/** Letters and figures of both sizes with one that base58 leaves out: no account or transaction has them so. */
const BARE = /^(?=[^0OIl]*[0OIl])(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])[A-Za-z0-9]{32,128}$/;

/** 32 bytes in base64 for addresses: transactions of Arweave and others. */
const HASH = 43;

/** `text` keeps case, `folded` has the same places. */
export function apiKeys(text: string, folded: string): Finding[] {
  const prefixed = matches(text, PREFIXED).filter(({ start, end }) =>
    changes(text.slice(start, end), LEAST_CHANGES.named),
  );
  const values = matches(text, VALUE).filter(({ start }) => !LINK.test(text.slice(Math.max(0, start - 200), start)));
  const bare = DIGEST_CUE.test(text) ? [] : values.filter(({ start, end }) => isBare(text.slice(start, end)));
  const named = [
    ...matches(text, UNMISTAKABLE),
    ...prefixed,
    ...namedValues(values, text, folded),
    ...openingLinks(text),
  ];
  return [...named.map(asked), ...bare.map((span): Finding => ({ ...asked(span), formTells: true }))];
}

function openingLinks(text: string): Span[] {
  return [...text.matchAll(OPENS)].flatMap(({ 0: link, 1: carried, 2: given, index }): Span[] => {
    const value = carried ?? given ?? '';
    const end = index + link.length;
    return !MINT.test(value) && isSecret(value) ? [{ start: end - value.length, end }] : [];
  });
}

function asked({ start, end }: Span): Finding {
  return { verdict: 'ask', kind: 'private-key', start, end };
}

function isBare(value: string): boolean {
  return BARE.test(value) && value.length !== HASH && !PUBLIC.test(value) && isDrawn(value, LEAST_CHANGES.bare);
}

function namedValues(values: readonly Span[], text: string, folded: string): Span[] {
  if (values.length === 0) return [];
  const names = matches(folded, NAMES);
  let next = 0;
  return values.filter((value) => {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= value.start) next++;
    const isCalledSo = [names[next - 1], names[next]].some((name) => name && isBeside(name, value, folded));
    return isCalledSo && isSecret(text.slice(value.start, value.end));
  });
}

function isBeside(name: Span, value: Span, folded: string): boolean {
  const isBehind = value.start >= name.end;
  if (!isBehind && value.end > name.start) return false;
  const gap = isBehind ? folded.slice(name.end, value.start) : folded.slice(value.end, name.start);
  if (gap.length > (isBehind ? REACH.before : REACH.after) || END.test(gap)) return false;
  return !(isBehind ? OTHER.endsIn(gap) : OTHER.beginsWith(gap));
}

function isSecret(value: string): boolean {
  const signs = value.replace(/=+$/, '');
  if (isName(signs)) return false;
  if (UUID.test(signs) || HEX.test(signs)) return new Set(signs.toLowerCase()).size >= FEWEST_DIFFERENT;
  if (PUBLIC.test(signs) || SIGNATURE.test(signs) || isBase58Address(signs)) return false;
  return isDrawn(signs, ONE_CASE.test(signs) ? LEAST_CHANGES.oneCase : LEAST_CHANGES.named);
}

/** `ProviderRpcError4001UserRejectedRequest`: hardly a sign of it is outside words and numbers. */
function isName(signs: string): boolean {
  const isOfBothSizes = /[A-Z]/.test(signs) && /[a-z]/.test(signs);
  return isOfBothSizes && signs.replace(WORDS, '').length <= MOST_OUTSIDE * signs.length;
}

function isDrawn(signs: string, least: number): boolean {
  return /\d/.test(signs) && new Set(signs).size >= FEWEST_DIFFERENT && changes(signs, least);
}

const changes = (signs: string, least: number) => (signs.match(CHANGES)?.length ?? 0) >= least * signs.length;
