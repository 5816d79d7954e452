import { runCommand } from '../../../app/commands/command.ts';
import { COMMANDS } from '../../../app/commands/index.ts';
import { networkLines } from '../../../app/commands/networkLines.ts';
import { genericEvm } from '../../../chains/definitions/index.ts';
import type { NetworksHealth } from '../../../core/chain/networkHealth.ts';
import { ACCOUNTS, type Anvil, freePort, startAnvil } from '../../support/nodes/anvil.ts';
import { staffBrowser } from '../../support/pages/staffBrowser.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

// Real nodes, on machines that do other things too.

let anvil: Anvil;
let product: Product;
beforeAll(async () => {
  anvil = await startAnvil();
  await anvil.sendMined({ to: ACCOUNTS[1], value: '0x1' });
  const dead = genericEvm('77', [`http://127.0.0.1:${await freePort()}/key-in-the-path`]);
  product = await startProduct({ given: { chains: [anvil.definition, dead], take: async () => 0 } });
  // The look that the start began.
  await product.handrail.networkCheck.look();
});
afterAll(async () => {
  await product.stop();
  await anvil.stop();
});

const signedIn = (role: 'admin' | 'agent') => staffBrowser(product, role, { languages: ['ja'] });

it('the overview of an administrator says which network is blind; an agent is not told', async () => {
  const admin = await signedIn('admin');
  const { body } = await admin.call<NetworksHealth>('GET', '/desk/networks');
  expect(body.networks.map(({ id, blind }) => [id, blind])).toEqual([
    ['31337', false],
    ['77', true],
  ]);
  const agent = await signedIn('agent');
  expect(await agent.call('GET', '/desk/networks')).toMatchObject({ status: 403 });
});

it('so do the metrics, without any address', async () => {
  const text = await (await fetch(`${product.origin}/metrics`)).text();
  expect(text).toContain('handrail_network_blind{chain="77"} 1');
  expect(text).toContain('handrail_network_blind{chain="31337"} 0');
  expect(text).toContain('handrail_endpoint_call_works{chain="31337",endpoint="1",call="trace"} 1');
  expect(text).not.toContain('key-in-the-path');
});

it('the doctor prints what works, what is refused, and what that costs the user', () => {
  const at = 0;
  const calls = [
    { call: 'reachable', needed: true, works: true },
    { call: 'trace', needed: false, works: false, why: 'debug_traceTransaction: -32601 no' },
  ] as const;
  const blind = { call: 'reachable', needed: true, works: false, why: 'timeout' } as const;
  const lines = networkLines({
    at,
    networks: [
      { id: '1', name: 'Ethereum', blind: false, endpoints: [{ host: 'a.example', calls }] },
      { id: '56', name: 'BNB Smart Chain', blind: true, endpoints: [{ host: 'b.example', calls: [blind] }] },
    ],
  });
  expect(lines[0]).toMatch(/^FAIL {2}BNB Smart Chain is blind/);
  expect(lines).toContain('Ethereum, a.example');
  expect(lines).toContain('  ok    Answers, and is up to date');
  expect(lines.find((line) => line.startsWith('  less'))).toMatch(/inner calls that failed.*-32601/);
});

it('its help says that exit code 1 is a failed check', async () => {
  const doctor = COMMANDS['doctor'];
  if (!doctor) throw new Error('no doctor');
  const streams = { readAll: async () => '', lines: async function* () {}, print: () => undefined };
  expect((await runCommand(doctor, ['--help'], streams)).output).toMatch(/Exit code 1: a check failed/);
});
