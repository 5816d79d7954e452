import type { TurnContext } from 'botbuilder-core';
import { CARE_KINDS, type CountryCode } from '../../core/care.ts';
import { type Language, languageOf } from '../../core/language.ts';
import type { ActionValue } from '../../core/protocols/protocol.ts';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import { partId } from '../../knowledge/ports.ts';
import { carePhrases } from '../../languages/care/index.ts';
import { everyLocale } from '../../languages/everyLocale.ts';
import type { FoundInCare } from '../../understanding/answer/careAnswer.ts';
import { inCare, NO_CARE, nextState } from '../../understanding/claims/safety.ts';
import { saysYes } from '../../understanding/recognise/alone/intent.ts';
import type { CareReading } from '../../understanding/recognise/care/crisis.ts';
import { afterDeath } from '../../understanding/recognise/care/heirs.ts';
import { isImpostorCall, isImpostorTold } from '../../understanding/recognise/care/impostor.ts';
import { isSuspected } from '../../understanding/recognise/care/suspicion.ts';
import { begin, type Route } from '../begin.ts';
import { caseOf } from '../case.ts';
import type { DialogParts } from '../parts.ts';
import { actionOf } from '../routing/understand.ts';
import { goBeside } from './besideCare.ts';
import { acuteTurn } from './careAcute.ts';
import { choiceInCare, type ReadsCare } from './careChoice.ts';
import { countryMentioned, countryNamed } from './careCountry.ts';
import type { CareOptions } from './careDialog.ts';
import { countryHere, countryWrittenIn } from './careLines.ts';
import { type CareMemory, careMemory, keepCare } from './careMemory.ts';
import type { CareTo } from './careReplies.ts';
import { type Threat, threatsTold } from './careThreats.ts';
import { asksIn, lineTurn, plainTurn, turnAround } from './careTurns.ts';
import { followSuspicion, markSuspected, mentionSuspected, type Suspecting, withSuspected } from './suspected.ts';
import { isSwindleFirst, tellsOfSwindle } from './swindleFirst.ts';

/** What works in every state: one's language, one's data, the end. They are the user's rights. */
const ALWAYS: readonly ActionValue['action'][] = ['language', 'chat.end', 'staff.report', 'data.show', 'data.erase'];

/**
 * Where a message belongs that speaks of a crisis, a child or coercion, or that is written in the middle of one: to the
 * words for it, before any other reading. Null: nothing of the kind, or nothing that the state has words for, and everything
 * goes on as ever; in the middle of force or with a child the state stays then (`besideCare.ts`).
 */
