import { createInterface } from 'node:readline';
import type { ConversationId } from '../../../core/ids.ts';
import type { Change } from '../../../handoff/ports.ts';
import { sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';
import { openPlace, type StorePlace } from '../../support/stores/drillStore.ts';

/**
 * A process that takes turns: reads `TurnRequest`s as lines, answers each with a `TurnReply`. One turn counts up a
 * number in the state and writes a question and an answer. The line `health` asks whether the store is healthy.
 * `proper` is how the product does it; the other modes leave one mechanism out, for the controls.
 */
export type TurnMode = 'proper' | 'withoutDedupe' | 'acknowledgeFirst' | 'inParts';
export interface TurnRequest {
  readonly conversation: ConversationId;
  readonly key: string;
  readonly text: string;
}
export interface TurnReply {
  readonly key: string;
  /** `ok`, `duplicate` …, or the code of the error. */
  readonly kind: string;
  readonly retryable?: boolean;
}

const LEASE = 250;
/** An acknowledgement travels this long, in ms: the time in which a crash leaves the outcome unknown. */
const LONGEST_WAY_BACK = 4;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const say = (reply: TurnReply) => process.stdout.write(`${JSON.stringify(reply)}\n`);

async function main(place: StorePlace, mode: TurnMode): Promise<void> {
  const { conversations, healthy } = await openPlace(place);

  const turn = async ({ conversation: id, key, text }: TurnRequest): Promise<string> => {
    const dedupe = mode === 'withoutDedupe' ? undefined : key;
    const begun = await conversations.begin(id, { holder: `process ${process.pid}`, leaseFor: LEASE, dedupe });
    if (begun.kind === 'busy') {
      await wait(Math.min(begun.retryIn, 20));
      return turn({ conversation: id, key, text });
    }
    if (begun.kind === 'duplicate') return begun.kind;
    const { lease, conversation } = begun;
    const turns = Number(conversation?.content.dialogs['turns'] ?? 0) + 1;
    const state = { facts: sampleFacts({ dueAt: Date.now() * 2 }), content: sampleContent({ dialogs: { turns } }) };
    const entries: Change['entries'] = [
      { author: 'user', audience: 'everyone', activity: { type: 'message', name: key, text } },
      { author: 'bot', audience: 'everyone', activity: { type: 'message', text: `answer to ${key}` } },
    ];
    const version = conversation?.version ?? 0;
    if (mode === 'inParts') {
      await conversations.commit(id, { version, entries: [], ...state });
      for (const entry of entries) await conversations.commit(id, { entries: [entry] });
      return (await conversations.commit(id, { lease, dedupe, entries: [] })).kind;
    }
    return (await conversations.commit(id, { lease, version, dedupe, entries, ...state })).kind;
  };

  const answer = async (key: string, work: () => Promise<string>) => {
    try {
      const kind = await work();
      await wait(Math.random() * LONGEST_WAY_BACK);
      say({ key, kind });
    } catch (error) {
      const { code = 'unknown', retryable } = error as { code?: string; retryable?: boolean };
      say({ key, kind: code, retryable });
    }
  };

  createInterface({ input: process.stdin }).on('line', (line) => {
    if (line === 'health') return answer('health', () => healthy().then(() => 'healthy'));
    const request: TurnRequest = JSON.parse(line);
    if (mode === 'acknowledgeFirst') say({ key: request.key, kind: 'ok' });
    return answer(request.key, () => turn(request));
  });
  process.stdout.write('ready\n');
}

void main(JSON.parse(process.argv[2] ?? ''), process.argv[3] as TurnMode);
