import { isOpen, opensAt, parseHours } from '../../../handoff/queue/hours.ts';

const at = (iso: string) => Date.parse(iso);

describe('opening hours', () => {
  const hours = parseHours('*=mon-fri 09:00-18:00 Asia/Tokyo; security=always');

  it('are read per department, later rules winning', () => {
    expect(hours?.transfers).toEqual({
      kind: 'weekly',
      timeZone: 'Asia/Tokyo',
      days: [1, 2, 3, 4, 5],
      from: 540,
      to: 1080,
    });
    expect(hours?.security).toEqual({ kind: 'always' });
  });

  it('hold in the department’s own time zone', () => {
    if (!hours) throw new Error('hours were not understood');
    expect(isOpen(hours.transfers, at('2026-11-25T00:00:00Z'))).toBe(true);
    expect(isOpen(hours.transfers, at('2026-11-25T09:00:00Z'))).toBe(false);
    expect(opensAt(hours.transfers, at('2026-11-27T12:00:00Z'))).toBe(at('2026-11-30T00:00:00Z'));
  });

  it('follow daylight saving', () => {
    const london = parseHours('*=sun-sat 09:00-17:00 Europe/London');
    if (!london) throw new Error('hours were not understood');
    expect(opensAt(london.app, at('2026-03-28T20:00:00Z'))).toBe(at('2026-03-29T08:00:00Z'));
  });

  it.each([
    '*=mon-fri 9-18',
    'nowhere=always',
    '*=mon-fri 09:00-18:00 Mars/Base',
    '*=mon-fri 18:00-09:00 Asia/Tokyo',
    '*=mon-xyz 09:00-18:00 Asia/Tokyo',
  ])('are refused when not understood: %s', (text) => {
    expect(parseHours(text)).toBeNull();
  });
});
