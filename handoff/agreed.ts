import type { ConsentState } from './ports.ts';

/** Whether somebody has agreed to the texts of this version. A consent to an earlier one counts nowhere: they are asked anew. */
export function hasAgreed(
  consent: ConsentState,
  version: string,
): consent is Extract<ConsentState, { kind: 'accepted' }> {
  return consent.kind === 'accepted' && consent.version === version;
}
