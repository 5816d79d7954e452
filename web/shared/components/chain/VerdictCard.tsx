import type { ComponentChildren, JSX } from 'preact';
import type { Card as ProtocolCard, RailStep } from '../../../../core/protocols/protocol.ts';
import { Icon, type IconName } from '../../icons.tsx';
import { words } from '../../language.ts';
import { Markdown } from '../article/Markdown.tsx';
import { Button } from '../controls/Button.tsx';
import { Card } from '../notices/Card.tsx';
import { Rail, type RailItem } from '../notices/Rail.tsx';
import type { Tone } from '../notices/Tag.tsx';
import { HashChip } from './HashChip.tsx';
import './verdict.css';
import { talkWords } from '../../words/talkWords.ts';

type Verdict = Extract<ProtocolCard, { kind: 'verdict' }>;

const SIGNS: Record<Verdict['severity'], { tone: Tone; icon: IconName }> = {
  ok: { tone: 'ok', icon: 'check' },
  caution: { tone: 'caution', icon: 'clock' },
  danger: { tone: 'danger', icon: 'stop' },
  unknown: { tone: 'plain', icon: 'info' },
};

/** What the chain says about a transaction: first where the money is, then four steps, the numbers, and how it is known. */
export function VerdictCard({
  card,
  onCheckAgain,
  action,
}: {
  card: Verdict;
  onCheckAgain?: () => void;
  action?: ComponentChildren;
}): JSX.Element {
  const { tone, icon } = SIGNS[card.severity];
  return (
    <Card tone={tone} band={{ icon, text: card.band }} foot={<Foot card={card} onCheckAgain={onCheckAgain} />}>
      <h2 class="verdict-heading">{card.heading}</h2>
      <Rail items={railItems(card.steps, { do: <Numbers rows={card.table} /> })} />
      {!card.steps.some(({ role }) => role === 'do') && <Numbers rows={card.table} />}
      {card.hash && (
        <p class="verdict-hash">
          <HashChip hash={card.hash} />
          {card.explorer?.startsWith('https://') && (
            <a href={card.explorer} target="_blank" rel="noopener noreferrer">
              {talkWords.value.verdict.explorer}
              <span class="unseen"> ({words.value.states.opensNew})</span>
            </a>
          )}
        </p>
      )}
      {action}
    </Card>
  );
}

/** Steps of the protocol as marks on the rail. `under`: what is drawn below a step of that role. */
export function railItems(
  steps: readonly RailStep[],
  under: Partial<Record<RailStep['role'], ComponentChildren>> = {},
): RailItem[] {
  const marks = { happened: 'past', means: 'past', do: 'now', never: 'never' } as const;
  return steps.map((step) => ({
    mark: step.role === 'never' && step.loses ? 'loses' : marks[step.role],
    label: step.label,
    text: step.text ? <Markdown text={step.text} /> : null,
    more: under[step.role],
  }));
}

function Numbers({ rows }: { rows: Verdict['table'] }): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <table class="numbers" aria-label={talkWords.value.verdict.numbers}>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              {row.label}
              {row.note && <span class="numbers-note">{row.note}</span>}
            </th>
            <td class="numbers-value">{row.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Foot({ card, onCheckAgain }: { card: Verdict; onCheckAgain?: () => void }): JSX.Element {
  return (
    <>
      <Icon name="block" size={18} />
      <span class="verdict-foot">{card.foot}</span>
      {onCheckAgain && (
        <Button kind="quiet" size="small" icon="refresh" onClick={onCheckAgain}>
          {talkWords.value.verdict.checkAgain}
        </Button>
      )}
    </>
  );
}
