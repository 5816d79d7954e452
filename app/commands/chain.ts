import { type TxDefaults, txCommand } from '../../chains/lookup/txCommand.ts';
import { txLines } from '../../chains/lookup/txLines.ts';
import { createReportedAddresses } from '../../chains/wallet/reportedAddresses.ts';
import { walletCommand } from '../../chains/wallet/walletCommand.ts';
import { LOCALES } from '../../core/language.ts';
import { walletCard } from '../../dialogs/address/walletCard.ts';
import { walletStaffRows } from '../../dialogs/address/walletStaffRows.ts';
import { verdictCard } from '../../dialogs/transaction/verdictCard.ts';
import { chainsOf } from '../config/chainsOf.ts';
import { badInput, type Command, done } from './command.ts';
import { configuration } from './desk.ts';

const text = { type: 'string' } as const;

/** The first line that says something, and all of them from there on. */
async function peeked(lines: AsyncIterable<string>): Promise<{ first: string; all: AsyncIterable<string> }> {
  const rest = lines[Symbol.asyncIterator]();
  let next = await rest.next();
  while (!next.done && next.value.trim() === '') next = await rest.next();
  if (next.done) return { first: '', all: none() };
  const line = next.value;
  return { first: line.trim(), all: from(line, rest) };
}

async function* from(first: string, rest: AsyncIterator<string>): AsyncIterable<string> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* none(): AsyncIterable<string> {}

const wallet: Command = {
  usage: 'wallet ADDRESS [--rpc URL]… [--esplora URL] [--lang LANGUAGE]',
  about: 'What the networks say of a public address: balances, fees, permissions, what left; the card of the chat.',
  options: { rpc: { type: 'string', multiple: true }, esplora: text, lang: text },
  words: [1, 1],
  details: ['The nodes that are asked learn the address. With --json the facts, amounts in the smallest unit.'],
  run: async ({ words, json, option, options }) => {
    const [esplora, lang] = [option('esplora'), option('lang')];
    const endpoints = { rpc: options('rpc'), ...(esplora ? { esplora } : {}) };
    const language = lang === undefined ? 'en' : LOCALES.find((one) => one === lang);
    if (language === undefined) return badInput(`A language is one of ${LOCALES.join(', ')}.`);
    const config = configuration();
    const found = await walletCommand(words[0] ?? '', endpoints, {
      chains: chainsOf(config),
      clock: Date.now,
      findReported: createReportedAddresses(config.chains.reported),
    });
    if (found.kind === 'bad')
      return { output: json ? JSON.stringify({ error: found.sentence }) : found.sentence, exitCode: 2 };
    const { glance } = found;
    const said = () => {
      const rows = walletStaffRows(glance, language).map(
        ({ label, value, note }) => `${label}: ${[value, note].filter(Boolean).join(' · ')}`,
      );
      return [walletCard(glance, language).text.replaceAll('**', ''), rows.join('\n')].join('\n\n');
    };
    return done(json ? JSON.stringify(glance) : said());
  },
};

const tx: Command = {
  usage: 'tx HASH|- [--chain ID] [--rpc URL]… [--esplora URL]',
  about: 'The diagnosis of a transaction that the bot would give; - reads a hash, or JSON lines, from standard input.',
  options: { chain: text, rpc: { type: 'string', multiple: true }, esplora: text },
  words: [1, 1],
  details: [
    'JSON lines {id, hash, chain?, lang?, view?} on standard input (view: sender, receiver, neither) are answered with',
    'a line {id, verdict, parties, text} each; a line that cannot be read with {id, error}.',
  ],
  run: async ({ words, json, option, options, lines, print }) => {
    const [chain, esplora] = [option('chain'), option('esplora')];
    const asked = { rpc: options('rpc'), ...(chain ? { chain } : {}), ...(esplora ? { esplora } : {}) };
    const config = configuration();
    const defaults: TxDefaults = {
      chains: chainsOf(config),
      clock: Date.now,
      findReported: createReportedAddresses(config.chains.reported),
      say: (verdict, language, view) => verdictCard(verdict, language, Date.now(), { view }).text,
    };
    if (words[0] !== '-') return txCommand({ ...asked, json, hash: words[0] ?? '' }, defaults);
    const { first, all } = await peeked(lines());
    if (first.startsWith('{')) {
      await txLines(all, asked, defaults, print);
      return done('');
    }
    const text: string[] = [];
    for await (const line of all) text.push(line);
    return txCommand({ ...asked, json, hash: text.join('\n') }, defaults);
  },
};

export const chainCommands: Readonly<Record<string, Command>> = { wallet, tx };
