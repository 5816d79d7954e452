import type { Secret } from '../../../core/secret.ts';
import type { IdentityProvider } from '../../../trust/ports.ts';

/** Null where none is configured; its SDK is loaded only where there is one. */
export async function openIdentity(
  settings: { readonly issuer: string; readonly clientId: string; readonly clientSecret: Secret } | undefined,
): Promise<IdentityProvider | null> {
  if (!settings) return null;
  const { createIdentityProvider } = await import('../../../staff/identityProvider.ts');
  return createIdentityProvider({ ...settings, clientSecret: settings.clientSecret.reveal() });
}
