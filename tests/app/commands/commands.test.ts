import { type Command, type Input, runCommand } from '../../../app/commands/command.ts';
import { COMMANDS, commandIn, notACommand } from '../../../app/commands/index.ts';
import { HandrailError } from '../../../core/errors.ts';

const streams = {
  readAll: async () => '',
  async *lines() {
    yield* [];
  },
  print: () => undefined,
};
const echo = (run: (input: Input) => string): Command => ({
  usage: 'echo WORD [--loud]',
  about: '',
  options: { loud: { type: 'boolean' }, rpc: { type: 'string', multiple: true } },
  words: [1, 1],
  run: async (input) => ({ output: run(input), exitCode: 0 }),
});

it('hands over words and options', async () => {
  const command = echo(({ words, json, flag, options }) => JSON.stringify([words, json, flag('loud'), options('rpc')]));
  const { output } = await runCommand(command, ['hi', '--json', '--rpc', 'a', '--rpc', 'b'], streams);
  expect(JSON.parse(output)).toEqual([['hi'], true, false, ['a', 'b']]);
});

it('takes an id that begins with a dash for what it is', async () => {
  const id = '-b0mFvG7Vb3kAIXyVW6xHA';
  const command = echo(({ words, options }) => JSON.stringify([words, options('rpc')]));
  const { output } = await runCommand(command, [id, '--rpc', id], streams);
  expect(JSON.parse(output)).toEqual([[id], [id]]);
});

it.each([
  ['an unknown option', ['hi', '--quiet']],
  ['too many words', ['hi', 'there']],
  ['too few words', []],
])('answers %s with the usage and exit code 2', async (_name, args) => {
  const { exitCode, complaint, output } = await runCommand(
    echo(() => ''),
    args,
    streams,
  );
  expect([exitCode, output]).toEqual([2, '']);
  expect(complaint).toContain('Usage: handrail echo WORD');
});

it('explains itself to whoever asks, and runs nothing', async () => {
  const never = echo(() => {
    throw new Error('it ran');
  });
  for (const args of [['--help'], ['hi', '-h']]) {
    const { exitCode, output } = await runCommand(never, args, streams);
    expect([exitCode, output]).toEqual([0, expect.stringContaining('handrail echo WORD [--loud]')]);
  }
  expect(
    (
      await runCommand(
        echo(({ words }) => String(words)),
        ['--', '--help'],
        streams,
      )
    ).output,
  ).toBe('--help');
});

it('makes exit code 2 of bad input and 1 of a failure, each with its sentence', async () => {
  const failing = (code: 'input.invalid' | 'store.unavailable') =>
    runCommand(
      echo(() => {
        throw new HandrailError(code, 'a sentence');
      }),
      ['x'],
      streams,
    );
  expect(await failing('input.invalid')).toMatchObject({ exitCode: 2, complaint: 'a sentence' });
  expect(await failing('store.unavailable')).toMatchObject({ exitCode: 1, complaint: 'a sentence' });
});

it('says what was wrong about a command that there is not', () => {
  expect(notACommand(['docter'])).toBe('There is no command "docter".\nDid you mean: handrail doctor');
  expect(notACommand(['audit', 'verfy'])).toMatch(/^There is no command "audit verfy"\.\nThere are: audit verify/);
  expect(notACommand(['audit'])).toMatch(/^"audit" needs one more word\./);
  expect(notACommand(['frobnicate', 'x'])).toBe('There is no command "frobnicate".\nAll of them: handrail --help');
});

it('knows every command of the design by its name', () => {
  const names = ['serve', 'doctor', 'staff add', 'staff list', 'staff disable', 'users export', 'users erase'];
  names.push('audit verify', 'audit export', 'tx', 'proof', 'kb lint', 'kb ask', 'kb import', 'kb test', 'kb eval');
  names.push('route eval', 'scan');
  expect(names.filter((name) => !(name in COMMANDS))).toEqual([]);
  expect(commandIn(['kb', 'ask', 'why?'])?.rest).toEqual(['why?']);
  expect(commandIn(['tx', '0x1'])?.rest).toEqual(['0x1']);
  expect(commandIn(['nonsense'])).toBeNull();
});
