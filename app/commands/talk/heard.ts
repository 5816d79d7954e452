import type { Locale } from '../../../core/language.ts';
import type { Card, ChatActivity, SourceLink, SuggestedAction } from '../../../core/protocols/protocol.ts';
import type { Move } from '../../../understanding/labelled/labels.ts';
import { phraseSigns } from './phraseSigns.ts';

/** What one reply of the desk does, read from its cards and its set phrases. */
export interface HeardReply {
  readonly moves: ReadonlySet<Move>;
  /** What was said, as `article#anchor`. */
  readonly parts: readonly string[];
  /** Ids of the articles that were offered to choose from. */
  readonly offered: readonly string[];
  readonly refused: boolean;
  readonly asks: boolean;
  /** Something was to be looked up, and no network could be asked or tell. */
  readonly inVain: boolean;
  /** The messages, in their order. */
  readonly texts: readonly string[];
  readonly buttons: readonly SuggestedAction[];
}

export function heardIn(reply: readonly ChatActivity[], locale: Locale): HeardReply {
  const texts = reply.map(({ text = '' }) => text.trim());
  const cards = reply.flatMap(({ channelData }) => channelData?.handrail?.card ?? []);
  const signs = phraseSigns(locale).filter(({ words }) => texts.some((text) => text.includes(words)));
  const moves = new Set<Move>([...cards.flatMap(movesOf), ...signs.map(({ move }) => move)]);
  return {
    moves,
    parts: [...new Set(cards.flatMap(partsOf))],
    offered: cards.flatMap((card) => (card.kind === 'choices' ? card.sources.map(({ articleId }) => articleId) : [])),
    refused: signs.some(({ refuses }) => refuses === true),
    asks: (moves.has('ask') || signs.some(({ asks }) => asks === true)) && !moves.has('smalltalk'),
    inVain: cards.some(foundNothing) || signs.some(({ inVain }) => inVain === true),
    texts,
    buttons: reply.flatMap(({ suggestedActions }) => suggestedActions?.actions ?? []),
  };
}

function foundNothing(card: Card): boolean {
  return card.kind === 'unchecked' || (card.kind === 'verdict' && card.severity === 'unknown');
}

function movesOf(card: Card): Move[] {
  switch (card.kind) {
    case 'answer':
      return ['answer'];
    case 'emergency':
      return ['alarm'];
    case 'care':
      return ['crisis'];
    case 'choices':
      return ['ask'];
    case 'guide':
      return ['guide', 'step'];
    case 'verdict':
    case 'unchecked':
      return ['lookup'];
    case 'queue':
      return ['person'];
    case 'consent':
    case 'consented':
    case 'declined':
    case 'sign':
    case 'rate':
    case 'ended':
    case 'data':
      return ['desk'];
    case 'accepted':
    case 'stopped':
      return [];
  }
}

/**
 * A card that names an anchor says that part, and the short answer where it stands above steps. One that names none says
 * of its article what it shows; a single warning beside an answer is not the whole of what not to do.
 */
function partsOf(card: Card): string[] {
  if (card.kind === 'answer') return parts(card.source, card.lead !== '', card.steps.length > 0, card.never.length > 1);
  if (card.kind !== 'emergency' || !card.source) return [];
  const warns = card.steps.some(({ role }) => role === 'never');
  return parts(card.source, true, card.checklist.length > 0, warns);
}

function parts({ articleId, href }: SourceLink, lead: boolean, steps: boolean, never: boolean): string[] {
  const anchor = href.split('#')[1];
  const shown = [...(lead ? ['lead'] : []), ...(steps ? ['steps'] : []), ...(never ? ['never'] : [])];
  const said = anchor ? [anchor, ...(lead && steps ? ['lead'] : [])] : shown;
  return said.map((each) => `${articleId}#${each}`);
}

export const articleOf = (part: string): string => part.split('#')[0] ?? '';