export async function careRoute(context: TurnContext, parts: ReadsCare): Promise<Route | null> {
  const { care } = parts;
  const draft = draftOf(context);
  const action = actionOf(context.activity);
  const text = action ? '' : (context.activity.text ?? '');
  if (action && ALWAYS.includes(action.action)) return null;
  const suspecting = followSuspicion(text, draft, care);
  const said = care.read(text, languageOf(draft.facts.language));
  const alone = caseOf(draft).facts.owner?.value === 'died' ? afterDeath(said) : said;
  if (alone.tells('woman')) keepCare(draft, { woman: true });
  const memory = careMemory(draft);
  const read = asForced(inTheCall(alone, draft), memory);
  const reading = withSuspected(withAge(confirmed(read, text, memory), memory), suspecting, memory);
  markSuspected(context, suspecting, care);
  const before = withTold(withoutCoins(memory, reading), reading);
  if (memory.hinted === 'now') keepCare(draft, { hinted: 'before' });
  if (isSwindleFirst(text, memory, reading, draft)) {
    if (inCare(memory)) leave(draft, memory);
    const hinted = reading.hinted || reading.crisis.heard;
    await mentionSuspected(context, { hinted }, suspecting, care);
    return null;
  }
  if (isNoChild(before, reading) || isNoForce(before, reading, text, languageOf(draft.facts.language))) {
    leave(draft, before);
    return null;
  }
  if (inCare(before) && text !== '' && !heardAnew(reading, before)) {
    const { firm, elder, held, close, place } = before;
    keepCare(draft, { firm, elder, held, close, place });
    const named = countryNamed(text) ?? noteCountry(text, draft, care.lines);
    // "My sister lives in Leeds, what do I do tonight" names a place, and asks something else.
    if (named && !asksIn(text)) return region(named, draft);
    if (named) keepCare(draft, { country: named });
    const turn = await turnIn(text, before, reading, draft, parts);
    if (turn === 'beside') {
      goBeside(context);
      return null;
    }
    if (turn) return turn;
    // It has ended with this message, which goes on to ask something: that is answered as ever.
    if (!inCare(careMemory(draft))) return null;
  }
  const ofCoins = before.crisis && !action && isOnlyOfCoins(reading);
  const led = action ? pressed(reading, action) : ofCoins ? { ...reading, away: true } : reading;
  const state = comesBack(before, reading) ? { ...before, crisis: true, away: 0 } : nextState(before, led);
  if (!inCare(state)) {
    if (inCare(before)) leave(draft, before);
    else if (isForceSuspected(suspecting, memory) && (reading.tells('watched') || reading.tells('beside'))) {
      return careTurn({ to: 'watched' });
    } else await mentionSuspected(context, reading, suspecting, care);
    return null;
  }
  // Cantonese in a compound is written from no Hong Kong.
  const country = before.country ?? (before.held ? null : countryWrittenIn(text, draft.facts.language, care.lines));
  const sure = inCare(before) ? before.sure || isRuled(reading) : isRuled(reading);
  keepCare(draft, { ...before, ...state, country, sure, ofCoins: ofCoins && !reading.away });
  if (heardAnything(reading)) return heard(reading, { ...before, ...state }, memory);
  if (action?.action === 'care.region') return region(action.country ?? null, draft);
  if (action?.action === 'care.company') return careTurn({ to: action.who });
  if (state.away > before.away) return careTurn({ to: 'away' });
  if (before.place === 'told' && !asksIn(text)) {
    keepCare(draft, { place: 'asked' });
    return careTurn({ to: 'leavePlace' });
  }
  return careTurn({ to: companyIn(text, before) ?? (asksIn(text) ? 'notHere' : 'more') });
}

/** Longer than "I live in Lagos, Nigeria", in characters: it tells something else as well. */
const ONLY_A_PLACE = 32;

/** A place that is named among other things is where they are, as long as nothing else tells it; the country where little else is said. */
function noteCountry(text: string, draft: ConversationDraft, lines: DialogParts['care']['lines']): CountryCode | null {
  const { country: said, held } = careMemory(draft);
  if (said !== null || countryHere({ country: said, held }, lines, draft.facts.language)) return null;
  const country = countryMentioned(text);
  if (country) keepCare(draft, { country });
  return text.length <= ONLY_A_PLACE ? country : null;
}

/** So likely once more, what was only hinted at is meant. */
const AGAIN = 0.6;

/** A yes to the line that was said about it is told plainly enough, and so is more of the same after it. */
function confirmed(reading: CareReading, text: string, { hinted, mentioned }: CareMemory): CareReading {
  const spoken = mentioned.at(-1);
  const kind = CARE_KINDS.find((one) => one === spoken);
  const isYes = hinted === 'now' && kind !== undefined && saysYes(text);
  if (isYes) return { ...reading, hinted: false, [kind]: { ...reading[kind], heard: true } };
  const isMore = mentioned.includes('crisis') && reading.hinted && (reading.crisis.likelihood ?? 0) >= AGAIN;
  return isMore ? { ...reading, hinted: false, crisis: { ...reading.crisis, heard: true } } : reading;
}

