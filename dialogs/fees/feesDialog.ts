import type { TurnContext } from 'botbuilder-core';
import { latestChain } from '../../chains/lookup/chainMemory.ts';
import { draftOf } from '../../handoff/draft.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { networkName } from '../../languages/chains/networkName.ts';
import { mayAskNodes } from '../askNodes.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import type { DialogParts } from '../parts.ts';
import { button, say } from '../saying/say.ts';
import { feeCard } from './feeCard.ts';

/** What sending costs now on the network that was named, else on the one that was looked at, else on the first. */
export class FeesDialog extends OneTurnDialog<{ chain?: string | null }> {
  constructor(private readonly parts: Pick<DialogParts, 'quoteFees' | 'networks'>) {
    super(FeesDialog.name);
  }

  protected async reply(context: TurnContext, options: { chain?: string | null }): Promise<void | 'silent'> {
    const draft = draftOf(context);
    const { language } = draft.facts;
    const words = chainPhrases(language);
    const wanted = options.chain ?? latestChain(draft.content.chain);
    const network = this.parts.networks.find(({ id }) => id === wanted) ?? this.parts.networks[0];
    if (!network) return say(context, { text: words.otherNetworks });
    const others = this.parts.networks.filter(({ id }) => id !== network.id).slice(0, 2);
    const buttons = others.map(({ id, name }) =>
      button(words.feesOn(networkName(name, language)), { action: 'fees', chain: id }),
    );
    const quote = await this.parts.quoteFees(network.id, await mayAskNodes(draft));
    if (!quote) {
      await say(context, { text: words.feesSilent(networkName(network.name, language)), buttons });
      return 'silent';
    }
    if (!options.chain && others.length > 0) await say(context, { text: words.otherNetworks });
    return say(context, { ...feeCard(quote, language), buttons });
  }
}

export const fees = {
  topic: 'fees',
  create: (parts) => new FeesDialog(parts),
  acceptsReply: takesNoReply,
  begins: { fees: ({ chain }) => ({ chain }) },
} as const satisfies DialogModule<{ chain?: string | null }>;
