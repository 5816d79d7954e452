import { readFileSync } from 'node:fs';

/** Variables whose value may stand in a file instead, named by `NAME_FILE`: a process's variables are easily printed. */
const SECRETS = [
  'REDIS_URL',
  'HANDRAIL_KEY_REDIS_URL',
  'OPENAI_API_KEY',
  'MicrosoftAppPassword',
  'HANDRAIL_METRICS_TOKEN',
  'HANDRAIL_OTLP_TOKEN',
  'HANDRAIL_SMTP_URL',
  'HANDRAIL_SMS_URL',
  'HANDRAIL_SMS_TOKEN',
  'HANDRAIL_STAFF_OIDC_CLIENT_SECRET',
  'HANDRAIL_CUSTOMER_OIDC_CLIENT_SECRET',
];
/** By chain id, as in `configPerChain.ts`; the addresses of nodes often hold a key. */
const PER_CHAIN = /^HANDRAIL_(RPC|EXPLORER_KEY)_[1-9]\d*$/;
const SUFFIX = '_FILE';

export const SECRET_FILE_NAMES: readonly string[] = SECRETS.map((name) => `${name}${SUFFIX}`);

/** The variables with those filled in that are named by file, and a line for each that cannot be. A line break at the end is not part. */
export function withSecretFiles(env: NodeJS.ProcessEnv): { env: NodeJS.ProcessEnv; bad: string[] } {
  const bad: string[] = [];
  const filled = Object.entries(env).flatMap(([variable, value]): [string, string | undefined][] => {
    const name = variable.slice(0, -SUFFIX.length);
    if (!variable.endsWith(SUFFIX) || !isSecret(name)) return [[variable, value]];
    if (!value) return [];
    const content = contentOf(value);
    if (env[name]) bad.push(`${variable}: ${name} is set as well; one of them has to go`);
    else if (content === null) bad.push(`${variable}: the file cannot be read`);
    else if (content === '') bad.push(`${variable}: the file is empty`);
    else return [[name, content]];
    return [];
  });
  return { env: Object.fromEntries(filled), bad };
}

const isSecret = (name: string) => SECRETS.includes(name) || PER_CHAIN.test(name);

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch {
    return null;
  }
}
