import { siteMapRoutes } from '../../../../../app/http/visitor/pages/siteMap.ts';
import { writtenPages } from '../../../../../app/http/visitor/pages/writtenPages.ts';
import type { Language } from '../../../../../core/language.ts';
import { consentCard } from '../../../../../dialogs/consent/consentCard.ts';
import type { Article } from '../../../../../knowledge/ports.ts';
import { webPhrases } from '../../../../../languages/web/index.ts';

const SHELL =
  '<!doctype html>\n<html lang="en"><head><title>Help</title></head><body><div id="help"></div></body></html>';
const CHAT =
  '<!doctype html>\n<html lang="en"><head><title>Support</title></head><body><main id="chat" class="chat-page"></main></body></html>';
const ORIGIN = 'https://help.wallet.example';

function article(id: string, language: Language, told: Partial<Article> = {}): Article {
  return {
    ...{ id, language, title: `${id} ${language}`, department: 'transfers', risk: 'normal', related: [] },
    ...{ reviewed: '2026-11-01', expires: '2027-05-01', sources: [], questions: [], answers: [] },
    lead: 'It **waits**. Nothing is lost.',
    sections: [{ anchor: 'steps', heading: 'Steps', markdown: '1. Open [the list](/articles/fees#never).\n2. Wait.' }],
    markdown: '',
    ...told,
  };
}

const ARTICLES = [
  article('stuck', 'en', { title: 'A <stuck> "transfer"', related: ['fees'] }),
  article('stuck', 'ja', { title: '止まった送金' }),
  article('fees', 'en', { lead: 'See </script><script>alert(1)</script> and $& there.' }),
  article('stuck', 'zh-Hans', { title: '转账卡住了' }),
];
const library = {
  article: (id: string, language: Language) =>
    ARTICLES.find((one) => one.id === id && one.language === language) ?? null,
  articles: (language: Language) => ARTICLES.filter((one) => one.language === language),
};
const page = writtenPages({
  library,
  legal: (document) => ({ title: document, version: '1', markdown: `The ${document}.` }),
  plainText: (markdown) => markdown.replaceAll('**', ''),
  pages: { shell: (name) => (name === 'chat' ? CHAT : SHELL), wordsIn: (_, locale) => [`/assets/words-${locale}.js`] },
  consent: (locale) => consentCard('7', [], locale),
  origin: () => ORIGIN,
});
const htmlOf = (...asked: Parameters<typeof page>) => page(...asked)?.page.body.toString('utf8') ?? '';

it('writes an article into the page, so that it is read without a script', () => {
  const html = htmlOf('/articles/stuck', 'en');
  expect(html).toContain('<h1 class="article-title">A &lt;stuck&gt; &quot;transfer&quot;</h1>');
  expect(html).toContain('<p>It <strong>waits</strong>. Nothing is lost.</p>');
  expect(html).toContain('<a href="/articles/fees?lang=en#never">the list</a>');
  expect(html).toContain('<a class="index-row" href="/articles/fees?lang=en"><span>fees en</span></a>');
});

it('names language, title, description, address and the other languages of a page', () => {
  const html = htmlOf('/articles/stuck', 'ja');
  expect(html).toContain('<html lang="ja">');
  expect(html).toContain(`<title>止まった送金 – ${webPhrases('ja').helpCentre}</title>`);
  expect(html).toContain('<meta name="description" content="It waits. Nothing is lost.">');
  expect(html).toContain(`<link rel="canonical" href="${ORIGIN}/articles/stuck?lang=ja">`);
  const alternates = [...html.matchAll(/rel="alternate" hreflang="([^"]+)"/g)].map(([, tag]) => tag);
  expect(alternates).toEqual(['en', 'ja', 'zh-Hans', 'zh-Hant', 'x-default']);
});

it('converts for readers of Traditional Chinese, and reads English where nothing else was written', () => {
  expect(htmlOf('/articles/stuck', 'zh-Hant')).toContain('轉帳卡住了');
  expect(htmlOf('/articles/fees', 'ko')).toContain(`<link rel="canonical" href="${ORIGIN}/articles/fees?lang=en">`);
});

