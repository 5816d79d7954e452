import { SECOND } from '../../core/time.ts';
import { isLate } from '../../handoff/record/lateness.ts';
import type { Handrail } from '../compose/compose.ts';

/** What a running desk is in the middle of deleting is gone by the second look. */
const SECOND_LOOK = 2 * SECOND;

/** Whether everything that is past its time is destroyed: keys by their deadline, content when it is due. */
export async function deletionChecks({ lateness }: Pick<Handrail, 'lateness'>) {
  let late = await lateness.look();
  if (isLate(late)) {
    await new Promise((resolve) => setTimeout(resolve, SECOND_LOOK));
    late = await lateness.look();
  }
  const { keys, content } = late;
  return [
    {
      name: 'keys destroyed',
      ok: keys === 0,
      detail:
        keys === 0 ? 'none is past its deadline' : `${keys} past their deadline; is the desk running? See its log`,
    },
    {
      name: 'content deleted',
      ok: content === 0,
      detail:
        content === 0 ? 'nothing is past its time' : `${content} conversations past their time; is the desk running?`,
    },
  ];
}
