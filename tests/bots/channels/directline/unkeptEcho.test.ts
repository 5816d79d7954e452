import { echoFrame, unkeptEcho } from '../../../../bots/channels/directline/unkeptEcho.ts';
import type { ConversationId } from '../../../../core/ids.ts';
import type { ChatActivity } from '../../../../core/protocols/protocol.ts';
import { ja } from '../../../../languages/ja.ts';
import { holdsSecret } from '../../../../trust/secrets/index.ts';

const bearer = { conversation: 'conversation' as ConversationId, user: 'dl_user' };
const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const echoOf = (activity: Partial<ChatActivity>) =>
  unkeptEcho(bearer, { type: 'message', ...activity }, Date.UTC(2026, 0, 15), holdsSecret);

it('shows a mask for words and the label for a button of ours, under the id that the client waits for', () => {
  const echo = echoOf({ text: PHRASE, channelData: { clientActivityID: 'k3j5h2a9x1' } });
  expect(echo && echoFrame(bearer, echo)).toEqual({
    activities: [
      {
        type: 'message',
        id: 'conversation|xk3j5h2a9x1',
        timestamp: '2026-01-15T00:00:00.000Z',
        channelId: 'directline',
        conversation: { id: 'conversation' },
        from: { id: 'dl_user', role: 'user' },
        text: '••••••••',
        textFormat: 'plain',
        channelData: { clientActivityID: 'k3j5h2a9x1', unkept: true },
      },
    ],
  });
  const label = ja.buttons.accept;
  expect(echoOf({ text: label, channelData: { clientActivityID: 'k3j5h2a9x1' } })?.shown).toBe(label);
});

it.each([
  ['no id', undefined],
  ['words', PHRASE],
  ['words in one', PHRASE.replaceAll(' ', '-')],
  ['a few words and a figure', 'legal-winner-thank-year-1'.padEnd(41, 'x')],
  ['no figure', 'legalwinnerthank'],
])('does not come back under %s', (_name, clientActivityID) => {
  expect(echoOf({ text: PHRASE, channelData: clientActivityID ? { clientActivityID } : {} })).toBeNull();
});
