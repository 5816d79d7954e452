import type { JSX } from 'preact';
import { Button, Loading, Tag, type Tone } from '../shared/components/index.ts';
import { utcTime } from '../shared/format.ts';
import { helpApi } from '../shared/helpApi.ts';
import type { Networks } from '../shared/helpTypes.ts';
import { language, words } from '../shared/language.ts';
import { useFetched } from '../shared/useFetched.ts';

/** What the networks ask at the moment, from nodes, with the time of asking. */
export function NetworksCard(): JSX.Element {
  const [networks, retry] = useFetched(() => helpApi.networks(), 'networks');
  const { home } = words.value;
  // A table of nothing but "not known", with a time of asking, would look like an alarm.
  const anyKnown = networks?.kind === 'ok' && networks.value.networks.some(({ state }) => state !== 'unknown');
  return (
    <section class="home-card" aria-labelledby="networks-title">
      <header>
        <h2 id="networks-title">{home.networks}</h2>
        {anyKnown && <span class="time">{utcTime(networks.value.at, language.value)}</span>}
      </header>
      {!networks && <Loading lines={3} />}
      {networks && (anyKnown ? <Table networks={networks.value.networks} /> : <NotKnown onRetry={retry} />)}
    </section>
  );
}

const TONES: Record<Networks['networks'][number]['state'], Tone> = { normal: 'ok', busy: 'caution', unknown: 'plain' };

function Table({ networks }: { networks: Networks['networks'] }): JSX.Element {
  const { home } = words.value;
  return (
    <table class="networks">
      <tbody>
        {networks.map((network) => (
          <tr>
            <th scope="row">{network.name}</th>
            <td>
              <Tag tone={TONES[network.state]}>{home.networkStates[network.state]}</Tag>
            </td>
            <td class="networks-fee">{network.fee ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is unknown is said, and that it says nothing about the reader's funds. */
function NotKnown({ onRetry }: { onRetry: () => void }): JSX.Element {
  const { home, states } = words.value;
  return (
    <div class="networks-unknown">
      <p>{home.noNetworks}</p>
      <Button kind="quiet" icon="refresh" onClick={onRetry}>
        {states.retry}
      </Button>
    </div>
  );
}
