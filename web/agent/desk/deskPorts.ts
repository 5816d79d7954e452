import type { Milliseconds } from '../../../core/time.ts';
import type { Ask } from '../../shared/staff/asked.ts';
import type { DeskNews } from '../queue/queueTimes.ts';

export interface DeskPorts {
  readonly ask: Ask;
  newId(): string;
  now(): Milliseconds;
  after(span: Milliseconds, run: () => void): void;
  onSignedOut(): void;
  onShift(on: boolean): void;
  onNews(news: DeskNews): void;
}

/** Why something was not done, shown until the next act in that conversation. `failed`: the desk was not reached. */
export interface Trouble {
  readonly conversation: string;
  readonly code: string;
}
