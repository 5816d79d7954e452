import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readConfig } from '../../../app/config/config.ts';
import { Known } from '../../../app/config/configVariables.ts';

const example = readFileSync(join(__dirname, '../../../.env.example'), 'utf8');

it('names every variable that the configuration reads, and no other', () => {
  const read = Object.keys(Known.shape);
  const named = [...example.matchAll(/^# ([A-Z][A-Za-z_0-9]+)=/gm)].map((match) => match[1]);
  expect(named.filter((name) => !/^HANDRAIL_(RPC|EXPLORER_API|EXPLORER_KEY)_\d+$/.test(name ?? '')).sort()).toEqual(
    [...read].sort(),
  );
});

it('is understood as it stands once everything is uncommented and the secrets are filled in', () => {
  const lines = example.replaceAll(/^# (?=[A-Z][A-Za-z_0-9]+=)/gm, '').replace('HANDRAIL_EMULATOR=on', '');
  const filled = lines.replaceAll(
    /^(MicrosoftAppPassword|MicrosoftAppTenantId|OPENAI_API_KEY|HANDRAIL_METRICS_TOKEN)=$/gm,
    '$1=abcdefghijklmnopqrst',
  );
  expect(() => readConfig(parseEnv(filled))).not.toThrow();
});
