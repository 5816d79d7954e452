import type { Locale } from '../../core/language.ts';
import type { ActionValue, Card, GuideId, GuidePicture, SuggestedAction } from '../../core/protocols/protocol.ts';
import type { GuideWords } from '../../languages/guides/guidePhrases.ts';
import { guidePhrases } from '../../languages/guides/index.ts';
import { phrases } from '../../languages/index.ts';
import { bare, namedWay, typedWay, type Ways } from '../../understanding/recognise/facts/typedWay.ts';
import { button, type Said } from '../saying/say.ts';
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
    ...(GUIDES[id].steps[step]?.loses ? { loses: true } : {}),
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
  const pressed = namedWay(text, waysAt(progress, language)) ?? wayOut(said, progress, language);
  if (pressed) return pressed;
  const { spoken } = guidePhrases(language);
  if (spoken.next.includes(said)) return nextStep(progress, language);
  return spoken.back.includes(said) ? backTo(progress) : null;
}

/**
 * The same of a text in words of its own, or of one that takes another way of the step before: "no, it was pending after all".
 * Where a wrong step costs the coins only a button, or what it says, is an answer.
 */
export function meantAnswer(text: string, progress: Progress, language: Locale): ActionValue | null {
  if (isWeighty(progress)) return null;
  const { spoken } = guidePhrases(language);
  return typedWay(text, waysAt(progress, language), spoken) ?? corrected(text, progress, language);
}

/** Another way of the step before, where the reply names it. */
function corrected(text: string, { trail, ...progress }: Progress, language: Locale): ActionValue | null {
  const before = { ...progress, trail: trail.slice(0, -1) };
  const { spoken } = guidePhrases(language);
  if (trail.length < 2 || isWeighty(before) || !spoken.corrects.test(bare(text))) return null;
  const { titles } = waysAt(before, language);
  const others = titles.filter(([, value]) => value.action !== 'guide' || value.step !== trail.at(-1));
  const without = bare(text).replace(spoken.corrects, ' ');
  return namedWay(without, { titles: others }) ?? typedWay(without, { titles: others, done: null }, spoken);
}

const WEIGHTY: readonly GuidePicture[] = ['sign', 'compare'];

/** Who may know the words, what is signed, whether it is the same address: half a word there is too little. */
function isWeighty({ id, trail }: Progress): boolean {
  const step = GUIDES[id].steps[trail.at(-1) ?? ''];
  const targets = Object.values(step?.ways ?? {});
  const raises = targets.some((target) => typeof target !== 'string' && target.action === 'emergency');
  return step === undefined || raises || WEIGHTY.includes(step.picture);
}

function waysAt(progress: Progress, language: Locale): Ways<ActionValue> {
  const titles = waysOn(progress, language).map(({ title, value }) => [title, value] as const);
  return { titles, done: nextStep(progress, language) };
}

function wayOut(said: string, progress: Progress, language: Locale): ActionValue | null {
  return waysOut(progress, language).find(({ title }) => bare(title) === said)?.value ?? null;
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

/** "Next" and "done" answer a step that has one way on, or one for who has done it; any other question has to be answered. */
function nextStep({ id, trail, offered }: Progress, language: Locale): ActionValue | null {
  const step = trail.at(-1) ?? '';
  const done = GUIDES[id].steps[step]?.ways['done'];
  if (typeof done === 'string') return { action: 'guide', id, step: done };
  const [first, ...others] = waysOn({ id, trail, offered }, language);
  return first && others.length === 0 ? first.value : null;
}

function cardText(card: Extract<Card, { kind: 'guide' }>, language: Locale): string {
  const { never } = phrases(language);
  const nevers = card.never === null ? [] : [`**${never}**\n${card.never}`];
  return [`${card.title} (${card.place})`, `**${card.heading}**`, card.text, ...nevers].join('\n\n');
}
