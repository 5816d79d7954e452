import type { TurnContext } from 'botbuilder-core';
import { observedWallet } from '../../chains/observe/observedWallet.ts';
import { observedOf } from '../../chains/wallet/glanceAtWallet.ts';
import type { SuggestedAction } from '../../core/protocol.ts';
import { draftOf } from '../../handoff/draft.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';
import { caseOf, learnObserved } from '../case.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { guideButton } from '../guides/guideStep.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import type { DialogParts } from '../parts.ts';
import { button, personButton, say } from '../saying/say.ts';
import { walletCard } from './walletCard.ts';
import { firstAct, worstOf } from './walletWorst.ts';

/**
 * "My wallet at a glance". Only a button begins it, beside the sentence that nodes learn the address: pressing it is the
 * consent. What was observed is kept without amounts, with the conversation.
 */
export class WalletDialog extends OneTurnDialog<{ readonly address: string }> {
  constructor(private readonly parts: Pick<DialogParts, 'glanceAtWallet'>) {
    super(WalletDialog.name);
  }

  protected async reply(context: TurnContext, { address }: { readonly address: string }): Promise<void> {
    const draft = draftOf(context);
    const { language } = draft.facts;
    const glance = await this.parts.glanceAtWallet(address);
    if (glance === null)
      return say(context, { text: walletPhrases(language).notAnAddress, buttons: personButton(context) });
    const again = button(walletPhrases(language).lookAgain, { action: 'wallet.look', address });
    if (glance.networks.length > 0) {
      draft.rememberChain({ observed: observedOf(glance) });
      learnObserved(draft, observedWallet(glance));
    }
    const exposed = caseOf(draft).facts.phrase?.value === 'exposed';
    const act = firstAct(worstOf(glance), exposed);
    const ways = act ? [guideButton(act.guide, language)] : [];
    await say(context, {
      ...walletCard(glance, language, { exposed }),
      buttons: [...ways, again, ...personButton(context)],
    });
  }
}

/** Offered beside the sentence that says who learns the address. */
export function walletButton(context: TurnContext, address: string): SuggestedAction {
  return button(walletPhrases(draftOf(context).facts.language).look, { action: 'wallet.look', address });
}

export const wallet = {
  topic: 'wallet',
  create: (parts) => new WalletDialog(parts),
  acceptsReply: takesNoReply,
  begins: { 'wallet.look': ({ address }) => ({ address }) },
} as const satisfies DialogModule<{ readonly address: string }>;
