import { create, insert, search as oramaSearch } from '@orama/orama';
import { Document } from 'flexsearch';
import Database from 'libsql';
import lunr from 'lunr';
import MiniSearch from 'minisearch';

export interface Text {
  readonly id: string;
  readonly text: string;
}

/** A search library as the benchmark uses it: ids of the ten best, best first. */
export interface Peer {
  readonly name: string;
  build(texts: readonly Text[]): Promise<(question: string) => string[] | Promise<string[]>>;
}

const LIMIT = 10;

/** What each library needs to read CJK at all: character pairs, as their own guides advise. */
function pairs(text: string): string[] {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]+|[a-z0-9]+/g) ?? [];
  return runs.flatMap((run) => {
    if (/^[a-z0-9]/.test(run) || run.length === 1) return [run];
    return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
  });
}

export const PEERS: readonly Peer[] = [
  {
    name: 'MiniSearch',
    async build(texts) {
      const index = new MiniSearch<Text>({ fields: ['text'], tokenize: pairs });
      index.addAll(texts);
      return (question) =>
        index
          .search(question)
          .slice(0, LIMIT)
          .map((hit) => String(hit.id));
    },
  },
  {
    name: 'FlexSearch',
    async build(texts) {
      const index = new Document({ document: { id: 'id', index: ['text'] }, encode: pairs, tokenize: 'strict' });
      for (const text of texts) index.add({ ...text });
      return (question) => {
        const results = index.search(question, { limit: LIMIT, suggest: true });
        return results.flatMap((field) => field.result.map(String)).slice(0, LIMIT);
      };
    },
  },
  {
    name: 'Orama',
    async build(texts) {
      const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: pairs };
      const index = create({ schema: { id: 'string', text: 'string' }, components: { tokenizer } });
      for (const text of texts) await insert(index, { ...text });
      return async (question) => {
        const { hits } = await oramaSearch(index, { term: question, properties: ['text'], limit: LIMIT });
        return hits.map((hit) => String(hit.id));
      };
    },
  },
  {
    name: 'Lunr',
    async build(texts) {
      const index = lunr((builder) => {
        builder.pipeline.reset();
        builder.searchPipeline.reset();
        builder.ref('id');
        builder.field('text');
        for (const { id, text } of texts) builder.add({ id, text: pairs(text).join(' ') });
      });
      return (question) =>
        index
          .query((query) => {
            for (const pair of new Set(pairs(question))) query.term(pair, {});
          })
          .slice(0, LIMIT)
          .map((hit) => hit.ref);
    },
  },
  {
    name: 'SQLite FTS5',
    async build(texts) {
      const database = new Database(':memory:');
      database.exec('CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, text)');
      const insertRow = database.prepare('INSERT INTO passages VALUES (?, ?)');
      for (const { id, text } of texts) insertRow.run(id, pairs(text).join(' '));
      const select = database.prepare(
        'SELECT id FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT 10',
      );
      return (question) => {
        const terms = [...new Set(pairs(question))].map((pair) => `"${pair}"`);
        return terms.length === 0 ? [] : (select.all(terms.join(' OR ')) as { id: string }[]).map((row) => row.id);
      };
    },
  },
];
