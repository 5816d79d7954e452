import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import { openLibrary } from '../../../knowledge/articleStore/library.ts';
import { createMenus, readMenus } from '../../../knowledge/facts/menus.ts';
import { partsOf } from '../../../knowledge/parts.ts';
import type { Article, LiveLibrary, Part } from '../../../knowledge/ports.ts';
import { nameIn } from '../../../understanding/recognise/facts/facts.ts';
import { silentLog } from '../../support/desk/silentLog.ts';

let library: LiveLibrary;
beforeAll(async () => {
  const articlesDir = join(packageRoot(__dirname), 'knowledge', 'articles');
  library = await openLibrary({ articlesDir, log: silentLog, pollEvery: 0 });
});
afterAll(() => library.close());

function part(id: string, anchor: string): Part {
  const article = library.article(id, 'en') as Article;
  const found = partsOf(article).find((one) => one.anchor === anchor);
  if (!found) throw new Error(`no part ${id}#${anchor}`);
  return found;
}

const path = '{ en: A → B, ja: あ → い, zh-Hans: 甲 → 乙, ko: 가 → 나 }';
const origin = 'source: [https://example.org/a], read: 2026-11-28';

function fileWith(menus: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'menus-')), 'menus.yaml');
  writeFileSync(file, `acts:\n  revoke: [revoke-approvals]\nwallets:\n  - wallet: Fox\n    menus:\n${menus}`);
  return file;
}

describe('menus', () => {
  const revoke = `      - { act: revoke, path: ${path}, ${origin} }\n`;

  it('are said of the wallet that was named, in the language of the part, and of no other wallet', () => {
    const menus = createMenus(() => readMenus(fileWith(revoke)));
    expect(menus(part('revoke-approvals', 'steps'), 'Fox', 'ja')).toEqual(['あ → い']);
    expect(menus(part('revoke-approvals', 'lead'), 'Fox', 'en')).toEqual(['A → B']);
    expect(menus(part('revoke-approvals', 'lead'), 'Owl', 'en')).toEqual([]);
  });

  it('are said with what they are about alone', () => {
    const menus = createMenus(() => readMenus(fileWith(revoke)));
    expect(menus(part('revoke-approvals', 'never'), 'Fox', 'en')).toEqual([]);
    expect(menus(part('add-network', 'steps'), 'Fox', 'en')).toEqual([]);
  });

  it('are refused with line and reason without a source, for an unknown act, and twice for one', () => {
    expect(() => readMenus(fileWith(revoke.replace(origin, 'read: 2026-11-28')))).toThrow(/menus\.yaml:6: .*source/);
    expect(() => readMenus(fileWith(revoke.replace('act: revoke', 'act: dance')))).toThrow(/menus\.yaml:6: .*act/);
    expect(() => readMenus(fileWith(revoke + revoke))).toThrow(/menus\.yaml:7: Fox has two menus for revoke/);
  });
});

describe('the shipped menus', () => {
  it('belong to wallets that are recognised by name', () => {
    const names = readMenus().wallets.map(({ wallet }) => wallet);
    expect(names.filter((name) => nameIn(name, 'wallet', 'en') !== name)).toEqual([]);
  });

  it('stand beside parts that exist', () => {
    const places = Object.values(readMenus().acts).flat();
    for (const place of places) {
      const [id = '', anchor = 'lead'] = place.split('#');
      expect(part(id, anchor)).toBeDefined();
    }
  });

  it('tell both ways where a transfer can be sped up or cancelled', () => {
    expect(createMenus()(part('speed-up-cancel', 'steps'), 'MetaMask', 'en')).toEqual([
      'Activity → the pending transaction → Speed up',
      'Activity → the pending transaction → Cancel',
    ]);
  });
});