/** What is told or asked in the middle of one, before it is asked whether it leads away; null: none of this. */
async function turnIn(
  text: string,
  before: CareMemory,
  reading: CareReading,
  draft: ConversationDraft,
  parts: ReadsCare,
): Promise<Route | 'beside' | null> {
  const acute = acuteTurn(before, reading);
  if (acute) return careTurn({ to: acute });
  const isForced = before.firm === 'violence' && before.coercion && !before.held;
  if (isForced && reading.tells('outOfSight')) return careTurn({ to: 'unseen', silent: true });
  const threats = threatsTold(before, reading);
  if (isForced && threats.length === 0 && reading.tells('sendOrNot')) return careTurn({ to: 'sendOrNot' });
  const around = turnAround(text, { ...before, country: careMemory(draft).country }, reading);
  if (around === null && isWatched(text, before, reading)) return careTurn({ to: 'watched' });
  if (reading.tells('realPerson') && companyIn(text, before) === null) return careTurn({ to: 'realPerson' });
  if (before.crisis && reading.tells('farewell')) return careTurn({ to: 'farewell' });
  if (reading.tells('noLines')) return careTurn({ to: 'noLines' });
  if (isForced && reading.tells('robbersGone')) {
    leave(draft, before);
    return careTurn({ to: 'part', part: TELL_POLICE });
  }
  if (isOver(before, reading)) {
    // "Go where other people are" to who is there: what they ask now is answered as ever. The person who was called stays so.
    leave(draft, before);
    return asksSomething(text, reading) ? null : careTurn({ to: 'relief' });
  }
  const kinds = CARE_KINDS.filter((kind) => before[kind]);
  const { firm, held, last } = before;
  const asked = {
    text,
    locale: draft.facts.language,
    kinds,
    firm,
    held,
    known: caseOf(draft),
    last,
    asks: asksIn(text),
  };
  const answer = await parts.care.answer(asked);
  // A blow that is told is like no question: "if I don't send he hits me" was answered by when to dial, for one word says both.
  const isBlow = reading.coercion.firm === 'violence' && !asked.asks && answer?.isCertain === false;
  const found = isBlow ? null : answer;
  const named = found && partId(found.part);
  const part = held && named && ANSWERS_OF_A_HOME.includes(named) ? null : named;
  const read = before.coercion && reading.tells('readsAlong');
  // Who is held has no door, no shelter and no evening to wait for, of which the words for somebody at home speak.
  if (held && part && found?.isCertain)
    return careTurn({ to: 'part', part, read: read && !TELLS_OF_ERASING.includes(part) });
  if (reading.tells('handedOver')) {
    // The state was that of the other one. A person was called and stays so.
    leave(draft, before);
    if (part) return careTurn({ to: 'part', part });
    return asksSomething(text, reading) ? null : careTurn({ to: 'handedOver' });
  }
  const isCertain = part !== null && found?.isCertain === true;
  const pressed = threatTurn(threats, isCertain ? part : null);
  if (pressed) return pressed;
  // Who must not be heard beside somebody who hits asks for the police in writing, and not for a talk.
  const line = isCertain ? null : lineTurn(text, before, reading);
  if (isForced && reading.tells('atDoor')) return careTurn({ to: 'part', part: HIDING });
  if (isForced && (line === 'lineWriting' || reading.tells('noCall'))) return careTurn({ to: 'part', part: SILENT });
  if (around && (!isCertain || OVER_CERTAIN.includes(around))) return aroundTurn(around, before, reading, draft);
  if (line && line !== 'lineReached') return careTurn({ to: line });
  if (!isForced && reading.tells('mayTell')) return careTurn({ to: 'mayTell' });
  if (reading.tells('noCall')) return careTurn({ to: 'noCall' });
  if (reading.tells('bot')) return careTurn({ to: 'bot' });
  if (line) return careTurn({ to: line });
  if (before.crisis && reading.tells('movedAway')) return careTurn({ to: 'movedAway' });
  // Whoever waits for somebody is still in it: this leads nowhere else.
  if (reading.tells('onTheWay')) return careTurn({ to: 'onTheWay' });
  // Somebody who would come has not come yet: that is no relief.
  const isPictures = before.firm === 'pictures' && reading.tells('named');
  if (isPictures) return careTurn({ to: 'part', part: HOW_TO_TELL });
  if (reading.tells('named') && !asksIn(text)) return careTurn({ to: 'named' });
  if (reading.tells('relief')) return relieved(before, draft, found, reading.away || QUESTION.test(text));
  // "A hacker would find it for 300" of a child who was robbed: the child line again lets the second one have the rest.
  if (isOnlyChild(before) && !isCertain && tellsOfSwindle(text, draft)) return 'beside';
  const plain = isCertain && !reading.tells('trustedDevice') ? null : plainTurn(text, before, reading);
  if (plain) return careTurn({ to: plain, read });
  // What is told of coins, and was only found near, is read with everything that is known of them.
  const isOfCoins = !before.crisis && !isCertain && reading.tells('ofCoins') && !reading.tells('sorrow');
  if (isOfCoins && (part === null || before.firm !== 'violence') && !read) return 'beside';
  // Nobody has told it in so many words: what they ask is answered as ever, with the number under it.
  const isDoubtful = !before.crisis && !before.sure && part === null && !read;
  if (isDoubtful && asksSomething(text, reading)) return 'beside';
  const said =
    (isCertain || isBlow ? null : await choiceInCare(asked, before, draft, parts)) ??
    part ??
    (read ? PHONE_IS_READ : null);
  return said ? careTurn({ to: 'part', part: said, read: read && !TELLS_OF_ERASING.includes(said) }) : null;
}

