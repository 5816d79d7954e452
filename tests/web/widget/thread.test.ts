import type { ChatActivity } from '../../../core/protocols/protocol.ts';
import { EMPTY_THREAD, items, receive, say, settle, withdraw } from '../../../web/shared/line/thread.ts';

const mine = (text: string): ChatActivity => ({ type: 'message', text, from: { id: 'me', role: 'user' } });
const copy = (id: string, key: string, text: string): ChatActivity => ({
  ...mine(text),
  id,
  channelData: { clientActivityID: key },
});
const bot = (id: string, text: string): ChatActivity => ({
  type: 'message',
  id,
  text,
  from: { id: 'bot', role: 'bot' },
});
const shown = (thread: Parameters<typeof items>[0]) =>
  items(thread).map(({ activity, state }) => [activity.text, state]);

describe('the thread of a chat', () => {
  it('shows what was said at once, and keeps its key when the server sends its copy', () => {
    const said = say(EMPTY_THREAD, 'k1', mine('hello'));
    expect(shown(said)).toEqual([['hello', 'sending']]);
    const copied = receive(said, copy('c|1', 'k1', 'hello'));
    expect(shown(copied)).toEqual([['hello', 'received']]);
    expect(items(copied)[0]?.key).toBe('k1');
  });

  it('draws nothing twice when the stream is replayed after a reconnect', () => {
    const once = receive(receive(EMPTY_THREAD, bot('c|1', 'a')), bot('c|2', 'b'));
    expect(receive(receive(once, bot('c|1', 'a')), bot('c|2', 'b'))).toEqual(once);
  });

  it('does not show a message again when its copy came before the answer to its posting', () => {
    const copied = receive(say(EMPTY_THREAD, 'k1', mine('hello')), copy('c|1', 'k1', 'hello'));
    expect(shown(settle(copied, 'k1', 'sent', 'c|1'))).toEqual([['hello', 'received']]);
  });

  it('recognises its own message by the id of the answer when the copy has lost the key', () => {
    const sent = settle(say(EMPTY_THREAD, 'k1', mine('hello')), 'k1', 'sent', 'c|1');
    expect(shown(receive(sent, { ...mine('hello'), id: 'c|1' }))).toEqual([['hello', 'received']]);
  });

  it('keeps unsent messages below everything the server has confirmed', () => {
    const thread = receive(say(EMPTY_THREAD, 'k1', mine('later')), bot('c|1', 'earlier'));
    expect(shown(thread)).toEqual([
      ['earlier', 'received'],
      ['later', 'sending'],
    ]);
  });

  it('takes a message away when it comes back blanked, and shows no mask for it', () => {
    const said = say(EMPTY_THREAD, 'k1', mine('twelve words'));
    const blank = {
      ...copy('c|xk1', 'k1', '••••••••'),
      channelData: { clientActivityID: 'k1', unkept: true as const },
    };
    expect(shown(receive(said, blank))).toEqual([]);
    expect(shown(receive(receive(said, blank), blank))).toEqual([]);
  });

  it('takes a message away that the server did not keep, and keeps a failed one to be tried again', () => {
    const two = say(say(EMPTY_THREAD, 'k1', mine('twelve words')), 'k2', mine('kept'));
    const after = settle(settle(two, 'k1', 'unkept', 'c|xyz'), 'k2', 'failed', null);
    expect(shown(after)).toEqual([['kept', 'failed']]);
    expect(shown(withdraw(after, 'k2'))).toEqual([]);
  });
});
