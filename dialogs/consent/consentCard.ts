import type { Locale } from '../../core/language.ts';
import type { Card, ConsentPurpose } from '../../core/protocols/protocol.ts';

/** What is agreed to, and where it is read. The same whether the chat asks or its page comes with it. */
export function consentCard(
  version: string,
  purposes: readonly ConsentPurpose[],
  language: Locale,
): Extract<Card, { kind: 'consent' }> {
  const at = (document: 'terms' | 'privacy') => `/legal/${document}?lang=${language}`;
  return { kind: 'consent', version, termsHref: at('terms'), privacyHref: at('privacy'), purposes };
}
