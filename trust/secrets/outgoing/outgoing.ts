import type { TextRefusal } from '../../../core/protocols/deskProtocol.ts';
import type { Span } from '../detection.ts';
import { phoneNumbers } from '../personal.ts';
import { saidNumber } from '../saidPhone.ts';
import { view } from '../written/fold.ts';
import { asksForSecret, asRead } from './asking/asking.ts';
import { asksByLack, asksByWeight, asksForHarm, withoutIdleDenials } from './asking/askingByWeight.ts';
import { secretForm } from './asking/askingForm.ts';
import { pairAsks } from './asking/askingInTwo.ts';
import { asksOfDesk, asksReassuring, tellsOfSecret } from './asking/askingOfDesk.ts';
import { affirmed, NEGATION } from './asking/denial.ts';
import { undenied } from './asking/governedDenial.ts';
import { type Clause, clausesOf, type Sentence, sentencesOf } from './clauses.ts';
import { handleIn, leadsAway, paysToPlace } from './leadingAway.ts';
import { foreignLink } from './links.ts';
import { undisguised } from './undisguised.ts';
import { withPlaces } from './writtenAddress.ts';

/** A secret that the text itself holds is found by who reads what comes in; what is drawn, by `drawsCode`. */
export type OutgoingReason = Exclude<TextRefusal, 'holds-secret' | 'strange-digits' | 'drawn-code'>;
export type Outgoing =
  | { readonly kind: 'ok' }
  | { readonly kind: 'refused'; readonly reason: OutgoingReason; readonly span: Span };

export interface OutgoingOptions {
  /** Hosts that a message may link to, `example.com` including its subdomains. */
  readonly allowedHosts: readonly string[];
  /** Hosts of which only the pages of a transaction, an address, a block or a token may be linked to. */
  readonly explorerHosts?: readonly string[];
  /** Telephone numbers that may be said all the same, in any writing of theirs: those of the crisis lines, and no others. */
  readonly knownNumbers?: readonly string[];
}

/*
 * What leaves the desk, whoever wrote it: an agent, a model or an article. Patterns read folded text (see `fold.ts`):
 * lower case, no accents, katakana as hiragana.
 */

const CHANNEL =
  /\b(?:telegram|whats ?app|wechat|discord|signal|skype|viber|kakao ?talk|instagram|facebook|messenger|twitter|line (?:app|id|account)|zalo|qq|snapchat)\b|(?<![a-z])line(?=[でにへのか])|てれぐらむ|わっつあっぷ|(?<![ぁ-ん])らいん(?=[でにへのか])|でぃすこーど|微信|电报|電報|企业微信|텔레그램|카카오톡|카톡|왓츠앱|디스코드|위챗|(?<![가-힣])라인(?=으로|에서|에\s)/u;
const GO_THERE =
  /\b(?:contact|message(?! (?:came|arrived|was|you (?:got|received))\b)|dm|text|write to|write|add|join|reach|call|ping|find|follow|chat with|talk to|continue|move)\b.{0,24}\b(?:me|us|him|her|our|my|the|support|admin|team|agent|this chat|over|there|on|to|via)\b|\b(?:our|my) (?:official )?(?:telegram|whats ?app|wechat|discord|signal|skype|line)\b|\b(?:on|via|over|to) (?:telegram|whats ?app|wechat|discord|signal|skype|line)\b.{0,20}\b(?:instead|please|so|for faster)\b|(?:連絡|追加|登録|参加|めっせーじ|送っ|続け|移動|お話|ご相談|友だち|友達).{0,10}(?:くだ|下さ|ます|お願い|しょう|ね|ほし|いただ|頂|。|$)|(?:加|联系|聯繫|聯絡|添加|关注|私信|转到|轉到|搜索|咨询)|(?:연락|문의|추가|메시지|이동|상담|친구).{0,12}(?:주|하세|합니다|바랍|드리|줘|요)/u;
const CONTACT_FORM =
  /\b(?:t|wa|line|m|discord|u)\.(?:me|gg|wechat)\/\S+|(?<![\w.+/-])[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![\w-])/;

/** `+1 8oo 555 o199`: what somebody rings. */
const LETTER_IN_NUMBER = /[oO](?=[oO]{0,2}[\s-]?\d)|(?<=\d[oO]{0,2})[oO](?![a-z])/g;

