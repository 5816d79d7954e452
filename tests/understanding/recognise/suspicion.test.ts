import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTalks } from '../../../understanding/recognise/care/careTraining.ts';
import {
  isSuspected,
  type Likelihoods,
  schemeOf,
  suspect,
  UNSUSPECTED,
  withMessage,
  withSchemes,
} from '../../../understanding/recognise/care/suspicion.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const NO_SCHEME = { mule: 0, impostor: 0, platform: 0, love: 0, recovery: 0, trade: 0 };
const NOTHING: Likelihoods = {
  ...{
    crisis: 0.001,
    minor: 0.001,
    coercion: 0.001,
    swindle: 0.001,
    shared: 0.001,
    watched: 0.001,
    taken: 0.001,
    none: 0.99,
  },
  schemes: NO_SCHEME,
};
/** Says a little of it: an insurance that is asked about, a wife who does not know. */
const A_LITTLE: Likelihoods = { ...NOTHING, crisis: 0.12, none: 0.6 };

const having = (...said: readonly Likelihoods[]) => said.reduce(withMessage, UNSUSPECTED);

describe('a danger that is told by pieces', () => {
  it('is suspected once they add up, and not by one of them', () => {
    expect(isSuspected('crisis', suspect(having(NOTHING), A_LITTLE), 'maybe')).toBe(false);
    expect(isSuspected('crisis', suspect(having(A_LITTLE, A_LITTLE, A_LITTLE), A_LITTLE), 'maybe')).toBe(true);
  });

  it('is none in an ordinary conversation, however long', () => {
    const long = having(...Array.from({ length: 60 }, () => NOTHING));
    for (const kind of ['crisis', 'minor', 'coercion', 'swindle'] as const) {
      expect(isSuspected(kind, suspect(long, NOTHING), 'maybe')).toBe(false);
    }
  });

  it('fades as long as nothing more is told of it', () => {
    const then = having(A_LITTLE, A_LITTLE, A_LITTLE);
    const later = [...Array(12)].reduce((before) => withMessage(before, NOTHING), then);
    expect(suspect(later, NOTHING).crisis).toBeLessThan(suspect(then, NOTHING).crisis);
  });
});

describe('the scheme of a swindle', () => {
  const told = (...said: readonly Partial<Likelihoods['schemes']>[]) =>
    schemeOf(said.reduce((sums, one) => withSchemes(sums, { schemes: { ...NO_SCHEME, ...one } }), {}));

  it('is the one that most of what was said speaks for', () => {
    expect(told({ mule: 0.6 }, { impostor: 0.2 }, { mule: 0.1 })).toBe('mule');
  });

  it('is none where several are as likely, for a wrong warning is worse than the general one', () => {
    expect(told({ mule: 0.3, love: 0.3, trade: 0.3 })).toBeNull();
    expect(told()).toBeNull();
  });

  it('changes with what is told later', () => {
    expect(told({ platform: 0.5 }, {}, {}, {}, {}, { recovery: 0.6 })).toBe('recovery');
  });
});

it('wants each swindle that teaches it to name its scheme, and nothing else to name one', () => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'talks.jsonl');
  writeFileSync(file, '{"danger":"swindle","turns":[["hi","none"]]}\n');
  try {
    expect(() => readTalks(file)).toThrow(/:1: not a conversation/);
    writeFileSync(file, '{"danger":"none","scheme":"mule","turns":[["hi","none"]]}\n');
    expect(() => readTalks(file)).toThrow(/:1: not a conversation/);
  } finally {
    folder.remove();
  }
});

it('tells where a line of the conversations that teach it is broken', () => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'talks.jsonl');
  writeFileSync(file, '{"danger":"crisis","turns":[["hi","none"]]}\n{"danger":"crisis","turns":[["hi","maybe"]]}\n');
  try {
    expect(() => readTalks(file)).toThrow(/:2: not a conversation/);
  } finally {
    folder.remove();
  }
});
