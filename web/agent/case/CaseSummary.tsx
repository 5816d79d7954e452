import type { JSX } from 'preact';
import type { Locale } from '../../../core/language.ts';
import type { CaseSummary } from '../../../core/protocols/deskProtocol.ts';
import { factInWords, isUrgent, titleInWords } from '../../../languages/case/caseInWords.ts';
import { casePhrases } from '../../../languages/case/index.ts';
import { Icon } from '../../shared/icons.tsx';
import { language } from '../../shared/language.ts';
import { PlainWords } from '../PlainWords.tsx';
import { articleTitles } from './articleTitles.ts';

interface Props {
  summary: CaseSummary;
  /** In which the user writes. */
  lang: Locale;
}

/** The case as the bot understood it, named by what matters now: told and observed facts, what was said, what was removed. */
export function Summary({ summary, lang }: Props): JSX.Element {
  const words = casePhrases(language.value);
  const titles = articleTitles(language.value);
  const titleOf = (article: string) => titles.get(article) ?? article;
  const title = titleInWords(summary.title, titleOf, language.value);
  const urgent = isUrgent(summary.title);
  const theirs = summary.title.kind === 'question' ? { lang: lang } : {};
  return (
    <section class="side-card case-summary" data-urgent={urgent || undefined} aria-label={words.title}>
      {urgent && (
        <p class="case-urgent">
          <Icon name="alert" size={16} /> {words.urgent}
        </p>
      )}
      <h3 class="case-name" {...theirs}>
        {title === null ? words.nothingYet : <PlainWords text={title} />}
      </h3>
      <Problems summary={summary} lang={lang} titleOf={titleOf} />
      <Known summary={summary} />
      {summary.removed.length > 0 && (
        <>
          <h4>{words.removed}</h4>
          <ul class="case-list">
            {summary.removed.map(({ hash, why }) => (
              <li key={hash}>
                <code>{hash}</code> <span class="side-quiet">{words.why[why]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** In the user's own words, which say more than the article that answers. */
function Problems({ summary, lang, titleOf }: Props & { titleOf: (article: string) => string }): JSX.Element | null {
  const words = casePhrases(language.value);
  const [open, ...others] = summary.problems;
  if (!open) return null;
  return (
    <>
      <p class="case-words" lang={lang}>
        <PlainWords text={open.query} />
      </p>
      {others.length > 0 && (
        <>
          <h4>{words.otherProblems}</h4>
          <ul class="case-list">
            {others.map(({ article, query }) => (
              <li key={article}>
                {titleOf(article)}{' '}
                <span class="side-quiet" lang={lang}>
                  <PlainWords text={query} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Known({ summary }: Pick<Props, 'summary'>): JSX.Element | null {
  const { facts } = summary;
  if (facts.length === 0) return null;
  return (
    <>
      <h4>{casePhrases(language.value).facts}</h4>
      <dl>
        {facts.map((fact) => {
          const { label, value, source } = factInWords(fact, language.value);
          return (
            <div class="side-row" key={`${fact.slot} ${fact.value}`}>
              <dt>{label}</dt>
              <dd>
                {value} <span class="side-quiet">{source}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
