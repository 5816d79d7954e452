import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js/cn2t';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { oneLanguage } from './oneLanguage.mts';

const root = dirname(fileURLToPath(import.meta.url));

/** Every page is an `.html` file in this folder. */
const pages = readdirSync(root)
  .filter((name) => name.endsWith('.html'))
  .map((name) => join(root, name));

/** `embed.js` goes on other people's pages: one classic script with a stable name and no imports, so it is built alone. */
const embed = (outDir: string): InlineConfig => ({
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir,
    emptyOutDir: false,
    lib: {
      entry: join(root, 'embed', 'embed.ts'),
      formats: ['iife'],
      name: 'HandrailEmbed',
      fileName: () => 'embed.js',
    },
  },
});

/** Words are fetched a language at a time, in one file for users and one for staff: each request costs a way there and back. */
const STAFF_TOPICS = /\/languages\/(?:console|staff|workspace|case|chains|audit)\/(en|ja|ko|zh-Hans)\.ts$/;
const USER_TOPICS = /\/languages\/(?:web|consent|holds)\/(en|ja|ko|zh-Hans)\.ts$/;
const wordGroups = [
  { debugName: 'words', name: (id: string) => nameOf('words', USER_TOPICS, id) },
  { debugName: 'staff-words', name: (id: string) => nameOf('staff-words', STAFF_TOPICS, id) },
];

function nameOf(kind: string, topics: RegExp, id: string): string | null {
  const language = topics.exec(id)?.[1];
  return language ? `${kind}-${language}` : null;
}

let outDir = '';
const embedScript: Plugin = {
  name: 'handrail-embed',
  apply: 'build',
  configResolved(config) {
    outDir = config.build.outDir;
  },
  closeBundle: async () => {
    await build(embed(outDir));
  },
};

/** OpenCC's tables are a megabyte: a page gets the entries that its own phrases can meet; articles come converted. */
const usedTables: Plugin = {
  name: 'handrail-used-tables',
  transform(code, id) {
    if (!/\/opencc-js\/.*\/dict\/\w+\.js$/.test(id)) return null;
    const entries = code.slice(code.indexOf('"') + 1, code.lastIndexOf('"')).split('|');
    const used = entries.filter((entry) => phrases.includes(entry.slice(0, entry.indexOf(' '))));
    return { code: `export default ${JSON.stringify(used.join('|'))};`, map: null };
  },
};

/** What the pages say in Chinese, in both ways of writing: the second step reads what the first has made. */
const phrases = readPhrases(join(root, '..', 'languages'));

function readPhrases(folder: string): string {
  const files = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((name) =>
    name.endsWith('zh-Hans.ts'),
  );
  const simplified = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  return `${simplified}\n${Converter({ from: 'cn', to: 't' })(simplified)}`;
}

export default defineConfig({
  root,
  base: '/',
  plugins: [oneLanguage(join(root, 'shared', 'topic.ts')), embedScript, usedTables],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: join(root, '..', 'dist', 'web'),
    emptyOutDir: true,
    // The content security policy allows no inline code, so nothing is inlined and no polyfill is injected.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: pages,
      // A component that a page does not draw is not in it: components do nothing by being read.
      treeshake: {
        moduleSideEffects: (id) => !/\/web\/(?:\w+\/)+[A-Z]\w*\.tsx$|\/components\/index\.ts$/.test(id),
      },
      output: { codeSplitting: { groups: wordGroups } },
    },
  },
});
