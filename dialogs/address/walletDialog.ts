import type { TurnContext } from 'botbuilder-core';
import { observedWallet } from '../../chains/observe/observedWallet.ts';
import { GLANCE_PATIENCE, observedOf } from '../../chains/wallet/glanceAtWallet.ts';
import type { SuggestedAction } from '../../core/protocols/protocol.ts';
import { draftOf } from '../../handoff/draft.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';
import { mayAskNodes } from '../askNodes.ts';
import { caseOf, learnObserved } from '../case.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { guideButton } from '../guides/guideStep.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import type { DialogParts } from '../parts.ts';
import { button, personButton, say } from '../saying/say.ts';
import { walletCard } from './walletCard.ts';
import { firstAct, worstOf } from './walletWorst.ts';
import { fearsTheft, mayBeWished, setWalletWatch, type WalletWatchParts } from './watchWallet.ts';

export interface WalletOptions {
  readonly address: string;
  /** To be told whether more leaves, which is wished for before anything was read, or beside the card. */
  readonly watch?: 'beside' | 'alone';
}
export type WalletParts = Pick<DialogParts, 'glanceAtWallet'> & WalletWatchParts;

/**
 * "My wallet at a glance". Only a button begins it, beside the sentence that nodes learn the address: pressing it is the
 * consent. What was observed is kept without amounts, with the conversation.
 */
export class WalletDialog extends OneTurnDialog<WalletOptions> {
  constructor(private readonly parts: WalletParts) {
    super(WalletDialog.name);
  }

  protected async reply(context: TurnContext, { address, watch }: WalletOptions): Promise<void> {
    const draft = draftOf(context);
    const { language } = draft.facts;
    const words = walletPhrases(language);
    const glance = await this.parts.glanceAtWallet(address, {
      patience: GLANCE_PATIENCE,
      ...(await mayAskNodes(draft)),
    });
    if (glance === null) return say(context, { text: words.notAnAddress, buttons: personButton(context) });
    const again = button(words.lookAgain, { action: 'wallet.look', address });
    if (glance.networks.length > 0) {
      draft.rememberChain({ observed: observedOf(glance) });
      learnObserved(draft, observedWallet(glance));
    }
    const wished = watch !== undefined || fearsTheft(draft, glance);
    const promised = await setWalletWatch(draft, glance, wished, this.parts);
    if (watch === 'alone') {
      const nothing = glance.networks.length === 0 ? words.noneRead : words.watch.nothingThere;
      return say(context, { text: promised ?? nothing, buttons: [again, ...personButton(context)] });
    }
    const exposed = caseOf(draft).facts.phrase?.value === 'exposed';
    const act = firstAct(worstOf(glance), exposed);
    const ways = act ? [guideButton(act.guide, language)] : [];
    const offer = mayBeWished(draft, glance) ? [button(words.watch.button, { action: 'wallet.watch', address })] : [];
    await say(context, {
      ...walletCard(glance, language, { exposed, promised }),
      buttons: [...ways, ...offer, again, ...personButton(context)],
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
  begins: {
    'wallet.look': ({ address }) => ({ address }),
    'wallet.watch': ({ address }) => ({ address, watch: 'alone' }),
  },
} as const satisfies DialogModule<WalletOptions>;
