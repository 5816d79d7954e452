import { Console } from 'node:console';
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { quietLibraries } from '../../../app/process/quietLibraries.ts';
import type { LogFields } from '../../../core/process/log.ts';

const WORDS = 'my husband lost our savings on Tuesday';

/** A console and a process of their own; what came out of them, and what was logged. */
function aProcess() {
  const stream = new PassThrough();
  const spoken = new Console(stream, stream);
  const warnings = new EventEmitter();
  warnings.on('warning', (warning: Error) => stream.write(`${warning.message}\n`));
  const lines: [string, LogFields | undefined][] = [];
  const note = (event: string, fields?: LogFields) => void lines.push([event, fields]);
  quietLibraries({ info: note, warn: note, error: (event) => note(event) }, { spoken, warnings });
  return { spoken, warnings, lines, printed: () => `${stream.read() ?? ''}` };
}

it('a library that prints what somebody wrote prints none of it: the log has a code', () => {
  const { spoken, lines, printed } = aProcess();
  spoken.error('Could not parse message into JSON:', WORDS);
  spoken.warn(WORDS);
  spoken.log({ words: [WORDS] });
  spoken.table([[WORDS]]);
  spoken.dir({ WORDS });
  spoken.assert(false, WORDS);
  expect(printed()).toBe('');
  expect(lines).toHaveLength(6);
  expect(JSON.stringify(lines)).not.toContain('savings');
  expect(JSON.stringify(lines)).toContain('process.library');
});

it('a warning of Node is its name and its code: the text quotes what it warns of', () => {
  const { warnings, lines, printed } = aProcess();
  const name = 'DeprecationWarning';
  warnings.emit('warning', Object.assign(new Error(`The URL ${WORDS} is invalid`), { name, code: 'DEP0170' }));
  expect(printed()).toBe('');
  expect(JSON.stringify(lines)).toContain('DEP0170');
  expect(JSON.stringify(lines)).not.toContain('savings');
});