/** "Call me at 415 555 0199": without the code of a country only what stands before it makes it a number to ring. */
const DIALLED =
  /\b(?:call|ring|phone|dial|text)\b[^\d\n]{0,24}(?:\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}|[01]\d{9,10})(?!\d)/i;

const LIST_BEFORE = /[^.!?;:,。！？；：，\n、ぁ-ん]{1,24}(?:、[^.!?;:,。！？；：，\n、ぁ-ん]{1,12})*、$/u;
const LONGEST_LIST = 80;

/** Whether a text may leave the desk. Pure. The first reason found is given, with its place in the original text. */
export function checkOutgoing(text: string, options: OutgoingOptions): Outgoing {
  const seen = view(text);
  const folded = seen.folded.replaceAll('’', "'"); // Apostrophes as keyboards write them: don’t.
  const spot = (reason: OutgoingReason, start: number, end: number): Outgoing => ({
    kind: 'refused',
    reason,
    span: { start: seen.from[start] ?? 0, end: seen.to[Math.max(start, end - 1)] ?? text.length },
  });
  if (seen.isOvergrown) return spot('asks-for-secret', 0, folded.length);
  const form = secretForm(folded);
  if (form) return spot('asks-for-secret', form.start, form.end);
  const clauses = clausesOf(folded);
  const asking = askingClause(folded, clauses);
  if (asking) return spot('asks-for-secret', asking.start, asking.end);
  const sentence = askingSentence(folded, clauses);
  if (sentence) return spot('asks-for-secret', sentence.start, sentence.end);
  const read = asRead(folded);
  const otherwise = [...new Set([read, asRead(folded, 'i')])].filter((one) => one !== folded);
  if (otherwise.some((one) => askingClause(one, clausesOf(one)))) return spot('asks-for-secret', 0, folded.length);
  const plain = undisguised(read);
  if (plain !== folded && (askingClause(plain, clausesOf(plain)) || askingSentence(plain, clausesOf(plain))))
    return spot('asks-for-secret', 0, folded.length);
  const harm = clauses.find(({ text }) => asksForHarm(text) && !NEGATION.test(withoutIdleDenials(text)));
  if (harm) return spot('asks-for-harm', harm.start, harm.end);
  const known = new Set(options.knownNumbers?.map(digitsOf));
  const asRung = seen.text.replace(LETTER_IN_NUMBER, '0');
  const dialled = DIALLED.exec(asRung);
  if (dialled) return spot('phone-number', dialled.index, dialled.index + dialled[0].length);
  const number = saidNumber(asRung);
  if (number) return spot('phone-number', number.start, number.end);
  const phone = phoneNumbers(asRung).find(({ start, end }) => !known.has(digitsOf(seen.text.slice(start, end))));
  if (phone) return spot('phone-number', phone.start, phone.end);
  const away = clauses.find(({ text, start }) => goesThere(affirmed(text)) && !deniesList(folded, start));
  if (away) return spot('other-channel', away.start, away.end);
  for (const { text, start, end } of clauses) {
    const led = leadsAway(affirmed(text));
    if (led) return spot(led === 'away' ? 'other-channel' : 'asks-for-money', start, end);
  }
  const placed = withPlaces(folded);
  const said = clausesOf(placed).map(({ text }) => text);
  if (placed !== folded && paysToPlace(said, affirmed)) return spot('asks-for-money', 0, folded.length);
  const handle = handleIn(folded);
  if (handle >= 0) return spot('other-channel', handle, handle + 1);
  const contact = CONTACT_FORM.exec(folded);
  if (contact) return spot('other-channel', contact.index, contact.index + contact[0].length);
  const link = foreignLink(text, options.allowedHosts, options.explorerHosts);
  return link ? { kind: 'refused', reason: 'foreign-link', span: link } : { kind: 'ok' };
}

/** Whoever wrote there is told of, or asked about: 在Telegram上联系您的人, "a message from them", 連絡が来ましたか. Nobody goes there by that. */
const WHO_CALLED =
  /(?:联系|聯繫|聯絡|加)[您你]的(?:人|账号|帳號|用户|用戶)|\b(?:a|the|any|that|this) (?:message|text|call)s? from (?:them|him|her|somebody|someone|anybody|anyone|strangers?)\b|(?:連絡|めっせーじ|電話)が(?:来|届い?|あり?|入り?)(?:ました|た)か?|연락이?\s?(?:왔|오셨|온 적)[가-힣 ]{0,6}/gu;

