import { isOfThing } from './besideWords.ts';

/*
 * Passwords as programs draw them, told by how small letters, capitals, figures and signs change within one: "vEcmZj7GBL", "r4cYTeEymx",
 * "hupxo7-Nagzyk-tubwep", "correct-horse-battery-staple". Case is lost once a text is folded, so they are read as they are written. A strong one
 * would else be seen less often than a name with a year behind it. Only beside what names one: ids and keys of services look alike.
 */

const LENGTH = { least: 8, most: 40 };
/** Names of products have at most as many: LedgerNanoX, iPhone15Pro, USDTtrc20. */
const CHANGES = 4;
/** Three groups of six, as phones draw them. */
const GROUPS = /^(?=.*\d)[A-Za-z\d]{6}(?:-[A-Za-z\d]{6}){2,3}$/;
/** Four words or more: "state-of-the-art" has shorter ones. */
const WORDS = /^[A-Za-z]{3,10}(?:[-._][A-Za-z]{3,10}){3,7}[-._]?\d{0,4}$/;
const KINDS: readonly RegExp[] = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/];

/** `word`: as it is written, without what a sentence puts around it. */
export function isDrawn(word: string): boolean {
  if (word.length < LENGTH.least || word.length > LENGTH.most || /[/\\@]\w+[./]|^https?:|^0x|\.{2}|…/.test(word))
    return false;
  if (GROUPS.test(word) || WORDS.test(word)) return true;
  if (isOfNames(word)) return false;
  const folded = word.toLowerCase();
  if (isOfThing(folded) || /^[\da-f]+$/.test(folded)) return false;
  const kinds = [...word].map((sign) => KINDS.findIndex((kind) => kind.test(sign)));
  const changes = kinds.filter((kind, at) => at > 0 && kind !== kinds[at - 1]).length;
  const isMixed = new Set(kinds).size >= 3 || (kinds.includes(1) && kinds.includes(0) && changes > CHANGES);
  return isMixed && changes >= CHANGES;
}

/** Names of apps and of what they ask to sign: "MyEtherWallet", "setApprovalForAll", "WhatsApp-based", "MetaMask?". */
const isOfNames = (word: string): boolean =>
  !/\d/.test(word) && word.split(/[,'’!?-]/).every((part) => NAME.test(part));
const NAME = /^[a-z]*(?:[A-Z]{1,3}[a-z]+)*$/;
