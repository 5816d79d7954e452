import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { readArticleHref } from '../shared/articleHref.ts';
import { Toasts } from '../shared/components/notices/Toasts.tsx';
import { Icon } from '../shared/icons.tsx';
import { language, words } from '../shared/language.ts';
import { later, whenIdleFetch } from '../shared/later.tsx';
import { HelpHeader } from './HelpHeader.tsx';
import { Home } from './home/Home.tsx';
import { Launcher } from './Launcher.tsx';
import { place } from './place.ts';
import './help.css';
// Pages that the desk has drawn itself (articles, terms, check words) stand in their look before any script has come.
import './article.css';
import '../shared/components/article/article.css';
import '../shared/components/article/articleView.css';
import '../shared/components/notices/banner.css';
import '../shared/components/notices/card.css';
import '../shared/components/chain/chips.css';
import '../shared/components/controls/field.css';
import '../shared/components/article/markdown.css';
import '../shared/components/notices/rail.css';
import '../shared/components/notices/tag.css';

const ArticlePage = later(() => import('./ArticlePage.tsx').then((part) => part.ArticlePage));
const LegalPage = later(() => import('./LegalPage.tsx').then((part) => part.LegalPage));
const NotFound = later(() => import('./NotFound.tsx').then((part) => part.NotFound));
const CheckPage = later(() => import('./CheckPage.tsx').then((part) => part.CheckPage));
const DataPage = later(() => import('./DataPage.tsx').then((part) => part.DataPage));
const VerifyPage = later(() => import('./verify/VerifyPage.tsx').then((part) => part.VerifyPage));

/** Its code is here once the page of an address is drawn; the desk's own drawing of it stands until then. */
export async function pageReady(path: string): Promise<void> {
  if (readArticleHref(path)) return ArticlePage.ahead();
  if (path.startsWith('/legal/')) return LegalPage.ahead();
  return { '/check': CheckPage, '/my-data': DataPage, '/verify': VerifyPage }[path]?.ahead();
}

/** One frame, one page in it, and the chat that stays while pages change. */
export function HelpScreen(): JSX.Element {
  const { path } = place.value;
  useEffect(() => {
    document.title = words.value.helpCentre;
  }, [path, language.value]);
  // A connection that breaks after the first page takes no other away.
  useEffect(() => whenIdleFetch(ArticlePage, LegalPage, NotFound, CheckPage, DataPage, VerifyPage), []);
  return (
    <div class="help">
      <HelpHeader />
      <main class="help-main">{pageAt(path)}</main>
      <HelpFooter />
      <Launcher />
      <Toasts />
    </div>
  );
}

function pageAt(path: string): JSX.Element {
  const article = readArticleHref(path);
  if (article) return <ArticlePage id={article.id} />;
  switch (path) {
    case '/':
      return <Home />;
    case '/check':
      return <CheckPage />;
    case '/my-data':
      return <DataPage />;
    case '/verify':
      return <VerifyPage />;
    case '/legal/terms':
      return <LegalPage document="terms" />;
    case '/legal/privacy':
      return <LegalPage document="privacy" />;
    default:
      return <NotFound />;
  }
}

function HelpFooter(): JSX.Element {
  const { neverAsk, legal } = words.value;
  const lang = `?lang=${language.value}`;
  return (
    <footer class="help-footer">
      <p>
        <Icon name="lock" size={16} />
        {neverAsk}
      </p>
      <nav>
        <a href={`/legal/terms${lang}`}>{legal.terms}</a>
        <a href={`/legal/privacy${lang}`}>{legal.privacy}</a>
      </nav>
    </footer>
  );
}
