import { writeFile } from 'node:fs/promises';
import { makeLookupKeys } from '../../trust/lookup/lookupKeys.ts';
import { badInput, type Command, done } from './command.ts';

export const lookupCommands: Readonly<Record<string, Command>> = {
  'lookup keys': {
    usage: 'lookup keys FILE',
    about: 'Makes the keys for internal look-ups: the private ones in a new file, the public ones as the result.',
    words: [1, 1],
    run: async ({ words: [file = ''] }) => {
      const { own, open } = await makeLookupKeys();
      try {
        await writeFile(file, `${JSON.stringify(own, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
      } catch {
        return badInput('The file is there already, or cannot be written.');
      }
      return done(JSON.stringify(open, null, 2));
    },
  },
};
