import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import { openLibrary } from '../../../knowledge/articleStore/library.ts';
import { createLines, readTold, TOLD_KINDS, type ToldKind, type ToldPlaces } from '../../../knowledge/facts/told.ts';
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

function find(name: string): Part | null {
  const [id = '', anchor = 'lead'] = name.split('#');
  const article = library.article(id, 'en');
  return article ? (partsOf(article as Article).find((one) => one.anchor === anchor) ?? null) : null;
}

function part(name: string): Part {
  const found = find(name);
  if (!found) throw new Error(`no part ${name}`);
  return found;
}

const NAMED = { networks: ['network'], exchanges: ['exchange'], devices: ['device', 'wallet'] } as const;
const isPlaceOf = (kind: ToldKind) => (place: string) =>
  NAMED[kind].some((slot) => nameIn(place, slot, 'en') === place);

const at = (places: Partial<ToldPlaces>): ToldPlaces => ({ networks: [], exchanges: [], devices: [], ...places });

const say = '{ en: Fees are paid in FOX., ja: 狐, zh-Hans: 狐, ko: 여우 }';
const origin = 'source: [https://example.org/a], read: 2026-11-30';
const line = `      - { about: [fee], say: ${say}, ${origin} }\n`;

function fileWith(lines: string, part = 'fees-explained'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'told-')), 'networks.yaml');
  writeFileSync(file, `subjects:\n  fee: [${part}]\nplaces:\n  - place: Tron\n    lines:\n${lines}`);
  return file;
}

const read = (file: string) =>
  readTold('networks', { isPlace: isPlaceOf('networks'), isPart: (name) => find(name) !== null }, file);

describe('what holds for one place', () => {
  const lines = createLines(() => readTold('networks', {}, fileWith(line)));

  it('is said of the place that was told, in the language of the reader, and of no other', () => {
    const fees = part('fees-explained');
    expect(lines(fees, at({ networks: ['Tron'] }), 'ja')).toEqual([{ place: 'Tron', text: '狐' }]);
    expect(lines(fees, at({ networks: ['Solana'] }), 'en')).toEqual([]);
    expect(lines(fees, at({}), 'en')).toEqual([]);
  });

  it('is said with the article that it belongs to, in its short answer and steps, and with nothing else', () => {
    const places = at({ networks: ['Tron'] });
    expect(lines(part('fees-explained#never'), places, 'en')).toEqual([]);
    expect(lines(part('send-pending'), places, 'en')).toEqual([]);
  });

  it('is refused with line and reason: no source, an unknown part, place, subject or fact, and what stands twice', () => {
    expect(() => read(fileWith(line.replace(origin, 'read: 2026-11-30')))).toThrow(/networks\.yaml:6: .*source/);
    expect(() => read(fileWith(line, 'fees-explained#dance'))).toThrow(/networks\.yaml:2: there is no part/);
    expect(() => read(fileWith(line.replace('[fee]', '[dance]')))).toThrow(/networks\.yaml:6: dance is none/);
    expect(() => read(fileWith(line + line))).toThrow(/networks\.yaml:7: Tron has two lines about fee/);
    expect(() =>
      read(
        fileWith(
          line.replace('FOX', '"{{fact:fox}}"').replace('en: Fees are paid in "{{fact:fox}}".', 'en: "{{fact:fox}}"'),
        ),
      ),
    ).toThrow(/networks\.yaml:6: there is no fact fox/);
    expect(() => read(fileWith(`${line}  - place: Foxnet\n    lines:\n${line}`))).toThrow(
      /networks\.yaml:7: Foxnet is no name of the gazetteer/,
    );
    expect(() => read(fileWith(`${line}  - place: Tron\n    lines:\n${line}`))).toThrow(
      /networks\.yaml:7: Tron stands here twice/,
    );
  });
});

describe.each(TOLD_KINDS)('the shipped lines of %s', (kind) => {
  it('name places that are recognised and parts that exist', () => {
    expect(() => readTold(kind, { isPlace: isPlaceOf(kind), isPart: (name) => find(name) !== null })).not.toThrow();
  });

  it('belong, every subject of them, to some place, and hold no link and no telephone number', () => {
    const { subjects, places } = readTold(kind);
    const all = places.flatMap(({ lines }) => lines);
    expect(Object.keys(subjects).filter((name) => !all.some(({ about }) => about.includes(name)))).toEqual([]);
    const said = all.flatMap((one) => Object.values(one.say));
    expect(said.filter((text) => /https?:|\d{3,4}-\d{3,4}/.test(text))).toEqual([]);
  });
});

it('who told BNB Smart Chain is told its coin, and who told a Ledger its three tries', () => {
  const lines = createLines();
  const fee = lines(part('fees-explained#which-coin'), at({ networks: ['BNB Smart Chain'] }), 'en');
  expect(fee.map(({ text }) => text).join()).toMatch(/BNB/);
  const pin = lines(part('hardware-wallet#forgot-pin'), at({ devices: ['iPhone', 'Ledger'] }), 'en');
  expect(pin.map(({ text }) => text).join()).toMatch(/[Tt]hree/);
});
