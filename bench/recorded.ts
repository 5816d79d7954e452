import { CHAINS } from '../chains/definitions/index.ts';
import { txLines } from '../chains/lookup/txLines.ts';
import { verdictCard } from '../dialogs/transaction/verdictCard.ts';
import { recordedAnswers } from './recorded/answers.ts';
import { type Marked, marked } from './recorded/mark.ts';
import { type Recorded, recordsIn } from './recorded/records.ts';
import { startStrictNode } from './strictNode.ts';

interface Result extends Marked {
  readonly record: Recorded;
  readonly line: string;
}

/** What is said is measured here, not how fast: a busy machine is no silent network. */
const PATIENCE_MS = 30_000;

/** Every record of one chain through `handrail tx -`, before a node that refuses what go-ethereum refuses. */
async function throughTheDesk(chain: string, records: readonly Recorded[]): Promise<Result[]> {
  const node = await startStrictNode(recordedAnswers(chain, records));
  const lines: string[] = [];
  async function* questions() {
    for (const { tx } of records) yield JSON.stringify({ id: tx.hash, hash: tx.hash, chain });
  }
  await txLines(
    questions(),
    { rpc: [node.url], timeoutMs: PATIENCE_MS },
    {
      chains: CHAINS,
      clock: Date.now,
      say: (verdict, language, view) => verdictCard(verdict, language, Date.now(), { view }).text,
    },
    (line) => lines.push(line),
  );
  await node.stop();
  return records.map((record, at) => ({ record, line: lines[at] ?? '', ...marked(record, lines[at] ?? '') }));
}

/** What the desk says of every record, marked. Chains one after another, each before a node of its own. */
export async function markRecords(records: readonly Recorded[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const chain of new Set(records.map((one) => one.chain))) {
    const own = records.filter((one) => one.chain === chain);
    results.push(...(await throughTheDesk(chain, own)));
  }
  return results;
}

function table(results: readonly Result[]): string {
  const share = (mark: string) => results.filter((one) => one.mark === mark).length;
  const row = (mark: string) => `${mark} ${share(mark)} (${((100 * share(mark)) / results.length).toFixed(2)} %)`;
  return `${results.length} transactions: ${['right', 'partly', 'wrong', 'false'].map(row).join(', ')}`;
}

/**
 * `node dist/bench/recorded.js FOLDER [--all]` marks what the desk says of recorded transactions against sums of its own. Prints
 * those that are not right as JSON lines (`--all`: every one), then the table; exit code 1 below 95 % right or above 0.3 % false.
 */
async function main([folder, every]: readonly string[]): Promise<void> {
  if (!folder) {
    console.error('Usage: node dist/bench/recorded.js FOLDER [--all]');
    process.exitCode = 2;
    return;
  }
  const results = await markRecords(recordsIn(folder));
  for (const { record, line, mark, why } of results) {
    const { id, text, verdict } = JSON.parse(line) as { id: string; text: string; verdict: { code: string } };
    const shown = { mark, why, id, code: verdict.code, source: record.source, text };
    if (every || mark !== 'right') console.log(JSON.stringify(shown)); // the bench's result
  }
  console.log(table(results)); // the bench's result
  const share = (mark: string) => results.filter((one) => one.mark === mark).length / results.length;
  process.exitCode = share('right') < 0.95 || share('false') > 0.003 ? 1 : 0;
}

if (require.main === module) void main(process.argv.slice(2));
