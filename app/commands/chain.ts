import { txCommand } from '../../chains/lookup/txCommand.ts';
import { verdictCard } from '../../dialogs/transaction/verdictCard.ts';
import { chainsOf } from '../config/chainsOf.ts';
import type { Command } from './command.ts';
import { configuration } from './desk.ts';

const text = { type: 'string' } as const;

export const chainCommands: Readonly<Record<string, Command>> = {
  tx: {
    usage: 'tx HASH|- [--chain ID] [--rpc URL]… [--esplora URL]',
    about: 'The diagnosis of a transaction that the bot would give; - reads the hash from standard input.',
    options: { chain: text, rpc: { type: 'string', multiple: true }, esplora: text },
    words: [1, 1],
    run: async ({ words, json, option, options, readAll }) => {
      const [chain, esplora] = [option('chain'), option('esplora')];
      const hash = words[0] === '-' ? await readAll() : (words[0] ?? '');
      return txCommand(
        { hash, json, rpc: options('rpc'), ...(chain ? { chain } : {}), ...(esplora ? { esplora } : {}) },
        {
          chains: chainsOf(configuration()),
          clock: Date.now,
          say: (verdict) => verdictCard(verdict, 'en', Date.now()).text,
        },
      );
    },
  },
};
