import { lastShown } from './lastShown.ts';
import type { Audience, Conversation, Conversations, Entry } from './ports.ts';
import { ROW, type StaffRow } from './staffRow.ts';

/** What a message of staff is read with. */
export async function rowBefore(
  { conversations }: { readonly conversations: Conversations },
  { id, lastSeq }: Pick<Conversation, 'id' | 'lastSeq'>,
  audience: Audience,
): Promise<Omit<StaffRow, 'words'>> {
  const { notes, written } = await lastWritten(conversations, { id, lastSeq });
  // A note reaches no user: nobody is asked or ordered anything by it.
  if (audience === 'staff') return { own: [], others: [], notes, written };
  const isOwn = ({ author, activity }: Entry) => author === 'staff' && Boolean(activity.text);
  const said = await lastShown(conversations, id, lastSeq, ROW.all, isOwn);
  return {
    own: said.map(({ activity }) => activity.text ?? ''),
    others: await lastSaidBy(conversations, { id, lastSeq }, said),
    written,
  };
}

/** Notes, and replies, that a new text is read behind, in characters of each, and entries among which they are looked for. */
const LATELY = { most: 12, characters: 500, among: 100 };

/**
 * What staff have noted here last, and what they have noted and said, the oldest first. What they say to the user names secrets all day,
 * and would make a cue of each: it stands among the second alone, of which pieces count.
 */
async function lastWritten(
  { entries }: Pick<Conversations, 'entries'>,
  { id, lastSeq }: Pick<Conversation, 'id' | 'lastSeq'>,
): Promise<Required<Pick<StaffRow, 'notes' | 'written'>>> {
  const after = Math.max(0, lastSeq - LATELY.among);
  const found = await entries(id, { after, limit: LATELY.among, audience: 'staff' });
  const byStaff = found.filter(({ author, activity }) => author === 'staff' && Boolean(activity.text));
  const last = (audience: Audience) => byStaff.filter((one) => one.audience === audience).slice(-LATELY.most);
  const [notes, replies] = [last('staff'), last('everyone')];
  const textOf = ({ activity }: Entry) => (activity.text ?? '').slice(-LATELY.characters);
  const written = [...notes, ...replies].sort((one, other) => one.seq - other.seq);
  return { notes: notes.map(textOf), written: written.map(textOf) };
}

/** Entries that are read at once. */
const PAGE = 500;

/** All that was said and noted in the case, and the transactions that it is about: what came in was read before it was kept. */
export async function saidInCase(
  { entries }: Pick<Conversations, 'entries'>,
  { id, lastSeq, content }: Pick<Conversation, 'id' | 'lastSeq' | 'content'>,
): Promise<readonly string[]> {
  const texts = [...content.chain.transactions.map(({ hash }) => hash), content.brief.hash ?? ''];
  for (let after = 0; after < lastSeq; after += PAGE) {
    const found = await entries(id, { after, limit: PAGE, audience: 'staff' });
    texts.push(...found.map(({ activity }) => activity.text ?? ''));
  }
  return texts;
}

/** Whether a piece of a place stands in no message of the user, whatever parts its signs there: somebody else has brought it. */
export async function isStrangePlace(
  { entries }: Pick<Conversations, 'entries'>,
  { id, lastSeq }: Pick<Conversation, 'id' | 'lastSeq'>,
  places: readonly (readonly string[])[],
): Promise<boolean> {
  const left = new Set(places.flat());
  for (let after = 0; after < lastSeq && left.size > 0; after += PAGE) {
    const found = await entries(id, { after, limit: PAGE, audience: 'staff' });
    const said = found
      .filter(({ author }) => author === 'user')
      .map(({ activity }) => lettersAndFigures(activity.text));
    for (const piece of left) if (said.some((text) => text.includes(piece))) left.delete(piece);
  }
  return left.size > 0;
}

function lettersAndFigures(text = ''): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/**
 * What the bot said last, and the user since then, with what staff (`own`) have answered since: who offers something and then asks whether
 * anybody is there has offered it still.
 */
async function lastSaidBy(
  conversations: Conversations,
  { id, lastSeq }: Pick<Conversation, 'id' | 'lastSeq'>,
  own: readonly Entry[],
): Promise<StaffRow['others']> {
  const isTheirs = ({ author, activity }: Entry) => (author === 'user' || author === 'bot') && Boolean(activity.text);
  const said = await lastShown(conversations, id, lastSeq, ROW.others, isTheirs);
  const [atBot, atUser] = (['bot', 'user'] as const).map((by) => said.findLastIndex(({ author }) => author === by));
  const isMeant = (at: number, { author }: Entry) =>
    at === atBot || at === atUser || (author === 'user' && at > (atBot ?? -1));
  return said.flatMap((entry, at) => {
    if (!isMeant(at, entry)) return [];
    const answers = own.filter(({ seq }) => seq > entry.seq).map(({ activity }) => activity.text ?? '');
    return [{ by: entry.author === 'bot' ? 'bot' : 'user', text: entry.activity.text ?? '', answers }];
  });
}
