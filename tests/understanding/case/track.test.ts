import { NEW_CASE, readCase } from '../../../core/case.ts';
import type { Article } from '../../../knowledge/ports.ts';
import { afterAlarm, afterPart, openProblem, withoutAlarm, withoutLoss } from '../../../understanding/case/track.ts';
import { chosenPart } from '../../support/desk/chosen.ts';

const article = (id: string) =>
  ({ id, lead: id, sections: [{ anchor: 'steps' }, { anchor: 'wait' }], answers: [] }) as unknown as Article; // only its parts are read
const said = (id: string, anchor = 'lead', more: Parameters<typeof chosenPart>[2] = {}, steps = 0) => ({
  ...(chosenPart(article(id), anchor, more) as Extract<ReturnType<typeof chosenPart>, { kind: 'part' }>),
  text: `about ${id}`,
  steps,
});

describe('a case', () => {
  it('opens the problem whose article was said, with the first steps as said', () => {
    const known = afterPart(NEW_CASE, said('send-pending', 'lead', {}, 3));
    expect(known).toMatchObject({
      open: { article: 'send-pending', query: 'about send-pending' },
      last: 'steps',
      steps: 3,
      said: ['send-pending#lead', 'send-pending#steps'],
    });
  });

  it('keeps the problem while its parts are said', () => {
    const known = afterPart(NEW_CASE, said('send-pending'));
    const further = afterPart(known, said('send-pending', 'wait', { again: true, continues: 'stays' }));
    expect(further.open).toEqual(known.open);
    expect(further.said.at(-1)).toBe('send-pending#wait');
  });

  it('lets the problem wait while another one is open, and takes it up again as it was', () => {
    const first = afterPart(NEW_CASE, said('send-pending'));
    const second = afterPart(first, said('add-network', 'lead', { continues: 'switches' }));
    expect(second).toMatchObject({ open: { article: 'add-network' }, waiting: [{ article: 'send-pending' }] });
    const third = openProblem(second, 'send-pending', 'that first one again');
    expect(third.open?.query).toBe('about send-pending');
    expect(third.waiting.map((one) => one.article)).toEqual(['add-network']);
  });

  it('forgets an alarm that was denied', () => {
    const known = afterAlarm(NEW_CASE, 'funds-stolen', 'it is gone');
    expect(known).toMatchObject({ last: 'alarm', open: { article: 'funds-stolen' } });
    expect(withoutAlarm(known)).toMatchObject({ open: null, last: 'nothing' });
  });

  it('forgets a theft of which only the absence of coins was told once they are seen again', () => {
    const known = {
      ...afterAlarm(NEW_CASE, 'funds-stolen', 'it shows 0'),
      facts: { gone: { value: 'all', turn: 1 } },
    } as const;
    expect(withoutLoss(known)).toMatchObject({ open: null, alarm: null, facts: {} });
  });

  it.each([
    ['somebody knows the words', { phrase: { value: 'exposed', turn: 1 } }],
    ['something was signed', { done: [{ value: 'signed', turn: 1 }] }],
    ['a swindle goes on', { scam: { value: 'asked', turn: 1 } }],
    ['coins were sent out', { direction: { value: 'out', turn: 1 } }],
  ] as const)('keeps it where %s, whatever is seen', (_, facts) => {
    const known = {
      ...afterAlarm(NEW_CASE, 'funds-stolen', 'gone'),
      facts: { gone: { value: 'all', turn: 1 }, ...facts },
    };
    expect(withoutLoss(known as never)).toBe(known);
  });

  it('stays small through 200 messages', () => {
    let known = NEW_CASE;
    for (let turn = 0; turn < 200; turn++) known = afterPart(known, said(`article-${turn}`));
    expect(JSON.stringify(known).length).toBeLessThan(4_000);
  });
});

describe('a stored case', () => {
  it('of another version is read as far as it can be', () => {
    const stored = { turn: 3, open: { article: 'staking', query: 'q', turn: 1 }, said: 'broken', later: true };
    expect(readCase(stored)).toEqual({ ...NEW_CASE, turn: 3, open: { article: 'staking', query: 'q', turn: 1 } });
  });

  it('that cannot be read at all is a new one', () => {
    expect(readCase('?')).toEqual(NEW_CASE);
    expect(readCase(undefined)).toEqual(NEW_CASE);
  });
});