it('says to machines what it is, as data that no text can break out of', () => {
  const html = htmlOf('/articles/fees', 'en');
  expect(html).not.toContain('<script>alert');
  const blocks = [...html.matchAll(/<script type="application\/(ld\+json|json)"[^>]*>([^<]*)<\/script>/g)];
  const [data, served] = blocks.map(([, , json]) => JSON.parse(json ?? ''));
  expect(data['@graph'][0]).toMatchObject({ '@type': 'TechArticle', dateModified: '2026-11-01', inLanguage: 'en' });
  expect(served).toMatchObject({ path: '/help/articles/fees?lang=en', body: { id: 'fees', language: 'en' } });
  expect(served.body.lead).toBe('See </script><script>alert(1)</script> and $& there.');
});

it('brings the question for consent with the chat, and the words of its language', () => {
  const html = htmlOf('/chat', 'ko');
  const [, json] = /<script type="application\/json" id="served">([^<]*)</.exec(html) ?? [];
  expect(JSON.parse(json ?? '')).toEqual({ path: 'consent?lang=ko', body: consentCard('7', [], 'ko') });
  expect(html).toContain('<link rel="modulepreload" crossorigin href="/assets/words-ko.js"></head>');
  expect(html).toContain('<html lang="ko">');
  expect(page('/chat', 'ko')?.page.kind).toBe('chat');
});

it('draws the first screen of the chat, which a page around it can close', () => {
  const { consent, header, support } = webPhrases('ko');
  const html = htmlOf('/chat', 'ko');
  expect(html).toContain('<main id="chat" class="chat-page" data-drawn="ko"><div class="chat">');
  expect(html).toContain(`<h1 tabindex="-1">${support}</h1>`);
  for (const answer of [consent.accept, consent.decline]) expect(html).toContain(`<span>${answer}</span></button>`);
  expect(html).toContain('<a href="/legal/terms?lang=ko" target="_blank" rel="noopener">');
  expect(html).not.toContain(`aria-label="${header.close}"`);
  expect(htmlOf('/chat', 'ko', true)).toContain(`aria-label="${header.close}"`);
});

it('lists every article on the first page', () => {
  const html = htmlOf('/', 'en');
  for (const { id } of library.articles('en')) expect(html).toContain(`href="/articles/${id}?lang=en"`);
  expect(html).toContain(webPhrases('en').home.emergency);
});

it('leads to no other site, whatever place it was asked for', () => {
  for (const path of [
    '//evil.example/x',
    '/\\evil.example',
    '/\\/evil.example',
    '///evil.example',
    '//evil.example/chat',
  ]) {
    const links = [...htmlOf(path, 'en').matchAll(/href="([^"]*)"/g)].map(([, href]) => new URL(href ?? '', ORIGIN));
    expect(links.filter(({ origin }) => origin !== ORIGIN)).toEqual([]);
    expect(links.length).toBeGreaterThan(5);
  }
});

it('keeps what is about one reader, and what is not there, out of search engines', () => {
  expect(htmlOf('/my-data', 'en')).toContain('<meta name="robots" content="noindex">');
  expect(page('/articles/none', 'en')?.status).toBe(404);
  expect(htmlOf('/articles/none', 'ja')).toContain('<meta name="robots" content="noindex">');
  expect(htmlOf('/check', 'en')).toContain('<meta name="robots" content="index,follow">');
});

it('lists in the site map what is written, with the day and the other languages, and closes what is not for robots', async () => {
  const answers = await Promise.all(
    siteMapRoutes({ library, origin: () => ORIGIN, take: async () => 0 }).map(({ handle }) =>
      handle({ params: {}, query: {}, headers: {}, address: '', local: true, origin: ORIGIN, body: undefined }),
    ),
  );
  const [robots, map] = answers.map(({ body }) => String(body));
  expect(robots).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  expect(robots).toContain('Disallow: /agent');
  expect(map?.match(/<loc>[^<]*articles\/stuck\?lang=\w+/g)).toHaveLength(4);
  expect(map?.match(/<loc>[^<]*articles\/fees/g)).toHaveLength(1);
  expect(map).toContain('<lastmod>2026-11-01</lastmod>');
});
