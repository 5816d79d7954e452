import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createNetworkCheck, hasFailed } from '../../chains/watch/networkHealth.ts';
import { HandrailError } from '../../core/errors.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { chainsOf } from '../config/chainsOf.ts';
import type { Config } from '../config/config.ts';
import { LOOPBACK } from '../config/configShapes.ts';
import { serve } from '../process/serve.ts';
import type { Command } from './command.ts';
import { crisisLinesCheck } from './crisisLines.ts';
import { configuration, onDesk } from './desk.ts';
import { deletionChecks } from './doctorDeletion.ts';
import { type Check, clockCheck, diskCheck, mailCheck, tlsCheck, versionCheck } from './doctorHost.ts';
import { networkLines } from './networkLines.ts';

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
      'Whether versions, configuration, store, keys, disk, clock, TLS, mail, articles, pages and deletion are in order, and what each network endpoint answers.',
    details: [
      'Every configured endpoint is asked each kind of question that the desk will ever ask it, about one known',
      'transaction, one of its newest block and well-known addresses. FAIL: nothing can be said without it, or it was',
      'promised (HANDRAIL_TRACES). less: the desk works and says less, as printed.',
      'Exit code 1: a check failed, or a network is blind.',
    ],
    words: [0, 0],
    run: async ({ json }) => {
      const checks = [versionCheck(), pages(), ...(await deskChecks())];
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

/** Servers that it asks anyhow; a host on this machine has the same clock. */
const hostsOf = (config: Config) =>
  chainsOf(config)
    .flatMap(({ endpoints }) => endpoints)
    .filter((url) => !LOOPBACK.has(new URL(url).hostname));

/** Opening the desk is the check: what cannot be opened says why in its own sentence. */
async function deskChecks(): Promise<Check[]> {
  try {
    return await onDesk(async (handrail) => {
      const { config, stores, library, accounts } = handrail;
      // Of store and keys: who cannot write or read says so in its own sentence.
      await stores.healthy();
      const articles = library.check();
      const refused = library.problems().length;
      const administrator = await accounts.hasAdministrator();
      return [
        { name: 'configuration', ok: true, detail: 'understood' },
        { name: 'store', ok: true, detail: config.redisUrl ? 'Redis takes writes' : 'the data folder takes writes' },
        { name: 'keys', ok: true, detail: config.keyRedisUrl ? 'the key Redis answers' : 'the key folder can be read' },
        diskCheck(config.redisUrl ? config.keyDir : config.dataDir),
        await clockCheck(hostsOf(config), Date.now),
        tlsCheck(config, Date.now()),
        await mailCheck(config),
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
