import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import MarkdownIt from 'markdown-it';
import { linksIn } from '../../core/markdown/markdown.ts';
import { foreignLink } from '../../trust/secrets/outgoing/links.ts';
import { type Browsing, startBrowser } from '../support/pages/browser.ts';
import { linkLike } from '../support/texts/linkLike.ts';

/*
 * The desk reads links with the page's own parser and Node's URL; where a press leads is decided by Chromium. Both must
 * say the same of every text, whatever it was put together from, and what the desk lets out must not become a link to
 * elsewhere in the parser of another client either.
 */

const COUNT = 120_000;
const AT_ONCE = 10_000;
const LIST = ['ok.example'];
/** What a browser goes to, or runs, when it stands in the address bar. */
const LOADED = /^(?:https?|wss?|ftp|file|data|javascript|blob|filesystem|view-source|about|chrome):/;
const isListed = (host: string) => host === 'ok.example' || host.endsWith('.ok.example');

let browser: Browsing;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** A module of the page as a script that a bare document can run. */
function script(file: string): string {
  const source = readFileSync(join(__dirname, '../..', file), 'utf8');
  return transformSync(source, {
    filename: file,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  }).code;
}

/** Web Chat and others: a full Markdown with addresses that are links without being marked. */
const otherClient = new MarkdownIt({ linkify: true, html: false });

function elsewhere(text: string): string[] {
  const tokens = otherClient.parse(text, {}).flatMap(({ children }) => children ?? []);
  return tokens.flatMap((token) =>
    [token.attrGet('href'), token.attrGet('src')].flatMap((href) => (href === null ? [] : [String(href)])),
  );
}

/** A text, whether the desk lets it out, and what another client makes links of in it. */
interface Asked {
  readonly text: string;
  readonly passes: boolean;
  readonly others: readonly string[];
  readonly words: readonly string[];
}

/** Where Chromium would go by each. */
interface Answer {
  readonly drawn: readonly string[];
  readonly others: readonly string[];
  readonly words: readonly string[];
}

it(`takes ${COUNT} texts as Chromium does, and lets nothing out that leads elsewhere`, async () => {
  const { page } = await browser.page();
  await page.goto('about:blank');
  const modules = ['core/markdown/outsideUrl.ts', 'core/markdown/markdown.ts'].map((file) => [
    file.replace('core/markdown/', './'),
    script(file),
  ]);
  const texts = linkLike(COUNT, 20_261_127);
  const differences: unknown[] = [];
  let out = 0;
  let withLink = 0;
  for (let start = 0; start < texts.length; start += AT_ONCE) {
    const batch = texts.slice(start, start + AT_ONCE);
    const asked = batch.map((text): Asked => {
      const passes = foreignLink(text, LIST) === null;
      // How others read it matters of what is let out.
      const words = passes ? text.split(/[.,;:!?。、]*(?:[\s<>()[\]"'`「」]+|$)/) : [];
      return { text, passes, others: passes ? elsewhere(text) : [], words };
    });
    // As two texts: Playwright takes whole minutes to carry so many small objects.
    const answered = await page.evaluate(
      ({ texts, modules }) => {
        const asked: Asked[] = JSON.parse(texts);
        const loaded: Record<string, { parseMarkdown?: (text: string, checked: boolean) => unknown }> = {};
        for (const [name = '', code = ''] of modules) {
          const exports = {};
          new Function('exports', 'require', code)(exports, (wanted: string) => loaded[wanted]);
          loaded[name] = exports;
        }
        // Relative ones lead to the desk itself.
        const place = (href: string) => {
          if (!URL.canParse(href, 'https://ok.example/')) return 'nowhere';
          const { protocol, username, password, hostname, port } = new URL(href, 'https://ok.example/');
          return `${protocol} ${username}${password} ${hostname} ${port}`;
        };
        const hrefs: string[] = [];
        const collect = (part: unknown): void => {
          if (typeof part !== 'object' || part === null) return;
          if ('kind' in part && part.kind === 'link' && 'outside' in part && part.outside && 'href' in part)
            hrefs.push(String(part.href));
          for (const inner of Object.values(part)) collect(inner);
        };
        const answers = asked.map(({ text, others, words }) => {
          hrefs.length = 0;
          collect(loaded['./markdown.ts']?.parseMarkdown?.(text, true));
          const absolute = words.filter((word) => /^[a-z][a-z0-9+.-]*:/i.test(word) && URL.canParse(word));
          return { drawn: hrefs.map(place), others: others.map(place), words: absolute.map(place) };
        });
        return JSON.stringify(answers);
      },
      { texts: JSON.stringify(asked), modules },
    );
    const answers: Answer[] = JSON.parse(answered);
    answers.forEach(({ drawn, others, words }, index) => {
      const { text = '', passes } = asked[index] ?? {};
      const here = linksIn(text).map((href) => {
        const { protocol, username, password, hostname, port } = new URL(href);
        return `${protocol} ${username}${password} ${hostname} ${port}`;
      });
      if (here.sort().join() !== [...drawn].sort().join()) differences.push({ text, here, drawn });
      withLink += drawn.length > 0 ? 1 : 0;
      if (!passes) return;
      out += 1;
      const leads = [...drawn, ...others, ...words.filter((place) => LOADED.test(place))].filter((place) => {
        const [protocol = '', user = '', host = '', port = ''] = place.split(' ');
        if (protocol === 'nowhere' || protocol === 'article:') return false;
        return protocol !== 'https:' || user !== '' || port !== '' || !isListed(host);
      });
      if (leads.length > 0) differences.push({ text, leads });
    });
  }
  expect(differences.slice(0, 10)).toEqual([]);
  expect(differences).toHaveLength(0);
  // Neither side of the question was empty.
  expect(out).toBeGreaterThan(COUNT / 200);
  expect(withLink).toBeGreaterThan(COUNT / 50);
});
