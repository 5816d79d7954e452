import { ofCard, onCard } from '../../core/markdown/donts.ts';
import type { Card, RailStep, SourceLink, SuggestedAction } from '../../core/protocols/protocol.ts';
import { withoutSentences } from '../../understanding/claims/muting.ts';
import type { Said } from './said.ts';

type Forbidden = (sentence: string) => boolean;

/** What is said without the sentences that are forbidden, in its words, on its card and on its buttons alike. */
export function muted<T extends Said>(said: T, forbidden: Forbidden): T {
  const without = (text: string) => withoutSentences(text, forbidden);
  return {
    ...said,
    text: said.plain ? said.text : without(said.text),
    ...(said.card ? { card: mutedCard(said.card, without) } : {}),
    ...(said.buttons ? { buttons: said.buttons.filter((button) => !titled(button, forbidden)) } : {}),
  };
}

/** Only what leads to an article or a question is named in its words; the other buttons are the desk's own. */
function titled({ title, value }: SuggestedAction, forbidden: Forbidden): boolean {
  return (value.action === 'article' || value.action === 'ask') && forbidden(title);
}

function mutedCard(card: Card, without: (text: string) => string): Card {
  const isLeft = (text: string) => without(`- ${text}`) !== '';
  const items = (texts: readonly string[]) => texts.filter(isLeft).map(without);
  // Where most steps may not be said, what is left of them leads nowhere.
  const stepsOf = (texts: readonly string[]) => (items(texts).length * 2 < texts.length ? [] : items(texts));
  const links = (sources: readonly SourceLink[]) => sources.filter(({ title }) => without(title) !== '');
  switch (card.kind) {
    case 'answer': {
      const steps = stepsOf(card.steps);
      const shown = card.shown === undefined ? {} : { shown: Math.min(card.shown, steps.length) };
      const { losses: _, ...rest } = card;
      const left = ofCard(card).filter(({ text }) => isLeft(text));
      const donts = onCard(left.map((dont) => ({ ...dont, text: without(dont.text) })));
      return { ...rest, lead: without(card.lead), steps, ...donts, ...shown };
    }
    case 'choices':
      return { ...card, sources: links(card.sources) };
    case 'verdict':
      return {
        ...card,
        heading: without(card.heading) || card.band,
        steps: rail(card.steps, without),
        table: card.table.map(({ note, ...row }) => ({
          ...row,
          ...(note && without(note) ? { note: without(note) } : {}),
        })),
        foot: without(card.foot),
      };
    case 'emergency':
      return { ...card, steps: rail(card.steps, without), checklist: items(card.checklist) };
    case 'guide':
      return {
        ...card,
        heading: without(card.heading) || card.title,
        text: without(card.text),
        never: card.never === null ? null : without(card.never) || null,
      };
    // Facts of the desk, words to copy, and the words of a crisis: nothing of coins.
    case 'consent':
    case 'consented':
    case 'declined':
    case 'queue':
    case 'accepted':
    case 'stopped':
    case 'unchecked':
    case 'sign':
    case 'care':
    case 'rate':
    case 'ended':
    case 'data':
      return card;
  }
}

/** "Do" has its checklist beside it. */
function rail(steps: readonly RailStep[], without: (text: string) => string): RailStep[] {
  return steps
    .map((step) => ({ ...step, text: without(step.text) }))
    .filter(({ text }, at) => text !== '' || steps[at]?.text === '');
}
