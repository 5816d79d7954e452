import type { TurnContext } from 'botbuilder-core';
import { isOver, rememberVerdicts, rememberView, seen, standingOf } from '../../chains/lookup/chainMemory.ts';
import { observedTransaction } from '../../chains/observe/observedTransaction.ts';
import type { CheckTransaction, Extraction, FoundTransaction, Verdict } from '../../chains/ports.ts';
import { LATEST } from '../../core/actions/index.ts';
import { hashDigits } from '../../core/chain/hashDigits.ts';
import type { Locale } from '../../core/language.ts';
import type { SuggestedAction } from '../../core/protocols/protocol.ts';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { networkName } from '../../languages/chains/networkName.ts';
import { formatCoins, shortHash } from '../../languages/chains/numbers.ts';
import { formatMoment } from '../../languages/format.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';
import { mayAskNodes } from '../askNodes.ts';
import { learnObserved } from '../case.ts';
import { type DialogModule, isBrief } from '../dialogModule.ts';
import type { DialogParts } from '../parts.ts';
import { botMessage, button, personButton, phrasesOf, type Said, say } from '../saying/say.ts';
import {
  ComponentDialog,
  type DialogTurnResult,
  TextPrompt,
  WaterfallDialog,
  type WaterfallStepContext,
} from '../sdk.ts';
import { forgetHash, isUnknown } from './forgetHash.ts';
import { type AskedHash, lookTogether } from './lookTogether.ts';
import { openSeen } from './problemOf.ts';
import { concernsSender, failureTrendText } from './verdictCard.ts';
import { setWatch, type WatchParts } from './watchDialog.ts';

/** What to look up, or what the user gave so far instead of a hash. */
export interface TxOptions {
  readonly hashes?: readonly AskedHash[];
  /** There were more than these. */
  readonly more?: boolean;
  /** Hosts of links that belong to no known explorer. */
  readonly strangeHosts?: readonly string[];
  /** What belongs to networks that are not looked at. */
  readonly elsewhere?: Extraction['elsewhere'];
  /** `0xabc123…def456`. */
  readonly truncated?: string;
  /** An address beside it: its history may hold the whole hash. */
  readonly address?: string;
  /** Addresses beside whole hashes: a sender may have been made to resemble one. */
  readonly beside?: readonly string[];
  /** The wish to be told what becomes of it came in the same breath. */
  readonly watch?: boolean;
  /** Who the user said to be. */
  readonly view?: 'sender' | 'receiver';
  /** Digits of something that is neither a hash nor an address. */
  readonly wrongLength?: number;
}

type Parts = Pick<DialogParts, 'extract' | 'checkTransaction' | 'sayVerdict' | 'noteFailure' | 'findTransactions'> &
  WatchParts;

/** More cards than this nobody reads at once; the turn has also asked about no more than these whether they are keys. */
const AT_ONCE = 3;

/** What a message with hashes in it asks for. */
export function lookFor({ hashes, cut, strangeHosts, elsewhere, addresses }: Extraction): TxOptions {
  const beside = addresses.length > 0 ? { beside: addresses.map(({ address }) => address) } : {};
  return { hashes: hashes.slice(0, AT_ONCE), more: cut || hashes.length > AT_ONCE, strangeHosts, elsewhere, ...beside };
}

/** Looks transactions up on the chain, a card each; asks for the whole hash when it is missing or shortened. */
export class TxStatusDialog extends ComponentDialog {
  constructor(private readonly parts: Parts) {
    super(TxStatusDialog.name);
    const hash = new TextPrompt('hash', async ({ context, recognized, options }) => {
      const found = this.parts.extract(recognized.value ?? '');
      if (found.hashes.length + found.elsewhere.length > 0) return true;
      const [shortened = (options.validations as TxOptions | undefined)?.truncated] = found.truncated;
      const [owner] = found.addresses;
      const offered = shortened && owner ? await this.offer(context, shortened, owner.address) : null;
      if (offered) await say(context, offered);
      else await askAgain(context, found);
      return false;
    });
    this.addDialog(hash);
    this.addDialog(new WaterfallDialog<TxOptions>('steps', [(step) => this.ask(step), (step) => this.report(step)]));
    this.initialDialogId = 'steps';
  }

