import type { Activity } from 'botbuilder-core';
import { type BotFrameworkAuthentication, ClaimsIdentity, type ConnectorClient } from 'botframework-connector';
import { type Clock, MINUTE, type Milliseconds, SECOND } from '../../../core/time.ts';
import type { ChannelReference } from '../../../handoff/ports.ts';
import { isConnector, isLoopback } from './serviceUrls.ts';

/** What became of one attempt to send one message. */
export type SendResult =
  | { readonly kind: 'sent' }
  /** Not now. `after`: the receiver named a time, in ms from now; `wholeService`: it wants no request of ours until then. */
  | { readonly kind: 'later'; readonly after?: Milliseconds; readonly wholeService?: boolean }
  /** The token was not accepted; the next attempt gets a new one. */
  | { readonly kind: 'unauthorised' }
  /** This message will never be taken. */
  | { readonly kind: 'rowRefused'; readonly status: number }
  /** Nothing will ever be taken in this conversation again. */
  | { readonly kind: 'laneDead'; readonly status: number };

/** Sends one message to where the reference says; makes exactly one request. Never rejects for the receiver's sake. */
export type Send = (reference: ChannelReference, activity: Partial<Activity>) => Promise<SendResult>;

/** Makes the client for a service URL; `fresh` throws away a token that was refused. */
export type ConnectTo = (serviceUrl: string, fresh: boolean) => Promise<ConnectorClient>;

const TIMEOUT = 15 * SECOND;
const TRY_LATER = new Set([408, 412, 429, 500, 502, 503, 504]);

/** Sending over the Bot Framework connector. Answers are sorted by the table of docs/channels.md. */
export function connectorSender(connectTo: ConnectTo, clock: Clock, timeout = TIMEOUT): Send {
  const refusedTokens = new Set<string>();
  return async (reference, activity) => {
    const { serviceUrl, conversation } = reference;
    try {
      const client = await connectTo(serviceUrl, refusedTokens.delete(serviceUrl));
      await client.conversations.sendToConversation(conversation.id, addressed(reference, activity), {
        abortSignal: AbortSignal.timeout(timeout),
      });
      return { kind: 'sent' };
    } catch (error) {
      const result = sort(error, clock());
      if (result.kind === 'unauthorised') refusedTokens.add(serviceUrl);
      return result;
    }
  };
}

/** One client per service, without the SDK's own retries: it sends everything four times and ignores its options. */
export function connectorClients(options: {
  readonly authentication: BotFrameworkAuthentication | null;
  readonly emulator: BotFrameworkAuthentication | null;
  readonly appId: string;
}): ConnectTo {
  const clients = new Map<string, Promise<ConnectorClient>>();
  const connect = async (serviceUrl: string): Promise<ConnectorClient> => {
    const authentication =
      options.emulator && isLoopback(serviceUrl)
        ? options.emulator
        : isConnector(serviceUrl)
          ? options.authentication
          : null;
    if (!authentication) throw Object.assign(new Error('not a connector'), { statusCode: 403 });
    const claims = new ClaimsIdentity([{ type: 'aud', value: options.appId }], true);
    const client = await authentication.createConnectorFactory(claims).create(serviceUrl);
    withoutRetries(client);
    return client;
  };
  return (serviceUrl, fresh) => {
    const known = fresh ? undefined : clients.get(serviceUrl);
    const client = known ?? connect(serviceUrl);
    clients.set(serviceUrl, client);
    client.catch(() => clients.delete(serviceUrl));
    return client;
  };
}

/**
 * The SDK would send everything up to four times, whatever it is told, and follow a receiver to any address. The
 * class declares neither client nor pipeline, but has both.
 */
function withoutRetries(connector: ConnectorClient): void {
  const { client } = connector as unknown as { client: { pipeline: { removePolicy(policy: { name: string }): void } } };
  for (const name of ['defaultRetryPolicy', 'redirectPolicy']) client.pipeline.removePolicy({ name });
}

function addressed(reference: ChannelReference, activity: Partial<Activity>): Partial<Activity> {
  const { bot, user, conversation, channelId, serviceUrl } = reference;
  return { ...activity, from: bot, recipient: user, conversation, channelId, serviceUrl } as Partial<Activity>;
}

function sort(error: unknown, now: Milliseconds): SendResult {
  const status = field(error, 'statusCode');
  if (typeof status !== 'number') return { kind: 'later' };
  // Already there: an earlier attempt whose answer was lost.
  if (status === 409) return { kind: 'sent' };
  if (status === 401) return { kind: 'unauthorised' };
  if (status === 403 || status === 404) return { kind: 'laneDead', status };
  if (!TRY_LATER.has(status)) return { kind: 'rowRefused', status };
  const after = retryAfter(error, now);
  return { kind: 'later', wholeService: status === 429, ...(after === null ? {} : { after }) };
}

const LONGEST_WAIT: Milliseconds = 5 * MINUTE;

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3). */
function retryAfter(error: unknown, now: Milliseconds): Milliseconds | null {
  const headers = field(field(error, 'response'), 'headers') as { get?(name: string): string | undefined } | undefined;
  const text = headers?.get?.('retry-after');
  if (!text) return null;
  const at = /^\d+$/.test(text) ? now + Number(text) * SECOND : Date.parse(text);
  // Somebody else's number: a century would silence everybody on that service.
  return Number.isNaN(at) ? null : Math.min(Math.max(0, at - now), LONGEST_WAIT);
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
