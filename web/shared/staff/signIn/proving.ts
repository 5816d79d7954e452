import { signal } from '@preact/signals';

/** An act that waits until somebody has shown again who they are. */
interface Waiting {
  readonly settle: (proven: boolean) => void;
}

export const waitingForProof = signal<Waiting | null>(null);
let asking: Promise<boolean> | null = null;

/** Asks in place, once for all acts that wait; false when they would rather not. */
export function proveAgain(): Promise<boolean> {
  asking ??= new Promise<boolean>((resolve) => {
    waitingForProof.value = {
      settle: (proven) => {
        waitingForProof.value = null;
        asking = null;
        resolve(proven);
      },
    };
  });
  return asking;
}
