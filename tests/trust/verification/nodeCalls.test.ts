import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anyOf, nodeCalls } from '../../../trust/verification/nodeCalls.ts';

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

it('asks the next node of a chain when one is silent, and says so when all are', async () => {
  const silent = nodeCalls('http://127.0.0.1:9', 500);
  await expect(anyOf([silent, says({ result: '0x1' })]).chainId()).resolves.toBe(1);
  await expect(anyOf([silent, silent]).code('0x0')).rejects.toMatchObject({ code: 'chain.unreachable' });
});
