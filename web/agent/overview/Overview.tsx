import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AgentNow, DeskFigures, DeskShift, Figure } from '../../../core/protocols/deskProtocol.ts';
import { DAY, type Milliseconds, SECOND } from '../../../core/time.ts';
import { Banner, Button, Empty, Failed, Loading, Tag, toast } from '../../shared/components/index.ts';
import { clockTime, dayTime, roughSpan, shortDate, stopwatch, utcTime, wholeNumber } from '../../shared/format.ts';
import { Icon } from '../../shared/icons.tsx';
import { language } from '../../shared/language.ts';
import { plainName } from '../../shared/plainName.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { LanguagesOf } from '../../shared/staff/LanguageChoice.tsx';
import { session } from '../../shared/staff/session.ts';
import { staffSay } from '../../shared/staff/staffWords.ts';
import { desk, nameOf, now } from '../console.ts';
import { longestWait, pressureOf, TARGET } from '../queue/queueTimes.ts';
import { take } from '../queue/takeNext.ts';
import { LoadPanels } from './LoadPanels.tsx';
import { NetworksPanel } from './NetworksPanel.tsx';
import { Panel } from './Panel.tsx';
import { type Loaded, useRefreshed } from './useRefreshed.ts';
import './overview.css';
import { departmentWords } from '../../shared/words/departmentWords.ts';

const REFRESH = 20 * SECOND;

/** How the desk is doing: now, over the last month, and who is here. Every figure says what it stands on. */
export function Overview(): JSX.Element {
  const [figures, retry] = useRefreshed(desk.figures, REFRESH, desk.queue.value?.waiting.length ?? 0);
  const [hours] = useRefreshed(desk.hours, REFRESH);
  const { places, overview } = say.value;
  return (
    <div class="overview">
      <header class="overview-head">
        <h1>{places.overview}</h1>
        <span class="overview-live">
          <i class="live-dot" />
          {overview.live(utcTime(now.value, language.value))}
        </span>
      </header>
      <Urgent />
      <Body figures={figures} hours={hours} retry={retry} />
    </div>
  );
}

function Body({
  figures,
  hours,
  retry,
}: {
  figures: Loaded<DeskFigures>;
  hours: Loaded<DeskShift>;
  retry: () => void;
}): JSX.Element {
  if (figures.kind === 'loading') return <Loading lines={8} />;
  if (figures.kind === 'failed') return <Failed onRetry={retry} />;
  const { value } = figures;
  return (
    <>
      <Figures figures={value} />
      <div class="overview-load">
        <LoadPanels load={value.load} />
      </div>
      <div class="overview-columns">
        <Agents agents={value.agents} onChanged={retry} />
        <Waiting />
        {hours.kind === 'ok' && <Hours shift={hours.value} />}
      </div>
      {isSupervisor() && <NetworksPanel />}
      <How figures={value} />
    </>
  );
}

/** Who is answerable for the desk and for what it can see; the server lets nobody else. */
function isSupervisor(): boolean {
  const now = session.value;
  return now.kind === 'signedIn' && ['admin', 'supervisor'].includes(now.staff.role);
}

/** Only one: the longest of the urgent ones. */
function Urgent(): JSX.Element | null {
  const { overview, conversation } = say.value;
  const queue = desk.queue.value;
  const urgent = queue?.waiting.filter((item) => item.urgent) ?? [];
  const first = urgent[0];
  const longest = queue && longestWait(queue, now.value, true);
  if (!first || longest === null) return null;
  const time = stopwatch(longest);
  return (
    <div class="overview-urgent">
      <Banner
        tone="danger"
        icon="alert"
        urgent
        action={
          <Button size="small" onClick={() => void take(first)}>
            {conversation.claim}
          </Button>
        }
      >
        <b>{urgent.length === 1 ? overview.urgent(time) : overview.urgentMany(urgent.length, time)}</b>{' '}
        <span>{nameOf(first.conversation)}</span>
      </Banner>
    </div>
  );
}

function Figures({ figures }: { figures: DeskFigures }): JSX.Element {
  const { overview } = say.value;
  const queue = desk.queue.value;
  const longest = queue && longestWait(queue, now.value);
  const waiting = queue?.waiting.length ?? figures.waiting;
  return (
    <section class="figures" aria-label={say.value.places.overview}>
      <OneFigure
        label={overview.waiting}
        value={whole(waiting)}
        unit={overview.people(waiting)}
        base={longest === null ? overview.nobodyWaits : overview.longest(stopwatch(longest))}
        late={longest !== null && longest >= TARGET}
      />
      <OneFigure
        label={overview.wait}
        {...span(figures.medianWait)}
        base={overview.waitBase(figures.medianWait.base)}
      />
      <OneFigure
        label={overview.resolution}
        {...span(figures.meanResolution)}
        base={overview.resolutionBase(figures.meanResolution.base)}
      />
      <OneFigure
        label={overview.satisfied}
        {...share(figures.satisfied)}
        base={overview.satisfiedBase(figures.satisfied.base)}
      />
      <OneFigure
        label={overview.contained}
        {...share(figures.contained)}
        base={overview.containedBase(figures.contained.base)}
      />
      <OneFigure
        label={overview.closed}
        value={whole(figures.closed)}
        unit={overview.cases(figures.closed)}
        base={overview.withAgents(figures.withAgents)}
      />
    </section>
  );
}

