/** What a verifier says about a proof of ownership. `cannot` is never a yes: the form is unknown, or a node is missing. */
export type ProofResult =
  | { readonly result: 'valid'; readonly address: string }
  | { readonly result: 'invalid' | 'cannot'; readonly reason: string };

export const valid = (address: string): ProofResult => ({ result: 'valid', address });
export const invalid = (reason: string): ProofResult => ({ result: 'invalid', reason });
export const cannot = (reason: string): ProofResult => ({ result: 'cannot', reason });
