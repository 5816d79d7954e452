import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js/cn2t';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { early } from './early.mts';
import { oneLanguage } from './oneLanguage.mts';

const root = dirname(fileURLToPath(import.meta.url));

/** Every page is an `.html` file in this folder. */
const pages = readdirSync(root)
  .filter((name) => name.endsWith('.html'))
  .map((name) => join(root, name));

/**
 * `embed.js` goes on other people's pages: one classic script with a stable name and no imports, so it is built alone. So is the
 * module that it asks for when somebody comes near the launcher; both are checked for a new one each time, so they fit each other.
 */
const embed = (outDir: string, entry: string, fileName: string, format: 'iife' | 'es'): InlineConfig => ({
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir,
    emptyOutDir: false,
    lib: {
      entry: join(root, 'embed', entry),
      formats: [format],
      name: 'HandrailEmbed',
      fileName: () => fileName,
    },
    // A library's module would keep its spaces.
    rolldownOptions: { output: { minify: true } },
  },
});

/**
 * Words are fetched a language at a time, and what is read together in one file: each request costs a way there and back.
 * `words` is drawn first, in the chat and on every page; the others come with the part of a page that reads them.
 */
const WORD_FILES: Record<string, string> = {
  words: 'web/first|consent',
  'help-words': 'web/help',
  'department-words': 'web/departments',
  'talk-words': 'web/talk|holds',
  'mine-words': 'web/mine',
  'staff-words': 'console|staff|workspace|case|chains|audit',
};
const wordGroups = Object.entries(WORD_FILES).map(([file, topics]) => {
  const read = new RegExp(`/languages/(?:${topics})/(en|ja|ko|zh-Hans)\\.ts$`);
  return {
    debugName: file,
    name: (id: string) => {
      const language = read.exec(id)?.[1];
      return language ? `${file}-${language}` : null;
    },
  };
});

/** What every page of users looks like at first, in one file: a slow line fetches six at once, and the chat is drawn with all of them. */
const firstLook = {
  name: 'look',
  test: /\/web\/shared\/(?:base|icons|components\/\w+\/(?:banner|button|choices|consent|menu|states|tag|toasts))\.css$/,
};

/** What answers look like, wherever they are read. */
const readLook = {
  name: 'read',
  test: /\/web\/shared\/components\/\w+\/(?:card|chips|field|markdown|rail)\.css$/,
};

/** What every page begins with, in one file for the same reason; a page that needs less of it hardly waits for the rest. */
const firstCode = {
  name: 'base',
  test: /\/(?:node_modules\/@?preact\/|web\/shared\/(?:browser\/(?:visibleHeight|whenIdle)|components\/\w+\/(?:Banner|Button|LanguagePicker|States|Toasts)|escape|help\/served|icons|initialLanguage|language|later|plainName|reachable|theme|topic)\.tsx?$|core\/(?:backOff|icons|language|time)\.ts$)/,
};

let outDir = '';
const embedScript: Plugin = {
  name: 'handrail-embed',
  apply: 'build',
  configResolved(config) {
    outDir = config.build.outDir;
  },
  closeBundle: async () => {
    await build(embed(outDir, 'embed.ts', 'embed.js', 'iife'));
    await build(embed(outDir, 'panel.ts', 'embed-panel.js', 'es'));
  },
};

/**
 * What a page begins with exports nothing, and the package is CommonJS: it would be taken for a script of that kind, and every
 * module that it imports be wrapped in a function that starts it.
 */
const modules: Plugin = {
  name: 'handrail-modules',
  transform: (code, id) => (/\/web\/\w+\/main\.tsx$/.test(id) ? { code: `${code}\nexport {};`, map: null } : null),
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
  plugins: [
    modules,
    oneLanguage(join(root, 'shared', 'topic.ts')),
    early({ chat: join(root, 'widget', 'early', 'early.ts') }),
    embedScript,
    usedTables,
  ],
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
      output: { codeSplitting: { groups: [firstLook, readLook, firstCode, ...wordGroups] } },
    },
  },
});
