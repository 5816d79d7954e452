import { bitcoin } from '../../../chains/definitions/bitcoin.ts';
import { genericEvm } from '../../../chains/definitions/index.ts';
import { createChainDesk } from '../../../chains/lookup/checkTransaction.ts';

const DIGITS = 'ab'.repeat(32);
const NODE = 'http://node.example/';

/** What a desk asks of nodes that never answer: addresses, and the calls inside. */
function notedDesk() {
  const asked: { readonly url: string; readonly calls: readonly { method: string; params: unknown[] }[] }[] = [];
  const noting: typeof fetch = async (input, init) => {
    const body: unknown = init?.body === undefined ? [] : JSON.parse(String(init.body));
    asked.push({ url: String(input), calls: [body].flat() as { method: string; params: unknown[] }[] });
    throw new TypeError('unreachable');
  };
  const chains = [genericEvm('1', [NODE]), { ...bitcoin, endpoints: ['http://esplora.example'] }];
  return { asked, desk: createChainDesk({ chains, clock: Date.now, fetch: noting }) };
}

it.each([DIGITS, `0x${DIGITS}`, DIGITS.toUpperCase()])(
  '%s goes to EVM nodes with 0x and to Bitcoin without',
  async (typed) => {
    const { asked, desk } = notedDesk();
    await desk.checkTransaction(typed, { keyChecked: true });
    const calls = asked.filter(({ url }) => url === NODE).flatMap((one) => one.calls);
    const byHash = calls.filter(({ method }) => /eth_getTransaction(ByHash|Receipt)/.test(method));
    expect(byHash).toHaveLength(2);
    for (const { params } of byHash) expect(params).toEqual([`0x${DIGITS}`]);
    expect(asked.map(({ url }) => url)).toContain(`http://esplora.example/tx/${DIGITS}`);
  },
);

it('an address typed with 0X goes to nodes with 0x', async () => {
  const { asked, desk } = notedDesk();
  await desk.checkAddress(`0X${'AB'.repeat(20)}`);
  const calls = asked.flatMap((one) => one.calls);
  expect(calls.find(({ method }) => method === 'eth_getBalance')?.params).toEqual([`0x${'ab'.repeat(20)}`, 'latest']);
});
