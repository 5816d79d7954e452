import { addressKind } from '../../chains/address/addressKind.ts';
import { latestSeen, latestWatchable } from '../../chains/lookup/chainMemory.ts';
import type { Extraction } from '../../chains/ports.ts';
import { languageOf } from '../../core/language.ts';
import type { ConversationDraft } from '../../handoff/draft.ts';
import { LEAD } from '../../knowledge/ports.ts';
import { askedBehindCard, viewBehindCard } from '../../understanding/recognise/behindCard.ts';
import { viewIn } from '../../understanding/recognise/facts/viewIn.ts';
import { type AddressOptions, addressesIn } from '../address/addressDialog.ts';
import { begin, type Route } from '../begin.ts';
import type { DialogParts } from '../parts.ts';
import { partBehind } from '../transaction/problemOf.ts';
import { lookFor, type TxOptions } from '../transaction/txStatusDialog.ts';
import { wordsAround } from '../transaction/wordsAround.ts';

const HASH_WORD = /\b(hash|txid|tx id|transaction id)\b|ハッシュ|哈希|雜湊|해시/i;

/** "Not enough for the fee, though I have 500 USDT": an amount that nobody has sent. */
const FEE_WORD = /\b(fees?|gas)\b|手数料|ガス|手续费|手續費|矿工费|礦工費|수수료|가스/i;

const may = (route: Route): Route => ({ ...route, interrupts: false });

/** Where a message belongs that the chain itself can answer; null when it is for the articles. */
export function chainRoute(
  text: string,
  draft: ConversationDraft,
  parts: Pick<DialogParts, 'extract' | 'chainQuestion' | 'networks'>,
): Route | null {
  const found = parts.extract(text);
  const question = parts.chainQuestion(text);
  const [truncated] = found.truncated;
  // "… hash 0xabc1…def4. Was the address right?": what was cut off is the hash.
  const aboutHash = truncated !== undefined && found.addresses.length === 0 && HASH_WORD.test(text);
  if (question?.kind === 'address' && !aboutHash)
    return toAddress({ ...addressWish(text, found), chain: question.chain });
  const watch = question?.kind === 'watch';
  if (found.hashes.length + found.elsewhere.length > 0)
    return may({
      ...toTransaction({ ...lookFor(found), ...viewOf(text, draft), ...(watch ? { watch } : {}) }),
      ...answeredAround(text),
    });
  if (question?.kind === 'fees' && parts.networks.length > 0)
    return { ...begin('fees', { chain: question.chain }), otherwise: () => begin('answer', { question: text }) };
  if (truncated) return may(toTransaction(shortenedOf(truncated, found, watch)));
  if (watch) return latestWatchable(draft.content.chain) ? begin('watch') : toTransaction({ watch });
  const { observed } = draft.content.chain;
  // It was agreed that nodes learn this address; another one is offered first.
  if (question?.kind === 'leaving' && observed && found.addresses.length === 0)
    return may(begin('wallet', { address: observed.address, watch: 'beside' }));
  const addresses = addressesIn(text, found);
  const alone = addressKind(text) !== null;
  if (found.addresses.length > 0 || alone) return may(toAddress({ addresses: alone ? [text] : addresses }));
  const [malformed] = found.malformed;
  if (malformed) return may(toTransaction({ wrongLength: malformed.digits }));
  const [amount] = found.amounts;
  const missed = amount && draft.facts.department === 'transfers' && !FEE_WORD.test(text);
  if (question?.kind !== 'payment' && !missed) return null;
  return may(begin('answer', { question: text, payment: amount ? `${amount.value}\u00a0${amount.symbol}` : '' }));
}

/**
 * "I sent it, half an hour ago", "how long will it take?", "what now?" behind a card: the card, or the part that belongs to what it showed.
 * Chosen by words any article would do, and most of them contradict it.
 */
export function cardRoute(text: string, draft: ConversationDraft): Route | null {
  const latest = latestSeen(draft.content.chain);
  if (latest === null || latest.hash !== draft.content.brief.hash) return null;
  const language = languageOf(draft.facts.language);
  const again = (view: TxOptions['view']): Route =>
    toTransaction({ hashes: [{ hash: latest.hash, chain: latest.chain }], ...(view ? { view } : {}) });
  const question = askedBehindCard(text, language);
  const answer = question && partBehind(draft, question);
  if (answer === 'again') return again(latest.view);
  if (answer) {
    const [articleId, part] = answer.part.split('#');
    return begin('answer', { articleId, ...(part === LEAD ? {} : { part }), question: text });
  }
  const view = latest.view === undefined ? viewBehindCard(text, language) : null;
  return view && again(view);
}

function addressWish(text: string, found: Extraction): AddressOptions {
  const [hash] = found.hashes;
  const [truncated] = found.truncated;
  return {
    addresses: addressesIn(text, found),
    asked: true,
    ...(hash ? { hash: hash.hash } : {}),
    ...(truncated ? { truncated } : {}),
  };
}

/** Who the user is to the transaction, by these words, else by those that they began with. */
function viewOf(text: string, { facts, content }: ConversationDraft): Pick<TxOptions, 'view'> {
  const { question } = content.brief;
  const view = viewIn(text, languageOf(facts.language)) ?? (question && viewIn(question, languageOf(facts.language)));
  return view ? { view } : {};
}

/** What is asked around a hash is answered where the look-up told nothing. */
function answeredAround(text: string): Pick<Route, 'otherwise'> {
  const question = wordsAround(text);
  return question === null ? {} : { otherwise: () => begin('answer', { question, beside: true }) };
}

function shortenedOf(truncated: string, { addresses }: Extraction, watch: boolean): TxOptions {
  const [owner] = addresses;
  return { truncated, ...(owner ? { address: owner.address } : {}), ...(watch ? { watch } : {}) };
}

const toAddress = (options: AddressOptions) => begin('address', options);
const toTransaction = (options: TxOptions) => begin('transaction', options);
