import { type ParseArgsConfig, parseArgs } from 'node:util';
import { HandrailError } from '../../core/errors.ts';

/** `output` is the result and goes to standard output; `complaint` explains and goes to standard error. */
export interface CommandResult {
  readonly output: string;
  /** 0 = it ran, whatever it has found or scored; 1 = a failure, or a check that did not pass; 2 = bad input. */
  readonly exitCode: 0 | 1 | 2;
  readonly complaint?: string;
}

/** What a command was given, and what it may use of the process. */
export interface Input {
  readonly words: readonly string[];
  readonly json: boolean;
  option(name: string): string | undefined;
  options(name: string): readonly string[];
  flag(name: string): boolean;
  /** All of standard input. */
  readAll(): Promise<string>;
  /** Standard input line by line, as it arrives. */
  lines(): AsyncIterable<string>;
  /** A part of the result before the command is done. */
  print(line: string): void;
}

export interface Command {
  /** `kb ask QUESTION --lang LANG` */
  readonly usage: string;
  readonly about: string;
  /** What `--help` says beyond that, a line each: options, files, and what an exit code of its own means. */
  readonly details?: readonly string[];
  /** Besides `--json`, which every command has. */
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** How many words it takes, besides its own name. */
  readonly words: readonly [least: number, most: number];
  readonly run: (input: Input) => Promise<CommandResult>;
}

export const done = (output: string): CommandResult => ({ output, exitCode: 0 });
/** Of a command whose answer is yes or no: a script that only looks at the exit code must not take a no for a yes. */
export const checked = (passed: boolean, output: string): CommandResult => ({ output, exitCode: passed ? 0 : 1 });
export const badInput = (complaint: string): CommandResult => ({ output: '', exitCode: 2, complaint });

type Streams = Pick<Input, 'readAll' | 'lines' | 'print'>;

/** Parses what follows the command's name and runs it. A failure is an exit code and a sentence, never a stack. */
export async function runCommand(command: Command, args: readonly string[], streams: Streams): Promise<CommandResult> {
  if (asksForHelp(args)) return done(helpOf(command));
  const input = parse(command, args, streams);
  if (typeof input === 'string') return badInput(`${input}\nUsage: handrail ${command.usage}`);
  try {
    return await command.run(input);
  } catch (error) {
    if (!(error instanceof HandrailError)) throw error;
    const bad = error.code === 'input.invalid' || error.code === 'config.invalid';
    return { output: '', exitCode: bad ? 2 : 1, complaint: error.message };
  }
}

/** Anywhere before `--`, behind which everything is a word. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}

function helpOf({ usage, about, details = [] }: Command): string {
  const own = [...details, '--json prints one JSON document (or JSON lines) instead of text.'];
  return [`handrail ${usage}`, `  ${about}`, '', ...own.map((line) => `  ${line}`), '', ...EXITS].join('\n');
}

const EXITS = ['  Exit code: 0 it ran; 1 a failure, or a check that did not pass; 2 bad input.'];

/** Ids and receipts are base64url, so that one of 64 begins with a dash. */
const ID = /^-[\w-]{21,}$/;
const GUARD = '\u200b';
/** Without it `users erase -x…` complains of an unknown option, and that user cannot be erased. */
const guarded = (arg: string) => (ID.test(arg) ? GUARD + arg : arg);
const bare = (word: string) => (word.startsWith(GUARD) ? word.slice(GUARD.length) : word);

function parse(command: Command, args: readonly string[], streams: Streams): Input | string {
  try {
    const { values, positionals } = parseArgs({
      args: args.map((arg) => (arg.slice(2) in { ...command.options } ? arg : guarded(arg))),
      options: { ...command.options, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [least, most] = command.words;
    if (positionals.length < least) return 'Something is missing.';
    if (positionals.length > most) return 'That is too much.';
    const given = values as Record<string, string | boolean | string[] | undefined>;
    const text = (value: unknown) => (typeof value === 'string' ? bare(value) : undefined);
    return {
      ...streams,
      words: positionals.map(bare),
      json: given['json'] === true,
      option: (name) => text(given[name]),
      options: (name) => (Array.isArray(given[name]) ? given[name].map(bare) : []),
      flag: (name) => given[name] === true,
    };
  } catch (error) {
    // parseArgs names the option that it does not know; that is the user's own word.
    return error instanceof Error ? (error.message.split('. To specify')[0] ?? '') : 'The options are not understood.';
  }
}
