import type { JSX } from 'preact';
import { Tag, type Tone } from '../../shared/components/index.ts';
import { utcTime } from '../../shared/format.ts';
import { helpApi } from '../../shared/help/helpApi.ts';
import type { Networks } from '../../shared/help/helpTypes.ts';
import { useFetched } from '../../shared/help/useFetched.ts';
import { language } from '../../shared/language.ts';
import { helpWords } from '../../shared/words/helpWords.ts';

/** What the networks ask at the moment, from nodes, with the time of asking: those that answered, and nothing where none did. */
export function NetworksCard(): JSX.Element | null {
  const [networks] = useFetched(() => helpApi.networks(), 'networks');
  const { home } = helpWords.value;
  const known = networks?.kind === 'ok' ? networks.value.networks.filter(({ state }) => state !== 'unknown') : [];
  if (networks?.kind !== 'ok' || known.length === 0) return null;
  return (
    <section class="home-card" aria-labelledby="networks-title">
      <header>
        <h2 id="networks-title">{home.networks}</h2>
        <span class="time">{utcTime(networks.value.at, language.value)}</span>
      </header>
      <Table networks={known} />
    </section>
  );
}

const TONES: Record<Networks['networks'][number]['state'], Tone> = { normal: 'ok', busy: 'caution', unknown: 'plain' };

function Table({ networks }: { networks: Networks['networks'] }): JSX.Element {
  const { home } = helpWords.value;
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
