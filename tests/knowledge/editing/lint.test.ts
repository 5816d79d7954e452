import { parseArticle } from '../../../knowledge/articleStore/articleFile.ts';
import { lintArticle } from '../../../knowledge/editing/lint.ts';
import { isAllowedSource, leadsOutside } from '../../../knowledge/editing/textRules.ts';
import type { Library } from '../../../knowledge/ports.ts';
import { articleText } from '../../support/texts/articleText.ts';

const nothing: Library = { article: () => null, articles: () => [] };
const rules = (text: string, library = nothing) =>
  lintArticle(text, { id: 'send-pending', language: 'en' }, { library, now: Date.parse('2026-12-01') }).map(
    ({ rule, level }) => `${level} ${rule}`,
  );

describe('lint', () => {
  it.each([
    ['a request for the phrase', 'Send us your recovery phrase in this chat.', 'error secret'],
    ['a phone number', 'Call us at +1 800 555 0199 today.', 'error phone'],
    ['a site that is not on the list', 'See [this](https://example.org/x).', 'error link'],
    ['an app that anybody sells', 'See [this](https://apps.apple.com/app/id123456789).', 'error link'],
    ['a forum', 'See [this](https://forum.solana.com/t/1) first.', 'error link'],
    ['what anybody writes', 'See [this](https://discussions.apple.com/thread/1).', 'error link'],
    ['a wiki', 'See [this](https://en.bitcoin.it/wiki/Fees).', 'error link'],
    ['a link to no article', 'See [this](article:no-such).', 'error link'],
    ['a link to no section', 'See [this](article:send-pending#none).', 'error link'],
  ])('finds %s', (_name, lead, finding) => expect(rules(articleText({ lead }))).toContain(finding));

  it.each([
    'Never send your recovery phrase to us, to support or to anybody in this chat.',
    'Support that asks for your phrase here is a scam.',
    'See [this](https://support.apple.com/en-us/102531) and [that](https://solana.com/docs).',
    'Reviewed 2026-11-25; wait 10-20 minutes; block 123-456.',
    'See [the standard](https://eips.ethereum.org/EIPS/eip-155) and [here](article:send-pending#steps).',
  ])('lets %s pass', (lead) => {
    expect(rules(articleText({ lead })).filter((finding) => finding.startsWith('error'))).toEqual([]);
  });

  const short = (text: string) =>
    articleText({
      answers: `answers:\n  - id: gas\n    kind: mayI\n    text: ${JSON.stringify(text)}\n    asked: [a, b, c]\n`,
    });

  it.each([
    ['a request for the phrase', 'Send us your recovery phrase in this chat.', 'error secret'],
    ['a link to no article', 'See [this](article:no-such).', 'error link'],
    ['one that is not short', 'Wait a little. '.repeat(25), 'warning readability'],
  ])('finds in a short answer %s', (_name, text, finding) => {
    const source = short(text);
    const found = lintArticle(source, { id: 'send-pending', language: 'en' }, { library: nothing });
    const line = source.split('\n').indexOf('  - id: gas') + 1;
    expect(found.map((one) => [`${one.level} ${one.rule}`, one.line])).toContainEqual([finding, line]);
  });

  it('asks for the same short answers in every language, and for nothing in how they are asked', () => {
    const parsed = parseArticle(short('No.'), { id: 'send-pending', language: 'en' });
    const english = parsed.kind === 'ok' ? parsed.article : null;
    const library: Library = { ...nothing, article: (_id, language) => (language === 'en' ? english : null) };
    const findings = (text: string) =>
      lintArticle(text, { id: 'send-pending', language: 'ja' }, { library }).filter(({ reason }) =>
        reason.includes('short answers'),
      );
    const ja = short('No.').replace('language: en', 'language: ja');
    expect(findings(ja.replace('[a, b, c]', '[x, y, z]'))).toEqual([]);
    expect(findings(ja.replace('id: gas', 'id: other'))).toHaveLength(1);
  });

  it('asks for the same marks of loss in every language, at the heading of what not to do', () => {
    const text = (mark: string) =>
      articleText({ body: `## What not to do {#never}\n- Do not send again.\n- Pay nobody.${mark}` });
    const parsed = parseArticle(text(' {loss}'), { id: 'send-pending', language: 'en' });
    const english = parsed.kind === 'ok' ? parsed.article : null;
    const library: Library = { ...nothing, article: (_id, language) => (language === 'en' ? english : null) };
    const findings = (source: string) =>
      lintArticle(source, { id: 'send-pending', language: 'ja' }, { library }).filter(({ rule }) => rule === 'loss');
    const ja = (mark: string) => text(mark).replace('language: en', 'language: ja');
    expect(findings(ja(' {loss}'))).toEqual([]);
    const line = ja('').split('\n').indexOf('## What not to do {#never}') + 1;
    expect(findings(ja(''))).toMatchObject([{ level: 'warning', line }]);
  });

  it('looks at what is said and not at a mark of loss', () => {
    const seen: string[] = [];
    const source = articleText({ body: '## What not to do {#never}\n- Pay nobody. {loss}' });
    const unlabelled = (line: string) => {
      seen.push(line);
      return [];
    };
    const claims = { level: 'error' as const, unlabelled };
    lintArticle(source, { id: 'send-pending', language: 'en' }, { library: nothing, claims });
    expect(seen).toContain('- Pay nobody.');
  });

  it('reports what is stale', () => {
    expect(rules(articleText().replace('expires: 2027-05-25', 'expires: 2026-11-30'))).toContain('warning stale');
  });

  it('reports a translation that was reviewed before the English text it follows', () => {
    const key = { id: 'send-pending', language: 'ja' } as const;
    const english = (reviewed: string) => {
      const text = articleText().replace('reviewed: 2026-11-25', `reviewed: ${reviewed}`);
      const parsed = parseArticle(text, { ...key, language: 'en' });
      return parsed.kind === 'ok' ? parsed.article : null;
    };
    const behind = (reviewed: string) => {
      const library: Library = {
        ...nothing,
        article: (_id, language) => (language === 'en' ? english(reviewed) : null),
      };
      const findings = lintArticle(articleText({ language: 'ja' }), key, { library });
      return findings.some(({ reason }) => reason.startsWith('was reviewed on 2026-11-25, before its en version'));
    };
    expect(behind('2026-11-26')).toBe(true);
    expect(behind('2026-11-25')).toBe(false);
  });
});

it('takes facts from a house that articles do not link to', () => {
  expect(isAllowedSource('https://www.apple.com/legal/')).toBe(true);
  expect(isAllowedSource('https://en.bitcoin.it/wiki/BIP_0032')).toBe(true);
});

it('tells a line that leads to another house from one that stays in this one', () => {
  expect(leadsOutside('See [the list](https://support.apple.com/x).')).toBe(true);
  expect(leadsOutside('See [the list](article:send-pending#steps) at https.')).toBe(false);
});
