import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { DEPARTMENTS, type DepartmentId } from '../../../core/departments.ts';
import { articleHref } from '../../shared/articleHref.ts';
import { Button } from '../../shared/components/controls/Button.tsx';
import { Failed, Loading } from '../../shared/components/notices/States.tsx';
import { helpApi } from '../../shared/help/helpApi.ts';
import type { ArticleLink } from '../../shared/help/helpTypes.ts';
import { useFetched } from '../../shared/help/useFetched.ts';
import { Icon, type IconName } from '../../shared/icons.tsx';
import { language } from '../../shared/language.ts';
import { later, whenIdleFetch } from '../../shared/later.tsx';
import { go } from '../place.ts';
import { openChat, wishFor } from '../support.ts';
import { Search } from './Search.tsx';
import './home.css';
import { departmentWords } from '../../shared/words/departmentWords.ts';
import { helpWords } from '../../shared/words/helpWords.ts';

/** Below what is seen first. */
const NetworksCard = later(() => import('./NetworksCard.tsx').then((part) => part.NetworksCard));
const PersonCard = later(() => import('./PersonCard.tsx').then((part) => part.PersonCard));
const ArticleIndex = later(() =>
  import('../../shared/components/article/ArticleView.tsx').then((part) => part.ArticleIndex),
);

/** One question first, then the emergency, the topics, the networks and who is there. */
export function Home(): JSX.Element {
  const { home } = helpWords.value;
  useEffect(() => whenIdleFetch(ArticleIndex), []);
  return (
    <div class="home">
      <h1 class="home-title">{home.title}</h1>
      <p class="home-lead">{home.lead}</p>
      <Search />
      <Emergency />
      <Topics />
      <div class="home-pair">
        <NetworksCard />
        <PersonCard />
      </div>
    </div>
  );
}

function Emergency(): JSX.Element {
  const { home } = helpWords.value;
  return (
    <section class="emergency-row" aria-labelledby="emergency-title">
      <Icon name="stop" size={24} />
      <div>
        <h2 id="emergency-title">{home.emergency}</h2>
        <p>{home.emergencyHint}</p>
      </div>
      <Button iconAfter="arrow" onClick={() => startEmergency(home.emergency)}>
        {home.emergencyStart}
      </Button>
    </section>
  );
}

/** The steps at once; beside them, or one press away on a small screen, the chat that calls a person. */
function startEmergency(shown: string): void {
  go(articleHref('phrase-exposed', language.value));
  const wish = { kind: 'emergency', shown } as const;
  if (matchMedia('(min-width: 1024px)').matches) openChat(wish);
  else wishFor(wish);
}

const TOPIC_ICONS: Record<DepartmentId, IconName> = {
  transfers: 'transfer',
  destination: 'rail',
  recovery: 'refresh',
  security: 'lock',
  tokens: 'block',
  swaps: 'return',
  buying: 'note',
  app: 'sign',
  privacy: 'hide',
};

function Topics(): JSX.Element {
  const [list, retry] = useFetched(() => helpApi.articles(language.value), language.value);
  const [open, setOpen] = useState<DepartmentId | null>(null);
  const below = useRef<HTMLDivElement>(null);
  const { home } = helpWords.value;
  const { departments } = departmentWords.value;
  const articles = list?.kind === 'ok' ? list.value.articles : [];
  const choose = (department: DepartmentId) => {
    setOpen(open === department ? null : department);
    requestAnimationFrame(() => below.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' }));
  };
  if (list && list.kind !== 'ok') return <Failed onRetry={retry} />;
  return (
    <section aria-label={home.topics}>
      <ul class="topics">
        {DEPARTMENTS.map((department) => (
          <li class="topic-place">
            <button type="button" class="topic" aria-expanded={open === department} onClick={() => choose(department)}>
              <Icon name={TOPIC_ICONS[department]} />
              <span class="topic-words">
                <span class="topic-name">{departments[department].name}</span>
                <span class="topic-hint">{departments[department].topics}</span>
              </span>
              <span class="topic-count" title={home.articles(count(articles, department))}>
                {list ? count(articles, department) : ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {open && (
        <div class="topic-articles enter" ref={below}>
          {list ? <ArticleIndex articles={articles.filter((article) => article.department === open)} /> : <Loading />}
        </div>
      )}
    </section>
  );
}

function count(articles: readonly ArticleLink[], department: DepartmentId): number {
  return articles.filter((article) => article.department === department).length;
}
