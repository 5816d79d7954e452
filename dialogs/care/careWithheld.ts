import type { TurnContext } from 'botbuilder-core';
import { CARE_KINDS } from '../../core/care.ts';
import { draftOf } from '../../handoff/draft.ts';
import type { CareReading } from '../../understanding/recognise/care/crisis.ts';
import type { DialogParts } from '../parts.ts';
import { say } from '../saying/say.ts';
import { sayUnagreed } from './beforeConsent.ts';
import { callPerson } from './careDialog.ts';
import { countryHere } from './careLines.ts';
import { careMemory, keepCare } from './careMemory.ts';
import { careSaid } from './careWords.ts';

/**
 * The words for a crisis, a child or force that is told in a message which goes no further: who says goodbye and writes the words of the
 * wallet down for somebody would be left with a line about secrets. The state begins as if it had been read; of the message nothing is kept.
 * Nothing where it tells of none, or of one that goes on: under the line about secrets stands its number then.
 */
export async function sayWithheldCare(
  context: TurnContext,
  { reading, agreed }: { readonly reading: CareReading; readonly agreed: boolean },
  { care, queue }: Pick<DialogParts, 'care' | 'queue'>,
): Promise<void> {
  const draft = draftOf(context);
  const { language } = draft.facts;
  const memory = careMemory(draft);
  const kinds = CARE_KINDS.filter((kind) => reading[kind].heard && !memory[kind]);
  if (kinds.length === 0) return;
  if (!agreed) return void (await sayUnagreed(context, reading, care));
  const person = await callPerson(context, queue);
  const { firm, held } = reading.coercion;
  const begun = Object.fromEntries(kinds.map((kind) => [kind, true]));
  keepCare(draft, { ...begun, firm, held, sure: true, called: true, said: memory.said + 1, lastTo: 'heard' });
  const country = countryHere({ country: memory.country, held }, care.lines, language);
  await say(context, careSaid({ language, kinds, firm, held, country, all: care.lines, asks: !held, person }));
}