const isOnlyChild = ({ minor, coercion, crisis }: CareMemory): boolean => minor && !coercion && !crisis;

/** What those who threaten demand, and what is done at home: all that was told of it; how this chat is erased comes before. */
function threatTurn(threats: readonly Threat[], certain: string | null): Route | null {
  const [first, ...rest] = threats;
  if (!first) return null;
  if (certain && TELLS_OF_ERASING.includes(certain)) return careTurn({ to: 'part', part: certain, also: [first] });
  return careTurn({ to: first, also: rest.slice(0, 1) });
}

/** What is asked around it is answered; who says with it that help is there has come a step away from it. */
function aroundTurn(to: CareTo, before: CareMemory, reading: CareReading, draft: ConversationDraft): Route {
  if (!before.coercion && reading.tells('relief')) keepCare(draft, { away: Math.max(before.away, 1) });
  if (to === 'lineNumber') {
    return careTurn({ to, tellsWho: reading.tells('lineAnonymous'), tellsWhen: reading.tells('lineHours') });
  }
  const part = BY_PART[to];
  return part ? careTurn({ to: 'part', part }) : careTurn({ to });
}

/** Said even where a rule names a short answer: what that says is of another thing. */
const OVER_CERTAIN: readonly CareTo[] = ['secondWallet', 'lineNumber', 'sendToFamily', 'notParents'];

/** Short answers that say it. */
const BY_PART: Readonly<Partial<Record<CareTo, string>>> = {
  keepChat: 'blackmail#keep-chat',
  moveWhen: 'coercion#move-when-safe',
  closeTab: 'coercion#erase-this-chat',
  afraidOfPolice: 'report-theft#afraid-to-report',
};

/** Who must not be heard reads first how the police are reached without a voice; whoever is hidden, how to stay so. */
const TELL_POLICE = 'coercion#tell-police-what';
const SILENT = 'coercion#silent-call';
const HOW_TO_TELL = 'blackmail#how-to-tell';
const HIDING = 'coercion#hiding';
/** Of a door to lock, a neighbour, a call that is not heard: where guards stand each may cost a beating. */
const ANSWERS_OF_A_HOME: readonly string[] = [SILENT, HIDING, 'coercion#in-danger'];
const TELLS_OF_ERASING: readonly string[] = [
  'coercion#erase-this-chat',
  'our-data#delete-now',
  'our-data#others-on-device',
];

