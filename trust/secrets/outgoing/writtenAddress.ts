/*
 * A whole address of any network, as an order to pay leads to it. No list has all networks, so the form decides: a row of letters and
 * figures that no word is as long as. Patterns read folded text (see `fold.ts`).
 */

const ENDS = '(?![a-z0-9])';
/**
 * Hex of a known length, also without its `0x`; else 25 signs or more with a figure among them (base58, bech32 and base32 of any network), of which a
 * signature of Solana (86 to 88) is none; TON writes `_` and `-` as well. Hex alone is a hash.
 */
const FORMS = [
  `0x[0-9a-f]{40}${ENDS}`,
  `(?=[a-f]{0,40}\\d)(?=\\d{0,40}[a-f])[0-9a-f]{40}${ENDS}`,
  `(?!(?:0x)?[0-9a-f]+${ENDS})(?=[a-z]{0,60}\\d)(?:[a-z0-9]{25,64}|[a-z0-9]{93,600})${ENDS}`,
  '(?:[euk0]q)(?=[a-z_-]{0,40}\\d)[a-z0-9_-]{46}(?![a-z0-9_-])',
];
const ADDRESS = `(?<![a-z0-9])(?:${FORMS.join('|')})`;
/** As long as a hash as well (Sui, Aptos): one where it is said that something goes to it. */
const LONG_HEX = [
  `(?<=(?:\\bto|\\binto|[到至给給入向]) ?["'“「(:：]? ?)0x[0-9a-f]{64}${ENDS}`,
  `(?<![a-z0-9])0x[0-9a-f]{64}(?=["'”」)]? ?(?:に|へ|まで|으?로))`,
];
/** What opens it: an explorer's page, a scheme of a wallet (`eth:`, `bitcoin:`, `ethereum:pay-`), and what such a link has behind it. */
const LINKED = new RegExp(
  `(?:(?<![a-z0-9])[a-z][a-z0-9+.-]{1,19}:[^\\s]{0,200}?)?(?:${[ADDRESS, ...LONG_HEX].join('|')})(?:[?#@/][^\\s。，、)]{0,200})?`,
  'gu',
);
const ALONE = new RegExp([ADDRESS, ...LONG_HEX].join('|'), 'gu');

/** The whole addresses that a folded text holds, in their order. Pure. */
export function addressesIn(folded: string): string[] {
  return folded.match(ALONE) ?? [];
}

const LABELLED = /\[([^\][\n]{0,300})\]\(([^)\s]{0,400})\)/gu;
/** Stands for each: as one that `leadsAway` knows. */
export const PLACE = `0x${'0'.repeat(40)}`;
/** What people set before an address, and what parts no sentence there: a colon, a new line, a dash, marks. */
const BEFORE = new RegExp(`[\\s:：–—"'“”‘’「」『』()（）\\[\\]【】<>《》\`*_=→⇒|/-]{1,40}(?=${PLACE})`, 'gu');
const BEHIND = new RegExp(`(?<=${PLACE})[ :：–—"'“”‘’「」『』()（）\\[\\]【】<>《》\`*_|-]{1,40}`, 'gu');

/**
 * A folded text with each address as `PLACE`, in one clause with what leads to it: "Send it to:" and the next line. Links are opened,
 * else their `:` would part order and address. The text itself where it has none. Pure.
 */
export function withPlaces(folded: string): string {
  const open = folded.replace(LABELLED, '$1 $2');
  const placed = open.replace(LINKED, ` ${PLACE} `);
  if (placed === open) return folded;
  return placed.replace(BEFORE, ' ').replace(BEHIND, ' ');
}

/** What a form calls whoever is paid, and nothing but its sign before the address. */
const RECEIVER = new RegExp(
  `(?:\\b(?:recipient|receiver|payee|beneficiary|destination|(?:pay|send|transfer|deposit|withdraw) to)(?:'s)?(?: (?:address|wallet|account|field))?|(?:送金|入金|振込|送り|受取|宛て?)先|(?:收款|转入|轉入|接收|付款到|充值到)(?:方|人|地址|账户|帳戶)?|(?:받는|보낼|보내실|입금할?) ?(?:주소|사람|분|곳|계좌|지갑))(?:あどれす)?[ :：]{0,3}(?:は|is|are|为|為|是|填|填写|填寫|은|는)?[ :：]{0,3}${PLACE}(?! ?(?:です?か|was|is|has|had|의|の|が|で|に|的))`,
  'u',
);

/** Whether a folded text fills in whom a payment goes to, in no order: "Recipient: 0x…", 收款地址：T…. Pure. */
export function namesReceiver(folded: string): boolean {
  const placed = withPlaces(folded);
  return placed !== folded && RECEIVER.test(placed);
}
