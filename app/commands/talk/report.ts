import { LOCALES } from '../../../core/language.ts';
import { table } from '../../../knowledge/commands/result.ts';
import type { RecogniserFigures, StoryFigures, TurnFigures } from './figures.ts';
import type { PlayedStory, PlayedTurn } from './playStory.ts';
import { TURN_KINDS } from './playStory.ts';

export interface TalkReport {
  readonly overall: StoryFigures;
  readonly perLanguage: Readonly<Record<string, StoryFigures>>;
  readonly recognisers: readonly RecogniserFigures[];
}

/** The figures for people: shares in percent beside the counts they are shares of. */
export function readable({ overall, perLanguage, recognisers }: TalkReport): string {
  const rows = [...Object.entries(perLanguage), ['all', overall] as const];
  return [
    table([HEAD, ...rows.map(([language, figures]) => row(language, figures))]),
    table([['kind of turn', ...HEAD.slice(1)], ...TURN_KINDS.map((kind) => row(kind, overall.kinds[kind]))]),
    table([
      ['stories', 'played', 'helped, as far as labels tell'],
      ...rows.map(([language, { stories, helped }]) => [language, stories, share(helped, stories)]),
    ]),
    table([['recogniser', ...LOCALES, 'all'], ...recognisers.map(recogniserRow)]),
    overall.forbidden === null ? 'forbidden: not measured' : `forbidden: ${overall.forbidden}`,
  ].join('\n\n');
}

const HEAD = [
  '',
  'turns',
  'right',
  'with part',
  'partly',
  'wrong',
  'refused',
  'asked back',
  '… then right',
  'repeated',
  'no part exists',
  'no button',
];

function row(name: string, of: TurnFigures): (string | number)[] {
  const { turns } = of;
  return [
    name,
    turns,
    share(of.right, turns),
    share(of.rightWithPart, turns),
    share(of.partly, turns),
    share(of.wrong, turns),
    share(of.refused, turns),
    share(of.askedBack, turns),
    share(of.askedThenRight, of.askedOn),
    share(of.repeated, turns),
    of.noPartExists,
    of.noButton,
  ];
}

function recogniserRow({ name, overall, perLanguage }: RecogniserFigures): string[] {
  const cells = [...LOCALES.map((locale) => perLanguage[locale]), overall];
  return [name, ...cells.map((cell) => (cell ? share(cell.correct, cell.n) : '–'))];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} % of ${whole}`;
}

/** A whole conversation, with what would have been right beside each reply. */
export function transcript({ id, turns, waits }: PlayedStory): string {
  return [`## ${id}${waits ? ' (waits for a person)' : ''}`, ...turns.map(turnLines)].join('\n\n');
}

function turnLines({ turn, sent, kind, noButton, reply, judgement }: PlayedTurn, at: number): string {
  const { gold } = turn;
  const { outcome, partRight, refused, askedBack, repeated, forbidden } = judgement;
  const marks = [
    outcome,
    ...(partRight === false ? ['other part'] : []),
    ...(refused ? ['refused'] : []),
    ...(askedBack ? ['asked back'] : []),
    ...(repeated ? ['repeated'] : []),
    ...(noButton ? ['no such button'] : []),
    ...(forbidden ?? []).map((claim) => `claims ${claim}`),
  ];
  return [
    `${at + 1}. ${kind === 'button' ? `[${sent}]` : `> ${sent}`}`,
    `   gold: ${gold.move} ${gold.parts.join(', ') || '(no part)'}${gold.query ? ` · ${gold.query}` : ''}`,
    `   said: ${[...reply.moves].join(', ') || 'nothing known'} ${[...reply.parts, ...reply.offered.map((offer) => `${offer}?`)].join(', ')}`,
    `   ${marks.join(' · ')}`,
    ...reply.texts
      .join('\n— — —\n')
      .split('\n')
      .map((line) => `   | ${line}`),
    ...(reply.buttons.length > 0 ? [`   buttons: ${reply.buttons.map(({ title }) => title).join(' | ')}`] : []),
  ].join('\n');
}
