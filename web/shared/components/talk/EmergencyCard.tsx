import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Card as ProtocolCard } from '../../../../core/protocols/protocol.ts';
import { shortDate } from '../../format.ts';
import { Icon } from '../../icons.tsx';
import { language } from '../../language.ts';
import { InlineMarkdown } from '../article/Markdown.tsx';
import { railItems } from '../chain/VerdictCard.tsx';
import { Card } from '../notices/Card.tsx';
import { Rail } from '../notices/Rail.tsx';
import './emergency.css';
import '../chain/verdict.css';
import { talkWords } from '../../words/talkWords.ts';

type Emergency = Extract<ProtocolCard, { kind: 'emergency' }>;

/**
 * First aid. `memory` keeps which boxes are ticked over a reload; only numbers are kept, no words.
 */
export function EmergencyCard(props: {
  card: Emergency;
  memory?: { load: () => number[]; save: (done: number[]) => void };
  onOpen?: (href: string) => void;
}): JSX.Element {
  const { card } = props;
  const [done, setDone] = useState<number[]>(props.memory?.load() ?? []);
  const toggle = (index: number) => {
    const next = done.includes(index) ? done.filter((one) => one !== index) : [...done, index];
    setDone(next);
    props.memory?.save(next);
  };
  const list = <Checklist items={card.checklist} done={done} onToggle={toggle} />;
  const hasDo = card.steps.some(({ role }) => role === 'do');
  return (
    <Card
      tone="danger"
      band={{ icon: 'stop', text: card.band, aside: <Progress done={done.length} all={card.checklist.length} /> }}
      foot={card.source && <Source card={card} onOpen={props.onOpen} />}
    >
      <h2 class="verdict-heading">{card.heading}</h2>
      <Rail items={railItems(card.steps, { do: list })} />
      {!hasDo && list}
    </Card>
  );
}

function Progress({ done, all }: { done: number; all: number }): JSX.Element | null {
  return done > 0 ? <span>{talkWords.value.emergency.progress(done, all)}</span> : null;
}

function Checklist({
  items,
  done,
  onToggle,
}: {
  items: readonly string[];
  done: readonly number[];
  onToggle: (index: number) => void;
}): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <ul class="checklist">
      {items.map((item, index) => (
        <li>
          <label>
            <input type="checkbox" checked={done.includes(index)} onChange={() => onToggle(index)} />
            <span>
              <InlineMarkdown text={item} />
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

function Source({ card, onOpen }: { card: Emergency; onOpen?: (href: string) => void }): JSX.Element | null {
  const { source } = card;
  if (!source) return null;
  const { answer } = talkWords.value;
  const open = (event: MouseEvent) => {
    if (!onOpen) return;
    event.preventDefault();
    onOpen(source.href);
  };
  return (
    <>
      <Icon name="book" size={18} />
      <span>
        {answer.from}{' '}
        <a href={source.href} onClick={open}>
          {source.title}
        </a>{' '}
        · {answer.checked(shortDate(source.reviewed, language.value, Date.now()))}
      </span>
    </>
  );
}