  private async ask(step: WaterfallStepContext<TxOptions>): Promise<DialogTurnResult> {
    if (step.options.hashes?.length || step.options.elsewhere?.length) return step.next();
    const { truncated, address, wrongLength } = step.options;
    const { context } = step;
    const words = phrasesOf(context);
    const length = wrongLength === undefined ? null : wordsOf(context).wrongLength(`${wrongLength}`);
    const text = truncated ? words.askFullHash(truncated) : (length ?? words.askHash);
    const offered = truncated && address ? await this.offer(context, truncated, address) : null;
    return step.prompt('hash', {
      prompt: botMessage(context, offered ?? { text, buttons: waysOut(context) }),
      // An address may come in the next message.
      ...(truncated ? { validations: { truncated } } : {}),
    });
  }

  /** The transactions of an address that a shortened hash may mean, a button each; null where nobody can tell. */
  private async offer(context: TurnContext, shortened: string, address: string): Promise<Said | null> {
    const found = await this.parts.findTransactions(address, shortened, await mayAskNodes(draftOf(context)));
    if (found.kind !== 'looked') return null;
    const words = wordsOf(context);
    if (found.matches.length === 0)
      return { text: `${words.noMatch(shortened)}\n\n${phrasesOf(context).askHash}`, buttons: waysOut(context) };
    const { language } = draftOf(context).facts;
    const offers = found.matches.map((match) =>
      button(offerTitle(match, language), { action: 'tx.check', hash: match.hash, chain: match.chain.id }),
    );
    return { text: words.matches(shortened), buttons: [...offers, ...waysOut(context)] };
  }

  private async report(step: WaterfallStepContext<TxOptions>): Promise<DialogTurnResult> {
    const { context } = step;
    const asked = typeof step.result === 'string' ? lookFor(this.parts.extract(step.result)) : step.options;
    const draft = draftOf(context);
    const { hashes = [], beside = [] } = asked;
    const { chain: memory } = draft.content;
    const may = await mayAskNodes(draft, hashes.length);
    const checkTransaction: CheckTransaction = (hash, choices) =>
      this.parts.checkTransaction(hash, { ...choices, ...may });
    const { verdicts, alike } = await lookTogether(checkTransaction, hashes, memory, beside, draft.facts.language);
    const foretold: (string | null)[] = [];
    // One after the other: the second of two failures in one message is a repetition. Who waits for it makes no next try.
    const own = step.options.view === 'receiver' ? [] : verdicts;
    for (const verdict of own) foretold.push(await this.foretell(verdict, draft));
    const aside = [...asidesOf(asked, context), ...new Set([alike, ...foretold].filter((text) => text !== null))];
    const unknown = verdicts.filter((verdict) => isUnknown(verdict, memory));
    const known = verdicts.filter((verdict) => !unknown.includes(verdict));
    draft.rememberChain(rememberVerdicts(draft.content.chain, known));
    const { view } = step.options;
    if (view)
      for (const { hash } of known)
        if (hash !== null) draft.rememberChain(rememberView(draft.content.chain, hash, view));
    if (aside.length > 0) await say(context, { text: aside.join('\n\n') });
    for (const verdict of verdicts) await this.tell(context, verdict, step.options.watch === true);
    for (const verdict of unknown) forgetHash(draft, verdict);
    // What was asked around it is answered then.
    return step.endDialog(known.length === 0 ? 'silent' : undefined);
  }

  private async foretell(verdict: Verdict, { facts }: ConversationDraft): Promise<string | null> {
    return failureTrendText(await this.parts.noteFailure(facts.user, verdict), verdict, facts.language);
  }

  private async tell(context: TurnContext, verdict: Verdict, watch: boolean): Promise<void> {
    const draft = draftOf(context);
    const now = watch && verdict.hash !== null ? seen(draft.content.chain, verdict.hash) : null;
    const promise = now?.standing && !isOver(now.standing) ? await setWatch(draft, now, this.parts) : null;
    const { hash, chain, code } = verdict;
    const network = chain && networkName(chain.name, draft.facts.language);
    const kept = isUnknown(verdict, draft.content.chain) ? null : hash;
    draft.remember({ hash: kept, chain: network, verdict: code });
    draft.note({ department: draft.facts.department ?? 'transfers' });
    const told = hash === null ? undefined : seen(draft.content.chain, hash)?.view;
    const open = kept !== null && told === undefined && concernsSender(verdict);
    const view = told ?? 'neither';
    openSeen(draft, verdict, view);
    const observed = kept === null ? null : observedTransaction(verdict, view);
    if (observed) learnObserved(draft, observed);
    await say(context, {
      ...this.parts.sayVerdict(verdict, draft.facts.language, { forgotten: kept === null, view }),
      buttons: [
        ...nextSteps(context, { ...verdict, hash: kept }),
        ...(told === 'sender' ? ownWallet(context, verdict) : []),
        ...personButton(context),
      ],
    });
    if (promise) await say(context, { text: promise });
    else if (open) await say(context, askView(context, { ...verdict, hash: kept }));
  }
}

