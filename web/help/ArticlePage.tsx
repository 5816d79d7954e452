import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { articleHref } from '../shared/articleHref.ts';
import { ArticleRow } from '../shared/components/article/ArticleView.tsx';
import { ArticleBody, Button, Failed, Loading } from '../shared/components/index.ts';
import { helpApi } from '../shared/help/helpApi.ts';
import type { HelpArticle } from '../shared/help/helpTypes.ts';
import { servedAt } from '../shared/help/served.ts';
import { useFetched } from '../shared/help/useFetched.ts';
import { Icon } from '../shared/icons.tsx';
import { language } from '../shared/language.ts';
import { Helped } from './Helped.tsx';
import { NotFound } from './NotFound.tsx';
import { place } from './place.ts';
import { openChat } from './support.ts';
import './article.css';
import { departmentWords } from '../shared/words/departmentWords.ts';
import { helpWords } from '../shared/words/helpWords.ts';

/** An article on its own page: contents at the left where there is room, related ones and the chat at the end. */
export function ArticlePage({ id }: { id: string }): JSX.Element {
  const [article, retry] = useFetched(
    () => helpApi.article(id, language.value),
    `${id} ${language.value}`,
    () => servedAt(`/help/articles/${id}?lang=${language.value}`),
  );
  const { anchor } = place.value;
  useEffect(() => {
    if (article?.kind !== 'ok') return;
    document.title = article.value.title;
    if (anchor) document.getElementById(anchor)?.scrollIntoView();
  }, [article, anchor]);
  if (!article)
    return (
      <div class="narrow">
        <Loading lines={8} />
      </div>
    );
  if (article.kind === 'absent') return <NotFound />;
  if (article.kind === 'failed') return <Failed onRetry={retry} />;
  return <Page article={article.value} />;
}

function Page({ article }: { article: HelpArticle }): JSX.Element {
  const { home, article: say } = helpWords.value;
  const { departments } = departmentWords.value;
  return (
    <div class="article-page">
      <nav class="contents" aria-label={say.contents}>
        <p>{say.contents}</p>
        <ul>
          {article.sections.map(({ anchor, heading }) => (
            <li lang={article.language}>
              <a href={`#${anchor}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="article-column">
        <a class="article-back" href={`/?lang=${language.value}`} title={home.all}>
          <Icon name="back" size={16} />
          {departments[article.department].name}
        </a>
        <ArticleBody article={article} />
        <Helped key={article.id} next={<GoOn />} />
        {article.related.length > 0 && <Related related={article.related} />}
      </div>
      <div class="article-ask">
        <Button kind="primary" wide icon="rail" onClick={() => openChat()}>
          {say.ask}
        </Button>
      </div>
    </div>
  );
}

/** Where who was not helped goes on. */
function GoOn(): JSX.Element {
  const { article: say, home } = helpWords.value;
  return (
    <>
      <Button kind="primary" icon="chat" onClick={() => openChat()}>
        {say.ask}
      </Button>
      <Button icon="person" onClick={() => openChat({ kind: 'person', shown: home.talk })}>
        {home.talk}
      </Button>
    </>
  );
}

function Related({ related }: { related: HelpArticle['related'] }): JSX.Element {
  return (
    <section class="index-group related">
      <h2>{helpWords.value.article.related}</h2>
      <ul>
        {related.map(({ id, title }) => (
          <li>
            <ArticleRow href={articleHref(id, language.value)} title={title} />
          </li>
        ))}
      </ul>
    </section>
  );
}
