import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { Secret } from '../../../core/secret.ts';

/** How Bot Framework requests are authenticated, inbound and outbound. */
export interface BotFramework {
  /** Null while no app id is configured. */
  readonly authentication: BotFrameworkAuthentication | null;
  /** Lets everybody in; null unless the switch is on, which the configuration allows on loopback only. */
  readonly emulator: BotFrameworkAuthentication | null;
  readonly appId: string;
}

/** Configured as the Bot Framework names it; `type` decides which of the others are needed. */
export interface BotFrameworkAccount {
  readonly appId: string;
  readonly password: Secret | undefined;
  readonly tenantId: string | undefined;
  readonly type: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
}

export function openBotFramework(options: {
  readonly botFramework: BotFrameworkAccount | undefined;
  readonly emulator: boolean;
}): BotFramework {
  const { botFramework, emulator } = options;
  return {
    authentication: botFramework
      ? new ConfigurationBotFrameworkAuthentication({
          MicrosoftAppId: botFramework.appId,
          MicrosoftAppType: botFramework.type,
          MicrosoftAppPassword: botFramework.password?.reveal() ?? '',
          MicrosoftAppTenantId: botFramework.tenantId ?? '',
        })
      : null,
    // Without an app id the SDK switches authentication off.
    emulator: emulator ? new ConfigurationBotFrameworkAuthentication({}) : null,
    appId: botFramework?.appId ?? '',
  };
}
