import { injectedWallet } from '../../../web/help/verify/injectedWallet.ts';

const ADDRESS = '0x51B0A83c7D19F2E60aB4C85D17E3F0926D9E2f37';

/** A wallet in the page that answers what the test says, and remembers what it was asked. */
function page(answers: Record<string, unknown>) {
  const asked: unknown[] = [];
  const request = async (call: { method: string; params?: readonly unknown[] }) => {
    asked.push([call.method, ...(call.params ?? [])]);
    const answer = answers[call.method];
    if (answer === undefined) throw new Error('User rejected the request');
    return answer;
  };
  return { asked, wallet: injectedWallet({ ethereum: { request } }) };
}

describe('the wallet in the browser', () => {
  it('is none where no wallet has put itself into the page', () => {
    expect(injectedWallet({})).toBeNull();
    expect(injectedWallet({ ethereum: 'text' })).toBeNull();
  });

  it('tells its address and network', async () => {
    const { wallet } = page({ eth_requestAccounts: [ADDRESS], eth_chainId: '0x89' });
    expect(await wallet?.address()).toBe(ADDRESS);
    expect(await wallet?.chainId()).toBe(137);
  });

  it('is asked to sign exactly the bytes of the message, and nothing else', async () => {
    const { asked, wallet } = page({ personal_sign: '0xabcd' });
    expect(await wallet?.sign('a\né', ADDRESS)).toBe('0xabcd');
    expect(asked).toEqual([['personal_sign', '0x610ac3a9', ADDRESS]]);
  });

  it('may refuse everything', async () => {
    const { wallet } = page({});
    expect([await wallet?.address(), await wallet?.chainId(), await wallet?.sign('a', ADDRESS)]).toEqual([
      null,
      undefined,
      null,
    ]);
  });
});
