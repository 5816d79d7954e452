/** A wallet that has put itself into the page. Source: EIP-1193; `personal_sign` as in EIP-191 wallets. */
interface Provider {
  request(call: { method: string; params?: readonly unknown[] }): Promise<unknown>;
}

export interface InjectedWallet {
  /** The address that the user lets this page see; null when they refuse. */
  address(): Promise<string | null>;
  /** Of the network that the wallet is on. */
  chainId(): Promise<number | undefined>;
  /** Asks the user to sign exactly this text; null when they refuse. */
  sign(message: string, address: string): Promise<string | null>;
}

/** Null in a browser without a wallet. What the wallet says is checked by the desk like anything that is pasted. */
export function injectedWallet(host: object = globalThis): InjectedWallet | null {
  const provider: unknown = Reflect.get(host, 'ethereum');
  if (!isProvider(provider)) return null;
  const ask = (method: string, params: readonly unknown[] = []) =>
    provider.request({ method, params }).catch(() => null);
  return {
    async address() {
      const accounts = await ask('eth_requestAccounts');
      return Array.isArray(accounts) && typeof accounts[0] === 'string' ? accounts[0] : null;
    },
    async chainId() {
      const id = Number(await ask('eth_chainId'));
      return Number.isSafeInteger(id) && id > 0 ? id : undefined;
    },
    async sign(message, address) {
      const signature = await ask('personal_sign', [toHex(message), address]);
      return typeof signature === 'string' ? signature : null;
    },
  };
}

function isProvider(value: unknown): value is Provider {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'request') === 'function';
}

/** Wallets take the bytes; given as text, some guess at its encoding. */
function toHex(text: string): string {
  const digits = [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `0x${digits.join('')}`;
}
