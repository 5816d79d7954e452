import type { StaffId } from '../../../core/ids.ts';
import { DAY, HOUR, MINUTE } from '../../../core/time.ts';
import { DEFAULT_RULES, dueAt, isHeldBack, LONGEST_KEEP, whatIsDue } from '../../../handoff/record/retention.ts';
import { LONGEST_KEY_LIFE } from '../../../trust/ports.ts';

const open = { openedAt: 0, lastUserAt: 10 * MINUTE };
const bot = { ...open, owner: { kind: 'bot' } } as const;
const closedAt = (at: number, by: 'user' | 'withdrawn' = 'user') =>
  ({ ...open, owner: { kind: 'closed', at, by } }) as const;

describe('retention', () => {
  it('counts from the end of support, not from the first message', () => {
    expect(dueAt(closedAt(5 * DAY), DEFAULT_RULES)).toBe(5 * DAY + LONGEST_KEEP);
  });

  it('leaves every copy the time to become unreadable within 24 hours', () => {
    expect(LONGEST_KEEP + LONGEST_KEY_LIFE).toBe(DAY);
  });

  it('can be configured down, never up', () => {
    expect(dueAt(closedAt(0), { ...DEFAULT_RULES, keep: HOUR })).toBe(HOUR);
    expect(dueAt(closedAt(0), { ...DEFAULT_RULES, keep: 90 * DAY })).toBe(LONGEST_KEEP);
  });

  it('deletes within a minute when consent is withdrawn', () => {
    expect(dueAt(closedAt(0, 'withdrawn'), DEFAULT_RULES)).toBe(MINUTE);
  });

  it('ends a quiet chat with the bot, but not one in which a person owes an answer', () => {
    expect(dueAt(bot, DEFAULT_RULES)).toBe(70 * MINUTE);
    const waiting = { kind: 'waiting', department: 'app', since: 0, urgent: false } as const;
    const held = {
      kind: 'withAgent',
      department: 'app',
      agent: 'a' as StaffId,
      since: 0,
      waitingSince: 0,
      urgent: false,
    } as const;
    for (const owner of [waiting, held]) expect(dueAt({ ...open, owner }, DEFAULT_RULES)).toBe(7 * DAY);
  });

  it('ends every chat at the end of its lifetime, however lively', () => {
    expect(dueAt({ ...bot, lastUserAt: 7 * DAY - MINUTE }, DEFAULT_RULES)).toBe(7 * DAY);
  });

  it('says what is due now', () => {
    const at = { dueAt: 100 };
    expect(whatIsDue({ ...at, owner: bot.owner }, 99)).toBe('nothing');
    expect(whatIsDue({ ...at, owner: bot.owner }, 100)).toBe('end');
    expect(whatIsDue({ ...at, owner: closedAt(0).owner }, 100)).toBe('delete');
  });
});

describe('a legal hold', () => {
  const hold = { reason: 'court', reference: 'A-1', at: 0, by: 'aki' as StaffId, until: 30 * DAY } as const;

  it('keeps a closed conversation until it ends, and never shortens its time', () => {
    expect(dueAt({ ...closedAt(0), hold }, DEFAULT_RULES)).toBe(30 * DAY);
    expect(dueAt({ ...closedAt(0), hold: { ...hold, until: HOUR } }, DEFAULT_RULES)).toBe(LONGEST_KEEP);
    expect(dueAt({ ...closedAt(0, 'withdrawn'), hold }, DEFAULT_RULES)).toBe(30 * DAY);
  });

  it('lets an open chat end when it would', () => {
    expect(dueAt({ ...bot, hold }, DEFAULT_RULES)).toBe(dueAt(bot, DEFAULT_RULES));
  });

  it('closes the conversation to the desk at its ordinary time', () => {
    expect(isHeldBack({ ...closedAt(0) }, DEFAULT_RULES, LONGEST_KEEP - 1)).toBe(false);
    expect(isHeldBack({ ...closedAt(0) }, DEFAULT_RULES, LONGEST_KEEP)).toBe(true);
    expect(isHeldBack(bot, DEFAULT_RULES, 30 * DAY)).toBe(false);
  });
});
