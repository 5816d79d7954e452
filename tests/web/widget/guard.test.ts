import { freshPhrase, PHRASE_LISTS } from '../../../bench/secretCorpus.ts';
import { createGuard, loadGuard } from '../../../web/shared/guard/guard.ts';
import { maskParts } from '../../../web/shared/guard/masking.ts';

const english = PHRASE_LISTS['english'] ?? [];

beforeAll(loadGuard);

it('nothing of a phrase is left after its removal, and a bar is shown for each of its words', () => {
  for (let n = 0; n < 200; n++) {
    const words = freshPhrase(english, 12);
    const guard = createGuard();
    const stop = guard.check(words.join(' '));
    if (!stop) throw new Error('a phrase was let through');
    expect(maskParts(words.join(' '), stop.spans).filter(({ kind }) => kind === 'mask')).toHaveLength(12);
    expect(guard.remove(words.join(' '), stop)).toBe('');
  }
});

it('a draft of as many digits as a key has outlives no reload, a sentence and a short hash do', () => {
  const digits = '4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318';
  const guard = createGuard();
  const inFours = digits.replace(/(.{4})/g, '$1 ');
  for (const text of [`0x${digits}`, `is this mine? ${digits}`, inFours]) expect(guard.mayKeep(text)).toBe(false);
  for (const text of ['I cannot see the button', `I mean ${digits.slice(0, 12)}…`])
    expect(guard.mayKeep(text)).toBe(true);
});

it('listed words that a removal leaves over are stopped again, a sentence is not', () => {
  const text = `${freshPhrase(english, 12).join(' ')}; trade system top`;
  const guard = createGuard();
  const stop = guard.check(text);
  if (!stop) throw new Error('a phrase was let through');
  expect(guard.remove(text, stop)).toBe('; trade system top');
  expect(guard.check('; trade system top')).not.toBeNull();
  expect(guard.check('what should I do now?')).toBeNull();
  expect(createGuard().check('; trade system top')).toBeNull();
});
