import { codesOnly, describe as describeError } from '../../../app/process/log.ts';
import { HandrailError } from '../../../core/errors.ts';

it('tells of our own failures what operators need', () => {
  const cause = Object.assign(new Error('said: abandon abandon'), { code: 'ENOSPC' });
  const error = new HandrailError('store.full', 'the disk is full', { cause, retryable: true });
  const told = describeError(error);
  expect(told).toMatchObject({
    code: 'store.full',
    message: 'the disk is full',
    retryable: true,
    'cause.code': 'ENOSPC',
  });
  expect(JSON.stringify(told)).not.toContain('abandon');
});

it('keeps the message of a foreign error to itself, because it may quote a user', () => {
  const told = describeError(new TypeError('cannot read abandon abandon about'));
  expect(told).toMatchObject({ name: 'TypeError' });
  expect(told['at']).toContain('log.test.ts');
  expect(JSON.stringify(told)).not.toContain('abandon');
  expect(describeError('a thrown text')).toEqual({ name: 'string' });
});

it('takes codes, names and numbers, and leaves every other text out', () => {
  const codes = {
    code: 'store.full',
    route: '/desk/staff/:id',
    article: 'en/lost-phrase',
    tries: 3,
    ok: true,
    to: null,
  };
  expect(codesOnly(codes)).toEqual(codes);
  expect(codesOnly({ channel: 'legal winner thank', reason: 'ありがとう', long: 'x'.repeat(81) })).toEqual({
    channel: '[not a code]',
    reason: '[not a code]',
    long: '[not a code]',
  });
});
