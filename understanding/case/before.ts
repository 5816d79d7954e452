import { type Case, cutMessage } from '../../core/case.ts';
import type { Before } from '../../knowledge/ports.ts';

/** Messages further back tell no more of what is asked now (docs/decisions/0026). */
const MOST_BEFORE = 2;

/** What a message follows. The message itself may be among those that were heard already. */
export function beforeOf({ heard, said, open }: Pick<Case, 'heard' | 'said' | 'open'>, text: string): Before {
  const earlier = heard.at(-1) === cutMessage(text) ? heard.slice(0, -1) : heard;
  return { heard: earlier.slice(-MOST_BEFORE), last: said.at(-1) ?? null, open: open?.article ?? null };
}
