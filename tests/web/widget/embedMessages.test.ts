import { readMessage } from '../../../web/embed/embedMessages.ts';

describe('messages between the frame and the page around it', () => {
  it('are the few that are known', () => {
    expect(readMessage({ handrail: { kind: 'close' } })).toEqual({ kind: 'close' });
    expect(readMessage({ handrail: { kind: 'unread', count: 2 } })).toEqual({ kind: 'unread', count: 2 });
  });
  it.each([
    null,
    'close',
    {},
    { handrail: 'close' },
    { handrail: { kind: 'run' } },
    { handrail: { kind: 'unread', count: '2' } },
  ])('are not %j', (data) => expect(readMessage(data)).toBeNull());
  it('carry nothing beside what is known', () =>
    expect(readMessage({ handrail: { kind: 'close', text: 'words' } })).toEqual({ kind: 'close' }));
});
