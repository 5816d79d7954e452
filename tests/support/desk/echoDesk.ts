import type { Receive, Received } from '../../../bots/turn/ports.ts';
import type { ConversationId } from '../../../core/ids.ts';
import type { Signal, Signals } from '../../../core/ports.ts';
import type { ChatActivity } from '../../../core/protocols/protocol.ts';
import type { Audience, Author, Conversation, Conversations, Entry } from '../../../handoff/ports.ts';

/** Signals within one process, as the embedded store has them. */
export function localSignals(): Signals {
  const listeners = new Set<(signal: Signal) => void>();
  return {
    publish: (signal) => {
      for (const listener of listeners) listener(signal);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The rest of the house as a transport sees it: greets, repeats what it hears, remembers activity ids. */
export class EchoDesk implements Pick<Conversations, 'read' | 'entries' | 'lastSeqs'> {
  readonly signals = localSignals();
  readonly heard: Parameters<Receive>[0][] = [];
  /** What the next turns answer instead of taking place. */
  refuse: Received | Error | null = null;
  private readonly transcripts = new Map<string, Entry[]>();
  private readonly seen = new Map<string, number>();

  readonly receive: Receive = async (incoming) => {
    if (this.refuse instanceof Error) throw this.refuse;
    if (this.refuse) return this.refuse;
    const key = `${incoming.conversation} ${incoming.activity.id}`;
    const earlier = this.seen.get(key);
    if (earlier !== undefined) return { kind: 'duplicate', seq: earlier };
    this.heard.push(incoming);
    const seq = this.answer(incoming.conversation, incoming.activity);
    this.seen.set(key, seq);
    return { kind: 'accepted', seq };
  };

  /** Appends one entry, as a turn or the desk would. */
  say(conversation: ConversationId, author: Author, text: string, audience: Audience = 'everyone'): number {
    return this.append(conversation, author, { type: 'message', text }, audience);
  }

  add(conversation: ConversationId, author: Author, activity: ChatActivity): number {
    return this.append(conversation, author, activity, 'everyone');
  }

  forget(conversation: ConversationId): void {
    this.transcripts.delete(conversation);
  }

  async read(id: ConversationId): Promise<Conversation | null> {
    const transcript = this.transcripts.get(id);
    // Transports only look at whether it is there and how far it has come.
    return transcript ? ({ id, lastSeq: transcript.length } as Conversation) : null;
  }

  async lastSeqs(ids: readonly ConversationId[]): Promise<ReadonlyMap<ConversationId, number>> {
    return new Map(
      ids.flatMap((id) => {
        const transcript = this.transcripts.get(id);
        return transcript ? [[id, transcript.length] as const] : [];
      }),
    );
  }

  async entries(id: ConversationId, options: { after: number; limit: number; audience: Audience }): Promise<Entry[]> {
    return (this.transcripts.get(id) ?? [])
      .filter((entry) => entry.seq > options.after && (options.audience === 'staff' || entry.audience === 'everyone'))
      .slice(0, options.limit);
  }

  private answer(conversation: ConversationId, activity: ChatActivity): number {
    if (activity.type === 'conversationUpdate') {
      this.say(conversation, 'bot', 'Hello');
      return 0;
    }
    const seq = this.append(conversation, 'user', activity, 'everyone');
    this.say(conversation, 'bot', `You said: ${activity.text ?? activity.name}`);
    return seq;
  }

  private append(conversation: ConversationId, author: Author, activity: ChatActivity, audience: Audience): number {
    const transcript = this.transcripts.get(conversation) ?? [];
    this.transcripts.set(conversation, transcript);
    const seq = transcript.length + 1;
    transcript.push({ seq, at: seq * 1000, author, audience, activity });
    this.signals.publish({ kind: 'entries', conversation, seq });
    return seq;
  }
}
