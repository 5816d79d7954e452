import type { DeskEntry } from '../../../core/protocols/deskProtocol.ts';
import type { Card } from '../../../core/protocols/protocol.ts';
import {
  latestCard,
  mergeEntries,
  type Outgoing,
  stillOutgoing,
  visibleEntries,
} from '../../../web/agent/desk/entries.ts';

const entry = (seq: number, part: Partial<DeskEntry> = {}): DeskEntry => ({
  seq,
  at: seq * 1000,
  author: 'user',
  audience: 'everyone',
  activity: { type: 'message', text: `m${seq}` },
  ...part,
});
const seqs = (entries: readonly DeskEntry[]) => entries.map(({ seq }) => seq);

describe('reading a conversation again', () => {
  it('adds what is new', () => expect(seqs(mergeEntries([entry(1)], [entry(2), entry(3)]))).toEqual([1, 2, 3]));
  it('shows nothing twice and keeps the order when readings overlap', () =>
    expect(seqs(mergeEntries([entry(1), entry(2), entry(3)], [entry(2), entry(3), entry(4)]))).toEqual([1, 2, 3, 4]));
  it('leaves the list as it is when nothing came', () => {
    const known = [entry(1)];
    expect(mergeEntries(known, [])).toBe(known);
  });
});

describe('words that are on their way', () => {
  const one: Outgoing = {
    clientId: 'a',
    conversation: 'c',
    mode: 'say',
    text: ' Hello \n',
    state: 'sending',
    seq: null,
    after: 4,
  };
  const said = entry(5, { author: 'staff', activity: { type: 'message', text: 'Hello' } });

  it('stay until their entry is there', () => expect(stillOutgoing([one], [entry(4)])).toEqual([one]));
  it('go when their entry arrives before the answer does', () => expect(stillOutgoing([one], [said])).toEqual([]));
  it('are not taken for the same words that were said earlier', () =>
    expect(stillOutgoing([one], [{ ...said, seq: 3 }])).toEqual([one]));
  it('are not taken for a note with the same words', () =>
    expect(stillOutgoing([one], [{ ...said, audience: 'staff' }])).toEqual([one]));
  it('go by their number once the desk has named it', () => {
    const written = { ...one, state: 'written' as const, seq: 9 };
    expect(stillOutgoing([written], [said])).toEqual([written]);
    expect(stillOutgoing([written], [entry(9, { author: 'staff' })])).toEqual([]);
  });
});

describe('what is worth a line', () => {
  const status = (seq: number): DeskEntry =>
    entry(seq, { author: 'system', activity: { type: 'event', name: 'handoff.status', value: { state: 'accepted' } } });
  const words = (seq: number) => entry(seq, { author: 'system' });

  it('is not the status event that the desk says in words right after', () =>
    expect(seqs(visibleEntries([status(1), words(2)]))).toEqual([2]));
  it('is the status event of an outside hub, which says nothing more', () =>
    expect(seqs(visibleEntries([status(1), entry(2)]))).toEqual([1, 2]));
  it('is no other event, and no message without words', () =>
    expect(
      visibleEntries([
        entry(1, { activity: { type: 'event', name: 'handrail.queue' } }),
        entry(2, { activity: { type: 'message', text: '' } }),
      ]),
    ).toEqual([]));
});

describe('the newest card of a kind', () => {
  const withCard = (seq: number, card: Card) =>
    entry(seq, {
      author: 'bot',
      activity: { type: 'message', channelData: { handrail: { sender: { role: 'bot' }, language: 'en', card } } },
    });
  const consented = (version: string): Card => ({ kind: 'consented', version, at: 1, receiptId: 'r', choices: {} });

  it('is the last one that was shown', () =>
    expect(latestCard([withCard(1, consented('1')), withCard(2, consented('2')), entry(3)], 'consented')).toMatchObject(
      { version: '2' },
    ));
  it('is nothing when there was none', () => expect(latestCard([entry(1)], 'verdict')).toBeNull());
});
