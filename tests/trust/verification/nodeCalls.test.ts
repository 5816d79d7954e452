import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ContractCalls } from '../../../trust/verification/contractSignature.ts';
import { contractSignature } from '../../../trust/verification/contractSignature.ts';
import { agreedBy, nodeCalls } from '../../../trust/verification/nodeCalls.ts';

let server: Server;
let url: string;
let answer: string;

beforeAll(async () => {
  server = createServer((_, response) => void response.end(answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const says = (body: object) => {
  answer = JSON.stringify({ jsonrpc: '2.0', id: 1, ...body });
  return nodeCalls(url, 1_000);
};

it('reads what a node answers', async () => {
  await expect(says({ result: '0x89' }).chainId()).resolves.toBe(137);
  await expect(says({ result: '0x6001' }).code('0x0')).resolves.toBe('0x6001');
  await expect(says({ result: '0xab' }).call('0x0', '0x')).resolves.toBe('0xab');
});

it('tells a contract that refused from a node that did', async () => {
  await expect(says({ error: { code: 3, message: 'execution reverted' } }).call('0x0', '0x')).resolves.toBeNull();
  const unreachable = expect.objectContaining({ code: 'chain.unreachable', retryable: true });
  await expect(says({ error: { code: -32005, message: 'limit exceeded' } }).call('0x0', '0x')).rejects.toEqual(
    unreachable,
  );
  await expect(says({ error: { code: 3, message: 'no' } }).code('0x0')).rejects.toEqual(unreachable);
  answer = '<html>';
  await expect(nodeCalls(url).chainId()).rejects.toEqual(unreachable);
  await expect(nodeCalls('http://127.0.0.1:9', 500).chainId()).rejects.toEqual(unreachable);
});

it('asks the next node of a chain when one is silent, and says so when too few answer', async () => {
  const silent = nodeCalls('http://127.0.0.1:9', 500);
  const one = () => says({ result: '0x1' });
  await expect(agreedBy([silent, one(), one()]).chainId()).resolves.toBe(1);
  await expect(agreedBy([one()]).chainId()).resolves.toBe(1);
  for (const few of [[silent, silent], [silent], [silent, one()]])
    await expect(agreedBy(few).code('0x0')).rejects.toMatchObject({ code: 'chain.unreachable' });
});

describe('an account that is a contract', () => {
  const ADDRESS = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045';
  const YES = `0x1626ba7e${'0'.repeat(56)}`;
  const node = (code: string, answers: string): ContractCalls => ({
    chainId: async () => 1,
    code: async () => code,
    call: async () => answers,
  });
  const check = async (...nodes: ContractCalls[]) =>
    (await contractSignature(agreedBy(nodes), { address: ADDRESS, chainId: 1 }, `0x${'1'.repeat(64)}`, '0x11')).result;

  it('is not vouched for by one node of several, whichever is asked first', async () => {
    const liar = node('0x60', YES);
    const honest = node('0x', '0x');
    expect(await check(liar, honest)).toBe('cannot');
    expect(await check(honest, liar)).toBe('cannot');
    expect(await check(node('0x60', YES), node('0x60', '0x'))).toBe('cannot');
    expect(await check(honest, honest)).toBe('invalid');
  });

  it('is believed when two nodes say the same, in whatever case they write', async () => {
    expect(await check(node('0xAB', YES), node('0xab', YES))).toBe('valid');
    expect(await check(node('0x60', YES))).toBe('valid');
  });
});
