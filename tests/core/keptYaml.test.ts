import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepYaml, keptYaml } from '../../core/files/keptYaml.ts';
import { yamlValue } from '../../core/files/yamlText.ts';

const RULES = '- id: one\n  words: [yes, 2, null]\n';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-yaml-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const keptOf = (folder: string) => join(folder, 'learnt', 'yaml.json');

test('what a text holds is read as the parser reads it', () => {
  const folder = folderWith({ 'rules.yaml': RULES, 'notes.md': RULES });
  keepYaml([{ at: folder, parse: yamlValue }], keptOf(folder));
  expect(keptYaml(RULES, keptOf(folder))).toEqual(yamlValue(RULES));
});

test('a text that was edited since is not known', () => {
  const folder = folderWith({ 'rules.yaml': RULES });
  keepYaml([{ at: folder, parse: yamlValue }], keptOf(folder));
  expect(keptYaml(`${RULES}- id: two\n`, keptOf(folder))).toBeUndefined();
});

test('a text that is refused is kept by nobody, so that its reason is told at every start', () => {
  const twice = 'one: 1\none: 2\n';
  const folder = folderWith({ 'rules.yaml': twice });
  keepYaml([{ at: folder, parse: yamlValue }], keptOf(folder));
  expect(keptYaml(twice, keptOf(folder))).toBeUndefined();
});

test('a file by itself is kept as its reader reads it', () => {
  const folder = folderWith({ 'lines.yaml': 'number: 119\n' });
  keepYaml([{ at: join(folder, 'lines.yaml'), parse: (source) => source.trim() }], keptOf(folder));
  expect(keptYaml('number: 119\n', keptOf(folder))).toBe('number: 119');
});

test('what was given out is its reader’s alone: a second one parses a value of its own', () => {
  const folder = folderWith({ 'rules.yaml': RULES });
  keepYaml([{ at: folder, parse: yamlValue }], keptOf(folder));
  const [first, second] = [keptYaml(RULES, keptOf(folder)), keptYaml(RULES, keptOf(folder))];
  expect(first).not.toBe(second);
});
