import { MAX_TEXT, parseActivity } from '../../bots/inboundActivity.ts';

const accepted = (body: unknown) => {
  const parsed = parseActivity(body);
  if (parsed.kind === 'refused') throw new Error(`${parsed.code} ${parsed.message}`);
  return parsed.activity;
};
const refused = (body: unknown) => {
  const parsed = parseActivity(body);
  if (parsed.kind === 'ok') throw new Error('it was accepted');
  return { status: parsed.status, code: parsed.code };
};

it('keeps what the desk reads and drops what a client may not decide', () => {
  const activity = accepted({
    type: 'message',
    id: 'mine',
    text: 'hello',
    from: { id: 'somebody-else', role: 'bot' },
    timestamp: '1999-01-01',
    replyToId: 'x',
    channelData: { clientActivityID: 'c1', handrail: { sender: { role: 'staff', name: 'Mallory' } } },
  });
  expect(activity).toEqual({
    type: 'message',
    id: 'c1',
    text: 'hello',
    textFormat: 'plain',
    channelData: { clientActivityID: 'c1' },
  });
});

it.each([
  ['conversationUpdate', { type: 'conversationUpdate' }],
  ['an unknown type', { type: 'invoke', text: 'x' }],
  ['no type', { text: 'x' }],
  ['an array', []],
  ['a text', 'hello'],
  ['nothing', undefined],
  ['a text that is a number', { type: 'message', text: 5 }],
])('refuses %s', (_name, body) => {
  expect(refused(body)).toEqual({ status: 400, code: 'BadActivity' });
});

it('says 413 to a message that is too long, and takes the longest that fits', () => {
  expect(refused({ type: 'message', text: 'あ'.repeat(MAX_TEXT + 1) })).toEqual({ status: 413, code: 'TextTooLong' });
  expect(accepted({ type: 'message', text: 'あ'.repeat(MAX_TEXT) }).text).toHaveLength(MAX_TEXT);
});

it('refuses deep nesting without following it', () => {
  let value: unknown = 1;
  for (let depth = 0; depth < 30_000; depth += 1) value = [value];
  expect(refused({ type: 'event', name: 'x', value })).toEqual({ status: 400, code: 'TooDeep' });
});

it('replaces NUL and lone surrogates, and leaves whole characters alone', () => {
  expect(accepted({ type: 'message', text: 'a\0b\ud800c\udc00d😀鿐' }).text).toBe('a\ufffdb\ufffdc\ufffdd😀鿐');
});

it('knows the actions of the desk and refuses one that only looks like them', () => {
  expect(accepted({ type: 'message', value: { action: 'language', language: 'ja', extra: 1 } }).value).toEqual({
    action: 'language',
    language: 'ja',
  });
  expect(refused({ type: 'message', value: { action: 'language', language: 'tlh' } }).code).toBe('BadAction');
  expect(refused({ type: 'event', value: { action: 'rate', score: 9 } }).code).toBe('BadAction');
  expect(accepted({ type: 'event', name: 'webchat/join', value: { language: 'en' } }).value).toBeUndefined();
});

it('refuses attachments with the reason, and gives every activity an id', () => {
  expect(refused({ type: 'message', attachments: [{ contentType: 'image/png' }] }).code).toBe('NoAttachments');
  expect(accepted({ type: 'message', text: 'a', attachments: [] }).id).toMatch(/^[\w-]{22}$/);
  expect(accepted({ type: 'message', text: 'a', id: 'retry-1' }).id).toBe('retry-1');
});

it('reads what a button asks as if it had been typed, with its title where that says something else', () => {
  const ask = (text: string, title?: string) =>
    accepted({ type: 'message', text: title, value: { action: 'ask', text } });
  expect(ask('How long?', 'How long?')).toMatchObject({ text: 'How long?', textFormat: 'plain' });
  expect(ask('How long?')).toMatchObject({ text: 'How long?' });
  expect(ask('how\0 long', 'look').text).toBe('look\nhow\ufffd long');
  expect(ask('How long?')).not.toHaveProperty('value');
  expect(refused({ type: 'message', text: 'a'.repeat(MAX_TEXT), value: { action: 'ask', text: 'b' } })).toMatchObject({
    code: 'TextTooLong',
  });
});
