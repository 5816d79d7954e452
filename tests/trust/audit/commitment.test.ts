import { randomBytes } from 'node:crypto';
import { commitmentTo } from '../../../trust/audit/commitment.ts';

const salt = randomBytes(32).toString('base64url');
const detail = { conversation: 'c', how: 'signature', address: '0x51B0', at: 5 };

describe('a commitment', () => {
  it('is the same for the same detail, in whatever order it is written', () => {
    const { at, ...rest } = detail;
    expect(commitmentTo({ at, ...rest }, salt)).toBe(commitmentTo(detail, salt));
  });

  it('is another one for any other detail', () => {
    for (const change of [{ at: 6 }, { address: '0x51B1' }, { conversation: 'd' }])
      expect(commitmentTo({ ...detail, ...change }, salt)).not.toBe(commitmentTo(detail, salt));
  });

  it('cannot be tried out without the salt: with another one even the right guess does not fit', () => {
    expect(commitmentTo(detail, randomBytes(32).toString('base64url'))).not.toBe(commitmentTo(detail, salt));
    expect(commitmentTo(detail, salt)).toMatch(/^[\w-]{43}$/);
  });
});
