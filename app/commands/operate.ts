import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createNetworkCheck, hasFailed } from '../../chains/watch/networkHealth.ts';
import { HandrailError } from '../../core/errors.ts';
import { packageRoot } from '../../core/packageRoot.ts';
import { chainsOf } from '../config/chainsOf.ts';
import { serve } from '../process/serve.ts';
import type { Command } from './command.ts';
import { crisisLinesCheck } from './crisisLines.ts';
import { configuration, onDesk } from './desk.ts';
import { deletionChecks } from './doctorDeletion.ts';
import { networkLines } from './networkLines.ts';

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
    about:
      'Whether configuration, folders, store, articles, pages and deletion are in order, and what each network endpoint answers.',
    details: [
      'Every configured endpoint is asked each kind of question that the desk will ever ask it, about one known',
      'transaction, one of its newest block and well-known addresses. FAIL: nothing can be said without it, or it was',
      'promised (HANDRAIL_TRACES). less: the desk works and says less, as printed.',
      'Exit code 1: a check failed, or a network is blind.',
    ],
    words: [0, 0],
    run: async ({ json }) => {
      const checks = [pages(), ...(await deskChecks())];
      const networks = await endpoints();
      const ok = checks.every((check) => check.ok) && networks !== null && !hasFailed(networks);
      const lines = checks.map(({ name, ok, detail }) => `${ok ? 'ok  ' : 'FAIL'}  ${name}: ${detail}`);
      const output = json
        ? JSON.stringify({ ok, checks, ...networks })
        : [...lines, ...(networks ? networkLines(networks) : [])].join('\n');
      return { output, exitCode: ok ? 0 : 1 };
    },
  },
};

/** Null when the configuration cannot be read; the other checks say so. */
async function endpoints() {
  try {
    return await createNetworkCheck({ chains: chainsOf(configuration()), clock: Date.now }).look();
  } catch (error) {
    if (!(error instanceof HandrailError)) throw error;
    return null;
  }
}

function pages(): Check {
  const ok = existsSync(join(packageRoot(__dirname), 'dist', 'web', 'index.html'));
  return { name: 'pages', ok, detail: ok ? 'built' : 'not built; run npm run build' };
}

/** Opening the desk is the check: what cannot be opened says why in its own sentence. */
async function deskChecks(): Promise<Check[]> {
  try {
    return await onDesk(async (handrail) => {
      const { config, stores, library, accounts } = handrail;
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
        crisisLinesCheck(config.crisisLinesConfirmed, new Date().toISOString().slice(0, 10)),
        {
          name: 'administrator',
          ok: administrator,
          detail: administrator ? 'there is one' : 'none yet; open the link that the start prints',
        },
        ...(await deletionChecks(handrail)),
      ];
    });
  } catch (error) {
    if (!(error instanceof HandrailError)) throw error;
    return [{ name: error.code, ok: false, detail: error.message }];
  }
}
