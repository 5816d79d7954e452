import type { TurnContext } from 'botbuilder-core';
import { rememberAddresses } from '../../chains/lookup/chainMemory.ts';
import type { ChainId, ChainMemory, Extraction } from '../../chains/ports.ts';
import { draftOf } from '../../handoff/draft.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { shortHash } from '../../languages/chains/numbers.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';
import { mayAskNodes } from '../askNodes.ts';
import { type DialogModule, isBrief } from '../dialogModule.ts';
import type { DialogParts } from '../parts.ts';
import { botMessage, button, personButton, say } from '../saying/say.ts';
import {
  ComponentDialog,
  type DialogTurnResult,
  TextPrompt,
  WaterfallDialog,
  type WaterfallStepContext,
} from '../sdk.ts';
import { waysOut } from '../transaction/txStatusDialog.ts';
import { addressCard } from './addressCard.ts';
import { walletButton } from './walletDialog.ts';

export interface AddressOptions {
  readonly addresses: readonly string[];
  readonly chain?: ChainId | null;
  /** The user asked whether it is right; else an address came alone, and they may be looking for a payment. */
  readonly asked?: boolean;
  /** A transaction that was named in the same breath. */
  readonly hash?: string;
  /** `0xabc1…def4`, when that is all of the address. */
  readonly truncated?: string;
}

const AT_ONCE = 3;
/** Anything that may be meant as an address, of whatever network and however damaged; never as long as a hash. */
const CANDIDATE = /(?<![A-Za-z0-9])(?=[A-Za-z0-9]*[0-9])[A-Za-z0-9]{25,62}(?![A-Za-z0-9])/g;

/** The addresses of a message; where there is none of a known shape, what looks as if it were meant as one. */
export function addressesIn(text: string, { addresses }: Extraction): string[] {
  if (addresses.length > 0) return addresses.map(({ address }) => address).slice(0, AT_ONCE);
  return [...new Set(text.normalize('NFKC').slice(0, 2_000).match(CANDIDATE))].slice(0, AT_ONCE);
}

/** What an address is held against: what came up before, and the others of its message, whatever their order. */
export function comparedWith(address: string, addresses: readonly string[], memory: ChainMemory): string[] {
  return [...memory.addresses, ...addresses.filter((other) => other !== address)];
}

/** "Is this the right address?": a card each, compared with the addresses that this conversation already knows. */
export class AddressDialog extends ComponentDialog {
  constructor(private readonly parts: Pick<DialogParts, 'extract' | 'checkAddress'>) {
    super(AddressDialog.name);
    this.addDialog(new TextPrompt('address', async ({ recognized }) => this.find(recognized.value ?? '').length > 0));
    this.addDialog(
      new WaterfallDialog<AddressOptions>('steps', [(step) => this.ask(step), (step) => this.report(step)]),
    );
    this.initialDialogId = 'steps';
  }

  private find(text: string): string[] {
    return addressesIn(text, this.parts.extract(text));
  }

  private async ask(step: WaterfallStepContext<AddressOptions>): Promise<DialogTurnResult> {
    const { addresses, truncated } = step.options;
    if (addresses.length > 0) return step.next();
    const { context } = step;
    const words = wordsOf(context);
    const buttons = waysOut(context);
    const text = truncated ? words.askFullAddress(truncated) : words.askAddress;
    return step.prompt('address', {
      prompt: botMessage(context, { text, buttons }),
      retryPrompt: botMessage(context, { text: words.notAnAddress, buttons }),
    });
  }

  private async report(step: WaterfallStepContext<AddressOptions>): Promise<DialogTurnResult> {
    const { context, options } = step;
    const addresses = typeof step.result === 'string' ? this.find(step.result) : options.addresses;
    const asked = options.asked === true;
    const { offer } = walletPhrases(draftOf(context).facts.language);
    if (!asked) await say(context, { text: `${wordsOf(context).paymentNeedsHash}\n\n${offer}` });
    for (const address of addresses) {
      const recent = comparedWith(address, addresses, draftOf(context).content.chain);
      await this.look(context, address, recent, options);
    }
    return step.endDialog();
  }

  private async look(
    context: TurnContext,
    address: string,
    recent: readonly string[],
    { chain, hash, asked }: AddressOptions,
  ): Promise<void> {
    const draft = draftOf(context);
    const { chain: memory } = draft.content;
    const check = await this.parts.checkAddress(address, {
      chain: chain ?? null,
      recent,
      ...(await mayAskNodes(draft)),
    });
    // A poisoning address must not become what the true address is compared with.
    if (check.level !== 'stop' && check.level !== 'unknown-format')
      draft.rememberChain(rememberAddresses(memory, [check.address]));
    draft.note({ department: draft.facts.department ?? 'destination' });
    await say(context, {
      ...addressCard(check, draft.facts.language),
      buttons: [
        ...(check.level === 'stop' || check.level === 'unknown-format' || asked
          ? []
          : [walletButton(context, address)]),
        ...(hash ? [button(shortHash(hash), { action: 'tx.check' as const, hash })] : []),
        ...personButton(context),
      ],
    });
  }
}

const wordsOf = (context: TurnContext) => chainPhrases(draftOf(context).facts.language);

export const address = {
  topic: 'address',
  create: (parts) => new AddressDialog(parts),
  acceptsReply: ({ text, topic }) => topic === 'address' || (topic === 'answer' && mayBeAddress(text)),
  begins: {},
} as const satisfies DialogModule<AddressOptions>;

/** What may be meant as an address, or is only a few characters; anything else is a new question. */
function mayBeAddress(text: string): boolean {
  return isBrief(text) || text.normalize('NFKC').match(CANDIDATE) !== null;
}
