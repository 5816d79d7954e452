import type { ConversationId } from '../../../core/ids.ts';
import type { Conversation, Entry, NewEntry } from '../../../handoff/ports.ts';
import { createUnserved } from '../../../handoff/queue/unserved.ts';
import { DEFAULT_RULES } from '../../../handoff/record/retention.ts';
import { phrases } from '../../../languages/index.ts';
import { NOON, said, sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';

const consent = {
  kind: 'accepted',
  version: '1',
  at: NOON,
  choices: {},
} as unknown as Conversation['facts']['consent']; // what reading texts looks at of it
const notKnown = () => said(phrases('en').notKnown, 'bot');
const stopped: NewEntry = {
  author: 'bot',
  audience: 'everyone',
  activity: { type: 'message', text: 'Stopped.', channelData: { handrail: { card: { kind: 'stopped' } } } } as never,
};

/** Conversations with these entries; `reads`: how often their entries were asked for. */
function desk(talks: Readonly<Record<string, readonly NewEntry[]>>, isHarmless: (texts: readonly string[]) => boolean) {
  const counts = { due: 0, looked: 0 };
  const unserved = createUnserved(
    {
      due: async () => {
        counts.due += 1;
        return Object.keys(talks) as ConversationId[];
      },
      read: async (id) =>
        ({
          id,
          version: 1,
          lastSeq: talks[id]?.length ?? 0,
          ownerFence: 0,
          facts: sampleFacts({ consent }),
          content: sampleContent(),
        }) as Conversation,
      entries: async (id) => (talks[id] ?? []).map((entry, at): Entry => ({ ...entry, seq: at + 1, at: NOON + at })),
    },
    (texts) => {
      counts.looked += 1;
      return isHarmless(texts);
    },
  );
  const texts = async () => (await unserved(DEFAULT_RULES, NOON)).map(({ text }) => text);
  return { texts, counts };
}

it('tells the newest question of each conversation, its beginning alone', async () => {
  const long = 'how do I bake this bread '.repeat(300);
  const { texts } = desk(
    {
      a: [said('which bakery opens early'), notKnown(), said('and which one opens late'), notKnown()],
      b: [said(long), notKnown()],
    },
    () => true,
  );
  expect((await texts()).sort()).toEqual(['and which one opens late', long.slice(0, 500)]);
});

it('tells nothing of a conversation in which a secret was stopped', async () => {
  const { texts } = desk({ a: [said('which bakery opens early'), notKnown(), stopped] }, () => true);
  expect(await texts()).toEqual([]);
});

it('tells nothing of a conversation that looks like pieces of a secret as a whole', async () => {
  const pieces = (all: readonly string[]) => !all.includes('my second piece');
  const { texts } = desk(
    {
      a: [said('which bakery opens early'), notKnown(), said('my second piece')],
      b: [said('which bakery opens late'), notKnown()],
    },
    pieces,
  );
  expect(await texts()).toEqual(['which bakery opens late']);
});

it.each(['pony', 'p-o-n-y', 'P.O.N.Y', 'ponyです', 'yes, pony', '小马'])(
  'tells no text that is no sentence: %s',
  async (text) => {
    const { texts } = desk({ a: [said(text), notKnown()] }, () => true);
    expect(await texts()).toEqual([]);
  },
);

it.each(['어느 빵집이 일찍 여나요', '朝早く開くパン屋はどこですか', '哪家面包店开得早'])(
  'tells a sentence of any writing: %s',
  async (text) => {
    const { texts } = desk({ a: [said(text), notKnown()] }, () => true);
    expect(await texts()).toEqual([text]);
  },
);

it('reads once for all who ask at the same time, and looks again only at what has gone on', async () => {
  const talks: Record<string, NewEntry[]> = { a: [said('which bakery opens early'), notKnown()] };
  const { texts, counts } = desk(talks, () => true);
  await Promise.all([texts(), texts(), texts()]);
  expect(counts).toEqual({ due: 1, looked: 1 });
  await texts();
  expect(counts).toEqual({ due: 2, looked: 1 });
  talks['a']?.push(said('hello again'));
  await texts();
  expect(counts).toEqual({ due: 3, looked: 2 });
});
