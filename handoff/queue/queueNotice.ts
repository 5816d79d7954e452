import type { DepartmentId } from '../../core/departments.ts';
import type { Locale } from '../../core/language.ts';
import type { Card } from '../../core/protocols/protocol.ts';
import { formatMoment } from '../../languages/format.ts';
import { phrases } from '../../languages/index.ts';
import type { QueueView } from './queueView.ts';

/** What somebody who waits now is told: their place and how long it takes, as far as that is known, in words and as a card. */
export function queueNotice(
  view: QueueView,
  { department, urgent, language }: { department: DepartmentId; urgent: boolean; language: Locale },
): { readonly text: string; readonly card: Extract<Card, { kind: 'queue' }> } {
  const position = view.ahead + 1;
  return {
    text: wayThrough(view, { position, urgent }, language),
    card: {
      kind: 'queue',
      department,
      position,
      lowMinutes: view.lowMinutes,
      highMinutes: view.highMinutes,
      spoken: view.spoken,
      urgent,
      openNow: view.openNow && view.agentsOnline > 0,
      opensAt: view.opensAt,
    },
  };
}

function wayThrough(
  view: QueueView,
  { position, urgent }: { position: number; urgent: boolean },
  language: Locale,
): string {
  const words = phrases(language);
  if (!view.openNow && view.opensAt !== null)
    return words.staffBackAt({ time: formatMoment(view.opensAt, language), position });
  if (view.agentsOnline === 0) return words.nobodyOnShift(position);
  const place = placeInWords(view, position, language);
  return urgent ? place : `${place} ${words.urgentFirst}`;
}

function placeInWords(
  { spoken, lowMinutes: low, highMinutes: high }: QueueView,
  position: number,
  language: Locale,
): string {
  const words = phrases(language);
  if (!spoken) return words.noSpeaker(position);
  return low === null || high === null ? words.queuePlace(position) : words.queueAt({ position, low, high });
}
