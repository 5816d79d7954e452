import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { openLibrary } from '../../knowledge/articleStore/library.ts';
import { EvalPassage, EvalQuestion } from '../../knowledge/evaluation/evaluateSearch.ts';
import { mean, percentile, share } from '../../knowledge/evaluation/measures.ts';
import { createSearchEngine } from '../../knowledge/search/engine.ts';
import { plainText } from '../../knowledge/search/librarySearch.ts';
import { PEERS, type Peer, type Text } from '../peers/searchEngines.ts';
import type { BenchRow } from '../row.ts';

const SHIPPED: Peer = {
  name: 'shipped',
  async build(texts) {
    const engine = createSearchEngine();
    for (const { id, text } of texts) engine.put(languageOf(id), id, [{ id, group: id, text }]);
    return (question) => engine.search(question, asked).hits.map((hit) => hit.passage.id);
  },
};
/** The language that the shipped engine is asked in: peers do not know languages, so their interface has none. */
let asked = 'ja';
const languageOf = (id: string) => id.split('|')[0] ?? 'en';

/** Some peers take minutes to read more. */
const MOST_FOR_PEERS = 20_000;

/**
 * Search over passages made of the shipped articles' sentences: time to build, time to answer.
 * Goals: p99 ≤ 3 ms for 5,000 passages, ≤ 15 ms for 100,000 (`--passages=100000`), ≥ 3,000 passages/s to build.
 */
export async function benchKnowledge({ passages = 5_000, questions = 400 } = {}): Promise<BenchRow[]> {
  const sentences = await shippedSentences();
  const texts = Array.from({ length: passages }, (_, n) => passageOf(sentences, n));
  const queries = Array.from({ length: questions }, (_, n) => sentences[(n * 31) % sentences.length] ?? '');
  const rows: BenchRow[] = [];
  let own = { buildMs: 1, p99: 1 };
  for (const peer of passages > MOST_FOR_PEERS ? [SHIPPED] : [SHIPPED, ...PEERS]) {
    const measured = await measure(peer, texts, queries);
    if (peer === SHIPPED) own = measured;
    const against = 'the shipped engine';
    const perSecond = (passages / measured.buildMs) * 1_000;
    rows.push(
      {
        name: `${peer.name}: built`,
        figure: perSecond,
        unit: 'passages/s',
        against,
        ratio: own.buildMs / measured.buildMs,
      },
      {
        name: `${peer.name}: p99 of a question`,
        figure: measured.p99,
        unit: 'ms',
        against,
        ratio: measured.p99 / own.p99,
      },
    );
  }
  return rows;
}

async function shippedSentences(): Promise<string[]> {
  const articlesDir = join(packageRoot(__dirname), 'knowledge', 'articles');
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const library = await openLibrary({ articlesDir, log, pollEvery: 0 });
  const sections = LANGUAGES.flatMap((language) => library.articles(language)).flatMap((article) => [
    article.lead,
    ...article.sections.map((section) => section.markdown),
  ]);
  library.close();
  return sections.flatMap((text) => plainText(text).split('\n')).filter((line) => line.length > 8);
}

/** Six sentences from all over: about as long as a section of an article. */
function passageOf(sentences: readonly string[], n: number): Text {
  const text = Array.from({ length: 6 }, (_, at) => sentences[(n * 7 + at * 131) % sentences.length] ?? '').join('\n');
  return { id: `ja|${n}`, text };
}

async function measure(peer: Peer, texts: readonly Text[], queries: readonly string[]) {
  const start = performance.now();
  const search = await peer.build(texts);
  const buildMs = performance.now() - start;
  for (const query of queries.slice(0, 50)) await search(query);
  const times: number[] = [];
  for (const query of queries) {
    const begun = performance.now();
    await search(query);
    times.push(performance.now() - begun);
  }
  return { buildMs, p99: percentile(times, 0.99) };
}

/**
 * `node dist/bench/reading/knowledge.js passages.jsonl questions.jsonl`: how often each engine has the right passage first, and how
 * fast it is built.
 */
async function compare(passagesFile: string, questionsFile: string): Promise<void> {
  const lines = (file: string) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const texts = lines(passagesFile).map((line) => {
    const { id, lang, title = '', text } = EvalPassage.parse(line);
    return { id: `${lang}|${id}`, text: `${title}\n${text}` };
  });
  const questions = lines(questionsFile)
    .map((line) => EvalQuestion.parse(line))
    .filter((q) => q.relevant.length > 0);
  for (const peer of [SHIPPED, ...PEERS]) {
    await peer.build(texts); // code is warm
    const begun = performance.now();
    const search = await peer.build(texts);
    const perSecond = (texts.length / (performance.now() - begun)) * 1_000;
    const ranks: number[] = [];
    for (const question of questions) {
      asked = question.lang;
      const ids = await search(question.text);
      ranks.push(ids.findIndex((id) => question.relevant.includes(id.split('|')[1] ?? '')));
    }
    const recall1 = share(ranks, (rank) => rank === 0);
    const mrr = mean(ranks.map((rank) => (rank < 0 ? 0 : 1 / (rank + 1))));
    const found = `recall1 ${recall1.toFixed(3)} mrr ${mrr.toFixed(3)}`;
    console.log(`${peer.name.padEnd(12)} ${found} built ${perSecond.toFixed(0)}/s`); // the bench's result
  }
}

if (require.main === module) {
  const [passagesFile, questionsFile] = process.argv.slice(2);
  if (passagesFile && questionsFile) void compare(passagesFile, questionsFile);
  else console.error('usage: node dist/bench/reading/knowledge.js PASSAGES QUESTIONS');
}
