import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES } from '../../../core/language.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import { openLibrary } from '../../../knowledge/articleStore/library.ts';
import { factsNamed, readFacts, shippedFacts, withFacts } from '../../../knowledge/facts/readFacts.ts';
import { silentLog } from '../../support/desk/silentLog.ts';

const say = '{ en: 21 days, ja: 21日, zh-Hans: 21天, ko: 21일 }';
const good = `- { id: unstake, say: ${say}, source: [https://example.org/a], read: 2026-11-28 }\n`;
const other = (id: string) => good.replace('unstake', id);

function folder(files: { times?: string; fees?: string; errors?: string }): string {
  const dir = mkdtempSync(join(tmpdir(), 'facts-'));
  for (const name of ['times', 'fees', 'errors'] as const)
    writeFileSync(join(dir, `${name}.yaml`), files[name] ?? other(`some-${name}`));
  return dir;
}

function refused(times: string): string {
  const dir = folder({ times });
  try {
    readFacts(dir);
  } catch (error) {
    return error instanceof Error ? error.message.replace(dir, '') : '';
  }
  return '';
}

describe('facts', () => {
  it('are refused with file, line and reason without a page that was read, or the day of it', () => {
    expect(refused(good)).toBe('');
    expect(refused(`${other('first')}${good.replace(', source: [https://example.org/a]', '')}`)).toMatch(
      /^\/times\.yaml:2: 1\.source/,
    );
    expect(refused(good.replace('[https://example.org/a]', '[]'))).toMatch(/^\/times\.yaml:1: 0\.source/);
    expect(refused(good.replace('https://', 'http://'))).toMatch(/^\/times\.yaml:1: 0\.source\.0/);
    expect(refused(good.replace('2026-11-28', 'lately'))).toMatch(/^\/times\.yaml:1: 0\.read/);
  });

  it('are refused where a language is missing, and where two have one name, in two files too', () => {
    expect(refused(good.replace(', ko: 21일', ''))).toMatch(/^\/times\.yaml:1: 0\.say\.ko/);
    expect(refused(good + good)).toMatch(/^\/times\.yaml:2: there is a fact unstake already/);
    expect(() => readFacts(folder({ times: good, errors: good }))).toThrow(/errors\.yaml:1: there is a fact unstake/);
  });

  it('fill the slots of a text in its language, and leave a slot that nothing fills', () => {
    const facts = () => readFacts(folder({ times: good }));
    expect(withFacts('It takes {{fact:unstake}}.', 'en', facts)).toBe('It takes 21 days.');
    expect(withFacts('{{fact:unstake}}かかります。', 'ja', facts)).toBe('21日かかります。');
    expect(withFacts('{{fact:nothing}} {{wallet}}', 'en', facts)).toBe('{{fact:nothing}} {{wallet}}');
  });
});

describe('the shipped facts', () => {
  it('are all said by an article, and every slot of an article has one', async () => {
    const library = await openLibrary({
      articlesDir: join(packageRoot(__dirname), 'knowledge', 'articles'),
      log: silentLog,
      pollEvery: 0,
    });
    for (const language of LANGUAGES) {
      const articles = library.articles(language);
      const named = new Set(articles.flatMap(({ markdown }) => factsNamed(markdown)));
      expect([...named].filter((name) => !shippedFacts().has(name))).toEqual([]);
      expect([...shippedFacts().keys()].filter((name) => !named.has(name))).toEqual([]);
      const said = articles.flatMap(({ lead, sections, answers }) => [
        lead,
        ...sections.map(({ markdown }) => markdown),
        ...answers.map(({ text }) => text),
      ]);
      expect(said.filter((text) => text.includes('{{fact:'))).toEqual([]);
    }
    library.close();
  });
});
