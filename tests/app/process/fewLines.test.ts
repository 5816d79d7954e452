import { fewLines } from '../../../app/process/fewLines.ts';
import type { LogFields } from '../../../core/process/log.ts';
import { MINUTE } from '../../../core/time.ts';

function written() {
  const lines: [string, LogFields | undefined][] = [];
  let now = 0;
  const note = (event: string, fields?: LogFields) => void lines.push([event, fields]);
  const log = fewLines({ info: note, warn: note, error: (event) => note(event) }, () => now);
  return { lines, log, pass: (span: number) => (now += span) };
}

it('what anybody can cause has one line a minute, with how many were left out', () => {
  const { lines, log, pass } = written();
  for (let n = 0; n < 500; n += 1) log.warn('channel.unauthenticated', { channel: 'line' });
  log.warn('channel.unauthenticated', { channel: 'msteams' });
  pass(MINUTE);
  log.warn('channel.unauthenticated', { channel: 'line' });
  expect(lines).toEqual([
    ['channel.unauthenticated', { channel: 'line' }],
    ['channel.unauthenticated', { channel: 'msteams' }],
    ['channel.unauthenticated', { channel: 'line', leftOut: 499 }],
  ]);
});

it('every other line is written, and nobody makes the list of kinds grow', () => {
  const { lines, log } = written();
  for (let n = 0; n < 5; n += 1) log.info('keys.destroyed', { epochs: 1 });
  expect(lines).toHaveLength(5);
  for (let n = 0; n < 1_000; n += 1) log.warn('http.unreadable', { route: `${n}` });
  expect(lines.length).toBeLessThan(5 + 202);
});
