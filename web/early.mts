import { type BuildOptions, build, type Plugin } from 'vite';

const STYLES = /\s*<link rel="stylesheet"[^>]*>/g;

/**
 * The order in which a page's files are fetched: what it looks like comes before what it does, since it is drawn as soon as that
 * is here. `scripts`: by page, the file of a script that runs before anything is drawn. It is built alone, without imports, and
 * stands before the styles: a script after them would wait for them. Its name carries a hash of it, so that it is kept.
 */
export const early = (scripts: Readonly<Record<string, string>>): Plugin => {
  const built = new Map<string, string>();
  return {
    name: 'handrail-early',
    apply: 'build',
    async buildStart() {
      for (const [page, entry] of Object.entries(scripts)) {
        const reference = this.emitFile({ type: 'asset', name: 'early.js', source: await scriptOf(entry) });
        built.set(page, reference);
      }
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const reference = built.get(file.fileName.replace('.html', ''));
          const script = reference && `<script src="/${this.getFileName(reference)}"></script>`;
          file.source = inOrder(String(file.source), script ?? '');
        }
      },
    },
  };
};

function inOrder(html: string, script: string): string {
  const styles = html.match(STYLES) ?? [];
  return html.replace(STYLES, '').replace(/\s*<script type="module"/, (first) => script + styles.join('') + first);
}

async function scriptOf(entry: string): Promise<string> {
  const lib: BuildOptions['lib'] = { entry, formats: ['iife'], name: 'HandrailEarly', fileName: () => 'early.js' };
  const made = await build({ configFile: false, publicDir: false, logLevel: 'warn', build: { write: false, lib } });
  const [output] = Array.isArray(made) ? made : [made];
  const chunk = output && 'output' in output ? output.output[0] : null;
  if (!chunk) throw new Error(`${entry}: nothing was built`);
  return chunk.code;
}
