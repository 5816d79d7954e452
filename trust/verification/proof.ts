/** What a verifier says about a proof of ownership. `cannot` is never a yes: the form is unknown, or a node is missing. */
export type ProofResult =
  /** `chainId`: a contract said so, and speaks for this chain alone; another may stand at its address elsewhere. */
  | { readonly result: 'valid'; readonly address: string; readonly chainId?: number }
  | { readonly result: 'invalid' | 'cannot'; readonly reason: string };

export const valid = (address: string, chainId?: number): ProofResult =>
  chainId === undefined ? { result: 'valid', address } : { result: 'valid', address, chainId };
export const invalid = (reason: string): ProofResult => ({ result: 'invalid', reason });
export const cannot = (reason: string): ProofResult => ({ result: 'cannot', reason });
