/** What nobody has to allow in order to be helped. `model`: an outside language model; `history`: content-free facts of past cases. */
export const CONSENT_PURPOSES = ['model', 'history'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
/** Left out: not decided, so a no. */
export type ConsentChoices = { readonly [purpose in ConsentPurpose]?: boolean };
