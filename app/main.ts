import module from 'node:module';

// Node 22 and later keep what they compiled for the next start. Before anything else is loaded, so no static imports.
const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
enableCompileCache?.();

void import('./process/serve.ts').then(async ({ serve }) => {
  if (!(await serve())) process.exit(1);
});
