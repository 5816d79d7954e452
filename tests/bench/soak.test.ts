import { type Sample, soakRows } from '../../bench/soak/rows.ts';

const SAMPLES = 30;

/** `desk` and `control`: by how much their event loops get slower over the whole run. */
function samples({ desk = 1, control = 1, cpu = 1 }: { desk?: number; control?: number; cpu?: number }): Sample[] {
  const grown = (n: number, times: number) => 1 + ((times - 1) * n) / (SAMPLES - 1);
  const figures = { residentBytes: 400 * 1024 ** 2, openFiles: 40 };
  let cpuSeconds = 0;
  return Array.from({ length: SAMPLES }, (_, n) => {
    cpuSeconds += 10 * grown(n, cpu);
    return {
      desk: { ...figures, lagP99Ms: 40 * grown(n, desk), cpuSeconds },
      control: { ...figures, lagP99Ms: 25 * grown(n, control), cpuSeconds: n },
      diskBytes: 1024 * 1024 + n * 100 * 1024,
      erased: n * 100,
    };
  });
}

const ratios = (run: Sample[]) => new Map(soakRows(run).map(({ name, ratio }) => [name, ratio]));
const GROWTH = 'event loop, p99: growth against that of steady work';

describe('the figures of a long run', () => {
  it('tell a desk that slows down from a machine that does', () => {
    expect(ratios(samples({ desk: 2, control: 2 })).get(GROWTH)).toBeCloseTo(1);
    expect(ratios(samples({ desk: 2 })).get(GROWTH)).toBeGreaterThan(1.3);
    expect(ratios(samples({})).get(GROWTH)).toBe(1);
  });

  it('count CPU by conversation', () => {
    const cpu = soakRows(samples({})).find(({ name }) => name === 'CPU of a conversation');
    expect(cpu).toMatchObject({ figure: 100, ratio: 1 });
    expect(ratios(samples({ cpu: 2 })).get('CPU of a conversation')).toBeGreaterThan(1.3);
  });

  it('say what is left on disk of a conversation', () => {
    expect(soakRows(samples({})).at(-1)).toMatchObject({ figure: 1, unit: 'kB' });
  });
});
