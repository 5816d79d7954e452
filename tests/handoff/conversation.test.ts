import type { StaffId } from '../../core/ids.ts';
import {
  claim,
  close,
  kindOf,
  leaveQueue,
  type Owner,
  putBack,
  reassign,
  request,
  returnToBot,
  transfer,
  waitsSince,
} from '../../handoff/conversation.ts';

const MINA = 'mina' as StaffId;
const YUTO = 'yuto' as StaffId;
const bot: Owner = { kind: 'bot' };
const waiting: Owner = { kind: 'waiting', department: 'transfers', since: 100, urgent: false, reason: 'asked' };
const withMina: Owner = {
  kind: 'withAgent',
  department: 'transfers',
  agent: MINA,
  since: 200,
  waitingSince: 100,
  urgent: false,
  reason: 'asked',
};
const closed: Owner = { kind: 'closed', at: 300, by: 'agent' };

describe('who a conversation belongs to', () => {
  it('goes to the queue when the user asks, and asking again never costs the place', () => {
    expect(request(bot, { department: 'security', reason: 'notKnown' }, 50)).toEqual({
      kind: 'moved',
      owner: { kind: 'waiting', department: 'security', since: 50, urgent: false, reason: 'notKnown' },
    });
    expect(request(waiting, { department: 'transfers', reason: 'asked' }, 999)).toEqual({
      kind: 'refused',
      reason: 'alreadyWaiting',
    });
    expect(request(waiting, { department: 'transfers', reason: 'emergency' }, 999)).toEqual({
      kind: 'moved',
      owner: { ...waiting, urgent: true, reason: 'emergency' },
    });
  });

  it('stands first in a crisis, whatever was asked before, and keeps that when it has to wait again', () => {
    const first = { department: 'transfers', reason: 'emergency', first: true } as const;
    const behind: Owner = { ...waiting, urgent: true, reason: 'emergency', later: 900 };
    const raised = { ...waiting, urgent: true, reason: 'emergency', first: true };
    for (const owner of [waiting, behind]) expect(request(owner, first, 999)).toEqual({ kind: 'moved', owner: raised });
    expect(request(raised as Owner, first, 999)).toEqual({ kind: 'refused', reason: 'alreadyWaiting' });
    const taken = claim(raised as Owner, MINA, 200);
    expect(taken).toMatchObject({ kind: 'moved', owner: { kind: 'withAgent', first: true } });
    if (taken.kind === 'moved') expect(putBack(taken.owner, 300)).toMatchObject({ owner: { first: true, since: 100 } });
    expect(kindOf(raised as Owner & { urgent: boolean })).toBeGreaterThan(kindOf({ urgent: true }));
  });

  it('can be claimed only while it waits', () => {
    expect(claim(waiting, MINA, 200)).toEqual({ kind: 'moved', owner: withMina });
    for (const take of [claim, reassign]) {
      expect(take(bot, YUTO, 200)).toEqual({ kind: 'refused', reason: 'notWaiting' });
      expect(take(closed, YUTO, 200)).toEqual({ kind: 'refused', reason: 'closed' });
    }
    expect(claim(withMina, YUTO, 200)).toEqual({ kind: 'refused', reason: 'withAgent' });
  });

  it('keeps the old waiting time when an agent disappears or hands over', () => {
    expect(putBack(withMina, 300)).toMatchObject({ owner: { ...waiting, since: 100 } });
    expect(putBack({ ...withMina, urgent: true }, 300)).toMatchObject({ owner: { urgent: true } });
    expect(transfer(withMina, MINA, 'security', 300)).toMatchObject({ owner: { department: 'security', since: 100 } });
  });

  it('does not count as waiting what somebody had it for', () => {
    const again = transfer(withMina, MINA, 'security', 260);
    if (again.kind !== 'moved' || again.owner.kind !== 'waiting') throw new Error('it waits again');
    expect(waitsSince(again.owner)).toBe(160);
    const taken = claim(again.owner, YUTO, 300);
    if (taken.kind !== 'moved') throw new Error('it can be taken');
    expect(transfer(taken.owner, YUTO, 'app', 350)).toMatchObject({ owner: { since: 100, served: 110 } });
  });

  it('is given to an agent by a supervisor, and the user does not wait anew', () => {
    expect(reassign(waiting, MINA, 200)).toEqual({ kind: 'moved', owner: withMina });
    expect(reassign(withMina, YUTO, 400)).toEqual({
      kind: 'moved',
      owner: { ...withMina, agent: YUTO, since: 400 },
    });
    for (const owner of [bot, closed]) expect(reassign(owner, YUTO, 400).kind).toBe('refused');
    expect(reassign(withMina, MINA, 400).kind).toBe('refused');
  });

  it('is moved only by the agent who holds it', () => {
    expect(transfer(withMina, YUTO, 'security', 300)).toEqual({ kind: 'refused', reason: 'notYours' });
    expect(returnToBot(withMina, YUTO)).toEqual({ kind: 'refused', reason: 'notYours' });
    expect(returnToBot(withMina, MINA)).toEqual({ kind: 'moved', owner: bot });
  });

  it('can be left by a user who no longer wants to wait', () => {
    expect(leaveQueue(waiting)).toEqual({ kind: 'moved', owner: bot });
    expect(leaveQueue(withMina)).toEqual({ kind: 'refused', reason: 'notWaiting' });
  });

  it('ends once', () => {
    const ended = { kind: 'closed', at: 300, by: 'user' };
    expect(close(waiting, 'user', 300)).toEqual({ kind: 'moved', owner: ended });
    expect(close(withMina, 'user', 300)).toEqual({ kind: 'moved', owner: { ...ended, agent: MINA } });
    expect(close(closed, 'user', 400)).toEqual({ kind: 'refused', reason: 'closed' });
  });
});
