import { ignored, type SetAside } from '../../core/records/setAside.ts';
import type { Clock } from '../../core/time.ts';
import type { Backend } from '../backend.ts';
import { embeddedConversationRows } from './conversationRows.ts';
import { databaseFile, logFile, openDatabase, refuseDamaged } from './database.ts';
import { embeddedDocuments } from './documents.ts';
import { openBackground } from './driver.ts';
import { FolderLock } from './folderLock.ts';
import { GroupCommit } from './groupCommit.ts';
import { embeddedLedger } from './ledger.ts';
import { memoryLimits } from './limits.ts';
import { LogSync } from './logSync.ts';
import { LogWipe } from './logWipe.ts';
import { embeddedOutbox } from './outbox.ts';
import { embeddedSignals } from './signals.ts';
import { sqlFile } from './sqlFile.ts';

const sql = sqlFile('health');

/** One process, one file in `dataDir`, no service. Errors: see `openDatabase`. */
export function openEmbedded(dataDir: string, clock: Clock, setAside: SetAside = ignored): Backend {
  const driver = openDatabase(dataDir);
  const log = LogSync.open(logFile(dataDir));
  const writes = new GroupCommit(driver, log, (operations) => wipe.grew(operations));
  const lock = new FolderLock(dataDir);
  const wipe = new LogWipe(driver, openBackground(databaseFile(dataDir)), writes, log);
  return {
    rows: embeddedConversationRows(driver, writes, wipe, setAside),
    documents: embeddedDocuments(driver, writes, clock, setAside),
    ledger: embeddedLedger(driver, writes, setAside),
    signals: embeddedSignals(),
    outbox: embeddedOutbox(driver, writes),
    limits: memoryLimits(),
    claim: async () => {
      lock.take();
      refuseDamaged(driver, dataDir);
    },
    healthy: () => writes.write(() => void driver.run(sql('mark'))),
    close: async () => {
      await writes.drained();
      await wipe.close();
      log.close();
      driver.close();
      lock.release();
    },
  };
}
