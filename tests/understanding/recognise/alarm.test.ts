import type { Facts } from '../../../core/facts.ts';
import { alarmIn, isAlarmTold } from '../../../understanding/recognise/alarm.ts';
import type { Evidence } from '../../../understanding/recognise/evidence.ts';

const nothing = new Proxy({}, { get: () => 0 });

/** A message that sounds like a theft to all that is learnt, and what else is told of it. */
function evidence(told: Partial<Evidence>): Evidence {
  return {
    text: 'a message',
    setting: { open: null, after: 'nothing' },
    guess: { continues: nothing, act: nothing, kind: nothing, role: nothing },
    facts: {},
    sign: 'funds-stolen',
    told: null,
    harmless: false,
    danger: 0.99,
    dangerAtBest: 0.99,
    topic: 'funds-stolen',
    remark: null,
    alone: { hits: [], confidence: 0, verdict: 'notKnown', subject: null },
    of: () => 0,
    none: 0,
    ...told,
  } as unknown as Evidence;
}

const facts = (told: object): Facts => told as Facts;
const quiet = { sign: null, danger: 0.001, dangerAtBest: 0.001, topic: null } as const;

describe('an alarm', () => {
  it('is weighed where nothing surely tells of one', () => {
    expect(alarmIn(evidence({}))).toBe('funds-stolen');
    expect(alarmIn(evidence(quiet))).toBeNull();
  });

  it('is told by known words, by facts of harm, and by a sign at the opening; all else is weighed', () => {
    expect(isAlarmTold(evidence({ ...quiet, told: 'wallet-swept' }), 'wallet-swept')).toBe(true);
    expect(isAlarmTold(evidence({}), 'funds-stolen')).toBe(true);
    const harmed = { phrase: { value: 'exposed', at: [0, 1] } };
    expect(isAlarmTold(evidence({ ...quiet, facts: facts(harmed) }), 'phrase-exposed')).toBe(true);
    expect(isAlarmTold(evidence({ sign: null }), 'funds-stolen')).toBe(false);
    const setting = { open: 'send-pending', after: 'answer' } as const;
    expect(isAlarmTold(evidence({ setting }), 'funds-stolen')).toBe(false);
  });

  it('is told of a theft by a loss that nothing explains: what was withdrawn and does not show is none', () => {
    const gone = { gone: { value: 'all', at: [0, 1] } };
    expect(isAlarmTold(evidence({ ...quiet, facts: facts(gone) }), 'funds-stolen')).toBe(true);
    const exchange = { ...gone, counterpart: { value: { kind: 'exchange' }, at: [0, 1] } };
    expect(isAlarmTold(evidence({ ...quiet, facts: facts(exchange) }), 'funds-stolen')).toBe(false);
    const asked = { scam: { value: 'aboutToPay', at: [0, 1] } };
    expect(isAlarmTold(evidence({ ...quiet, facts: facts(asked) }), 'funds-stolen')).toBe(false);
    expect(isAlarmTold(evidence({ ...quiet, facts: facts(asked) }), 'investment-scam')).toBe(true);
  });

  it('is told of a theft by no screen that says 0', () => {
    const zero = { text: 'my balance is 0', facts: facts({ gone: { value: 'all', at: [3, 15] } }) };
    expect(isAlarmTold(evidence({ ...quiet, ...zero }), 'funds-stolen')).toBe(false);
    const taken = { text: 'everything was taken', facts: facts({ gone: { value: 'all', at: [0, 20] } }) };
    expect(isAlarmTold(evidence({ ...quiet, ...taken }), 'funds-stolen')).toBe(true);
  });

  it('is told of words in other hands by those words, and by no loss', () => {
    const gone = { gone: { value: 'all', at: [0, 1] } };
    expect(isAlarmTold(evidence({ ...quiet, facts: facts(gone) }), 'phrase-exposed')).toBe(false);
  });

  it('is raised of what surely tells of a danger, whatever it sounds like and whatever is open', () => {
    const setting = { open: 'tron-energy', after: 'answer' } as const;
    expect(alarmIn(evidence({ ...quiet, told: 'wallet-swept', setting }))).toBe('wallet-swept');
    expect(alarmIn(evidence({ ...quiet, told: 'fake-support', harmless: true }))).toBe('fake-support');
  });

  it('is none of a platform where somebody pays who threatens, but where known words tell of one', () => {
    const setting = { open: 'blackmail', after: 'answer' } as const;
    const paid = facts({ scam: { value: 'justPaid', at: [0, 1] }, done: [{ value: 'sent', at: [0, 1] }] });
    const again = { sign: null, topic: 'investment-scam', facts: paid } as const;
    expect(alarmIn(evidence({ ...again, setting }))).toBeNull();
    expect(alarmIn(evidence({ ...again, setting: { open: 'send-pending', after: 'answer' } }))).toBe('investment-scam');
    expect(alarmIn(evidence({ ...again, setting, told: 'investment-scam' }))).toBe('investment-scam');
  });

  it('is that of the words, where they were given beside another danger', () => {
    const given = facts({ phrase: { value: 'exposed', at: [0, 1] } });
    expect(alarmIn(evidence({ ...quiet, told: 'investment-scam', facts: given }))).toBe('phrase-exposed');
  });

  it('is not raised of what only sounds like a theft, unless a fact of harm stands beside it', () => {
    expect(alarmIn(evidence({ harmless: true }))).toBeNull();
    const gone = facts({ gone: { value: 'all', at: [0, 1] } });
    expect(alarmIn(evidence({ harmless: true, facts: gone }))).toBe('funds-stolen');
    const pays = facts({ scam: { value: 'justPaid', at: [0, 1] } });
    expect(alarmIn(evidence({ harmless: true, facts: pays }))).toBe('funds-stolen');
    // "I transferred everything to my other wallet, and this morning it is gone": what was sent explains nothing.
    const both = facts({ ...gone, done: [{ value: 'sent', at: [0, 1] }] });
    expect(alarmIn(evidence({ harmless: true, facts: both }))).toBe('funds-stolen');
  });

  it('is no theft where its writer tells that they sent it themselves and nothing else', () => {
    const sent = facts({ done: [{ value: 'sent', at: [0, 1] }] });
    const setting = { open: 'exchange-not-credited', after: 'answer' } as const;
    const sounds = { sign: null, setting } as const;
    expect(alarmIn(evidence(sounds))).toBe('funds-stolen');
    expect(alarmIn(evidence({ ...sounds, facts: sent }))).toBeNull();
    expect(alarmIn(evidence({ ...sounds, facts: sent, topic: 'investment-scam' }))).toBe('investment-scam');
    const risky = { ...sounds, setting: { open: 'fake-support', after: 'answer' } } as const;
    expect(alarmIn(evidence({ ...risky, facts: sent }))).not.toBeNull();
    for (const more of [
      { scam: { value: 'aboutToPay', at: [0, 1] } },
      { gone: { value: 'all', at: [0, 1] } },
      { counterpart: { value: { kind: 'stranger' }, at: [0, 1] } },
    ])
      expect(alarmIn(evidence({ ...sounds, facts: facts({ ...sent, ...more }) }))).not.toBeNull();
  });

  it('is not raised of words in notes or a cloud of their owner, unless somebody may be where they are kept', () => {
    const stored = facts({ phrase: { value: 'stored', at: [0, 1] } });
    const sounds = { sign: null, topic: 'device-compromised' } as const;
    expect(alarmIn(evidence({ ...sounds, facts: stored }))).toBeNull();
    const lost = facts({ ...stored, done: [{ value: 'lost', at: [0, 1] }] });
    expect(alarmIn(evidence({ ...sounds, facts: lost }))).toBe('phrase-exposed');
    const setting = { open: 'device-compromised', after: 'answer' } as const;
    expect(alarmIn(evidence({ ...sounds, facts: stored, setting }))).toBe('phrase-exposed');
    expect(alarmIn(evidence({ ...sounds, facts: stored, sign: 'phrase-exposed' }))).not.toBeNull();
  });
});
