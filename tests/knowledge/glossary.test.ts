import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { createGlossary, readGlossary } from '../../knowledge/glossary.ts';

const define = createGlossary();
const termIn = (text: string, language: Language) => define(text, language)?.id ?? null;

describe('the glossary', () => {
  test.each([
    ['en', 'What is a nonce?', 'nonce'],
    ['en', 'My app talks of a sweeper. what’s a sweeper bot', 'sweeper'],
    ['en', 'what does slippage mean??', 'slippage'],
    ['en', "sorry I don't know what gas is", 'gas'],
    ['ja', 'ナンスとは何ですか？', 'nonce'],
    ['ja', 'ガス代って何', 'gas'],
    ['zh-Hans', '什么是 nonce？', 'nonce'],
    ['zh-Hans', '請問助記詞是什麼', 'phrase'],
    ['zh-Hans', 'gas费是什么意思', 'gas'],
    ['ko', '논스가 뭐예요?', 'nonce'],
    ['ko', '가스비 뜻이 뭐야', 'gas'],
  ] as const)('in %s, "%s" asks for a word', (language, text, id) => {
    expect(termIn(text, language)).toBe(id);
  });

  test.each([
    ['en', 'What is my nonce stuck on?'],
    ['en', 'what is gas doing in my wallet for three hours'],
    ['en', 'nonce too low'],
    ['ja', 'ガス代が高いのはなぜですか'],
    ['zh-Hans', '助记词泄露了怎么办'],
    ['zh-Hans', '我的地址是什么时候变的'],
    ['ko', '가스비가 없어서 못 보내요'],
  ] as const)('in %s, "%s" does not', (language, text) => {
    expect(termIn(text, language)).toBeNull();
  });

  it('has the same terms in every language, 120 or more, and leads only to articles that exist', () => {
    const ids = readGlossary('en').terms.map((term) => term.id);
    expect(ids.length).toBeGreaterThanOrEqual(120);
    for (const language of LANGUAGES) {
      const { terms } = readGlossary(language);
      expect(terms.map((term) => term.id)).toEqual(ids);
      const gone = terms.filter(({ see }) => see && !existsSync(join('knowledge/articles', language, `${see}.md`)));
      expect(gone).toEqual([]);
    }
  });

  it('finds every term by every name', () => {
    const ask: Record<Language, (name: string) => string> = {
      en: (name) => `what is ${name}?`,
      ja: (name) => `${name}とは？`,
      'zh-Hans': (name) => `${name}是什么？`,
      ko: (name) => `${name} 뭐예요?`,
    };
    for (const language of LANGUAGES) {
      const lost = readGlossary(language).terms.flatMap(({ id, names }) =>
        names.filter((name) => termIn(ask[language](name), language) !== id),
      );
      expect(lost).toEqual([]);
    }
  });

  function refused(file: string): string {
    const dir = mkdtempSync(join(tmpdir(), 'glossary-'));
    writeFileSync(join(dir, 'en.yaml'), file);
    try {
      readGlossary('en', dir);
    } catch (error) {
      return error instanceof Error ? error.message.replace(dir, '') : '';
    }
    return '';
  }

  it('is refused with line and reason for a name of two terms, a frame without its term, and no pattern', () => {
    const good = 'asks: ["what is {term}"]\nterms:\n  - { id: gas, names: [gas], say: A fee. }\n';
    expect(refused(good)).toBe('');
    expect(refused(`${good}  - { id: fuel, names: [Gas], say: A fuel. }\n`)).toMatch(
      /^\/en\.yaml:4: "Gas" is a name of gas too/,
    );
    expect(refused(good.replace('{term}', 'term'))).toMatch(/^\/en\.yaml:1: has not one \{term\}/);
    expect(refused(good.replace('what is', 'what (is'))).toMatch(/^\/en\.yaml:1: .*[Uu]nterminated/);
  });
});
