import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { inboundRoute } from '../../bots/channels/botFramework/inbound.ts';
import { ChannelCases } from '../../bots/channels/channelCases.ts';
import type { Incoming } from '../../bots/turn/ports.ts';
import { en } from '../../languages/en.ts';
import { holdsSecret } from '../../trust/secrets/index.ts';
import { silentLog } from '../support/desk/silentLog.ts';
import { startProduct } from '../support/products/product.ts';
import { startReceiver } from '../support/servers/connectorReceiver.ts';
import { memoryDocuments } from '../support/stores/memoryDocuments.ts';

/** Waits for what comes over the network; the test's own time limit ends it. */
async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 20));
}

it('talks with a Bot Framework client over /api/messages on the emulator switch, answers in order', async () => {
  const product = await startProduct({ env: { HANDRAIL_EMULATOR: 'on' } });
  const receiver = await startReceiver(() => ({ status: 200 }));
  const texts = () => receiver.arrivals.map(({ text }) => text).join('\n');
  let sent = 0;
  const post = async (activity: object) => {
    sent += 1;
    const response = await fetch(`${product.origin}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: `activity-${sent}`,
        channelId: 'emulator',
        serviceUrl: receiver.url,
        from: { id: 'user-1', name: 'User', role: 'user' },
        recipient: { id: 'bot-1', name: 'Bot', role: 'bot' },
        conversation: { id: 'emulator-conversation|livechat' },
        locale: 'en-US',
        ...activity,
      }),
    });
    return response.status;
  };
  try {
    expect(await post({ type: 'conversationUpdate', membersAdded: [{ id: 'user-1' }, { id: 'bot-1' }] })).toBe(200);
    await until(() => texts().includes(en.consentAsk));
    // A channel that only sends text: the label is the button.
    expect(await post({ type: 'message', text: en.buttons.accept })).toBe(200);
    await until(() => texts().includes(en.askAnything));
    expect(await post({ type: 'message', text: 'How do I add a network?' })).toBe(200);
    await until(() => texts().includes(`${product.origin}/articles/`));
    expect(receiver.arrivals.every(({ conversation }) => conversation === 'emulator-conversation|livechat')).toBe(true);
    // Entry, and which part of it: what has buttons comes in two.
    const conversation = /^(.*?)-\d+$/.exec(receiver.arrivals[0]?.id ?? '')?.[1] ?? '';
    const order = receiver.arrivals.map(({ id }) => {
      const [entry = 0, part = 0] = id
        .slice(conversation.length + 1)
        .split('-')
        .map(Number);
      return entry * 10 + part;
    });
    expect(order).toEqual([...order].sort((a, b) => a - b));
    // The same activity again, as a channel repeats it: heard once.
    const before = receiver.arrivals.length;
    sent -= 1;
    expect(await post({ type: 'message', text: 'How do I add a network?' })).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(receiver.arrivals).toHaveLength(before);
  } finally {
    await product.stop();
    await receiver.stop();
  }
});

describe('A genuine channel', () => {
  const appId = '11111111-2222-3333-4444-555555555555';
  const issuer = 'https://api.botframework.com';
  let server: Server;
  let authority: string;
  let sign: (claims: Record<string, string>) => Promise<string>;
  let forge: (claims: Record<string, string>) => Promise<string>;

  beforeAll(async () => {
    const [ours, theirs] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
    const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'k1', use: 'sig', endorsements: ['line', 'telegram'] };
    server = createServer((request, response) => {
      const body =
        request.url === '/keys'
          ? { keys: [jwk] }
          : { issuer, jwks_uri: `${authority}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    authority = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const signer = (key: typeof ours.privateKey) => (claims: Record<string, string>) =>
      new SignJWT({ aud: appId, iss: issuer, serviceurl: 'https://line.botframework.com/', ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
        .setIssuedAt()
        .setExpirationTime('10m')
        .sign(key);
    sign = signer(ours.privateKey);
    forge = signer(theirs.privateKey);
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const door = (heard: Incoming[]) =>
    inboundRoute({
      // The public cloud's own values, except where the keys are fetched.
      appId,
      authentication: new ConfigurationBotFrameworkAuthentication({
        MicrosoftAppId: appId,
        MicrosoftAppPassword: 'secret',
        ToBotFromChannelOpenIdMetadataUrl: `${authority}/metadata`,
        ToBotFromChannelTokenIssuer: issuer,
        ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
        ToChannelFromBotOAuthScope: 'https://api.botframework.com',
        OAuthUrl: 'https://token.botframework.com',
        ToBotFromEmulatorOpenIdMetadataUrl: `${authority}/metadata`,
        CallerId: 'urn:botframework:azure',
        ValidateAuthority: 'true',
      } as never),
      emulator: null,
      cases: new ChannelCases(memoryDocuments(), Buffer.alloc(32), Date.now),
      take: async () => 0,
      receive: async (incoming) => {
        heard.push(incoming);
        return { kind: 'accepted', seq: 1 };
      },
      mayHoldSecret: holdsSecret,
      log: silentLog,
    });
  const post = (route: ReturnType<typeof door>, token: string, channelId = 'line') =>
    route.handle({
      params: {},
      query: {},
      headers: { authorization: `Bearer ${token}` },
      address: '203.0.113.1',
      local: false,
      origin: 'https://desk.example',
      body: {
        type: 'message',
        id: 'a1',
        channelId,
        serviceUrl: 'https://line.botframework.com/',
        from: { id: 'u' },
        recipient: { id: 'b' },
        conversation: { id: 'c' },
        text: 'hello',
      },
    });

  it('is let in with a token that its keys have signed for this bot', async () => {
    const heard: Incoming[] = [];
    expect((await post(door(heard), await sign({}))).status).toBe(200);
    expect(heard).toMatchObject([{ channel: 'line', activity: { text: 'hello' } }]);
  });

  it.each([
    ['signed by somebody else', () => forge({})],
    ['for another bot', () => sign({ aud: '99999999-2222-3333-4444-555555555555' })],
    ['of another issuer', () => sign({ iss: 'https://evil.example' })],
    ['for another service URL', () => sign({ serviceurl: 'https://telegram.botframework.com/' })],
  ])('is kept out with a token %s', async (_name, token) => {
    const heard: Incoming[] = [];
    expect((await post(door(heard), await token())).status).toBe(401);
    expect(heard).toEqual([]);
  });

  it('is kept out on a channel that its key does not vouch for', async () => {
    const heard: Incoming[] = [];
    expect((await post(door(heard), await sign({}), 'msteams')).status).toBe(401);
    expect(heard).toEqual([]);
  });
});
