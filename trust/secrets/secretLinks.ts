import { bech32 } from '@scure/base';
import { type Finding, matches, type SecretKind, type Span } from './detection.ts';

/*
 * The place of a secret instead of the secret: "my seed phrase is in this picture: https://prnt.sc/…", 助记词截图在这, a key in a paste. Who
 * reads the link has it. Asked about where a sentence gives its writer's secret by a link, never for a link alone nor for talk of a site that
 * asks. And links that are money themselves: whoever opens them first has it. Linear. `folded`: see `fold.ts`.
 */

const LINK =
  /(?:https?:\/\/|www\.)[^\s<>"'」』）、，。]{4,400}|(?<![a-z0-9.@/-])(?:[a-z0-9-]{1,40}\.){1,3}(?:com|net|org|io|sc|cc|co|me|gl|ms|nz|lu|tl|app|gg|to|ly|page|site|link|cn|jp|kr)\/[^\s<>"'」』）、，。]{3,300}/gu;
/** Where people put pictures, files and notes: what is said to be there is there. */
const KEEPS =
  /(?:prnt\.sc|prntscr\.com|imgur\.com|ibb\.co|imgbb\.com|postimg\.cc|postimages\.org|gyazo\.com|lightshot\.cc|snipboard\.io|photos\.app\.goo\.gl|photos\.google\.com|drive\.google\.com|docs\.google\.com\/(?!forms)|dropbox\.com|db\.tt|1drv\.ms|onedrive\.live\.com|icloud\.com|we\.tl|wetransfer\.com|mega\.nz|mediafire\.com|box\.com|pcloud\.(?:com|link)|disk\.yandex\.|file\.io|transfer\.sh|sendgb\.com|gofile\.io|pixeldrain\.com|catbox\.moe|pastebin\.com|privnote\.com|hastebin\.com|ghostbin\.|rentry\.co|dpaste\.|paste\.ee|justpaste\.it|controlc\.com|gist\.github\.com|onetimesecret\.com|cryptpad\.fr|notion\.(?:so|site)|evernote\.com|keep\.google\.com|onenote\.|t\.me\/c\/|cdn\.discordapp\.com|media\.discordapp\.net|kuku\.lu|gigafile\.nu|firestorage\.jp|getuploader\.com|axfc\.net|pan\.baidu\.com|aliyundrive\.com|alipan\.com|weiyun\.com|lanzou\w?\.com|quark\.cn|jianguoyun\.com|sm\.ms|imgse\.com|mybox\.naver\.com|naver\.me|kakaocdn\.net)/u;
/** What everybody may see of the chains. */
const EXPLORER =
  /\/(?:tx|address|token|block|transaction|account)s?\/|\w*scan\.(?:io|com|org|xyz)|explorer|mempool\.space|blockchair\.|blockstream\.info/u;

const NAMES: readonly (readonly [SecretKind, RegExp])[] = [
  [
    'private-key',
    /(?<![a-z])(?:priv(?:ate)?[ -]?keys?|secret keys?|key ?(?:store|file)|wallet\.(?:dat|json)|wif)(?![a-z])|秘密鍵|ぷらいべーときー|きーすとあ|私[钥鑰]|密[钥鑰](?!匙)|개인\s?키|비밀\s?키|프라이빗\s?키|키스토어/u,
  ],
  [
    'recovery-phrase',
    /(?<![a-z])(?:(?:seed|recovery|secret|backup|back-up|mnemonic|wallet)s?[ -](?:(?:recovery|seed|backup|secret)[ -])?(?:phrases?|words?|keys?|sheets?|cards?|papers?|plates?|qr|note)|mnemonics?|seeds?|srp|(?:my|the|our|all|these|those)(?: of)?(?: my| the| our)? (?:12|24|twelve|twenty-?four)(?: seed| recovery| secret)?(?: words)?|(?:12|24|twelve|twenty-?four) (?:seed |recovery |secret )?words)(?![a-z])|(?:復元|復旧|回復|りかばりー?|しーど|しーくれっと|ばっくあっぷ)の?(?:ふれーず|単語|言葉|紙|かーど|しーと|qr)|しーど|にーもにっく|(?:12|24|十二|二十四)(?:個の|の)?(?:語|単語|言葉)|助[记記]?[词詞憶]?|[种種]子(?:短[语語]|[词詞])?|恢[复復]短[语語]|(?:12|24|十二|二十四)[个個](?:单?[词詞字]|單詞)|[备備]份(?:卡|纸|紙|[词詞])|(?:복구|백업|시드|비밀)\s?(?:문구|구문|단어|종이|카드|코드|qr)|니모닉|시드|(?:12|24)개?\s?(?:의\s)?단어/u,
  ],
  [
    'password',
    /(?<![a-z])(?:passwords?|pass ?phrases?|pin(?: code)?|passcode)(?![a-z])|ぱすわーど|暗証番号|密[码碼]|비밀번호|비번/u,
  ],
];
/** That the secret is there. */
const THERE = new RegExp(
  [
    "(?<![a-z])(?:photos?|pictures?|pics?|images?|imgs?|screen ?shots?|scans?|snaps?|videos?|cop(?:y|ies)|pdf|qr(?: code)?) (?:of|with|from|showing) |(?:phrase|words?|keys?|seed|sheet|card|paper|qr|key ?store|mnemonic|file|passwords?|pin)(?: (?:file|photo|picture|pic|image|screenshot|scan|backup|copy))?(?:['’]s| is| are| was| were)? (?:all |saved |stored |kept |written (?:down )?|backed up |uploaded |also |right |now ){0,2}(?:in|on|at|here|under|inside|behind)(?![a-z])|(?<![a-z])here(?:['’]s| is| are)(?![a-z])|(?<![a-z])(?:uploaded|saved|stored|keep|kept|put|backed up|hosted|scanned|photographed)(?![a-z])|(?:phrase|words?|keys?|seed|mnemonic|sheet)\\s?[:=→>]",
    '(?:写真|画像|すくしょ|すくりーんしょっと|すきゃん|こぴー|ふぁいる|動画|qr)|(?:ここ|こちら|こっち|以下|下記)(?:に|です|だ|へ|から|[\\s:：\\u0001])|(?:置|保存|あっぷ|上げ|載せ|貼り|貼っ|しまっ|保管|撮)',
    '照片|相片|截[图圖屏]|[图圖]片|[扫掃]描|拍[了的]|文件|影片|[视視][频頻]|二[维維][码碼]|(?:在|放|存)[这這下此]|都在|放|存[在到了]|上[传傳]|[传傳]到|[发發貼贴]在|如下|[这這][里裡]',
    '사진|캡처|캡쳐|스크린샷|이미지|스캔|파일|영상|여기|아래|올렸|올려|저장|넣어\\s?(?:뒀|놨|놓|둔)|보관|찍',
  ].join('|'),
  'u',
);
/** A site that wants it, a question whether that is right, a guide, trouble: its writer gives nothing. */
const TALK =
  /(?<![a-z])(?:ask(?:s|ed|ing)?|wants?|wanted|request\w*|requir\w*|demand\w*|needs?|told|made me|claims?|phish\w*|scam\w*|fake|legit|real|safe|genuine|official|suspicious|trust\w*|fraud\w*|steal\w*|stole\w*|hack\w*|drain\w*|submit\w*|verif\w*|validat\w*|never|not|don['’]?t|without|articles?|guides?|errors?|how|why|what|which|should|websites?|sites?|pages?|forms?|says?|said|reset\w*|chang\w*|new)(?![a-z])|求め|要求|聞か|聞い|言われ|言って|詐欺|偽|本物|安全|怪し|大丈夫|ふぃっしんぐ|さいと|ぺーじ|公式|方法|えらー|記事|再設定|変更|なぜ|ません|ない|[让讓叫问問]我|[骗騙]|假的|真的|真假|是真|安全|重[置设設]|修改|[钓釣][鱼魚]|官[方网網]|[网網][站页頁]|怎[么麼]|如何|是不是|是否|[报報][错錯]|教程|文章|不要|别|요구|달라|묻|물어|사기|가짜|진짜|안전|피싱|공식|사이트|페이지|어떻게|오류|방법|재설정|변경|않|마세요/u;
/** Typed in where nobody keeps anything, it is gone to whoever made the page. */
const TYPED =
  /(?<![a-z])(?:typed?|typing|enter\w*|fill\w*|past(?:e|ed|ing)|import\w*|connect\w*|gave|give|giving|put|input)(?![a-z])|入力|入れ|打ち|打っ|貼り|貼っ|[输輸]入|[填输輸]|[导導]入|粘[贴貼]|입력|넣|붙여/u;
const SENTENCE = /[.!?。！？](?=\s|$)|[。！？\n]/gu;
const LONGEST = { text: 8_000, sentence: 300 };
const MOST = 20;

/** Whether the last message gave the place of a secret, and the link is still to come. */
export type Placed = SecretKind;

/** Links by which the message gives a secret, and what it says of one that comes. `before`: what the last message said so. */
export function secretLinks(
  folded: string,
  before: Placed | undefined,
): { readonly found: readonly Finding[]; readonly placed: Placed | undefined } {
  if (folded.length > LONGEST.text) return { found: [], placed: undefined };
  const links = /\/|www\./.test(folded) ? matches(folded, LINK).slice(0, MOST) : [];
  const money = bearers(folded, links);
  if (links.length === 0) return { found: money, placed: placedIn(folded) };
  const found = links.flatMap((link): Finding[] => {
    const url = folded.slice(link.start, link.end);
    if (EXPLORER.test(url)) return [];
    const around = sentenceAround(folded, link, links);
    const kind = around.trim() === MARK ? before : kindGiven(around, KEEPS.test(url));
    return kind ? [{ verdict: 'ask', kind, ...link }] : [];
  });
  return { found: [...money, ...found], placed: undefined };
}

const MARK = '\u0001';

/** The sentence of a link without links; where it stands alone with the one before it, or behind. */
function sentenceAround(folded: string, link: Span, links: readonly Span[]): string {
  const from = Math.max(0, link.start - LONGEST.sentence);
  const to = Math.min(folded.length, link.end + LONGEST.sentence);
  let [text, at] = ['', from];
  for (const { start, end } of links) {
    if (end <= from || start >= to) continue;
    text += folded.slice(at, Math.max(at, start)) + (start === link.start ? MARK : ' ');
    at = Math.max(at, end);
  }
  text += folded.slice(at, Math.max(at, to));
  const parts = text.split(SENTENCE).filter((part) => part.trim() !== '');
  const own = parts.findIndex((part) => part.includes(MARK));
  const sentence = parts[own] ?? '';
  if (/\p{L}{2}/u.test(sentence)) return sentence;
  return `${parts[own - 1] ?? parts[own + 1] ?? ''} ${MARK}`;
}

function kindGiven(sentence: string, isKept: boolean): SecretKind | undefined {
  if (TALK.test(sentence) || !THERE.test(sentence) || (!isKept && TYPED.test(sentence))) return undefined;
  return NAMES.find(([, name]) => name.test(sentence))?.[0];
}

/** "My seed phrase is in this picture", and the picture in the next message. */
const COMES =
  /(?<![a-z])(?:this|here|below|link)(?![a-z])|ここ|こちら|この|これ|以下|下記|りんく|[这這下]|[链鏈]接|如下|여기|이거|이\s?(?:사진|링크|파일)|아래|링크/u;
const SHORT = 100;

function placedIn(folded: string): Placed | undefined {
  return folded.length <= SHORT && COMES.test(folded) && !/[?？]/.test(folded) && !TYPED.test(folded)
    ? kindGiven(folded, false)
    : undefined;
}

/** TipLink, Peanut, Linkdrop, burner wallets: the key is behind the `#`, which no server sees. Cash of Lightning that anybody draws. */
const BEARER =
  /tiplink\.io\/[^\s#]{0,80}#[\w-]{8,}|#p=[\w-]{8,}|(?:linkdrop\.io|\/claim)\S{0,160}[#&?/](?:pk|key|weikey|linkkey|privatekey|k)=[\w-]{16,}|#\/?(?:claim\/)?(?:0x)?[0-9a-f]{64}(?![0-9a-f])|lnurlw:\/\/\S{8,}/u;
const LNURL = /(?<![a-z0-9])lnurl1[02-9ac-hj-np-z]{40,700}(?![a-z0-9])/gu;
/** Where money goes in, or one signs in: known to everybody. */
const NO_WITHDRAWAL = /pay|lnurlp|login|auth|channel|[?&]tag=(?!withdraw)/;

function bearers(folded: string, links: readonly Span[]): Finding[] {
  const paid = links.filter(({ start, end }) => BEARER.test(folded.slice(start, end)));
  const drawn = (folded.includes('lnurl1') ? matches(folded, LNURL) : []).filter(({ start, end }) =>
    draws(folded.slice(start, end)),
  );
  return [...paid, ...drawn].map((span) => ({ verdict: 'ask', kind: 'private-key', ...span }));
}

function draws(lnurl: string): boolean {
  const words = bech32.decodeUnsafe(lnurl as `${string}1${string}`, 1_000)?.words;
  const bytes = words && bech32.fromWordsUnsafe(words);
  return !bytes || !NO_WITHDRAWAL.test(new TextDecoder().decode(bytes).toLowerCase());
}
