import type { TurnContext } from 'botbuilder-core';
import { isOver, latestWatchable, seen, withSeen } from '../chains/chainMemory.ts';
import { newId } from '../core/ids.ts';
import type { Milliseconds } from '../core/time.ts';
import { type ConversationDraft, draftOf } from '../handoff/draft.ts';
import { chainPhrases } from '../languages/chains/index.ts';
import { formatMoment } from '../languages/format.ts';
import { OneTurnDialog } from './oneTurnDialog.ts';
import type { DialogParts } from './parts.ts';
import { phrasesOf, say } from './say.ts';
import { shortHash } from './verdictNumbers.ts';

/** "Tell me when it confirms": sets the watch, and says when it ends. */
export class WatchDialog extends OneTurnDialog<{ hash?: string | null }> {
  constructor(
    private readonly parts: Pick<DialogParts, 'watchSoon'> & {
      /** When an open conversation ends by itself. */
      readonly deletedBy: (draft: ConversationDraft) => Milliseconds;
    },
  ) {
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
    const watch = found.watch ?? { id: newId(), since: draft.now, told: 0 };
    draft.rememberChain(withSeen(memory, { ...found, watch }));
    // Before the commit: a request that leads to nothing is dropped by the watcher, one that is missing is never found.
    await this.parts.watchSoon(draft.id);
    const until = formatMoment(this.parts.deletedBy(draft), language);
    return say(context, { text: words.set({ hash: shortHash(found.hash), until }) });
  }
}
