import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../core/files/yamlFile.ts';
import type { Language } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { type Part, partId } from '../ports.ts';
import { everyLanguage, origin } from './shapes.ts';

/** What people look for in their wallet's menus. */
export const ACTS = [
  'speed-up',
  'cancel',
  'add-token',
  'add-network',
  'show-phrase',
  'revoke',
  'connected-sites',
  'export-key',
  'hide-token',
  'find-hash',
  'update',
  'export-history',
] as const;

const Menu = z.strictObject({ act: z.enum(ACTS), path: everyLanguage(160), ...origin });
const MenusFile = z.strictObject({
  /** By which articles, or which of their parts (`article#anchor`), an act is answered. */
  acts: z.partialRecord(z.enum(ACTS), z.array(z.string().max(120)).min(1).max(10)),
  /** `wallet`: its name in the gazetteer. */
  wallets: z
    .array(z.strictObject({ wallet: z.string().min(1).max(80), menus: z.array(Menu).min(1).max(ACTS.length) }))
    .min(1)
    .max(60),
});
export type MenusFile = z.infer<typeof MenusFile>;

const FILE = join(packageRoot(__dirname), 'knowledge', 'facts', 'menus.yaml');

/** Errors: `input.invalid` with file, line and reason. */
export function readMenus(file: string = FILE): MenusFile {
  return readYaml(file, MenusFile, saidTwice);
}

function saidTwice({ wallets }: MenusFile): [PropertyKey[], string][] {
  const seen = new Set<string>();
  return wallets.flatMap(({ wallet, menus }, at) =>
    menus.flatMap(({ act }, index): [PropertyKey[], string][] => {
      if (seen.size !== seen.add(`${wallet} ${act}`).size) return [];
      return [[['wallets', at, 'menus', index], `${wallet} has two menus for ${act}`]];
    }),
  );
}

/** Where to press in a wallet for what a part is about; empty where that is not known. */
export type MenusFor = (part: Part, wallet: string, language: Language) => readonly string[];

/** More than two ways through menus in one answer are read by nobody. */
const MOST = 2;

export function createMenus(read: () => MenusFile = readMenus): MenusFor {
  let file: MenusFile | null = null;
  return (part, wallet, language) => {
    file ??= read();
    const { acts, wallets } = file;
    const menus = wallets.find((one) => one.wallet === wallet)?.menus ?? [];
    return menus
      .filter(({ act }) => acts[act]?.some((place) => isAbout(part, place)))
      .map(({ path }) => path[language])
      .slice(0, MOST);
  };
}

/** An article that is named whole is meant in its short answer and its steps. */
function isAbout(part: Part, place: string): boolean {
  if (place.includes('#')) return partId(part) === place;
  return part.article.id === place && ['lead', 'steps'].includes(part.anchor);
}
