import { nearestName } from '../config/nearestName.ts';
import { backupCommands } from './backup.ts';
import { chainCommands } from './chain.ts';
import type { Command } from './command.ts';
import { kbCommands } from './kb.ts';
import { learnCommands } from './learn/learn.ts';
import { lookupCommands } from './lookup.ts';
import { operateCommands } from './operate.ts';
import { peopleCommands } from './people.ts';
import { talkCommands } from './talk.ts';
import { trustCommands } from './trust.ts';

/** Every command by its name of one or two words. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  ...operateCommands,
  ...backupCommands,
  ...learnCommands,
  ...chainCommands,
  ...kbCommands,
  ...trustCommands,
  ...lookupCommands,
  ...peopleCommands,
  ...talkCommands,
};

/** The command that the arguments begin with, and what follows its name. */
export function commandIn(args: readonly string[]): { command: Command; rest: readonly string[] } | null {
  for (const length of [2, 1]) {
    const command = COMMANDS[args.slice(0, length).join(' ')];
    if (command) return { command, rest: args.slice(length) };
  }
  return null;
}

/** Says what is wrong with arguments that begin with no command, in a line or two. */
export function notACommand([first = '', second = '']: readonly string[]): string {
  const names = Object.keys(COMMANDS);
  const family = names.filter((name) => name.startsWith(`${first} `));
  if (family.length > 0) {
    const wrong = second ? `There is no command "${first} ${second}".` : `"${first}" needs one more word.`;
    return `${wrong}\nThere are: ${family.join(', ')}`;
  }
  const near = nearestName(`${first} ${second}`, names) ?? nearestName(first, names);
  const hint = near ? `Did you mean: handrail ${near}` : 'All of them: handrail --help';
  return `There is no command "${first}".\n${hint}`;
}
