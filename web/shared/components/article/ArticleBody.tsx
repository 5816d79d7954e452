import type { JSX } from 'preact';
import { LOCALE_NAMES } from '../../../../core/language.ts';
import { shortDate } from '../../format.ts';
import type { HelpArticle } from '../../help/helpTypes.ts';
import { Icon } from '../../icons.tsx';
import { language } from '../../language.ts';
import { Markdown } from './Markdown.tsx';
import './article.css';
import { helpWords } from '../../words/helpWords.ts';

/** An article: the short answer on the rail, then its sections. `never` gets a frame, and red only for what surely loses money or words. */
export function ArticleBody({
  article,
  onArticle,
  titleId,
}: {
  article: HelpArticle;
  onArticle?: (href: string) => void;
  titleId?: string;
}): JSX.Element {
  const { article: say } = helpWords.value;
  return (
    <article class="article" lang={article.language}>
      <h1 class="article-title" id={titleId} tabIndex={-1}>
        {article.title}
      </h1>
      <p class="article-facts" lang={language.value}>
        <Icon name="check" size={16} />
        {say.checked(shortDate(article.reviewed, language.value, Date.now()))}
        {' · '}
        {say.minutes(minutesToRead(article))}
      </p>
      {article.language !== language.value && (
        <p class="article-note" lang={language.value}>
          {say.original(LOCALE_NAMES[article.language])}
        </p>
      )}
      <div class="article-lead">
        <Markdown text={article.lead} onArticle={onArticle} />
      </div>
      {article.sections.map((section) => (
        <section
          id={section.anchor}
          class={section.anchor === 'never' ? 'article-section article-never' : 'article-section'}
          data-steps={section.anchor === 'steps' || undefined}
        >
          <h2>
            {section.anchor === 'never' && <Icon name="no" />}
            {section.heading}
          </h2>
          <Markdown text={section.markdown} onArticle={onArticle} losses={section.losses} />
        </section>
      ))}
    </article>
  );
}

/** 450 CJK characters or 200 words a minute, at least one. */
function minutesToRead(article: HelpArticle): number {
  const text = [article.lead, ...article.sections.map(({ markdown }) => markdown)].join(' ');
  const cjk = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0;
  const latin = text.match(/[\p{sc=Latin}]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(cjk / 450 + latin / 200));
}
