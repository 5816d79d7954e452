import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HandrailError } from '../../core/errors.ts';
import { packageRoot } from '../../core/packageRoot.ts';
import { serve } from '../serve.ts';
import { type Command, done } from './command.ts';
import { onDesk } from './desk.ts';

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

export const operateCommands: Readonly<Record<string, Command>> = {
  serve: {
    usage: 'serve',
    about: 'Starts the desk, like npm start without the build.',
    words: [0, 0],
    run: async () => ({ output: '', exitCode: (await serve()) ? 0 : 1 }),
  },
  doctor: {
    usage: 'doctor',
    about: 'Whether configuration, folders, store, articles and pages are in order.',
    words: [0, 0],
    run: async ({ json }) => {
      const checks = [pages(), ...(await deskChecks())];
      if (json) return done(JSON.stringify({ ok: checks.every(({ ok }) => ok), checks }));
      return done(checks.map(({ name, ok, detail }) => `${ok ? 'ok  ' : 'FAIL'}  ${name}: ${detail}`).join('\n'));
    },
  },
};

function pages(): Check {
  const ok = existsSync(join(packageRoot(__dirname), 'dist', 'web', 'index.html'));
  return { name: 'pages', ok, detail: ok ? 'built' : 'not built; run npm run build' };
}

/** Opening the desk is the check: what cannot be opened says why in its own sentence. */
async function deskChecks(): Promise<Check[]> {
  try {
    return await onDesk(async ({ config, stores, library, accounts }) => {
      await stores.healthy();
      const articles = library.check();
      const refused = library.problems().length;
      const administrator = await accounts.hasAdministrator();
      return [
        { name: 'configuration', ok: true, detail: 'understood' },
        { name: 'store', ok: true, detail: config.redisUrl ? 'Redis takes writes' : 'the data folder takes writes' },
        {
          name: 'articles',
          ok: articles.ok && refused === 0,
          detail: `${articles.detail}, ${refused} problems in files`,
        },
        {
          name: 'administrator',
          ok: administrator,
          detail: administrator ? 'there is one' : 'none yet; open the link that the start prints',
        },
      ];
    });
  } catch (error) {
    if (!(error instanceof HandrailError)) throw error;
    return [{ name: error.code, ok: false, detail: error.message }];
  }
}
