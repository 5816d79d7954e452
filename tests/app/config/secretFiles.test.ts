import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../../app/config/config.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const folder = temporaryFolder();
const file = (name: string, content: string) => {
  writeFileSync(join(folder.path, name), content);
  return join(folder.path, name);
};
afterAll(() => folder.remove());

it('reads a secret from the file that its variable with _FILE names, without the line break at its end', () => {
  const config = readConfig({
    HANDRAIL_METRICS_TOKEN_FILE: file('token', 'abcdefghijklmnopqrst\n'),
    HANDRAIL_RPC_1_FILE: file('node', 'https://node.example/with-a-key'),
  });
  expect(config.metricsToken?.reveal()).toBe('abcdefghijklmnopqrst');
  expect(config.chains.rpcUrls).toEqual({ 1: ['https://node.example/with-a-key'] });
});

it('checks what the file holds like the variable, and quotes none of it', () => {
  const read = () => readConfig({ REDIS_URL_FILE: file('redis', 'http://user:hunter2@example') });
  expect(read).toThrow(/REDIS_URL: must be redis\(s\) addresses/);
  expect(read).not.toThrow(/hunter2/);
});

it.each([
  [
    'is missing',
    () => ({ OPENAI_API_KEY_FILE: join(folder.path, 'absent') }),
    /OPENAI_API_KEY_FILE: the file cannot be read/,
  ],
  ['is empty', () => ({ OPENAI_API_KEY_FILE: file('empty', '\n') }), /OPENAI_API_KEY_FILE: the file is empty/],
  [
    'stands beside the variable',
    () => ({ OPENAI_API_KEY_FILE: file('key', 'k'), OPENAI_API_KEY: 'other' }),
    /OPENAI_API_KEY_FILE: OPENAI_API_KEY is set as well/,
  ],
])('names a file that %s', (_name, env, said) => {
  expect(() => readConfig(env())).toThrow(said);
});

it('takes a misspelt one for a mistake', () => {
  expect(() => readConfig({ HANDRAIL_METRICS_TOKN_FILE: '/etc/token' })).toThrow(/HANDRAIL_METRICS_TOKEN_FILE is/);
});
