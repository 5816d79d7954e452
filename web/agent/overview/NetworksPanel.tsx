import type { JSX } from 'preact';
import type { EndpointHealth, NetworkHealth, NetworksHealth } from '../../../core/chain/networkHealth.ts';
import { MINUTE } from '../../../core/time.ts';
import { Banner, Tag } from '../../shared/components/index.ts';
import { utcTime } from '../../shared/format.ts';
import { language } from '../../shared/language.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { desk } from '../console.ts';
import { Panel } from './Panel.tsx';
import { useRefreshed } from './useRefreshed.ts';

/** What the desk can see of every network, and what users lose where an endpoint refuses; for supervisors and administrators. */
export function NetworksPanel(): JSX.Element {
  const [health] = useRefreshed(desk.networks, MINUTE);
  const text = say.value.overview.networks;
  return (
    <Panel title={text.title}>
      {health.kind === 'ok' ? <Networks health={health.value} /> : <p class="panel-none">{text.notYet}</p>}
    </Panel>
  );
}

function Networks({ health }: { health: NetworksHealth }): JSX.Element {
  const text = say.value.overview.networks;
  return (
    <>
      {health.networks
        .filter(({ blind }) => blind)
        .map(({ name }) => (
          <Banner tone="danger" icon="alert">
            {text.blind(name)}
          </Banner>
        ))}
      <table class="panel-table">
        <tbody>
          {health.networks.map((network) => (
            <OneNetwork network={network} />
          ))}
        </tbody>
      </table>
      <p class="panel-none">{text.looked(utcTime(health.at, language.value))}</p>
    </>
  );
}

function OneNetwork({ network: { name, blind, endpoints } }: { network: NetworkHealth }): JSX.Element {
  const text = say.value.overview.networks;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Tag tone={blind ? 'danger' : 'ok'}>{blind ? text.blindShort : text.sees}</Tag>
      </td>
      <td class="quiet">
        {endpoints.map((endpoint) => (
          <Lacks endpoint={endpoint} />
        ))}
      </td>
    </tr>
  );
}

/** One that does not answer at all says so once. */
function Lacks({ endpoint: { host, calls } }: { endpoint: EndpointHealth }): JSX.Element {
  const text = say.value.overview.networks;
  const dead = calls.find(({ call, works }) => call === 'reachable' && !works);
  const lacking = dead ? [dead] : calls.filter(({ works }) => !works);
  if (lacking.length === 0) {
    return (
      <p>
        <bdi>{host}</bdi>: {text.allWorks}
      </p>
    );
  }
  return (
    <details>
      <summary>
        <bdi>{host}</bdi>: {lacking.map(({ call }) => text.calls[call]).join(' · ')}
      </summary>
      <ul>
        {lacking.map(({ call, why }) => (
          <li>
            {text.costs[call]} {why && <code>{why}</code>}
          </li>
        ))}
      </ul>
    </details>
  );
}
