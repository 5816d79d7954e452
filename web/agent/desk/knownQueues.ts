import type { DeskQueue, QueueChanges } from '../../../core/protocols/deskProtocol.ts';
import { changedQueue } from '../../../core/records/queueChanges.ts';

/** A page behind a balancer is answered now by one process and now by another; what it holds of each is told on from there. */
const MOST_PROCESSES = 8;

/** The last state of the queue of every epoch, so that the desk has to tell only what differs. */
export function createKnownQueues() {
  let known: { readonly mark: string; readonly queue: DeskQueue }[] = [];
  return {
    /** For `?after=`, the latest first. */
    marks: (): readonly string[] => known.map(({ mark }) => mark),
    /** The queue that an answer means. Null when it starts from a state that is not held: then all is forgotten, and the next answer is whole. */
    learn(answer: DeskQueue | QueueChanges): DeskQueue | null {
      const queue = 'after' in answer ? continued(known, answer) : answer;
      if (!queue) known = [];
      else if (queue.mark !== undefined) known = [{ mark: queue.mark, queue }, ...withoutEpochOf(queue.mark, known)];
      known = known.slice(0, MOST_PROCESSES);
      return queue;
    },
    forget(): void {
      known = [];
    },
  };
}

function continued(
  known: readonly { readonly mark: string; readonly queue: DeskQueue }[],
  changes: QueueChanges,
): DeskQueue | null {
  const before = known.find(({ mark }) => mark === changes.after);
  return before ? changedQueue(before.queue, changes) : null;
}

function withoutEpochOf<One extends { readonly mark: string }>(mark: string, known: readonly One[]): readonly One[] {
  return known.filter((one) => epochOf(one.mark) !== epochOf(mark));
}

const epochOf = (mark: string) => mark.slice(0, mark.lastIndexOf('.'));