/** What helps with it at all where the one who forces reads the phone. */
const PHONE_IS_READ = 'coercion#checks-phone';

/** Tears and fear after a crisis are that crisis: searched for, they found the article on prices. */
function comesBack(before: CareMemory, reading: CareReading): boolean {
  return before.past && !inCare(before) && !reading.away && reading.tells('sorrow');
}

/** What was taken for a child is told of by a parent: the state was never theirs, and what they ask is answered at once. */
function isNoChild({ crisis, minor, coercion }: CareMemory, reading: CareReading): boolean {
  return minor && !crisis && !coercion && !heardAnything(reading) && reading.tells('adult');
}

/** That somebody is hit or stood over is remembered, whatever is told after it; and so is that it is an old person, and where they sit. */
function withTold(before: CareMemory, reading: CareReading): CareMemory {
  const { coercion, crisis } = reading;
  const told = coercion.heard ? coercion.firm : null;
  const isForced = coercion.heard || before.coercion;
  // A bruise beside somebody who forces is violence, however small it is made.
  const isHurt = before.coercion && before.firm === null && told === null && reading.tells('hurt');
  const isThere = reading.tells('leavePlace') || crisis.for.some((id) => PLACES.includes(id));
  const sits = (crisis.heard || before.crisis) && before.place === 'no' && isThere;
  return {
    ...before,
    firm: before.firm === 'violence' || isHurt ? 'violence' : (told ?? before.firm),
    elder: before.elder || (isForced && reading.tells('elder')),
    held: before.held || (coercion.heard && coercion.held),
    close: before.close || (crisis.heard && reading.tells('close')),
    place: reading.tells('movedAway') ? 'no' : sits ? 'told' : before.place,
  };
}

/** Rules that hear a crisis by where they sit or stand. */
const PLACES: readonly string[] = ['place', 'places-and-edges', 'place-and-end', 'edge-and-sea'];

/** "17", and nothing else, from somebody who is threatened: the words for a child are due. */
function withAge(reading: CareReading, { coercion, minor }: CareMemory): CareReading {
  if (!coercion || minor || !reading.tells('bareAge')) return reading;
  return { ...reading, minor: { ...reading.minor, heard: true } };
}

/** What was opened by an impostor on the telephone was no force: whoever they threaten is told to hang up, and to move nothing. */
function isNoForce(
  { crisis, minor, coercion, firm }: CareMemory,
  reading: CareReading,
  text: string,
  language: Language,
): boolean {
  return coercion && !crisis && !minor && firm === null && !heardAnything(reading) && isImpostorCall(text, language);
}

/** Once such a call was told of, its threats of arrest are part of it; what is firm stays heard. */
function inTheCall(reading: CareReading, draft: ConversationDraft): CareReading {
  const { coercion } = reading;
  const isOfTheCall = coercion.heard && coercion.firm === null && isImpostorTold(caseOf(draft));
  return isOfTheCall ? { ...reading, coercion: { ...coercion, heard: false } } : reading;
}

/** Somebody who hits was told of by a rule: what only sounds like a wish to die ("have to go, thank you") names no line for it in place of the one for force. */
function asForced(reading: CareReading, before: CareMemory): CareReading {
  const { crisis, coercion } = reading;
  const isOnlyLearnt = crisis.heard && crisis.for.length === 0 && !before.crisis;
  const isHit = coercion.firm === 'violence' || (before.coercion && before.firm === 'violence');
  return isOnlyLearnt && isHit ? { ...reading, crisis: { ...crisis, heard: false } } : reading;
}

/** How the desk works, and money that is gone, is no answer to good news; what the articles about threats and force say to it is. */
const NOT_TO_GOOD_NEWS: readonly string[] = ['our-data', 'reach-a-person', 'investment-scam', 'funds-stolen'];

