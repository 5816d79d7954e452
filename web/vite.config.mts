import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';

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
      entry: join(root, 'widget', 'embed.ts'),
      formats: ['iife'],
      name: 'HandrailEmbed',
      fileName: () => 'embed.js',
    },
  },
});

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

export default defineConfig({
  root,
  base: '/',
  plugins: [embedScript],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: join(root, '..', 'dist', 'web'),
    emptyOutDir: true,
    // The content security policy allows no inline code, so nothing is inlined and no polyfill is injected.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages },
  },
});
