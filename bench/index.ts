import { keepRegExpsFast } from '../core/process/regExps.ts';
import { benchChains } from './chains/chains.ts';
import { benchConsole } from './console.ts';
import { benchDesk } from './desk.ts';
import { benchAlarm } from './reading/alarm.ts';
import { benchAsides } from './reading/asides.ts';
import { benchCare } from './reading/care.ts';
import { benchFacts } from './reading/facts.ts';
import { benchHostileModel } from './reading/hostileModel.ts';
import { benchKnowledge } from './reading/knowledge.ts';
import { benchStrangers } from './reading/strangers.ts';
import { benchSuspicion } from './reading/suspicion.ts';
import { benchTalk } from './reading/talk.ts';
import { benchRegExps } from './regExps.ts';
import { type BenchRow, line } from './row.ts';
import { benchScale } from './scale.ts';
import { benchSecrets } from './secrets.ts';
import { benchSoak } from './soak.ts';
import { benchStart } from './start.ts';
import { benchStores } from './stores.ts';
import { benchTurn } from './turn.ts';
import { benchVault } from './vault.ts';
import { benchWeb } from './web.ts';

/** One line per benchmark: its name on the command line, and what it runs. */
const BENCHES: Record<string, (sizes: Record<string, number>) => Promise<BenchRow[]> | BenchRow[]> = {
  alarm: benchAlarm,
  asides: benchAsides,
  care: benchCare,
  chains: benchChains,
  console: benchConsole,
  desk: benchDesk,
  facts: benchFacts,
  hostileModel: benchHostileModel,
  knowledge: benchKnowledge,
  regExps: benchRegExps,
  scale: benchScale,
  secrets: (sizes) => benchSecrets(sizes),
  soak: benchSoak,
  start: benchStart,
  stores: benchStores,
  strangers: benchStrangers,
  suspicion: benchSuspicion,
  talk: benchTalk,
  turn: benchTurn,
  vault: benchVault,
  web: benchWeb,
};

/**
 * `npm run bench` runs them all but the soak, which takes an hour, `npm run bench -- stores --sweep=5000` one with other sizes.
 * Figures mean little by themselves: the ratio is against a floor that was measured in the same run.
 */
async function main(args: readonly string[]): Promise<void> {
  keepRegExpsFast();
  const names = args.filter((arg) => !arg.startsWith('--'));
  const unknown = names.filter((name) => !(name in BENCHES));
  if (unknown.length > 0) {
    console.error(`No benchmark ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length > 0 ? !names.includes(name) : name === 'soak') continue;
    for (const row of await bench(sizes(args))) console.log(line(row));
  }
}

/** `--turns=200` → `{ turns: 200 }` */
function sizes(args: readonly string[]): Record<string, number> {
  const pairs = args.flatMap((arg) => {
    const [, name, value] = /^--(\w+)=(\d+)$/.exec(arg) ?? [];
    return name ? [[name, Number(value)] as const] : [];
  });
  return Object.fromEntries(pairs);
}

void main(process.argv.slice(2));
