import { resolve } from 'node:path';
import { HandrailError } from '../../core/errors.ts';
import type { Restored } from '../../stores/embedded/restore.ts';
import { openDeskSecret } from '../../trust/keys/deskSecret.ts';
import { makeKeyFolder } from '../../trust/keys/keyFolder.ts';
import { type Command, done } from './command.ts';
import { configuration } from './desk.ts';

/** Where it is written how. */
const RUNBOOK = 'docs/runbooks/restore.md';

export const backupCommands: Readonly<Record<string, Command>> = {
  backup: {
    usage: 'backup FILE',
    about:
      'Writes the embedded store to one file, beside a running desk or without one, and reads every page of it again.',
    details: [
      'It holds no key: conversations in it open as long as the keys of their hour live, two hours at most.',
      `Redis is backed up by its own means: ${RUNBOOK}.`,
    ],
    words: [1, 1],
    run: async ({ words: [file = ''], json }) => {
      const { backUp } = await import('../../stores/embedded/backup.ts');
      const found = backUp(embeddedFolder(), resolve(file), await sealKey());
      return done(json ? JSON.stringify(found) : `written and read again: ${contents(found)}`);
    },
  },
  restore: {
    usage: 'restore FILE [--replace] [--unsealed]',
    about: 'Puts a backup in the place of the embedded store, while no process serves from it.',
    details: [
      '--replace puts a database that is there aside. As far as it can still be read, what was deleted since the backup stays',
      'deleted, who was shut out stays out, and audit and figures go on. Everybody has to sign in again.',
      '--unsealed takes a backup for which the desk.key of this key folder does not vouch: look at its accounts before the desk starts.',
      `What to look at afterwards: ${RUNBOOK}.`,
    ],
    words: [1, 1],
    options: { replace: { type: 'boolean' }, unsealed: { type: 'boolean' } },
    run: async ({ words: [file = ''], json, flag }) => {
      const { restore } = await import('../../stores/embedded/restore.ts');
      const restored = restore(embeddedFolder(), resolve(file), {
        ...{ replace: flag('replace'), unsealed: flag('unsealed') },
        ...{ at: new Date(), key: await sealKey() },
      });
      const { markAnew } = await import('../compose/trustedDocuments.ts');
      await markAnew(configuration().keyDir);
      return done(json ? JSON.stringify(restored) : inWords(restored));
    },
  },
};

function embeddedFolder(): string {
  const { redisUrl, dataDir } = configuration();
  if (redisUrl) {
    throw new HandrailError(
      'input.invalid',
      `With REDIS_URL the data lie in Redis: ${RUNBOOK} says how it is done there.`,
    );
  }
  return resolve(dataDir);
}

/** Its own of the desk's secret. A key folder without one gets it, as a start would make it. */
async function sealKey(): Promise<Buffer> {
  const { keyDir } = configuration();
  await makeKeyFolder(keyDir);
  return (await openDeskSecret(keyDir))('backups');
}

type Contents = Pick<Restored, 'bytes' | 'format' | 'conversations' | 'documents' | 'audit'>;

function contents({ bytes, format, conversations, documents, audit }: Contents): string {
  return `${bytes} bytes, format ${format}, ${conversations} conversations, ${documents} documents, ${audit} audit records`;
}

const SINCE: Readonly<Record<Restored['since'], string>> = {
  taken:
    'Deletions, conversations that went on, legal holds, closed accounts, audit and figures since the backup were taken over from what was there.',
  otherDesk: 'Nothing was taken over from what was there: its audit does not begin with that of the backup.',
  unreadable: 'Nothing was taken over from what was there: it is damaged, or no database of Handrail.',
  none: 'There was no database before.',
};

function inWords(restored: Restored): string {
  const { replaced, since } = restored;
  return [
    `restored: ${contents(restored)}`,
    SINCE[since],
    ...(replaced ? [`What was there: ${replaced}. Remove it once all is well.`] : []),
    `What to look at now: ${RUNBOOK}`,
  ].join('\n');
}
