import type { Locale } from '../../core/language.ts';
import type { ActionValue, Card, GuideId, SuggestedAction } from '../../core/protocol.ts';
import type { GuideWords } from '../../languages/guides/guidePhrases.ts';
import { guidePhrases } from '../../languages/guides/index.ts';
import { phrases } from '../../languages/index.ts';
import { button, type Said } from '../say.ts';
import { GUIDES } from './index.ts';
import { type Progress, positionIn } from './progress.ts';

/** The words of any guide; which steps there are is proven where the words and the data are declared. */
export function guideWords(id: GuideId, language: Locale): GuideWords {
  return guidePhrases(language)[id];
}

/** The present step as a card, as text, and as its buttons: the ways on, back, a person, stop. */
export function guideStep(progress: Progress, language: Locale): Said {
  const { id, trail } = progress;
  const step = trail.at(-1) ?? '';
  const title = guideWords(id, language).title;
  const words = guideWords(id, language).steps[step];
  const ways = waysOn(progress, language);
  const { position, of } = positionIn(progress);
  const card: Extract<Card, { kind: 'guide' }> = {
    kind: 'guide',
    guide: id,
    title,
    position,
    of,
    place: guidePhrases(language).position(position, of),
    heading: words?.heading ?? title,
    text: words?.text ?? '',
    never: words?.never ?? null,
    picture: GUIDES[id].steps[step]?.picture ?? 'done',
    ways: ways.length,
  };
  return { text: cardText(card, language), card, buttons: [...ways, ...waysOut(progress, language)] };
}

/** The button that begins a guide, or goes on with it. */
export function guideButton(id: GuideId, language: Locale): SuggestedAction {
  return button(guideWords(id, language).begin, { action: 'guide', id });
}

/** What a text means as an answer to this step: the title of a button, or a word such as "next". */
export function spokenAnswer(text: string, progress: Progress, language: Locale): ActionValue | null {
  const said = bare(text);
  const buttons = [...waysOn(progress, language), ...waysOut(progress, language)];
  const pressed = buttons.find(({ title }) => bare(title) === said);
  if (pressed) return pressed.value;
  const { spoken } = guidePhrases(language);
  if (spoken.next.includes(said)) return firstStep(progress, language);
  return spoken.back.includes(said) ? backTo(progress) : null;
}

function waysOn({ id, trail }: Progress, language: Locale): SuggestedAction[] {
  const step = trail.at(-1) ?? '';
  const titles = guideWords(id, language).steps[step]?.ways ?? {};
  return Object.entries(GUIDES[id].steps[step]?.ways ?? {}).map(([way, target]) =>
    button(titles[way] ?? way, typeof target === 'string' ? { action: 'guide', id, step: target } : target),
  );
}

function waysOut(progress: Progress, language: Locale): SuggestedAction[] {
  const words = guidePhrases(language);
  const back = backTo(progress);
  return [
    ...(back ? [button(words.back, back)] : []),
    button(words.notLikeThat, { action: 'person' }),
    button(words.stop, { action: 'cancel' }),
  ];
}

function backTo({ id, trail }: Progress): ActionValue | null {
  const before = trail.at(-2);
  return before === undefined ? null : { action: 'guide', id, step: before };
}

/** "Next" answers a step that has one way on; a question has to be answered. */
function firstStep(progress: Progress, language: Locale): ActionValue | null {
  const [first, ...others] = waysOn(progress, language);
  const asks = others.some(({ value }) => value.action === 'guide');
  return first && !asks ? first.value : null;
}

/** What is said, without the ways of writing it. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function cardText(card: Extract<Card, { kind: 'guide' }>, language: Locale): string {
  const { never } = phrases(language);
  const nevers = card.never === null ? [] : [`**${never}**\n${card.never}`];
  return [`${card.title} (${card.place})`, `**${card.heading}**`, card.text, ...nevers].join('\n\n');
}
