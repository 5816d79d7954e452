import type { StaffId } from '../../core/ids.ts';
import type { StaffRole } from '../../core/protocols/deskProtocol.ts';
import {
  claim,
  close,
  type Owner,
  putBack,
  reassign,
  request,
  returnToBot,
  transfer,
} from '../../handoff/conversation.ts';
import { mayOpen } from '../../handoff/mayOpen.ts';

const MINA = { id: 'mina' as StaffId, role: 'agent' } as const;
const YUTO = { id: 'yuto' as StaffId, role: 'agent' } as const;

const after = (owner: Owner, ...moves: ((owner: Owner) => ReturnType<typeof claim>)[]): Owner =>
  moves.reduce((now, move) => {
    const moved = move(now);
    if (moved.kind === 'refused') throw new Error(moved.reason);
    return moved.owner;
  }, owner);
const bot: Owner = { kind: 'bot' };
const asks = (owner: Owner) => request(owner, { department: 'transfers', reason: 'asked' }, 1);
const minaTakes = (owner: Owner) => claim(owner, MINA.id, 2);
const ends = (owner: Owner) => close(owner, 'user', 9);

/** What happened to a conversation; whether Mina and her colleague Yuto may read it then. */
const STORIES: [string, Owner, boolean, boolean][] = [
  ['it is with the bot', bot, false, false],
  ['it ended with the bot', after(bot, ends), false, false],
  ['it waits', after(bot, asks), false, false],
  ['it ended while it waited', after(bot, asks, ends), false, false],
  ['Mina took it', after(bot, asks, minaTakes), true, false],
  ['Mina had it when it ended', after(bot, asks, minaTakes, ends), true, false],
  [
    'Mina handed it to another department',
    after(bot, asks, minaTakes, (owner) => transfer(owner, MINA.id, 'security', 3)),
    false,
    false,
  ],
  ['Mina was lost', after(bot, asks, minaTakes, (owner) => putBack(owner, 3)), false, false],
  ['Mina gave it back to the bot', after(bot, asks, minaTakes, (owner) => returnToBot(owner, MINA.id)), false, false],
  [
    'it ended with the bot after Mina had it',
    after(bot, asks, minaTakes, (owner) => returnToBot(owner, MINA.id), ends),
    false,
    false,
  ],
  ['a supervisor gave it to Yuto', after(bot, asks, minaTakes, (owner) => reassign(owner, YUTO.id, 3)), false, true],
  ['Yuto had it when it ended', after(bot, asks, minaTakes, (owner) => reassign(owner, YUTO.id, 3), ends), false, true],
];

it.each(STORIES)('is decided by who has it: %s', (_, owner, mina, yuto) => {
  expect([mayOpen({ owner }, MINA), mayOpen({ owner }, YUTO)]).toEqual([mina, yuto]);
});

it('is every conversation for who supervises, and none for any other role that holds nothing', () => {
  const roles: Record<StaffRole, boolean> = {
    admin: true,
    supervisor: true,
    agent: false,
    editor: false,
    auditor: false,
  };
  for (const [role, may] of Object.entries(roles) as [StaffRole, boolean][])
    for (const [, owner] of STORIES)
      expect([role, mayOpen({ owner }, { id: 'other' as StaffId, role })]).toEqual([role, may]);
});

it('is nobody’s whose account was opened by whom its user has reported, from the day before on, whatever their role', () => {
  const DAY = 24 * 60 * 60_000;
  const at = 50 * DAY;
  const facts = { owner: after(bot, asks), reported: [{ staff: MINA.id, at }] };
  const opened = (by: string, when: number) => ({
    id: YUTO.id,
    role: 'supervisor' as const,
    letIn: [{ by, at: when }],
  });
  expect(mayOpen(facts, { id: YUTO.id, role: 'supervisor' })).toBe(true);
  expect(mayOpen(facts, opened(MINA.id, at + 1))).toBe(false);
  expect(mayOpen(facts, opened(MINA.id, at - DAY + 1))).toBe(false);
  expect(mayOpen(facts, opened(MINA.id, at - DAY))).toBe(true);
  expect(mayOpen(facts, opened('other', at + 1))).toBe(true);
});
