import { DEPARTMENTS } from '../../core/departments.ts';
import type { ConversationId } from '../../core/ids.ts';
import { LOCALES, languageOf } from '../../core/language.ts';
import type { GapText } from '../../core/protocols/editorProtocol.ts';
import { isUnreadable } from '../../core/records/setAside.ts';
import type { Milliseconds } from '../../core/time.ts';
import { phrases } from '../../languages/index.ts';
import type { Conversation, Conversations, Entry } from '../ports.ts';
import { readAtAll } from '../record/deletion.ts';
import { isHeldBack, type RetentionRules } from '../record/retention.ts';

/** More than this are not looked through, and more than this are not told: somebody waits for the answer. */
const LOOKED_AT = 2_000;
const AT_ONCE = 25;
const MOST = 200;
const ENTRIES = 300;

/** Fewer words are no question; a phrase that somebody gives word by word would stand there word by word. */
const FEWEST_WORDS = 3;
/** Of each text, and of what else was said in its conversation. */
const LONGEST = 500;
const MOST_SAID = 60;
const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** Whether nothing of these messages, one conversation in order, may be a secret or a piece of one. */
export type IsHarmless = (said: readonly string[]) => boolean;

interface Asked {
  readonly id: ConversationId;
  readonly gap: GapText;
  readonly said: readonly string[];
  readonly lastSeq: number;
}

/**
 * What was asked and not served, newest first, one text a conversation: in conversations that can still be read, of people
 * who consented, where no secret was stopped and nothing looks like a piece of one. It dies with them. The words are as they
 * were asked, the first 500 characters; whoever shows them masks them.
 * Errors: rejects with `store.unavailable`.
 */
export type UnservedQuestions = (rules: RetentionRules, now: Milliseconds) => Promise<GapText[]>;

/**
 * Reads them for everybody who asks at the same time once, and lets others work in between. What was found harmless is not
 * looked at again before something is said there; only that is kept, no word.
 */
export function createUnserved(
  conversations: Pick<Conversations, 'due' | 'read' | 'entries'>,
  isHarmless: IsHarmless,
): UnservedQuestions {
  let looked = new Map<ConversationId, { readonly lastSeq: number; readonly harmless: boolean }>();
  let running: Promise<GapText[]> | null = null;
  const read = async (rules: RetentionRules, now: Milliseconds): Promise<GapText[]> => {
    const asked = await askedIn(conversations, rules, now);
    const before = looked;
    looked = new Map();
    const shown: GapText[] = [];
    for (const { id, gap, said, lastSeq } of asked) {
      if (shown.length === MOST) break;
      const known = before.get(id);
      const harmless = known?.lastSeq === lastSeq ? known.harmless : await inTurn(() => isHarmless(said));
      looked.set(id, { lastSeq, harmless });
      if (harmless) shown.push(gap);
    }
    return shown;
  };
  return (rules, now) => {
    running ??= read(rules, now).finally(() => {
      running = null;
    });
    return running;
  };
}

/** After whatever else waits for the event loop. */
async function inTurn<T>(work: () => T): Promise<T> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  return work();
}

async function askedIn(
  conversations: Pick<Conversations, 'due' | 'read' | 'entries'>,
  rules: RetentionRules,
  now: Milliseconds,
): Promise<Asked[]> {
  const ids = await conversations.due(Number.MAX_SAFE_INTEGER, LOOKED_AT);
  const found: Asked[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = await Promise.all(
      ids.slice(at, at + AT_ONCE).map(async (id): Promise<Asked[]> => {
        const conversation = await readAtAll({ conversations }, id);
        if (conversation?.facts.consent.kind !== 'accepted') return [];
        // Kept by a legal hold alone: its words are for whoever it is held for.
        if (isHeldBack(conversation.facts, rules, now)) return [];
        return askedOf(id, conversation, await readableEntries(conversations, id));
      }),
    );
    found.push(...some.flat());
  }
  return found.sort((a, b) => b.gap.at - a.gap.at);
}