/** Whoever sent it may look at the wallet that did: its nodes have just told of it. What waits has three buttons already. */
function ownWallet(context: TurnContext, { transfer, code }: Verdict): SuggestedAction[] {
  if (!transfer || standingOf({ code }) === 'pending') return [];
  const { lookAtSender } = walletPhrases(draftOf(context).facts.language);
  return [button(lookAtSender, { action: 'wallet.look', address: transfer.from })];
}

/** What the card can say depends on who asks. */
function askView(context: TurnContext, { hash, chain }: Verdict): Said {
  const { ask, sender, receiver } = wordsOf(context).askView;
  const what = { action: 'tx.check' as const, hash: hash ?? LATEST, ...(chain ? { chain: chain.id } : {}) };
  const buttons = [button(sender, { ...what, view: 'sender' }), button(receiver, { ...what, view: 'receiver' })];
  return { text: ask, buttons: [...buttons, ...personButton(context)] };
}

/** Two ends look the same on every button: time, amount and network tell matches apart. */
function offerTitle({ at, amount, hash, chain }: FoundTransaction, language: Locale): string {
  const worth = amount && formatCoins(amount.value, amount.decimals, amount.symbol, language);
  const time = at === null ? null : formatMoment(at, language);
  return [time ?? shortHash(hash), worth, networkName(chain.name, language)]
    .filter((part) => part !== null)
    .join(' · ');
}

function nextSteps(context: TurnContext, { hash, chain }: Verdict): SuggestedAction[] {
  if (hash === null) return [];
  const { buttons } = phrasesOf(context);
  const now = seen(draftOf(context).content.chain, hash);
  const watchable = now !== null && now.standing !== null && !isOver(now.standing) && now.watch === null;
  const what = { hash, ...(chain ? { chain: chain.id } : {}) };
  const title = now?.standing === 'confirmed' ? wordsOf(context).watch.untilFinal : buttons.watch;
  return [
    ...(watchable ? [button(title, { action: 'tx.watch', ...what })] : []),
    button(buttons.checkAgain, { action: 'tx.check', ...what }),
  ];
}

const wordsOf = (context: TurnContext) => chainPhrases(draftOf(context).facts.language);

/** One sentence each for what could not be used as it was. */
function asidesOf({ more, strangeHosts = [], elsewhere = [] }: TxOptions, context: TurnContext): string[] {
  const words = wordsOf(context);
  const [host] = strangeHosts;
  const others = elsewhere.map((one) => words.elsewhere(one));
  return [...(host ? [words.strangeHost(host)] : []), ...others, ...(more ? [words.onlySome(`${AT_ONCE}`)] : [])];
}

async function askAgain(context: TurnContext, { truncated, addresses, malformed }: Extraction): Promise<void> {
  const words = phrasesOf(context);
  const [shortened] = truncated;
  const [wrong] = malformed;
  const length = wrong && wordsOf(context).wrongLength(`${wrong.digits}`);
  const other = addresses.length > 0 ? words.addressNotHash : (length ?? words.notAHash);
  await say(context, { text: shortened ? words.askFullHash(shortened) : other, buttons: waysOut(context) });
}

export function waysOut(context: TurnContext): SuggestedAction[] {
  return [button(phrasesOf(context).buttons.cancel, { action: 'cancel' }), ...personButton(context)];
}

export const transaction = {
  topic: 'transaction',
  create: (parts) => new TxStatusDialog(parts),
  acceptsReply: ({ text, topic }) => topic !== 'answer' || mayBeHash(text),
  begins: {
    'tx.check': ({ hash, chain = null, view }, draft) => {
      const asked = hash === LATEST ? draft.content.brief.hash : hash;
      return asked ? { hashes: [{ hash: asked, chain }], ...(view ? { view } : {}) } : {};
    },
  },
} as const satisfies DialogModule<TxOptions>;

/** Hexadecimal of some length, or only a few characters; anything else is a new question. */
function mayBeHash(text: string): boolean {
  return isBrief(text) || hashDigits(text) !== null || /[0-9a-f]{6}/i.test(text.normalize('NFKC'));
}
