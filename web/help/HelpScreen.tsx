import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { readArticleHref } from '../shared/articleHref.ts';
import { Toasts } from '../shared/components/index.ts';
import { Icon } from '../shared/icons.tsx';
import { language, words } from '../shared/language.ts';
import { later } from '../shared/later.tsx';
import { ArticlePage } from './ArticlePage.tsx';
import { HelpHeader } from './HelpHeader.tsx';
import { Home } from './home/Home.tsx';
import { Launcher } from './Launcher.tsx';
import { LegalPage } from './LegalPage.tsx';
import { NotFound } from './NotFound.tsx';
import { place } from './place.ts';
import './help.css';

const CheckPage = later(() => import('./CheckPage.tsx').then((part) => part.CheckPage));
const DataPage = later(() => import('./DataPage.tsx').then((part) => part.DataPage));
const VerifyPage = later(() => import('./verify/VerifyPage.tsx').then((part) => part.VerifyPage));

/** One frame, one page in it, and the chat that stays while pages change. */
export function HelpScreen(): JSX.Element {
  const { path } = place.value;
  useEffect(() => {
    document.title = words.value.helpCentre;
  }, [path, language.value]);
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