function askedOf(id: ConversationId, conversation: Conversation, entries: readonly Entry[]): Asked[] {
  if (entries.some(({ activity }) => activity.channelData?.handrail?.card?.kind === 'stopped')) return [];
  const gap = [...unservedIn(entries), ...misroutedIn(conversation, entries)]
    .filter(({ text }) => isSentence(text))
    .sort((a, b) => b.at - a.at)[0];
  if (!gap) return [];
  const said = entries.filter(isFromUser).map(({ activity: { text = '' } }) => text.slice(0, LONGEST));
  const lastSeq = entries.at(-1)?.seq ?? 0;
  return [{ id, gap: { ...gap, text: gap.text.slice(0, LONGEST) }, said: said.slice(-MOST_SAID), lastSeq }];
}

function isFromUser({ author, activity }: Entry): boolean {
  return author === 'user' && activity.type === 'message' && (activity.text ?? '') !== '';
}

/** Letters set apart are no words. */
function isSentence(text: string): boolean {
  const found = [...words.segment(text.slice(0, LONGEST))].filter(
    ({ segment, isWordLike }) => isWordLike && !/^[\p{sc=Latn}\p{N}]$/u.test(segment),
  );
  return found.length >= FEWEST_WORDS;
}

/** None where one of them is damaged: its conversation is set aside, and the others are shown. */
async function readableEntries(conversations: Pick<Conversations, 'entries'>, id: ConversationId): Promise<Entry[]> {
  try {
    return await conversations.entries(id, { after: 0, limit: ENTRIES, audience: 'everyone' });
  } catch (error) {
    if (isUnreadable(error)) return [];
    throw error;
  }
}

/** A question counts once, for the last thing that went wrong with it. */
function unservedIn(entries: readonly Entry[]): GapText[] {
  const found = new Map<number, GapText>();
  let asked: Entry | null = null;
  for (const entry of entries) {
    if (entry.author === 'user' && isQuestion(entry)) asked = entry;
    const failure = failureIn(entry);
    if (!failure || !asked) continue;
    const { text = '', channelData } = asked.activity;
    const language = languageOf(channelData?.handrail?.language ?? 'en');
    found.set(asked.seq, { ...failure, language, text, department: null, at: asked.at });
  }
  return [...found.values()];
}

/** Something that was typed: a button carries its meaning as a value. */
function isQuestion({ activity }: Entry): boolean {
  return activity.type === 'message' && activity.value === undefined && (activity.text ?? '').trim() !== '';
}

function failureIn({ author, activity }: Entry): Pick<GapText, 'kind' | 'article'> | null {
  if (author === 'user') {
    const value = activity.value;
    if (typeof value !== 'object' || value === null || !('action' in value) || value.action !== 'notHelped')
      return null;
    return {
      kind: 'notHelped',
      article: 'article' in value && typeof value.article === 'string' ? value.article : null,
    };
  }
  if (author !== 'bot') return null;
  if (activity.text !== undefined && said().notKnown.has(activity.text)) return { kind: 'notKnown', article: null };
  return asksWhich(activity) ? { kind: 'unsure', article: null } : null;
}

/** Articles are offered for other reasons too. An aside may stand before the question. */
function asksWhich({ text = '', channelData }: Entry['activity']): boolean {
  return channelData?.handrail?.card?.kind === 'choices' && said().unsure.some((question) => text.endsWith(question));
}

let known: ReturnType<typeof readSaid> | null = null;

/** What the desk says in every language, read at first use: Traditional Chinese loads its tables for it. */
function said(): ReturnType<typeof readSaid> {
  known ??= readSaid();
  return known;
}

function readSaid() {
  const all = LOCALES.map(phrases);
  return {
    notKnown: new Set(
      all.flatMap((own) => [
        own.notKnown,
        own.notKnownNear,
        own.notKnownAgain,
        own.notKnownStill,
        own.notKnownWaiting,
        own.notKnownWaitingAgain,
      ]),
    ),
    unsure: all.flatMap(({ unsure, unsureOfOne }) => [unsure, unsureOfOne]),
    transferred: new Set(all.flatMap((own) => DEPARTMENTS.map((id) => own.transferred(own.departments[id])))),
  };
}

/** An agent has moved it: what it was first about belongs where it is now. */
function misroutedIn({ facts, content }: Conversation, entries: readonly Entry[]): GapText[] {
  const moved = entries.findLast(
    ({ author, activity }) => author === 'system' && said().transferred.has(activity.text ?? ''),
  );
  const { question } = content.brief;
  if (!moved || !question || !facts.department) return [];
  const { department } = facts;
  const language = languageOf(facts.language);
  return [{ kind: 'misrouted', language, text: question, article: null, department, at: moved.at }];
}
