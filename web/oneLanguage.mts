import type { Plugin } from 'vite';

const TOPIC_INDEX = /\/languages\/(?:\w+\/)+index\.ts$/;
const WORDS = /^import \{ (\w+)(?: as (\w+))? \} from '\.\/(en|ja|ko|zh-Hans)\.ts';$/gm;
const TRADITIONAL = /^import \{ traditional \} from '((?:\.\.\/)+hant\/traditional\.ts)';$/m;
const TABLE = /: (?:Readonly<)?Record<Locale, \w+>>? = \{[^}]*\};/;

/**
 * A page carries one language: in each `languages/…/index.ts` the table of all of them becomes one that fetches each when
 * it is chosen (`web/shared/topic.ts`). Nothing else changes, so a word is asked for as on the server. An index of another
 * form stops the build, since it would bring every language to every page.
 */
export const oneLanguage = (topicFile: string): Plugin => ({
  name: 'handrail-one-language',
  enforce: 'pre',
  transform(code, id) {
    if (!TOPIC_INDEX.test(id)) return null;
    const words = [...code.matchAll(WORDS)].map(([, name, , file]) => ({ name: name ?? '', file: file ?? '' }));
    if (words.length !== 4 || !TRADITIONAL.test(code) || !TABLE.test(code))
      throw new Error(`${id}: not one table of four written languages and one converted; see web/oneLanguage.mts`);
    const traditional = TRADITIONAL.exec(code)?.[1];
    const loads = words.map(({ name, file }) => `'${file}': ${load(name, file)},`);
    const simplified = words.find(({ file }) => file === 'zh-Hans')?.name ?? '';
    loads.push(`'zh-Hant': () => Promise.all([import('./zh-Hans.ts'), import('${traditional}')])
      .then(([words, { traditional }]) => traditional(words.${simplified})),`);
    const table = ` = topic({ ${loads.join(' ')} });`;
    return {
      code: `import { topic } from ${JSON.stringify(topicFile)};\n${code
        .replace(WORDS, '')
        .replace(TRADITIONAL, '')
        .replace(TABLE, () => table)}`,
      map: null,
    };
  },
});

const load = (name: string, file: string) => `() => import('./${file}.ts').then((words) => words.${name})`;
