import { chainsOf } from '../../../app/config/chainsOf.ts';
import { readConfig } from '../../../app/config/config.ts';
import { CHAINS } from '../../../chains/definitions/index.ts';

it("asks the operator's own nodes where they were named, and the shipped ones elsewhere", () => {
  const chains = chainsOf(
    readConfig({
      HANDRAIL_RPC_1: 'https://a.example,https://b.example',
      HANDRAIL_RPC_31337: 'http://127.0.0.1:8545',
      HANDRAIL_ESPLORA: 'https://esplora.example/api',
      HANDRAIL_TRON: 'https://tron-a.example,https://tron-b.example',
      HANDRAIL_SOLANA: 'https://solana.example/key',
    }),
  );
  const endpoints = Object.fromEntries(chains.map(({ id, endpoints }) => [id, endpoints]));
  expect(endpoints['1']).toEqual(['https://a.example', 'https://b.example']);
  expect(endpoints['bitcoin']).toEqual(['https://esplora.example/api']);
  expect(endpoints['tron']).toEqual(['https://tron-a.example', 'https://tron-b.example']);
  expect(endpoints['solana']).toEqual(['https://solana.example/key']);
  expect(endpoints['31337']).toEqual(['http://127.0.0.1:8545']);
  expect(endpoints['137']).toEqual(CHAINS.find(({ id }) => id === '137')?.endpoints);
  expect(chains).toHaveLength(CHAINS.length + 1);
});
