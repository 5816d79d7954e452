import type { Clock } from '../../core/time.ts';
import type { Backend } from '../backend.ts';
import { embeddedConversationRows } from './conversationRows.ts';
import { logFile, openDatabase } from './database.ts';
import { embeddedDocuments } from './documents.ts';
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
export function openEmbedded(dataDir: string, clock: Clock): Backend {
  const driver = openDatabase(dataDir);
  const log = LogSync.open(logFile(dataDir));
  const writes = new GroupCommit(driver, log);
  return {
    rows: embeddedConversationRows(driver, writes, new LogWipe(driver)),
    documents: embeddedDocuments(driver, writes, clock),
    ledger: embeddedLedger(driver, writes),
    signals: embeddedSignals(),
    outbox: embeddedOutbox(driver, writes),
    limits: memoryLimits(),
    healthy: () => writes.write(() => void driver.run(sql('mark'))),
    close: async () => {
      await writes.drained();
      log.close();
      driver.close();
    },
  };
}
