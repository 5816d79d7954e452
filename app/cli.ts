#!/usr/bin/env node
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { keepRegExpsFast } from '../core/process/regExps.ts';
import { type CommandResult, runCommand } from './commands/command.ts';
import { COMMANDS, commandIn, notACommand } from './commands/index.ts';
import { describe } from './process/log.ts';
import { version } from './process/version.ts';

/** The `handrail` command. Standard output carries the result alone; everything else goes to standard error. */
async function main(args: readonly string[]): Promise<number> {
  keepRegExpsFast();
  const found = commandIn(args);
  if (!found) {
    if (args[0] === '--version' || args[0] === '-v') {
      process.stdout.write(`${version}\n`);
      return 0;
    }
    const asked = args.length === 0 || args.some((arg) => ['help', '--help', '-h'].includes(arg));
    if (asked) process.stdout.write(`${help(args[0])}\n`);
    else process.stderr.write(`${notACommand(args)}\n`);
    return asked ? 0 : 2;
  }
  const { output, complaint, exitCode } = await run(found);
  if (complaint) process.stderr.write(`${complaint}\n`);
  if (output) process.stdout.write(`${output}\n`);
  return exitCode;
}

async function run({ command, rest }: NonNullable<ReturnType<typeof commandIn>>): Promise<CommandResult> {
  try {
    return await runCommand(command, rest, {
      readAll: () => text(process.stdin),
      lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
      print: (line) => process.stdout.write(`${line}\n`),
    });
  } catch (error) {
    return { output: '', exitCode: 1, complaint: `handrail failed: ${JSON.stringify(describe(error))}` };
  }
}

/** Every command, or those of the family (`kb`) that was named. */
function help(family = ''): string {
  const own = Object.entries(COMMANDS).filter(([name]) => name.startsWith(`${family} `));
  const told = own.length > 0 ? own.map(([, command]) => command) : Object.values(COMMANDS);
  const lines = told.map(({ usage, about }) => `  handrail ${usage}\n      ${about}`);
  const head = 'Handrail, a support desk for self-custody wallets. Every command has --json and --help.';
  return [head, '', ...lines].join('\n');
}

// A reader that has seen enough closes the pipe; that is no failure.
process.stdout.on('error', () => process.exit(0));
main(process.argv.slice(2)).then(
  (code) => {
    // A desk that could not be opened leaves half of itself open; what there is to say has been said. `serve` goes on with 0.
    if (code > 0) process.exit(code);
  },
  () => process.exit(1),
);
