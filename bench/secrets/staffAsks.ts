import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../core/files/yamlFile.ts';
import { LANGUAGES } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { checkOutgoing } from '../../trust/secrets/outgoing/outgoing.ts';
import type { BenchRow } from '../row.ts';

const Messages = z.array(z.string().min(1)).min(60);
const HeldOut = z.strictObject({ asks: Messages, harmless: Messages });

/**
 * Messages of staff that no rule of the outgoing guard was written from (`understanding/heldout/staffAsks.<language>.yaml`):
 * how many of those that ask for a secret in other words are refused, and how many of their harmless neighbours.
 */
export function staffAsks(): BenchRow[] {
  return LANGUAGES.flatMap((language) => {
    const file = join(packageRoot(__dirname), 'understanding', 'heldout', `staffAsks.${language}.yaml`);
    const { asks, harmless } = readYaml(file, HeldOut);
    return [
      row(`outgoing, asks refused: ${language}`, asks, '≥ 0.75'),
      row(`outgoing, harmless refused: ${language}`, harmless, '≤ 0.02'),
    ];
  });
}

function row(name: string, texts: readonly string[], goal: string): BenchRow {
  const refused = texts.filter((text) => checkOutgoing(text, { allowedHosts: [] }).kind === 'refused').length;
  const ratio = refused / texts.length;
  return { name, figure: 100 * ratio, unit: '%', against: `${texts.length} messages`, ratio, goal };
}