/** Who may stand in the room of somebody that is threatened from far away. */
const KIN =
  /\b(mum|mom|mother|dad|father|parents?|step\w+|husband|wife|partner|brother|sister|boss|teacher)\b|母|父|親|夫|妻|兄|弟|姉|妹|妈|媽|爸|老公|老婆|엄마|아빠|부모|남편|아내|형|오빠|누나|언니|동생/iu;

/** Where somebody is forced or threatened, whoever comes home is a danger and no company. "They are back" of who writes from far away comes to no door. */
function isWatched(text: string, { minor, coercion, firm }: CareMemory, reading: CareReading): boolean {
  if (coercion && firm !== 'pictures' && reading.tells('beside')) return true;
  return (coercion || minor) && reading.tells('watched') && (firm !== 'pictures' || KIN.test(text));
}

/** Once it was spoken of, whoever then sits beside them or comes home may be the one: "good, you are not alone" was said of him. */
function isForceSuspected(suspecting: Suspecting, { mentioned }: CareMemory): boolean {
  if (mentioned.includes('coercion')) return true;
  return suspecting !== null && isSuspected('coercion', suspecting, 'maybe');
}

/** What may be of a crisis, by what was learnt, from here on. */
const MAYBE = 0.3;

/** Nothing but coins, and nothing of a crisis. Said twice running it leads away, as a question about them does. */
function isOnlyOfCoins(reading: CareReading): boolean {
  const likely = reading.crisis.likelihood ?? 0;
  return !heardAnything(reading) && likely < MAYBE && reading.tells('ofCoins') && !reading.tells('sorrow');
}

/** What was only about coins led away a step; what is told now is not, and takes it back. */
function withoutCoins(memory: CareMemory, reading: CareReading): CareMemory {
  if (!memory.ofCoins || reading.away || isOnlyOfCoins(reading)) return memory;
  return { ...memory, ofCoins: false, away: Math.max(0, memory.away - 1) };
}

function isRuled(reading: CareReading): boolean {
  return CARE_KINDS.some((kind) => reading[kind].heard && reading[kind].for.length > 0);
}

/** Force ends with whoever used it, or out of their reach; a wish to die does not. */
function isOver({ crisis }: CareMemory, reading: CareReading): boolean {
  return !crisis && reading.tells('over');
}

const QUESTION = /[?？]|(ます|です|でしょう)か([。\s]|$)|教えて|나요|까요|인가요|吗|嗎/u;

/** Good news leads away like a question about coins does: the second time the state ends, after it was said. */
function relieved(
  before: CareMemory,
  draft: ConversationDraft,
  found: FoundInCare | null,
  asks: boolean,
): Route | null {
  const state = nextState(before, { ...QUIET, away: true });
  if (inCare(state)) keepCare(draft, { ...careMemory(draft), ...state });
  else {
    leave(draft, before);
    if (asks) return null;
  }
  const isAnswer = found !== null && !NOT_TO_GOOD_NEWS.includes(found.part.article.id);
  return careTurn(isAnswer ? { to: 'part', part: partId(found.part) } : { to: 'relief' });
}

const QUIET = { crisis: { heard: false }, minor: { heard: false }, coercion: { heard: false } };

function leave(draft: ConversationDraft, before: CareMemory): void {
  keepCare(draft, {
    ...before,
    ...NO_CARE,
    firm: null,
    elder: false,
    held: false,
    close: false,
    place: 'no',
    said: 0,
    called: false,
    last: null,
    lastTo: null,
    sure: false,
    ofCoins: false,
    past: before.past || before.crisis,
  });
}

/** Longer than a greeting with a name, in characters. */
const ASKS_FROM = 30;

function asksSomething(text: string, reading: CareReading): boolean {
  return reading.away || /[?？]/.test(text) || text.length > ASKS_FROM;
}

function heardAnew(reading: CareReading, before: CareMemory): boolean {
  return CARE_KINDS.some((kind) => reading[kind].heard && !before[kind]);
}

const careTurn = (options: CareOptions): Route => begin('care', { ...options });

