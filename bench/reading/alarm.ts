import { LANGUAGES, type Language, type Locale } from '../../core/language.ts';
import type { Hear } from '../../understanding/hearing.ts';
import { type AlarmLine, readAlarmHeldOut } from '../../understanding/labelled/alarmLines.ts';
import type { BenchRow } from '../row.ts';
import { openHearing } from './learntParts.ts';

/**
 * Of messages that nothing was learnt from: how many that tell of an emergency raise its card, how many of these cards are of
 * the right article, and how many others stay quiet. `--misses=1` prints those that are wrong.
 */
export async function benchAlarm({ misses = 0 }: Record<string, number> = {}): Promise<BenchRow[]> {
  const { hear, close } = await openHearing();
  const rows = LANGUAGES.flatMap((language) => {
    const read = readAlarmHeldOut(language).map((line) => ({ line, alarm: heardBy(hear, line, language) }));
    if (misses > 0) for (const { line, alarm } of read) if (!isRight(line, alarm)) console.log(line, alarm); // what `--misses` asks for
    const real = read.filter(({ line }) => line.label !== 'calm');
    const calm = read.filter(({ line }) => line.label === 'calm');
    const heard = real.filter(({ alarm }) => alarm !== null);
    return [
      row(`alarm ${language}: heard`, heard.length, real.length, '>= 90 %'),
      row(`alarm ${language}: of the right article`, heard.filter(same).length, heard.length),
      row(`alarm ${language}: else quiet`, calm.filter(({ alarm }) => alarm === null).length, calm.length, '>= 97 %'),
    ];
  });
  close();
  return rows;
}

const heardBy = (hear: Hear, { text, open, after }: AlarmLine, language: Language) =>
  hear(text, language as Locale, { open, after }).alarm;

const same = ({ line, alarm }: { line: AlarmLine; alarm: string | null }): boolean => line.label === alarm;

const isRight = (line: AlarmLine, alarm: string | null): boolean => (alarm ?? 'calm') === line.label;

function row(name: string, right: number, of: number, goal?: string): BenchRow {
  const share = of === 0 ? 0 : right / of;
  return { name, figure: 100 * share, unit: `% of ${of}`, against: '100 %', ratio: share, ...(goal ? { goal } : {}) };
}
