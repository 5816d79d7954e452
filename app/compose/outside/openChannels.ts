import { closedRoute, sendNowhere } from '../../../bots/channels/botFramework/closed.ts';
import type { Send } from '../../../bots/channels/botFramework/connectorSender.ts';
import type { InboundParts } from '../../../bots/channels/botFramework/inbound.ts';
import type { Route } from '../../../core/net/http.ts';
import type { Clock } from '../../../core/time.ts';
import type { Config } from '../../config/config.ts';

/** The way in from outside channels, and the way out to them. */
export interface OutsideChannels {
  readonly inbound: (parts: Omit<InboundParts, 'authentication' | 'emulator' | 'appId'>) => Route;
  readonly send: Send;
}

/** Bot Framework's channels where an account or the emulator is configured. Its SDK is loaded only then. */
export async function openChannels(config: Config, clock: Clock): Promise<OutsideChannels> {
  if (!config.botFramework && !config.emulator) return { inbound: () => closedRoute, send: sendNowhere };
  const { openBotFramework } = await import('../../../bots/channels/botFramework/botFramework.ts');
  const { connectorClients, connectorSender } = await import('../../../bots/channels/botFramework/connectorSender.ts');
  const { inboundRoute } = await import('../../../bots/channels/botFramework/inbound.ts');
  const botFramework = openBotFramework(config);
  return {
    inbound: (parts) => inboundRoute({ ...parts, ...botFramework }),
    send: connectorSender(connectorClients(botFramework), clock),
  };
}
