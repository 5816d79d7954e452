import { sharedRun } from '../../../core/process/sharedRun.ts';
import { type Clock, HOUR, type Milliseconds, SECOND } from '../../../core/time.ts';
import type { Conversation, Conversations } from '../../../handoff/ports.ts';
import { type EpochKeyStore, LONGEST_KEY_LIFE } from '../../../trust/ports.ts';
import type { Observed } from '../../process/observed.ts';
import { version } from '../../process/version.ts';
import type { Gauges, LabelledGauges } from './metrics.ts';

export interface DeskGaugeParts {
  readonly clock: Clock;
  readonly conversations: Pick<Conversations, 'inPlace'>;
  readonly outbox: { size(): Promise<number> };
  readonly keys: Pick<EpochKeyStore, 'current' | 'retired'>;
  readonly late: () => { readonly keys: number; readonly content: number };
  readonly aside: () => number;
  readonly streams: () => number;
  readonly deskSockets: () => number;
  /** Since the oldest message was said that could not be sent yet. */
  readonly oldestUnsent: () => Milliseconds;
}

/** What stands at the moment somebody asks. What all processes share, each of them says: take the highest, not the sum. */
export function deskGauges(parts: DeskGaugeParts): Gauges {
  const { clock, outbox, keys } = parts;
  const waiting = sharedRun(() => parts.conversations.inPlace('waiting'));
  return {
    handrail_keys_past_deadline: {
      help: 'Retired keys that should have been destroyed.',
      read: () => parts.late().keys,
    },
    handrail_content_past_due: {
      help: 'Conversations that should have been ended or deleted (1000: or more).',
      read: () => parts.late().content,
    },
    handrail_oldest_key_seconds: {
      help: 'Age of the oldest key of an hour that is still there.',
      read: () => (clock() - Math.min(keys.current, ...keys.retired()) * HOUR) / SECOND,
    },
    handrail_key_deadline_seconds: {
      help: 'The age at which a key of an hour has to be gone.',
      read: () => LONGEST_KEY_LIFE / SECOND,
    },
    handrail_rows_set_aside: {
      help: 'Rows of the store that cannot be read; the log names them (row.setAside).',
      read: () => parts.aside(),
    },
    handrail_streams_open: { help: 'Open Direct Line streams.', read: parts.streams },
    handrail_desk_sockets_open: { help: 'Open lines of the agent console.', read: parts.deskSockets },
    handrail_outbox_waiting: { help: 'Messages to outside channels that wait.', read: () => outbox.size() },
    handrail_outbox_oldest_seconds: {
      help: 'Since the oldest message was said that this process has tried to send in vain.',
      read: () => parts.oldestUnsent() / SECOND,
    },
    handrail_waiting: { help: 'Conversations in the queue.', read: async () => (await waiting()).length },
    handrail_reported_waiting: {
      help: 'Conversations in the queue whose user has reported somebody of the staff.',
      read: async () => (await waiting()).filter(({ facts }) => facts.reported !== undefined).length,
    },
    handrail_longest_wait_seconds: {
      help: 'How long whoever waits longest for a person has waited.',
      read: async () => Math.max(0, ...(await waiting()).map((one) => clock() - since(one))) / SECOND,
    },
  };
}

const since = ({ facts: { owner, openedAt } }: Conversation) => (owner.kind === 'waiting' ? owner.since : openedAt);

/** Which build it is, and how long ago each pass of background work ended well. */
export function processGauges(observed: Pick<Observed, 'passAges'>): LabelledGauges {
  return {
    handrail_build_info: {
      help: 'Always 1; the labels say which build runs on which Node.',
      labels: ['version', 'node'],
      read: () => [{ labels: { version, node: process.version }, value: 1 }],
    },
    handrail_pass_age_seconds: {
      help: 'Since this pass of background work ended well, or since the start.',
      labels: ['pass'],
      read: () => observed.passAges(),
    },
  };
}
