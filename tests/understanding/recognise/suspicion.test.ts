import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTalks } from '../../../understanding/recognise/care/careTraining.ts';
import {
  isSuspected,
  type Likelihoods,
  suspect,
  UNSUSPECTED,
  withMessage,
} from '../../../understanding/recognise/care/suspicion.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const NOTHING: Likelihoods = { crisis: 0.001, minor: 0.001, coercion: 0.001, swindle: 0.001, none: 0.99 };
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
