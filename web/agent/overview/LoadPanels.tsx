import type { JSX } from 'preact';
import type { DeskLoad } from '../../../core/protocols/deskProtocol.ts';
import { clockTime, wholeNumber } from '../../shared/format.ts';
import { language } from '../../shared/language.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { axisStep } from './axisStep.ts';
import { Panel } from './Panel.tsx';
import './loadPanels.css';

/** Hours between two times under the chart. */
const LABEL_EVERY = 4;

/** What came to the desk in the last day, hour by hour, beside what was taken over; and why people asked. */
export function LoadPanels({ load }: { load: DeskLoad }): JSX.Element {
  const { overview } = say.value;
  const quiet = load.hours.every(({ asked, taken }) => asked === 0 && taken === 0);
  return (
    <>
      <Panel title={overview.requests}>
        {quiet ? <p class="panel-none">{overview.noRequests}</p> : <Chart load={load} />}
      </Panel>
      <Panel title={overview.why}>
        {load.reasons.length === 0 && <p class="panel-none">{overview.noRequests}</p>}
        <table class="panel-table">
          <tbody>
            {load.reasons.map(({ reason, count }) => (
              <tr>
                <th scope="row">{overview.reasons[reason]}</th>
                <td class="number">{whole(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
    </>
  );
}

/** Two bars for an hour: filled asked, outlined taken over. The same numbers stand in a table for those who listen. */
function Chart({ load }: { load: DeskLoad }): JSX.Element {
  const { overview } = say.value;
  const step = axisStep(Math.max(...load.hours.map(({ asked, taken }) => Math.max(asked, taken))));
  const height = (count: number) => ({ height: `${(100 * count) / (2 * step)}%` });
  return (
    <div class="load">
      <p class="load-legend" aria-hidden="true">
        <i class="load-asked" /> {overview.asked} <i class="load-taken" /> {overview.taken}
      </p>
      <div class="load-plot" aria-hidden="true">
        {[2 * step, step, 0].map((value) => (
          <span class="load-line">{whole(value)}</span>
        ))}
        <div class="load-bars">
          {load.hours.map(({ from, asked, taken }) => (
            <span class="load-hour">
              <i class="load-asked" style={height(asked)} />
              <i class="load-taken" style={height(taken)} />
              {new Date(from).getHours() % LABEL_EVERY === 0 && <span>{clockTime(from, language.value)}</span>}
            </span>
          ))}
        </div>
      </div>
      <div class="unseen">
        <Numbers load={load} />
      </div>
    </div>
  );
}

function Numbers({ load }: { load: DeskLoad }): JSX.Element {
  const { overview } = say.value;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{overview.hour}</th>
          <th scope="col">{overview.asked}</th>
          <th scope="col">{overview.taken}</th>
        </tr>
      </thead>
      <tbody>
        {load.hours
          .filter(({ asked, taken }) => asked + taken > 0)
          .map(({ from, asked, taken }) => (
            <tr>
              <th scope="row">{clockTime(from, language.value)}</th>
              <td>{whole(asked)}</td>
              <td>{whole(taken)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function whole(value: number): string {
  return wholeNumber(value, language.value);
}
