import { figuresOf, figuresPerLanguage, recogniserFigures } from '../../../../app/commands/talk/figures.ts';
import { type HeardReply, heardIn } from '../../../../app/commands/talk/heard.ts';
import type { Judgement } from '../../../../app/commands/talk/judge.ts';
import type { PlayedStory, PlayedTurn } from '../../../../app/commands/talk/playStory.ts';
import { messagesOf, type Recogniser } from '../../../../app/commands/talk/recognisers.ts';

const silent = heardIn([], 'en');
const said = (part: string): HeardReply => ({ ...silent, moves: new Set(['answer']), parts: [part] });

interface Given {
  readonly kind?: PlayedTurn['kind'];
  readonly press?: string;
  readonly parts?: string[];
  readonly reply?: HeardReply;
  readonly judgement?: Partial<Judgement>;
}

function turn({ kind = 'later', press, parts = ['a#lead'], reply = silent, judgement }: Given): PlayedTurn {
  return {
    turn: {
      ...(press === undefined ? { say: 'a message' } : { press }),
      gold: {
        act: 'question',
        kind: 'why',
        continues: 'stays',
        move: 'answer',
        parts,
        forbid: [],
        facts: {},
      },
    },
    sent: 'a message',
    noButton: false,
    kind,
    reply,
    judgement: {
      outcome: 'wrong',
      partRight: false,
      refused: false,
      askedBack: false,
      repeated: false,
      forbidden: null,
      ...judgement,
    },
  };
}

const story = (...turns: PlayedTurn[]): PlayedStory => ({ id: 'en-1', locale: 'en', turns, waits: false });
const right = { outcome: 'right', partRight: true } as const;

it('counts turns, and tells what follows a question back', () => {
  const figures = figuresOf([
    story(
      turn({ kind: 'first', judgement: right }),
      turn({ judgement: { askedBack: true } }),
      turn({ judgement: { outcome: 'right', partRight: false } }),
      turn({ judgement: { refused: true, askedBack: true } }),
      turn({ kind: 'button', press: 'No', judgement: { outcome: 'partly', repeated: true } }),
    ),
    story(turn({ kind: 'first', judgement: { askedBack: true } })),
  ]);
  expect(figures).toMatchObject({
    stories: 2,
    turns: 6,
    right: 2,
    rightWithPart: 1,
    partly: 1,
    wrong: 3,
    partRight: 1,
  });
  expect(figures).toMatchObject({ refused: 1, askedBack: 3, askedOn: 2, askedThenRight: 1, repeated: 1 });
  expect(figures.kinds.first).toMatchObject({ turns: 2, right: 1 });
  expect(figures.kinds.button).toMatchObject({ turns: 1, right: 0, partly: 1 });
});

it('calls nothing forbidden zero that was not measured', () => {
  expect(figuresOf([story(turn({}))]).forbidden).toBeNull();
  const claims = turn({ judgement: { forbidden: ['pay'] } });
  expect(figuresOf([story(claims, turn({ judgement: { forbidden: [] } }))]).forbidden).toBe(1);
  expect(figuresOf([story(claims, turn({}))]).forbidden).toBeNull();
});

it('takes whoever waits for a person, or got one of the last two answers, for helped', () => {
  const helped = (...turns: PlayedTurn[]) => figuresOf([story(...turns)]).helped;
  const thanks = turn({ parts: [], judgement: { outcome: 'right', partRight: null } });
  expect(helped(turn({ judgement: right }), turn({}), thanks)).toBe(1);
  expect(helped(turn({ judgement: right }), turn({}), turn({}), thanks)).toBe(0);
  expect(figuresOf([{ ...story(turn({})), waits: true }]).helped).toBe(1);
});

it('tells the languages apart', () => {
  const stories = [story(turn({})), { ...story(turn({ judgement: right })), locale: 'zh-Hant' as const }];
  const perLanguage = figuresPerLanguage(stories);
  expect(Object.keys(perLanguage)).toEqual(['en', 'zh-Hant']);
  expect(perLanguage['zh-Hant']).toMatchObject({ turns: 1, right: 1 });
});

it('asks a recogniser about every typed message, with what is open by the labels and what was done last', () => {
  const played = story(
    turn({ kind: 'first', parts: ['send-pending#lead'], reply: said('wrong-network#lead') }),
    turn({ kind: 'button', press: 'No', parts: [], reply: { ...silent, moves: new Set(['ask']) } }),
    turn({ parts: ['fees-explained#steps'], reply: { ...silent, moves: new Set(['alarm', 'person']) } }),
    turn({ kind: 'waiting' }),
  );
  expect(messagesOf(played).map(({ context: { open, after, before } }) => [open, after, before?.parts])).toEqual([
    [null, 'nothing', undefined],
    ['send-pending', 'question', ['send-pending#lead']],
    ['fees-explained', 'waiting', ['fees-explained#steps']],
  ]);
  const open: Recogniser = {
    name: 'knows what is open',
    evaluate: (_, context) => {
      if (context.open === null) return 'not applicable';
      return context.open === 'fees-explained' ? 'correct' : 'wrong';
    },
  };
  expect(recogniserFigures([open], [played])).toEqual([
    { name: open.name, overall: { n: 2, correct: 1 }, perLanguage: { en: { n: 2, correct: 1 } } },
  ]);
});
