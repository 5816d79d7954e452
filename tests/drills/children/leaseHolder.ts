import type { ConversationId } from '../../../core/ids.ts';
import { said } from '../../support/desk/sampleConversation.ts';
import { openPlace, type StorePlace } from '../../support/stores/drillStore.ts';

/**
 * A process that takes the turn lease, says `holding`, waits to be told to go on, answers, and says how that ended.
 * `withoutLease`: it commits as if it held nothing, for the control.
 */
async function main(place: StorePlace, id: ConversationId, leaseFor: number, mode: 'proper' | 'withoutLease') {
  const { conversations, close } = await openPlace(place);
  const begun = await conversations.begin(id, { holder: 'the same name', leaseFor });
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  process.stdout.write('holding\n');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  const lease = mode === 'proper' ? begun.lease : undefined;
  const result = await conversations.commit(id, { lease, entries: [said('answer of the stopped one', 'bot')] });
  process.stdout.write(`${result.kind}\n`);
  await close();
  process.exit();
}

const [place = '', id = '', leaseFor = '', mode = ''] = process.argv.slice(2);
void main(JSON.parse(place), id as ConversationId, Number(leaseFor), mode === 'proper' ? mode : 'withoutLease');