function OneFigure(props: { label: string; value: string; unit?: string; base: string; late?: boolean }): JSX.Element {
  return (
    <div class="figure">
      <p class="figure-label">{props.label}</p>
      <p class="figure-value">
        <b>{props.value}</b>
        {props.unit && <span> {props.unit}</span>}
      </p>
      <p class="figure-base" data-late={props.late || undefined}>
        {props.late && <Icon name="clock" size={14} />}
        {props.base}
      </p>
    </div>
  );
}

/** Without cases there is no figure: a dash, never a zero. */
function span({ value }: Figure): { value: string; unit?: string } {
  if (value === null) return { value: '–' };
  return value < 60 * SECOND ? { value: stopwatch(value) } : { value: roughSpan(value, language.value) };
}

function share({ value }: Figure): { value: string; unit?: string } {
  if (value === null) return { value: '–' };
  return { value: new Intl.NumberFormat(language.value).format(Math.round(value * 100)), unit: '%' };
}

function whole(value: number): string {
  return wholeNumber(value, language.value);
}

function Agents({ agents, onChanged }: { agents: readonly AgentNow[]; onChanged: () => void }): JSX.Element {
  const { overview } = say.value;
  const [changed, setChanged] = useState<AgentNow | null>(null);
  const save = async ({ id }: AgentNow, languages: AgentNow['languages']) => {
    const asked = await desk.setLanguages(id, languages);
    toast(asked.kind === 'ok' ? staffSay.value.languages.saved : staffSay.value.failed);
    setChanged(null);
    onChanged();
  };
  if (agents.length === 0) {
    return (
      <Panel title={overview.desk}>
        <Empty title={overview.nobody} text={overview.nobodyText} />
      </Panel>
    );
  }
  return (
    <Panel title={overview.desk}>
      <table class="panel-table">
        <thead>
          <tr>
            <th scope="col">{overview.agent}</th>
            <th scope="col">{overview.state}</th>
            <th scope="col" class="panel-wide">
              {overview.languages}
            </th>
            <th scope="col" class="number">
              {overview.load}
            </th>
          </tr>
        </thead>
        <tbody>
          {agents.map((agent) => (
            <tr>
              <th scope="row">{plainName(agent.name)}</th>
              <td>
                <Tag tone={agent.onShift ? 'ok' : 'plain'}>{agent.onShift ? overview.onShift : overview.offShift}</Tag>
              </td>
              <td class="mono quiet panel-wide">
                <AgentLanguages agent={agent} onChange={() => setChanged(agent)} />
              </td>
              <td class="number">{overview.holds(agent.holds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changed && (
        <LanguagesOf
          name={plainName(changed.name)}
          languages={changed.languages}
          onSave={(languages) => void save(changed, languages)}
          onClose={() => setChanged(null)}
        />
      )}
    </Panel>
  );
}

/** Who supervises can change them. */
function AgentLanguages({ agent, onChange }: { agent: AgentNow; onChange: () => void }): JSX.Element {
  const marks = agent.languages.map((tag) => tag.slice(0, 2).toUpperCase()).join(' ');
  if (!isSupervisor()) return <>{marks}</>;
  return (
    <Button kind="quiet" size="small" hasPopup="dialog" onClick={onChange}>
      {marks}
      <span class="unseen"> {staffSay.value.languages.of(plainName(agent.name))}</span>
    </Button>
  );
}

function Waiting(): JSX.Element {
  const { overview, queue: text } = say.value;
  const waiting = desk.queue.value?.waiting ?? [];
  return (
    <Panel title={overview.queue}>
      {waiting.length === 0 && <Empty title={text.empty} text={text.emptyText} />}
      {waiting.length > 0 && (
        <table class="panel-table">
          <tbody>
            {waiting.slice(0, 8).map((item) => (
              <tr>
                <th scope="row">{nameOf(item.conversation)}</th>
                <td class="quiet">{departmentWords.value.departments[item.department].name}</td>
                <td class="number queue-time" data-pressure={pressureOf(item, now.value)}>
                  {item.urgent && `${text.urgent} `}
                  {stopwatch(now.value - item.since)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function Hours({ shift }: { shift: DeskShift }): JSX.Element {
  const { overview } = say.value;
  const opens = (at: Milliseconds | null) =>
    at === null
      ? overview.closedNow
      : overview.opensAt(
          at - now.peek() < DAY / 2 ? clockTime(at, language.value) : dayTime(at, language.value, now.peek()),
        );
  const allOpen = shift.departments.every(({ openNow }) => openNow);
  return (
    <Panel title={overview.hours}>
      {allOpen && <p class="panel-none">{overview.allOpen}</p>}
      {!allOpen && (
        <table class="panel-table">
          <tbody>
            {shift.departments.map(({ id, openNow, opensAt }) => (
              <tr>
                <th scope="row">{departmentWords.value.departments[id].name}</th>
                <td class="number">
                  <Tag tone={openNow ? 'ok' : 'plain'}>{openNow ? overview.openNow : opens(opensAt)}</Tag>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function How({ figures }: { figures: DeskFigures }): JSX.Element {
  const { overview } = say.value;
  const date = (at: number) => shortDate(new Date(at).toISOString().slice(0, 10), language.value, now.peek());
  const { formulas } = overview;
  const rows: [string, string][] = [
    [overview.wait, formulas.wait],
    [overview.resolution, formulas.resolution],
    [overview.satisfied, formulas.satisfied],
    [overview.contained, formulas.contained],
    [overview.closed, formulas.closed],
  ];
  return (
    <details class="how">
      <summary>
        {overview.span(date(figures.from), date(figures.to))} · <span class="how-link">{overview.how}</span>
      </summary>
      <dl>
        {rows.map(([name, text]) => (
          <div>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
