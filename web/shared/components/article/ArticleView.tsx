import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { DEPARTMENTS } from '../../../../core/departments.ts';
import { articleHref, readArticleHref } from '../../articleHref.ts';
import { helpApi } from '../../help/helpApi.ts';
import type { ArticleLink } from '../../help/helpTypes.ts';
import { useFetched } from '../../help/useFetched.ts';
import { Icon } from '../../icons.tsx';
import { language, words } from '../../language.ts';
import { Empty, Failed, Loading } from '../notices/States.tsx';
import { ArticleBody } from './ArticleBody.tsx';
import './articleView.css';
import { departmentWords } from '../../words/departmentWords.ts';

/** An article by its address, loaded in the page's language, scrolled to the section that was meant. */
export function ArticleView({ href, onArticle }: { href: string; onArticle?: (href: string) => void }): JSX.Element {
  const target = readArticleHref(href);
  const id = target?.id ?? '';
  const [article, retry] = useFetched(() => helpApi.article(id, language.value), `${id} ${language.value}`);
  useEffect(() => {
    if (article?.kind === 'ok' && target?.anchor) document.getElementById(target.anchor)?.scrollIntoView();
  }, [article, target?.anchor]);
  if (!article) return <Loading lines={8} />;
  if (article.kind === 'absent')
    return <Empty icon="book" title={words.value.states.notFound} text={words.value.states.notFoundText} />;
  if (article.kind === 'failed') return <Failed onRetry={retry} />;
  return <ArticleBody article={article.value} onArticle={onArticle} />;
}

/** Every article, by department. */
export function ArticleList({ onArticle }: { onArticle?: (href: string) => void }): JSX.Element {
  const [list, retry] = useFetched(() => helpApi.articles(language.value), language.value);
  if (!list) return <Loading lines={8} />;
  if (list.kind !== 'ok') return <Failed onRetry={retry} />;
  return <ArticleIndex articles={list.value.articles} onArticle={onArticle} />;
}

export function ArticleIndex({
  articles,
  onArticle,
}: {
  articles: readonly ArticleLink[];
  onArticle?: (href: string) => void;
}): JSX.Element {
  return (
    <div class="index">
      {DEPARTMENTS.map((department) => {
        const own = articles.filter((article) => article.department === department);
        return (
          own.length > 0 && (
            <IndexGroup
              title={departmentWords.value.departments[department].name}
              id={department}
              articles={own}
              onArticle={onArticle}
            />
          )
        );
      })}
    </div>
  );
}

function IndexGroup({
  title,
  id,
  articles,
  onArticle,
}: {
  title: string;
  id: string;
  articles: readonly ArticleLink[];
  onArticle?: (href: string) => void;
}): JSX.Element {
  return (
    <section class="index-group" id={`topic-${id}`}>
      <h2>{title}</h2>
      <ul>
        {articles.map((article) => (
          <li>
            <ArticleRow href={articleHref(article.id, language.value)} title={article.title} onArticle={onArticle} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One line that leads to an article. */
export function ArticleRow({
  href,
  title,
  onArticle,
}: {
  href: string;
  title: string;
  onArticle?: (href: string) => void;
}): JSX.Element {
  const open = (event: MouseEvent) => {
    if (!onArticle || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onArticle(href);
  };
  return (
    <a class="index-row" href={href} onClick={open}>
      <span>{title}</span>
      <Icon name="chevron" size={16} />
    </a>
  );
}
