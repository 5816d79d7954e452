import type { JSX } from 'preact';
import type { ChatActivity, Card as ProtocolCard, SuggestedAction } from '../../../core/protocols/protocol.ts';
import { Button, Card, InlineMarkdown, Markdown, Never } from '../../shared/components/index.ts';
import { GuideDrawing } from '../../shared/guides/GuideDrawing.tsx';
import type { Chat } from '../chat/chat.ts';
import './guide.css';

type Guide = Extract<ProtocolCard, { kind: 'guide' }>;

/** One step of a guide: where one is, a drawing, what to do, and the ways on. Only the last step can be answered. */
export function GuideCard(props: { card: Guide; activity: ChatActivity; chat: Chat }): JSX.Element {
  const { card } = props;
  return (
    <Card tone="accent" band={{ icon: 'rail', text: card.title, aside: card.place }} foot={<WaysOut {...props} />}>
      <Along position={card.position} of={card.of} />
      <GuideDrawing picture={card.picture} />
      <h2 class="guide-heading">{card.heading}</h2>
      <Markdown text={card.text} />
      {card.never !== null && (
        <Never loses={card.loses}>
          <InlineMarkdown text={card.never} />
        </Never>
      )}
      <WaysOn {...props} />
    </Card>
  );
}

/** The rail again, lying: one piece a step. The place beside the title says the same in words. */
function Along({ position, of }: { position: number; of: number }): JSX.Element {
  return (
    <div class="guide-along" aria-hidden="true">
      {Array.from({ length: of }, (_, at) => (
        <span data-past={at < position || undefined} />
      ))}
    </div>
  );
}

function WaysOn({ card, activity, chat }: { card: Guide; activity: ChatActivity; chat: Chat }): JSX.Element | null {
  if (!isOpen(activity, chat)) return null;
  const ways = buttonsOf(activity).slice(0, card.ways);
  // A question has no answer that is better than the others.
  const asks = ways.filter(({ value }) => value.action === 'guide').length > 1;
  return (
    <div class="guide-ways">
      {ways.map((way, at) => (
        <Button kind={at === 0 && !asks ? 'primary' : 'plain'} wide onClick={() => chat.press(way)}>
          {way.title}
        </Button>
      ))}
    </div>
  );
}

function WaysOut({ card, activity, chat }: { card: Guide; activity: ChatActivity; chat: Chat }): JSX.Element | null {
  if (!isOpen(activity, chat)) return null;
  return (
    <div class="guide-out">
      {buttonsOf(activity)
        .slice(card.ways)
        .map((way) => (
          <Button kind="quiet" icon={iconOf(way)} onClick={() => chat.press(way)}>
            {way.title}
          </Button>
        ))}
    </div>
  );
}

function iconOf({ value }: SuggestedAction): 'back' | 'person' | 'x' {
  if (value.action === 'guide') return 'back';
  return value.action === 'person' ? 'person' : 'x';
}

function buttonsOf(activity: ChatActivity): readonly SuggestedAction[] {
  return activity.suggestedActions?.actions ?? [];
}

/** Nothing came after it that ended or replaced this step. */
function isOpen(activity: ChatActivity, { view }: Chat): boolean {
  const { guide, owner, judged } = view.value;
  if (owner !== 'bot' || guide !== activity.id) return false;
  return !buttonsOf(activity).some(({ value }) => value.action === 'helped' && judged.has(value.article));
}
