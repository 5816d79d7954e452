import { roughSpan, shortDate, shortHash, stopwatch, utcTime } from '../../../web/shared/format.ts';

const at = Date.parse('2026-11-12T10:47:05Z');

describe('figures and times', () => {
  it('shortens a hash to six characters from either end', () => {
    expect(shortHash(`0xabc123${'0'.repeat(52)}def456`)).toBe('0xabc123…def456');
    expect(shortHash(`abc123${'0'.repeat(52)}def456`)).toBe('abc123…def456');
    expect(shortHash('0xabc')).toBe('0xabc');
  });
  it('writes dates as the reader does, in one piece that no line breaks', () => {
    expect(shortDate('2026-11-12', 'en', at)).toBe('12\u00a0Nov');
    expect(shortDate('2026-11-12', 'ja', at)).toBe('11月\u206012日');
    expect(shortDate('2025-11-12', 'ko', at)).toBe('2025년\u00a011월\u00a012일');
  });
  it('does not let a unit fall to the next line', () => expect(utcTime(at, 'en')).toBe('10:47\u00a0UTC'));
  it('counts minutes and hours', () => {
    expect(stopwatch(38_000)).toBe('0:38');
    expect(stopwatch(3_727_000)).toBe('1:02:07');
    expect(stopwatch(-5)).toBe('0:00');
    expect(roughSpan(240_000, 'ja')).toBe('4分');
    expect(roughSpan(240_000, 'en')).toBe('4\u00a0min');
    expect(roughSpan(7_200_000, 'zh-Hans')).toBe('2小时');
  });
});
