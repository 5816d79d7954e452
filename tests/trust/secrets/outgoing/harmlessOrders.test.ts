import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../../../core/language.ts';
import { orderIn } from '../../../../trust/secrets/outgoing/orders.ts';
import { HARMLESS } from '../../../support/texts/harmlessTalk.ts';

const ROOT = join(__dirname, '../../../..');

it('errs seldom on what agents and articles say with such words', () => {
  const talk = Object.values(HARMLESS).flat();
  expect(talk.filter((text) => orderIn(text)).length / talk.length).toBeLessThanOrEqual(0.01);
  const lines = LANGUAGES.flatMap((language) => {
    const folder = join(ROOT, 'knowledge/articles', language);
    const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
    return files.flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
  });
  const said = lines.filter((line) => line.trim()).map((line) => line.replaceAll('{{wallet}}', 'Handrail Wallet'));
  expect(said.filter((line) => orderIn(line, ['Handrail Wallet'])).length / said.length).toBeLessThanOrEqual(0.015);
});
