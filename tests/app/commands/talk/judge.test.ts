import { type HeardReply, heardIn } from '../../../../app/commands/talk/heard.ts';
import { judge } from '../../../../app/commands/talk/judge.ts';
import type { Card, ChatActivity, SourceLink } from '../../../../core/protocols/protocol.ts';
import { phrases } from '../../../../languages/index.ts';
import type { Gold } from '../../../../understanding/labelled/stories.ts';

const words = phrases('en');
const link = (articleId: string, anchor = ''): SourceLink => ({
  articleId,
  title: articleId,
  href: `/articles/${articleId}?lang=en${anchor}`,
  reviewed: '2026-11-25',
});
const message = (text: string, card?: Card): ChatActivity => ({
  type: 'message',
  text,
  channelData: { handrail: { sender: { role: 'bot' }, language: 'en', ...(card ? { card } : {}) } },
});
const answer = (id: string, anchor = '', shown: { lead?: string; steps?: string[]; never?: string[] } = {}) =>
  message(id, { kind: 'answer', lead: id, steps: ['a step'], never: [], ...shown, source: link(id, anchor) });
const alarm = (id: string) =>
  message(id, { kind: 'emergency', band: '', heading: '', steps: [], checklist: ['a step'], source: link(id) });
const choices = (...ids: string[]) => message(words.unsure, { kind: 'choices', sources: ids.map((id) => link(id)) });
const queue = message(words.handingOver(null), {
  kind: 'queue',
  department: 'app',
  position: 1,
  lowMinutes: null,
  highMinutes: null,
  urgent: false,
  openNow: false,
  opensAt: null,
});
const noNetwork = message('no network', { kind: 'unchecked' });

const gold = (move: Gold['move'], ...parts: string[]): Gold => ({
  act: 'problem',
  kind: 'none',
  continues: 'none',
  move,
  parts,
  forbid: ['coins-safe'],
  facts: {},
});
const heard = (...reply: ChatActivity[]): HeardReply => heardIn(reply, 'en');
const judged = (wanted: Gold, ...reply: ChatActivity[]) => judge(wanted, heard(...reply), null, null);

it.each([
  ['the article, in an answer', gold('answer', 'send-pending#wait'), [answer('send-pending')], 'right'],
  ['another article', gold('answer', 'send-pending#wait'), [answer('send-crypto')], 'wrong'],
  [
    'the article among choices',
    gold('answer', 'send-pending#wait'),
    [choices('swap-failed', 'send-pending')],
    'partly',
  ],
  ['choices without it', gold('answer', 'send-pending#wait'), [choices('swap-failed')], 'wrong'],
  ['an answer where no part exists', gold('answer'), [answer('send-crypto')], 'wrong'],
  ['the alarm', gold('alarm', 'funds-stolen#steps'), [alarm('funds-stolen'), queue], 'right'],
  ['an alarm about something else', gold('alarm', 'funds-stolen#steps'), [alarm('fake-support')], 'partly'],
  ['its article without an alarm', gold('alarm', 'funds-stolen#steps'), [answer('funds-stolen')], 'partly'],
  ['an alarm that nobody needs', gold('desk'), [alarm('funds-stolen'), queue], 'wrong'],
  ['a person', gold('person'), [queue], 'right'],
  ['no answer beside the queue', gold('desk'), [message(`${words.notHelped}\n\n${words.alreadyWaiting}`)], 'wrong'],
  ['an article about a wish of the desk', gold('desk', 'our-data#kept'), [answer('our-data')], 'right'],
  [
    'an alarm that is taken back',
    gold('lift', 'lost-phone#steps'),
    [message(words.alarmLifted), answer('lost-phone')],
    'right',
  ],
  ['thanks for thanks', gold('smalltalk'), [message(words.thanks)], 'right'],
  ['no answer where none is known', gold('notKnown'), [message(words.notKnownAgain)], 'right'],
  ['a look-up in vain and nothing beside it', gold('lookup', 'send-pending#lead'), [noNetwork], 'partly'],
  [
    'a look-up in vain and the answer',
    gold('lookup', 'send-pending#lead'),
    [noNetwork, answer('send-pending')],
    'right',
  ],
] as const)('hears %s', (_name, wanted, reply, outcome) => {
  expect(judged(wanted, ...reply).outcome).toBe(outcome);
});

it('tells the article from the part', () => {
  const wanted = gold('answer', 'send-pending#wait');
  expect(judged(wanted, answer('send-pending')).partRight).toBe(false);
  expect(judged(wanted, answer('send-pending', '#wait')).partRight).toBe(true);
  expect(judged(gold('smalltalk'), message(words.thanks)).partRight).toBeNull();
});

it.each([
  ['what an answer without an anchor shows', '', {}, ['a#lead', 'a#steps']],
  ['the warnings, where there are several', '', { steps: [], never: ['one', 'two'] }, ['a#lead', 'a#never']],
  ['one warning, which is not all of them', '', { steps: [], never: ['one'] }, ['a#lead']],
  ['a section by its anchor', '#wait', { steps: [] }, ['a#wait']],
  ['steps and the short answer above them', '#steps', {}, ['a#steps', 'a#lead']],
  ['steps that go on', '#steps', { lead: '' }, ['a#steps']],
])('hears %s', (_name, anchor, shown, parts) => {
  expect(heard(answer('a', anchor, shown)).parts).toEqual(parts);
});

it('knows an apology and a question back by the phrases of each language, and blames neither where it is right', () => {
  for (const locale of ['en', 'ja', 'zh-Hans', 'zh-Hant', 'ko'] as const) {
    const sorry = judge(gold('answer', 'a#lead'), heardIn([message(phrases(locale).notHelpedTry)], locale), null, null);
    expect(sorry).toMatchObject({ refused: true, askedBack: true, outcome: 'wrong' });
    const which = judge(gold('ask'), heardIn([message(phrases(locale).unsure)], locale), null, null);
    expect(which).toMatchObject({ refused: false, askedBack: false, outcome: 'right' });
  }
});

it('hears that the last reply comes once more', () => {
  const [first, second] = [heard(answer('send-pending')), heard(answer('send-failed'))];
  const wanted = gold('answer', 'send-failed#lead');
  expect(judge(wanted, second, first, null).repeated).toBe(false);
  expect(judge(wanted, second, second, null).repeated).toBe(true);
});

it('counts what is claimed against what the turn forbids, once somebody can tell what a text claims', () => {
  const wanted = gold('answer', 'a#lead');
  expect(judge(wanted, heard(answer('a')), null, null).forbidden).toBeNull();
  expect(judge(wanted, heard(answer('a')), null, () => ['coins-safe', 'send']).forbidden).toEqual(['coins-safe']);
  expect(judge(wanted, heard(answer('a')), null, () => ['send']).forbidden).toEqual([]);
});
