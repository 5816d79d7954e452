import type { TurnContext } from 'botbuilder-core';
import { isOver, latestWatchable, seen, withSeen } from '../../chains/lookup/chainMemory.ts';
import type { SeenTransaction } from '../../chains/ports.ts';
import { LATEST } from '../../core/actions/index.ts';
import { newId } from '../../core/ids.ts';
import type { Milliseconds } from '../../core/time.ts';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { shortHash } from '../../languages/chains/numbers.ts';
import { formatMoment } from '../../languages/format.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import type { DialogParts } from '../parts.ts';
import { phrasesOf, say } from '../saying/say.ts';

export type WatchParts = Pick<DialogParts, 'watchSoon'> & {
  /** When an open conversation ends by itself. */
  readonly deletedBy: (draft: ConversationDraft) => Milliseconds;
};

/** "Tell me when it confirms": sets the watch, and says when it ends. */
export class WatchDialog extends OneTurnDialog<{ hash?: string | null }> {
  constructor(private readonly parts: WatchParts) {
    super(WatchDialog.name);
  }

  protected async reply(context: TurnContext, { hash }: { hash?: string | null }): Promise<void> {
    const draft = draftOf(context);
    const { language } = draft.facts;
    const words = chainPhrases(language).watch;
    const { chain: memory } = draft.content;
    const found = hash ? seen(memory, hash) : latestWatchable(memory);
    if (!found?.standing) return say(context, { text: phrasesOf(context).askHash });
    if (isOver(found.standing)) return say(context, { text: words.over });
    return say(context, { text: await setWatch(draft, found, this.parts) });
  }
}

/** Remembers the wish, and returns what is said about it. */
export async function setWatch(draft: ConversationDraft, found: SeenTransaction, parts: WatchParts): Promise<string> {
  const { language } = draft.facts;
  const watch = found.watch ?? { id: newId(), since: draft.now, told: 0 };
  draft.rememberChain(withSeen(draft.content.chain, { ...found, watch }));
  // Before the commit: a request that leads to nothing is dropped by the watcher, one that is missing is never found.
  await parts.watchSoon(draft.id);
  const until = formatMoment(parts.deletedBy(draft), language);
  return chainPhrases(language).watch.set({ hash: shortHash(found.hash), until });
}

export const watch = {
  topic: 'watch',
  create: (parts) => new WatchDialog(parts),
  acceptsReply: takesNoReply,
  begins: { 'tx.watch': ({ hash }, draft) => ({ hash: hash === LATEST ? draft.content.brief.hash : hash }) },
} as const satisfies DialogModule<{ hash?: string | null }>;