function goesThere(said: string): boolean {
  const text = said.replace(WHO_CALLED, ' ');
  return CHANNEL.test(text) && GO_THERE.test(text);
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}

/** "Nobody from our side will call you, write to you on Telegram or ask": what nobody does goes on over the list of what they do. */
const NOBODY_DOES = /\b(?:nobody|no one|none of (?:us|our \w+)|we (?:will )?never)\b[^.!?;:\n]{1,120},\s*$/u;
const TO_THEM =
  /^\s*(?:or |nor |and )?(?:call|write to|message|text|contact|add|ring|phone) you\b(?!.*\b(?:me|us|our)\b)/u;

/** 绝不会通过邮件、电话、Telegram…: the negation stands before the first item of the list. */
function deniesList(folded: string, start: number): boolean {
  if (TO_THEM.test(folded.slice(start, start + LONGEST_LIST)) && NOBODY_DOES.test(folded.slice(0, start))) return true;
  return NEGATION.test(LIST_BEFORE.exec(folded.slice(Math.max(0, start - LONGEST_LIST), start))?.[0] ?? '');
}

function askingClause(folded: string, clauses: readonly Clause[]): Clause | undefined {
  const sentenceOf = inSentences(folded, clauses);
  return clauses.find((clause, i) => {
    const { text, isQuestion } = clause;
    const sentence = sentenceOf(clause);
    const asks = asksForSecret(text, textBefore(clauses, i), isQuestion, sentence) || asksOfDesk(text, sentence);
    return asks && !tellsOfSecret(text);
  });
}

/** The whole sentence that a clause stands in: what limits its denial may stand in another clause. */
function inSentences(folded: string, clauses: readonly Clause[]): (clause: Clause) => string {
  const sentences = sentencesOf(folded, clauses, ({ text }) => text);
  return ({ start, text }) => {
    const found = sentences.find((one) => one.start <= start && start < one.end);
    return found ? folded.slice(found.start, found.end) : text;
  };
}

/** A sentence that points at the one before it: "Send it to me, please.", 送ってください。 */
const POINTS_BACK = /^[^\p{L}]*(?:[\p{Script=Latin}\d\s',]{1,28}|[^\n]{1,12})$/u;

/**
 * Whole sentences, each without what it denies: what is named may stand in one clause and the asking in another. A short one is read
 * with the one before it as well. What asks as it stands is asked again without what it denies.
 */
function askingSentence(folded: string, clauses: readonly Clause[]): Span | undefined {
  const whole = ({ start, end }: Span) => folded.slice(start, end);
  const lacking = sentencesOf(folded, clauses, ({ text }) => text).find((one, i, all) => {
    const earlier = all[i - 1];
    if (tellsOfSecret(whole(one))) return false;
    return asksByLack(whole(one)) || asksReassuring(whole(one), earlier && whole(earlier));
  });
  if (lacking) return lacking;
  if (
    !askingIn(
      folded,
      sentencesOf(folded, clauses, ({ text }) => text),
    )
  )
    return undefined;
  const sentenceOf = inSentences(folded, clauses);
  return askingIn(
    folded,
    sentencesOf(folded, clauses, (clause) => undenied(clause.text, sentenceOf(clause))),
  );
}

function askingIn(folded: string, sentences: readonly Sentence[]): Span | undefined {
  const asSaid = (one?: Sentence) => one && { text: one.text, whole: folded.slice(one.start, one.end) };
  return sentences.find(({ text, start, end }, i) => {
    const earlier = sentences[i - 1];
    const before = earlier && POINTS_BACK.test(text.trim()) && !denies(folded, earlier) ? earlier.text : undefined;
    const whole = folded.slice(start, end);
    if (tellsOfSecret(whole)) return false;
    return asksByWeight(text, before, whole) || pairAsks(asSaid(earlier), asSaid(sentences[i]));
  });
}

function denies(folded: string, { start, end }: Span): boolean {
  return NEGATION.test(withoutIdleDenials(folded.slice(start, end)));
}

function textBefore(clauses: readonly Clause[], place: number): string {
  return clauses
    .slice(Math.max(0, place - 2), place)
    .map(({ text }) => text)
    .join(' ');
}
