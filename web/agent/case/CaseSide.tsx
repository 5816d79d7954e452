import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { verdictText } from '../../../core/chain/verdictText.ts';
import { LOCALE_NAMES } from '../../../core/language.ts';
import type { DeskCase } from '../../../core/protocols/deskProtocol.ts';
import { isUrgent } from '../../../languages/case/caseInWords.ts';
import { proofWish } from '../../../languages/verification/index.ts';
import { articleHref } from '../../shared/articleHref.ts';
import { Button, HashChip, IconButton } from '../../shared/components/index.ts';
import { onEscape } from '../../shared/escape.ts';
import { dayTime } from '../../shared/format.ts';
import { Icon } from '../../shared/icons.tsx';
import { language, readable } from '../../shared/language.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { desk, now } from '../console.ts';
import { latestCard } from '../desk/entries.ts';
import type { OpenCase } from '../desk/openCase.ts';
import { PlainWords } from '../PlainWords.tsx';
import { articleTitles } from './articleTitles.ts';
import { Summary } from './CaseSummary.tsx';
import { ChainPanel } from './ChainPanel.tsx';
import { detailsOpen } from './detailsOpen.ts';
import { LookupCard } from './LookupCard.tsx';
import { putInReply } from './StaffComposer.tsx';
import './caseSide.css';
import { departmentWords } from '../../shared/words/departmentWords.ts';

type Opened = Extract<OpenCase, { kind: 'open' }>;

/** What is known about the case, beside the conversation; a drawer where there is no room. */
export function CaseSide(): JSX.Element {
  const { side } = say.value;
  const opened = desk.opened.value;
  useEffect(() => (detailsOpen.value ? onEscape(closeDetails) : undefined), [detailsOpen.value]);
  return (
    <>
      {detailsOpen.value && <div class="side-shade" onClick={closeDetails} aria-hidden="true" />}
      <section class="side" aria-label={side.title} data-open={detailsOpen.value || undefined}>
        <header class="pane-head">
          <h2>{side.title}</h2>
          <span class="side-close">
            <IconButton icon="x" label={side.close} onClick={closeDetails} />
          </span>
        </header>
        {opened.kind === 'open' && <Facts opened={opened} />}
      </section>
    </>
  );
}

function closeDetails(): void {
  detailsOpen.value = false;
}

function Facts({ opened }: { opened: Opened }): JSX.Element {
  const told = latestCard(opened.entries, 'verdict');
  // That a transaction went through is no good news to whoever is being robbed.
  const { summary } = opened.case;
  const verdictLast = summary !== undefined && isUrgent(summary.title) && told?.severity === 'ok';
  const chain = (
    <ChainPanel
      key={opened.id}
      shown={opened.case}
      told={told}
      insert={(card) => insert(verdictText(card, opened.case.language))}
    />
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <div class="side-scroll" tabIndex={0}>
      {summary && <Summary summary={summary} lang={opened.case.language} />}
      <CaseFacts shown={opened.case} />
      {!verdictLast && chain}
      <Person opened={opened} />
      <LookupCard key={`look up ${opened.id}`} shown={opened.case} />
      <Articles shown={opened.case} />
      {verdictLast && chain}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="side-card">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Row({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="side-row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Nothing where it would only repeat what stands above it: the question in the summary, the department in the head. */
function CaseFacts({ shown }: { shown: DeskCase }): JSX.Element | null {
  const { side } = say.value;
  const { question, hash, chain } = shown.brief;
  const said = question && shown.summary?.problems[0]?.query === question;
  if (said && !hash && !chain) return null;
  return (
    <Section title={side.case}>
      <dl>
        {!said && (
          <Row label={side.question}>
            {question ? (
              <span lang={shown.language}>
                <PlainWords text={question} />
              </span>
            ) : (
              <span class="side-quiet">{side.noQuestion}</span>
            )}
          </Row>
        )}
        {shown.department && (
          <Row label={side.department}>{departmentWords.value.departments[shown.department].name}</Row>
        )}
        {hash && (
          <Row label={side.transaction}>
            <HashChip hash={hash} />
          </Row>
        )}
        {chain && <Row label={side.chain}>{chain}</Row>}
      </dl>
    </Section>
  );
}

function insert(text: string): void {
  detailsOpen.value = false;
  putInReply(text);
}

function Articles({ shown }: { shown: DeskCase }): JSX.Element {
  const { side } = say.value;
  const titles = articleTitles(shown.language);
  const { articles } = shown.brief;
  return (
    <Section title={side.articles}>
      {articles.length === 0 && <p class="side-quiet">{side.noArticles}</p>}
      <ul class="side-articles">
        {articles.map((id) => (
          <li>
            <Icon name="book" size={16} />
            <a href={articleHref(id, shown.language)} target="_blank" rel="noopener" lang={shown.language}>
              {titles.get(id) ?? id}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Person({ opened }: { opened: Opened }): JSX.Element {
  const { side } = say.value;
  const { case: shown, entries } = opened;
  const consent = latestCard(entries, 'consented');
  const time = (at: number) => dayTime(at, language.value, now.peek());
  return (
    <Section title={side.person}>
      <dl>
        {shown.verified && (
          <Row label={side.verified}>
            {shown.verified.how === 'signature' ? <HashChip hash={shown.verified.address} /> : shown.verified.address}{' '}
            {shown.verified.chainId !== undefined && (
              <span class="side-quiet">{`eip155:${shown.verified.chainId} `}</span>
            )}
            <span class="side-quiet">{side.verifiedBy[shown.verified.how](time(shown.verified.at))}</span>
          </Row>
        )}
        {shown.past && <Row label={side.past}>{pastInWords(shown.past)}</Row>}
        <Row label={side.channel}>{shown.channel === 'webchat' ? side.webChat : shown.channel}</Row>
        <Row label={side.language}>
          <span lang={shown.language}>{LOCALE_NAMES[shown.language]}</span>
        </Row>
        <Row label={side.consent}>
          {consent ? (
            side.consentGiven(consent.version, time(consent.at))
          ) : (
            <span class="side-quiet">{side.consentUnknown}</span>
          )}
        </Row>
        <Row label={side.opened}>{time(shown.openedAt)}</Row>
        <Row label={side.deletion}>{shown.deletedBy === null ? side.deletionOpen : time(shown.deletedBy)}</Row>
      </dl>
      {shown.mine && !shown.verified && shown.channel === 'webchat' && (
        <Button size="small" icon="sign" onClick={async () => insert(proofWish(await readable(shown.language)))}>
          {side.askForProof}
        </Button>
      )}
    </Section>
  );
}

/** "3 earlier cases, the last one: Transfers, ethereum, 2026-11". */
function pastInWords({ cases, last }: NonNullable<DeskCase['past']>): string {
  const topic = last.department && departmentWords.value.departments[last.department].name;
  return say.value.side.pastCases(cases, [topic, last.chain, last.month].filter(Boolean).join(', '));
}
