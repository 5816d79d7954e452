import { readConfig } from '../../../app/config/config.ts';

const failure = (env: NodeJS.ProcessEnv): string => {
  try {
    readConfig(env);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it was accepted');
};

it('starts with no configuration at all, on loopback', () => {
  expect(readConfig({})).toMatchObject({
    port: 3978,
    host: '127.0.0.1',
    dataDir: '.handrail',
    emulator: false,
    keep: 22 * 3_600_000,
    embedOrigins: [],
  });
});

it('names every bad variable at once and prints no value', () => {
  const message = failure({
    PORT: 'elephant',
    REDIS_URL: 'http://user:hunter2@redis',
    HANDRAIL_KEEP_HOURS: '48',
    HANDRAIL_HOURS: 'whenever',
    HANDRAIL_RPC_1: 'ftp://giraffe',
    HANDRAIL_RPC_mainnet: 'https://node.example',
    HANDRAIL_EMBED_ORIGINS: 'https://good.example,zebra',
    HANDRAIL_METRICS_TOKEN: 'shorty',
  });
  for (const name of ['PORT', 'REDIS_URL', 'KEEP_HOURS', 'HOURS', 'RPC_1', 'RPC_mainnet', 'EMBED_ORIGINS', 'METRICS']) {
    expect(message).toContain(name);
  }
  expect(message).not.toMatch(/elephant|hunter2|48|whenever|giraffe|zebra|shorty/);
});

it.each([
  'OPENAI_BASE_URL',
  'HANDRAIL_STAFF_OIDC_ISSUER',
  'HANDRAIL_CUSTOMER_OIDC_ISSUER',
  'HANDRAIL_PUBLIC_URL',
  'HANDRAIL_EMBED_ORIGINS',
])('says of what is no address at all which variable it is: %s', (name) => {
  for (const value of ['abc', 'http://[', 'https://', '//x']) expect(failure({ [name]: value })).toContain(`${name}: `);
});

it('names what does not fit together beside what is wrong by itself', () => {
  const message = failure({ PORT: 'elephant', HOST: '0.0.0.0', HANDRAIL_TLS_CERT: 'c.pem' });
  expect(message).toMatch(/PORT: .*\n.*HANDRAIL_TLS_KEY: certificate and key go together/);
});

it('says in what range a number has to be', () => {
  expect(failure({ PORT: '99999' })).toContain('PORT: must be from 0 to 65535');
  expect(failure({ HANDRAIL_DRAIN_SECONDS: '-1' })).toContain('HANDRAIL_DRAIN_SECONDS: must be from 0 to 600');
});

it('gives a lame-duck period where other processes take over, unless told otherwise', () => {
  const lameDuck = (env: NodeJS.ProcessEnv) => readConfig(env).lameDuck;
  expect(lameDuck({})).toBe(0);
  expect(lameDuck({ REDIS_URL: 'redis://localhost' })).toBe(5_000);
  expect(lameDuck({ REDIS_URL: 'redis://localhost', HANDRAIL_DRAIN_SECONDS: '0' })).toBe(0);
  expect(lameDuck({ HANDRAIL_DRAIN_SECONDS: '12' })).toBe(12_000);
});

it('keeps what can be made again below the data folder, unless told otherwise', () => {
  expect(readConfig({ HANDRAIL_DATA_DIR: 'elsewhere' }).cacheDir).toBe('elsewhere/learnt');
  expect(readConfig({ HANDRAIL_CACHE_DIR: '/var/cache/handrail' }).cacheDir).toBe('/var/cache/handrail');
});

it('refuses a misspelt variable, and leaves names of other programs alone', () => {
  const message = failure({ HANDRAIL_EMBED_ORIGNIS: 'https://a.example', HANDRAIL_TRUST_PROXYS: '10.0.0.1' });
  expect(message).toContain('HANDRAIL_EMBED_ORIGNIS: is no variable of Handrail; HANDRAIL_EMBED_ORIGINS is');
  expect(message).toContain('HANDRAIL_TRUST_PROXY is');
  expect(readConfig({ HANDRAIL_SERVICE_HOST: '10.0.0.1', HANDRAIL_PORT: 'tcp://10.0.0.1:3978' }).loopback).toBe(true);
});

it.each(['LANGSMITH_TRACING', 'LANGCHAIN_TRACING_V2', 'LANGCHAIN_VERBOSE'])(
  'does not start where %s would let words of users out',
  (name) => {
    expect(failure({ [name]: 'true' })).toContain(name);
    expect(readConfig({ [name]: 'false' }).loopback).toBe(true);
  },
);

it('refuses plain HTTP on another address than loopback, with the way out in the sentence', () => {
  expect(failure({ HOST: '0.0.0.0' })).toMatch(/HOST: plain HTTP .* HANDRAIL_TLS_CERT .* HANDRAIL_TRUST_PROXY/);
  expect(readConfig({ HOST: '0.0.0.0', HANDRAIL_TRUST_PROXY: '10.0.0.0/8' }).loopback).toBe(false);
  expect(readConfig({ HOST: '0.0.0.0', HANDRAIL_TLS_CERT: 'c.pem', HANDRAIL_TLS_KEY: 'k.pem' }).tls).toBeDefined();
});

it('takes one Redis or the nodes of a cluster, and says how many replicas must have a commit', () => {
  const cluster = readConfig({ REDIS_URL: 'redis://a:6379, rediss://b:6379', HANDRAIL_REDIS_REPLICAS: '1' });
  expect(cluster.redisUrl?.reveal()).toBe('redis://a:6379, rediss://b:6379');
  expect(cluster.replicas).toBe(1);
  expect(readConfig({}).replicas).toBe(0);
  expect(failure({ REDIS_URL: 'redis://a:6379,http://b' })).toContain('REDIS_URL: must be redis(s) addresses');
  expect(failure({ HANDRAIL_REDIS_REPLICAS: '1' })).toContain('HANDRAIL_REDIS_REPLICAS: only Redis has replicas');
});

it('refuses the emulator switch where somebody else could reach it', () => {
  expect(failure({ HOST: '0.0.0.0', HANDRAIL_TRUST_PROXY: '10.0.0.1', HANDRAIL_EMULATOR: 'on' })).toContain('EMULATOR');
  expect(readConfig({ HANDRAIL_EMULATOR: 'on' }).emulator).toBe(true);
});

it('believes only the proxies that it was given', () => {
  const { trustedProxies } = readConfig({ HOST: '0.0.0.0', HANDRAIL_TRUST_PROXY: '10.0.0.0/8, 2001:db8::1' });
  expect(trustedProxies?.check('10.9.8.7')).toBe(true);
  expect(trustedProxies?.check('11.0.0.1')).toBe(false);
  expect(trustedProxies?.check('2001:db8::1', 'ipv6')).toBe(true);
  expect(failure({ HANDRAIL_TRUST_PROXY: 'nginx' })).toContain('HANDRAIL_TRUST_PROXY');
});

it('gives a chain as many nodes as were named', () => {
  const { chains } = readConfig({ HANDRAIL_RPC_1: 'https://a.example, https://b.example', HANDRAIL_RPC_56: '' });
  expect(chains.rpcUrls).toEqual({ 1: ['https://a.example', 'https://b.example'] });
});

it('gives a chain an explorer to ask, and its key to nobody else', () => {
  const api = 'https://api.example/v2/api';
  const config = readConfig({ HANDRAIL_EXPLORER_API_1: api, HANDRAIL_EXPLORER_KEY_1: 'explorer-key' });
  expect(config.chains.histories['1']).toMatchObject({ url: api });
  expect(config.chains.histories['1']?.key?.reveal()).toBe('explorer-key');
  expect(JSON.stringify(config)).not.toContain('explorer-key');
  expect(failure({ HANDRAIL_EXPLORER_KEY_1: 'x' })).toContain('HANDRAIL_EXPLORER_KEY_1: needs HANDRAIL_EXPLORER_API_1');
  expect(failure({ HANDRAIL_EXPLORER_API_1: 'http://api.example' })).toContain('HANDRAIL_EXPLORER_API_1');
  expect(failure({ HANDRAIL_EXPLORER_API_eth: api })).toContain('must end in a chain id');
});

it('keeps secrets out of anything that prints the configuration', () => {
  const config = readConfig({ OPENAI_API_KEY: 'sk-veryverysecret', REDIS_URL: 'redis://u:hunter2@localhost' });
  expect(JSON.stringify(config)).not.toMatch(/veryverysecret|hunter2/);
  expect(config.model?.key.reveal()).toBe('sk-veryverysecret');
});

it('asks for a key beside a model for vectors', () => {
  expect(() => readConfig({ HANDRAIL_EMBEDDINGS: 'e' })).toThrow(
    /OPENAI_API_KEY: is missing beside HANDRAIL_EMBEDDINGS/,
  );
  const config = readConfig({ HANDRAIL_EMBEDDINGS: 'e', OPENAI_API_KEY: 'sk-x' });
  expect(config.model?.embeddings).toBe('e');
});

describe('what would open the desk without anybody noticing is refused, with what to do', () => {
  it.each([
    [{ HANDRAIL_DATA_DIR: '/srv/desk', HANDRAIL_KEY_DIR: '/srv/desk' }, /HANDRAIL_KEY_DIR: must be apart from/],
    [{ HANDRAIL_DATA_DIR: '/srv/desk', HANDRAIL_KEY_DIR: '/srv/desk/keys/' }, /HANDRAIL_KEY_DIR: must be apart from/],
    [{ HANDRAIL_DATA_DIR: 'desk/../.handrail-keys' }, /HANDRAIL_KEY_DIR: must be apart from/],
    [{ HANDRAIL_TRUST_PROXY: '10.0.0.0/' }, /HANDRAIL_TRUST_PROXY: must be IP addresses or networks/],
    [{ HANDRAIL_TRUST_PROXY: '10.0.0.0/8/9' }, /HANDRAIL_TRUST_PROXY: /],
    [{ HANDRAIL_TRUST_PROXY: '10.0.0.0/0x8' }, /HANDRAIL_TRUST_PROXY: /],
    [{ HANDRAIL_TRUST_PROXY: '0.0.0.0/0' }, /HANDRAIL_TRUST_PROXY: /],
    [{ HANDRAIL_TRUST_PROXY: '::/0' }, /HANDRAIL_TRUST_PROXY: /],
    [{ HANDRAIL_TRUST_PROXY: ',' }, /HANDRAIL_TRUST_PROXY: must name a proxy/],
    [{ HANDRAIL_PUBLIC_URL: 'http://desk.example' }, /HANDRAIL_PUBLIC_URL: must be a https address/],
    [{ HANDRAIL_EMBED_ORIGINS: 'https://*.example.com' }, /HANDRAIL_EMBED_ORIGINS: must be whole origins/],
    [
      { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://model.example.com/v1' },
      /OPENAI_BASE_URL: must be a https address/,
    ],
    [{ HANDRAIL_RPC_1: 'https://a.example,http://node.example.com' }, /HANDRAIL_RPC_1: must be a https address/],
    [{ HANDRAIL_ESPLORA: 'http://169.254.169.254/latest' }, /HANDRAIL_ESPLORA: must be a https address/],
    [{ HANDRAIL_TRON: 'http://8.8.8.8' }, /HANDRAIL_TRON: must be a https address/],
    [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, /NODE_TLS_REJECT_UNAUTHORIZED: .*NODE_EXTRA_CA_CERTS/],
    [
      { REDIS_URL: 'redis://localhost', HANDRAIL_KEY_REDIS_URL: 'redis://127.0.0.1:6379' },
      /HANDRAIL_KEY_REDIS_URL: must be another server/,
    ],
    [
      { REDIS_URL: 'redis://[::1]:6379', HANDRAIL_KEY_REDIS_URL: 'redis://localhost.' },
      /HANDRAIL_KEY_REDIS_URL: must be another server/,
    ],
  ] as const)('%j', (env, said) => {
    expect(failure(env)).toMatch(said);
  });

  it.each([
    { HANDRAIL_DATA_DIR: '/srv/desk', HANDRAIL_KEY_DIR: '/srv/desk-keys' },
    { HANDRAIL_TRUST_PROXY: '10.0.0.0/8,192.0.2.7,2001:db8::/32' },
    { HANDRAIL_PUBLIC_URL: 'http://localhost:3978' },
    { HANDRAIL_PUBLIC_URL: 'https://desk.example', HANDRAIL_EMBED_ORIGINS: 'https://wallet.example' },
    { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://vllm:8000/v1' },
    { HANDRAIL_RPC_1: 'http://geth.internal:8545,http://10.1.2.3:8545,http://[fd00::7]:8545,http://127.0.0.1:1' },
    { HANDRAIL_SOLANA: 'http://node.default.svc.cluster.local:8899' },
    { NODE_TLS_REJECT_UNAUTHORIZED: '1' },
    { REDIS_URL: 'redis://localhost', HANDRAIL_KEY_REDIS_URL: 'redis://127.0.0.1:6380' },
  ])('and what honest desks have is not: %j', (env) => {
    expect(() => readConfig(env)).not.toThrow();
  });
});
