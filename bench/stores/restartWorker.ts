import { join } from 'node:path';
import { type ConversationId, newId } from '../../core/ids.ts';
import { openStores } from '../../stores/open.ts';
import { openVault } from '../../trust/keys/vault.ts';
import { turnTaker } from './embedded.ts';

/** A process that takes turns until it is killed; says `up` when it runs and `committed` after its first turn. */
async function main(folder: string): Promise<void> {
  process.stdout.write('up\n');
  const vault = await openVault(join(folder, 'keys'));
  const stores = await openStores({ dataDir: join(folder, 'restart'), clock: Date.now, vault });
  const turn = turnTaker(stores);
  const id = newId<ConversationId>();
  await turn(id);
  process.stdout.write('committed\n');
  for (;;) await turn(id);
}

void main(process.argv[2] ?? '');
