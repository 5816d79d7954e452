import { withoutIdleDenials } from './askingByWeight.ts';

/*
 * How far a denial reaches. In English and Chinese it denies what stands behind it, in Japanese and Korean what stands before it: "do
 * not send it", 送らないで. So "send it to me, nothing will be lost" and 心配しないで送って order, though a clause of each denies. What
 * denies something else than the deed ("don't forget to", 別忘了) denies nothing: `notDenied` in `understanding/asking/`. What
 * tells of thieves warns wherever it stands. Patterns read folded text (see `fold.ts`).
 */

const join = (...patterns: RegExp[]) => new RegExp(patterns.map(({ source }) => source).join('|'), 'u');

const NOT =
  /\b(?:never|not|no|nobody|none|nor|without|cannot|refuse|avoid|stop|instead of)\b|n't\b|ない|なけれ|なく(?:て|と)|(?:では|じゃ)なく|ません|ぬ(?:よう|こと)|ず(?:に|、|$)|[不唔]|[勿别別]|[没沒冇]|[无無]需|[无無]须|아니|않|마세|말(?:고|아|라|기)|마십|지\s?마|못|안\s?(?:됩|돼|되)|없|절대/u;
/** Of thieves, of what others do, or of what has been done. */
const OF_OTHERS =
  /\b(?:(?:did|have) (?:you|anyone|somebody|someone) (?!receive|get)|anyone who|someone who|whoever|if (?:someone|anyone|somebody|anybody|a person|they|a site|a website|an? (?:agent|app|page))|scam\w*|fake|fraud\w*|impostors?|thie\w+|attackers?|steal\w*)\b|しまった|詐欺|偽|なりすま|人は|人が|盗|要求|索要|求め|요구|骗|騙|诈|詐|冒充|如果有人|任何人|사기|사칭|거절|断(?:っ|り)|拒[绝絕]|(?<!(?:들어오는|들어온|전화한|전화하는|오는|온|연락한|접속한|참여하는|담당하는) )사람/u;

/** A warning, or what others do, anywhere in a clause. */
export const NEGATION = join(NOT, OF_OTHERS);

/** "Tell nobody", "enter it nowhere but …", "a page that wants …": denies what stands before it, too. */
const DENIES_ALL =
  /\b(?:with|to|tell|show|give) (?:nobody|none|no\b)|\bnowhere\b|\bwithout one\b|\b(?:who|that|which) (?:asks?|wants?|tells?|demands?|requests?|requires?|needs?)\b|(?:と|って)(?:言|いわ|頼|聞|要)|(?:라고|달라|라는)/u;
/** After these a sentence in which denials reach forward asks anew. */
const ANEW =
  /\b(?=(?:because|since|unless|until|till|before|than to|except|other than|and (?:i|we|you (?:can|may|must|should|will|have to|need to))|(?:i|we) (?:will |do |still |just )?(?:need|want|require))\b)|(?=除非|否则|否則|不然|所以|因此|就(?:把|将|將|在|请|請))/u;
const BACKWARD = /[\p{Script=Hiragana}\p{Script=Hangul}]/u;
/** 別の, 不審: Chinese denials that Japanese has in other words as well. */
const NOTS =
  /ない|なけれ|なく(?:て|と)|(?:では|じゃ)なく|ません|ぬ(?:よう|こと)|ず(?:に|、|$)|[不無](?:要|用)|아니|않|마세|말(?:고|아|라|기)|마십|지\s?마|못|안\s?(?:됩|돼|되)|없|절대/gu;
/** What stands before a denial and says nothing by itself: "please do" of "please do not". */
const SAYS_NOTHING =
  /^(?:[^\p{L}]|[请請您你我们們也会會就都可以]|\b(?:please|so|and|but|just|then|do|does|did|is|are|was|has|have|had|you|we|i|they|it|should|must|will|would|can|could|may|to)\b)*$/u;

/** What of a clause is not denied, as folded; nothing of a warning. Pure. */
export function affirmed(clause: string): string {
  const text = withoutIdleDenials(clause);
  if (OF_OTHERS.test(text)) return '';
  if (!NOT.test(text)) return text;
  if (DENIES_ALL.test(text)) return '';
  if (BACKWARD.test(text)) return text.slice(lastEnd(text));
  return text.split(ANEW).map(beforeDenial).join(' ');
}

function beforeDenial(piece: string): string {
  const said = piece.slice(0, NOT.exec(piece)?.index ?? piece.length);
  return SAYS_NOTHING.test(said) ? '' : said;
}

function lastEnd(text: string): number {
  return [...text.matchAll(NOTS)].reduce((_, match) => match.index + match[0].length, 0);
}
