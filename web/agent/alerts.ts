import type { QueueItem } from '../../core/protocols/deskProtocol.ts';
import { toast } from '../shared/components/index.ts';
import { say } from '../shared/staff/consoleWords.ts';
import { departmentWords } from '../shared/words/departmentWords.ts';
import { notifyOn } from './preferences.ts';
import type { DeskNews } from './queue/queueTimes.ts';
import { chime } from './sound.ts';

interface Around {
  readonly selected: string | null;
  readonly nameOf: (conversation: string) => string;
  readonly open: (conversation: string) => void;
}

/** Sound, and a notification while nobody looks at the page; what is read anyway is no news. */
export function alertOf({ arrived, wrote }: DeskNews, around: Around): void {
  const looks = document.visibilityState === 'visible' && document.hasFocus();
  const unseen = wrote.filter(({ conversation }) => !looks || conversation !== around.selected);
  const [latest] = [...arrived, ...unseen];
  if (!latest) return;
  chime();
  if (!looks && notifyOn.value)
    notify(arrived.includes(latest) ? arrival(latest) : message(latest, around), latest, around);
}

/** Never what was said: it may appear on a locked screen, or to whoever stands behind. */
function arrival({ department, urgent }: QueueItem): string {
  const { alerts } = say.value;
  const { name } = departmentWords.value.departments[department];
  return urgent ? alerts.urgent(name) : alerts.waits(name);
}

function message({ conversation }: QueueItem, { nameOf }: Around): string {
  return say.value.alerts.wrote(nameOf(conversation));
}

function notify(text: string, { conversation }: QueueItem, { open }: Around): void {
  try {
    const notification = new Notification(text, { tag: `handrail ${conversation}` });
    notification.addEventListener('click', () => {
      window.focus();
      open(conversation);
      notification.close();
    });
  } catch {
    // Browsers of phones have the name and refuse the thing.
  }
}

export const canNotify = 'Notification' in globalThis;

/** Called by the press itself: only then does a browser ask. */
export async function toggleNotify(): Promise<void> {
  if (notifyOn.value) notifyOn.value = false;
  else if ((await Notification.requestPermission()) === 'granted') notifyOn.value = true;
  else toast(say.value.alerts.denied);
}