function region(country: string | null, draft: ConversationDraft): Route {
  if (!country) return careTurn({ to: 'otherRegion' });
  keepCare(draft, { country });
  return careTurn({ to: 'region' });
}

/** Somebody at home who hits, and no robber: told again, that counts, and is nobody's exaggeration. */
const HITS: readonly string[] = ['held-until-opened', 'laid-hands', 'grabbed', 'beaten', 'hit-before'];
const COUNTS = 'coercion#not-that-bad';

/** The card again where violence is told for the first time in it; told once more, that it counts. */
function heard(reading: CareReading, before: CareMemory, memory: CareMemory): Route {
  const { firm, for: rules } = reading.coercion;
  const acute = acuteTurn(before, reading);
  const isGraver = (before.held && !memory.held) || (firm === 'violence' && memory.firm !== 'violence');
  const fresh = heardAnew(reading, memory) || isGraver;
  const isTold = rules.some((id) => HITS.includes(id)) && memory.last !== COUNTS && !before.elder;
  // "No picture" is due before everything else that the card says.
  const also = threatsTold(before, reading).filter((one) => one === 'morePictures');
  if (!fresh && acute) return careTurn({ to: acute });
  return !fresh && isTold ? careTurn({ to: 'part', part: COUNTS }) : careTurn({ to: 'heard', fresh, acute, also });
}

function heardAnything({ crisis, minor, coercion }: CareReading): boolean {
  return crisis.heard || minor.heard || coercion.heard;
}

/** A button that is none of these leads away; a person is what is called anyway. */
function pressed(reading: CareReading, { action }: ActionValue): CareReading {
  return { ...reading, away: !action.startsWith('care.') && action !== 'person' && action !== 'emergency' };
}

const companyTyped = everyLocale((locale) => {
  const { alone, someone, notSay } = carePhrases(locale);
  return new Map([
    [alone.toLowerCase(), 'alone' as const],
    [someone.toLowerCase(), 'someone' as const],
    [notSay.toLowerCase(), 'notSay' as const],
  ]);
});

const ALONE =
  /\b(alone|by myself|no ?one|nobody)\b|ひとり|一人(です|で|だ|き)|誰も(い|居)(な|ま)|一个人|一個人|没人|沒人|没有人|沒有人|혼자|아무도\s?(없|안)/iu;
const NOT_SAY =
  /\b(rather not|don ?'?t want to (say|talk|tell)|none of your)\b|言いたくな|話したくな|不想(说|說|讲|講)|말하고?\s?싶지\s?않|말\s?안\s?할/iu;
const SOMEONE =
  /\bwith me\b|(^|\b(yes|yeah|am|i ?'?m|is|are|here|sitting|staying)[ ,]+)with my (wife|husband|mom|mum|dad|friend|family|partner|brother|sister)\b|\b(wife|husband|mom|mum|dad|friend|partner|brother|sister|roommate|flat ?mate|house ?mate) is (here|home|in|next|coming)\b|家族が(い|居)|(友|夫|妻|母|父|彼|姉|兄|妹|弟)[^。]{0,4}が(い|居|そば)|有人(在|陪)|(老公|老婆|爸|妈|媽|朋友|姐|姊|哥|弟|妹|室友|同学|同學)[^。]{0,3}(在|陪|喺)|(남편|아내|엄마|아빠|친구|가족|언니|누나|형|오빠|동생|룸메)[^.]{0,4}(있|옆|계)/iu;

/** Who is there, said without pressing. Where somebody forces, "my husband is in the living room" names no company. */
function companyIn(text: string, { coercion, firm }: CareMemory): 'alone' | 'someone' | 'notSay' | null {
  const typed = companyTyped(text.trim().toLowerCase());
  if (typed) return typed;
  if (NOT_SAY.test(text)) return 'notSay';
  if (ALONE.test(text)) return 'alone';
  const isForced = firm === 'violence' || (coercion && firm !== 'pictures');
  return SOMEONE.test(text) && !isForced ? 'someone' : null;
}
