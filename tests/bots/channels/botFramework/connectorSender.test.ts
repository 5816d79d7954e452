import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { answered } from '../../../../bench/answered.ts';
import {
  connectorClients,
  connectorSender,
  type Send,
} from '../../../../bots/channels/botFramework/connectorSender.ts';
import type { ChannelReference } from '../../../../handoff/ports.ts';

let server: Server;
let received: { path: string; body: Partial<Activity> }[];
let answer: (response: ServerResponse, request: IncomingMessage) => void;
let reference: ChannelReference;
let send: Send;

beforeEach(async () => {
  received = [];
  answer = (response) => answered(response, 200, { 'content-type': 'application/json' }).end('{"id":"1"}');
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      received.push({ path: request.url ?? '', body: JSON.parse(text) as Partial<Activity> });
      answer(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  reference = {
    serviceUrl: `http://127.0.0.1:${port}`,
    channelId: 'emulator',
    conversation: { id: 'conv' },
    user: { id: 'user' },
    bot: { id: 'bot' },
  };
  const emulator = new ConfigurationBotFrameworkAuthentication({});
  send = connectorSender(connectorClients({ authentication: null, emulator, appId: '' }), () => Date.UTC(2026, 0, 1));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const status = (code: number, headers: Record<string, string> = {}) => {
  answer = (response) => answered(response, code, headers).end();
};

it('sends one request, addressed from the reference', async () => {
  expect(await send(reference, { type: 'message', text: 'hi', id: 'case-7' })).toEqual({ kind: 'sent' });
  expect(received).toMatchObject([
    {
      path: '/v3/conversations/conv/activities',
      body: { text: 'hi', id: 'case-7', from: { id: 'bot' }, recipient: { id: 'user' } },
    },
  ]);
});

it.each([
  [429, { 'retry-after': '7' }, { kind: 'later', after: 7_000, wholeService: true }],
  [429, { 'retry-after': '999999999' }, { kind: 'later', after: 300_000, wholeService: true }],
  [429, {}, { kind: 'later', wholeService: true }],
  [
    503,
    { 'retry-after': new Date(Date.UTC(2026, 0, 1, 0, 0, 30)).toUTCString() },
    { kind: 'later', after: 30_000, wholeService: false },
  ],
  [412, {}, { kind: 'later', wholeService: false }],
  [408, {}, { kind: 'later', wholeService: false }],
  [500, {}, { kind: 'later', wholeService: false }],
  [502, {}, { kind: 'later', wholeService: false }],
  [401, {}, { kind: 'unauthorised' }],
  [403, {}, { kind: 'laneDead', status: 403 }],
  [404, {}, { kind: 'laneDead', status: 404 }],
  [400, {}, { kind: 'rowRefused', status: 400 }],
  [413, {}, { kind: 'rowRefused', status: 413 }],
  [409, {}, { kind: 'sent' }],
] as const)('makes of a %i %j exactly one request and %j', async (code, headers, result) => {
  status(code, headers);
  expect(await send(reference, { type: 'message', text: 'hi' })).toEqual(result);
  expect(received).toHaveLength(1);
});

it('tries later when the connection breaks, also after one request only', async () => {
  answer = (_response, request) => request.socket.resetAndDestroy();
  expect(await send(reference, { type: 'message', text: 'hi' })).toEqual({ kind: 'later' });
  expect(received).toHaveLength(1);
});

it('does not wait for ever for a receiver that never answers', async () => {
  answer = () => undefined;
  const emulator = new ConfigurationBotFrameworkAuthentication({});
  const impatient = connectorSender(connectorClients({ authentication: null, emulator, appId: '' }), Date.now, 100);
  expect(await impatient(reference, { type: 'message', text: 'hi' })).toEqual({ kind: 'later' });
  expect(received).toHaveLength(1);
});

it('sends nothing to an address that is no connector, whatever the reference says', async () => {
  const elsewhere = { ...reference, serviceUrl: 'https://evil.example/' };
  expect(await send(elsewhere, { type: 'message', text: 'hi' })).toEqual({ kind: 'laneDead', status: 403 });
  const inside = { ...reference, serviceUrl: 'http://169.254.169.254/' };
  expect(await send(inside, { type: 'message', text: 'hi' })).toEqual({ kind: 'laneDead', status: 403 });
  expect(received).toHaveLength(0);
});
