import type { RevertCause } from '../../core/chain/verdict.ts';
import { bitcoin } from './bitcoin/en.ts';
import { bridges } from './bridges/en.ts';
import { began, feePaid, onlyFee, owned, reached, stayed } from './money/en.ts';
import { solana } from './solana/en.ts';
import { tron } from './tron/en.ts';
import type { VerdictFacts, VerdictPhrase, VerdictPhrases } from './verdictPhrases.ts';

const own = (f: VerdictFacts) => (f.view === 'sender' ? 'Your' : 'The');
const yours = (f: VerdictFacts) => owned(own(f), f);
const on = (f: VerdictFacts) => f.chain ?? 'the network';
const waits = (f: VerdictFacts) => `${yours(f)} has not left ${f.view === 'sender' ? 'your' : 'the sender’s'} wallet`;
const hurry = (f: VerdictFacts) =>
  f.hurry
    ? 'In your wallet, open it, choose “Speed up”, and enter:'
    : 'In your wallet, open it, choose “Speed up”, and raise the fee.';
const noRecovery = 'Don’t pay anyone who promises to bring it back. Such offers are a second theft.';
const notAgain = 'Don’t send it again as a new payment: both could go through.';

const EXCHANGE =
  'Whether an exchange has booked it, and for whom, can’t be seen here: ask the exchange, with this hash.';

/** Where it arrived, and somebody sees nothing of it. */
const unseen: Record<VerdictFacts['view'], (chain: string) => string> = {
  sender: (chain) =>
    `If the receiver sees nothing: compare the whole address letter by letter, and ask them to choose ${chain} and refresh.`,
  receiver: (chain) =>
    `If you see nothing: compare the whole address with yours letter by letter, choose ${chain}, and refresh the wallet.`,
  neither: (chain) =>
    `If the receiving wallet shows nothing: compare the whole address letter by letter, choose ${chain} there, and refresh.`,
};

/** What a permission takes, as the object of "move". */
function taken({ allowed }: VerdictFacts): string {
  if (allowed === null) return 'tokens';
  const { what, kind } = allowed;
  if (kind === 'all') return `${what}, without limit,`;
  if (kind === 'collection') return `every NFT of ${what}, also later ones,`;
  if (kind === 'piece') return `one NFT of ${what}`;
  return kind === 'up-to' ? `up to ${what}` : `a limited amount of ${what}`;
}
function kindTaken({ allowed }: VerdictFacts): string {
  if (allowed?.kind === 'collection') return 'all NFTs of one collection';
  return allowed?.kind === 'piece' ? 'one NFT' : 'one kind of token';
}
/** What a permission that ended took. */
const formerly = ({ allowed }: VerdictFacts) =>
  allowed === null
    ? 'this token'
    : ['collection', 'piece'].includes(allowed.kind)
      ? `NFTs of ${allowed.what}`
      : allowed.what;
const spenderIs = ({ allowed }: VerdictFacts) =>
  allowed?.spenderIs === 'plain'
    ? ' That address is a plain account, not an app’s contract. Hardly any app asks for that.'
    : allowed?.spenderIs === 'permit2'
      ? ' It went to Permit2, which many apps share: each of them then asks for a signature of its own.'
      : allowed?.spenderIs === 'through-permit2'
        ? ' It was given through Permit2, which many apps share: that is where to revoke it, not at the token.'
        : '';
const beforeUntold = ({ allowed }: VerdictFacts) =>
  allowed?.before === 'untold' ? ' Whether it could take more before this can’t be seen here.' : '';
/** What an old transaction was to move; whether it did is another sentence. */
const wasToMove = ({ amount, from, to }: VerdictFacts) =>
  amount && from && to ? `It was to move ${amount} from ${from} to ${to}. ` : '';
const where = ({ allowed, chain, spender }: VerdictFacts) =>
  allowed ? ` It is: ${allowed.what}, for ${spender}${chain ? `, on ${chain}` : ''}.` : '';

const refusal: Record<RevertCause, string> = {
  balance: 'The account did not hold enough of the token.',
  allowance: 'The app had no permission (allowance) to move that much of the token.',
  slippage: 'The price moved further than the sender allowed (slippage).',
  expired: 'Its deadline had passed when a block took it.',
  paused: 'The contract is paused or not open yet.',
  permission: 'This account may not use that function.',
  blocked: 'The token’s issuer has blocked one of the accounts.',
  signature: 'A signature in it was wrong or out of date.',
  arithmetic: 'The contract’s calculation failed, often because an amount was too large.',
  unknown: 'It gave no reason that we can read.',
  untold: 'Nothing that the nodes tell says why.',
};
/** Beside the contract's own words nobody says that it gave none. */
const why = (f: VerdictFacts) => (f.cause === 'unknown' && f.reason ? '' : refusal[f.cause]);
const remedy: Record<RevertCause, string> = {
  balance: 'Check the token balance, then send what is there.',
  allowance: 'Approve the exact amount in the app, then try again.',
  slippage: 'Try again with a fresh quote, or allow slightly more slippage.',
  expired: 'Try again with a fresh quote and a normal fee.',
  paused: 'Wait until the app’s makers say that it is open.',
  permission: 'Check that the right account is selected.',
  blocked: 'Ask the issuer of the token. A person here can explain.',
  signature: 'Refresh the app and sign again.',
  arithmetic: 'Try a smaller amount.',
  unknown: 'Ask the makers of the app, and show them the hash.',
  untold: 'Look at its details in the explorer, or ask a person here. Leave the gas limit that your wallet suggests.',
};

/** Whatever was sent there. */
const inContract: Pick<VerdictPhrase, 'band' | 'heading' | 'todo' | 'never'> = {
  band: 'Sent to a contract',
  heading: (f) => `${yours(f)} is in a contract without a way out`,
  todo: 'Ask the makers of that contract whether they can change it. A person here can help you ask.',
  never: noRecovery,
};

export const verdicts: VerdictPhrases = {
  codes: {
    'not-found': {
      band: 'Not found',
      heading: (f) => (f.chain ? `${f.chain} does not know this hash yet` : 'No network we asked knows this hash yet'),
      happened: (f) => `We looked on ${f.asked ?? f.chain ?? 'every network we watch'} and found no such transaction.`,
      means: (f) =>
        `This alone does not say where the money is. If it was never sent out, it is still ${f.view === 'sender' ? 'in your wallet' : 'with the sender'}.${f.resembles ? ` A hash written like this may also be from ${f.resembles}, where we can’t look.` : ''}`,
      todo: 'Check the last characters, and copy the hash again from your wallet’s history. Then look at your balance.',
      never: 'Don’t send again before your wallet shows what became of the first one.',
    },
    'pending-ok': {
      band: 'Waiting',
      heading: (f) => `${waits(f)} yet`,
      happened: (f) => `${on(f)} has ${f.view === 'sender' ? 'your' : 'the'} transaction, and its fee is high enough.`,
      means: 'Nothing is lost. It waits for a place in a block, which takes seconds to some minutes.',
      todo: 'Wait a little, then check again.',
      never: notAgain,
    },
    'pending-underpriced': {
      band: 'Waiting, and you can fix it',
      heading: waits,
      happened: (f) =>
        `${own(f)} transaction pays at most ${f.maxFee}. The network now asks ${f.baseFee}, so no block can take it.`,
      means: 'Nothing is lost. It waits until the fee is raised, or the network’s price falls.',
      todo: hurry,
      never: 'Don’t send it again as a new transaction: it would wait behind this one.',
    },
    'pending-low-tip': {
      band: 'Waiting, and you can fix it',
      heading: waits,
      happened: (f) => `Its tip, the part that block makers keep, is ${f.tip}. Others pay more and go first.`,
      means: 'Nothing is lost. It may still go through when the network is quieter.',
      todo: (f) => (f.hurry ? 'Wait, or open it in your wallet, choose “Speed up”, and enter:' : hurry(f)),
      never: 'Don’t send it again as a new transaction: it would wait behind this one.',
    },
    'pending-nonce-gap': {
      band: 'Waiting, and you can fix it',
      heading: waits,
      happened: (f) =>
        `Transactions are numbered (nonce). This is number ${f.nonce}, and number ${f.firstNonce} is missing.`,
      means: (f) => `Nothing is lost. It cannot move before number ${f.firstNonce} does.`,
      todo: (f) =>
        `Send a small amount to yourself with nonce ${f.firstNonce} in the advanced settings. Or cancel this one and send it anew.`,
      never: 'Don’t raise the fee of this one: the missing number would still hold it up.',
    },
    'pending-behind': {
      band: 'Waiting, and you can fix it',
      heading: waits,
      happened: (f) =>
        `An earlier transaction of ${f.view === 'sender' ? 'yours' : 'the sender'}, number ${f.firstNonce}, is still waiting. This is number ${f.nonce}.`,
      means: 'Nothing is lost. It goes as soon as the earlier one has gone.',
      todo: (f) => `Open number ${f.firstNonce} in your wallet, and speed it up or cancel it.`,
      never: 'Don’t send more from this account now: everything would wait behind it.',
    },
    'pending-cannot-pay': {
      band: 'Waiting, and you can fix it',
      heading: waits,
      happened: (f) => `It needs up to ${f.needed}, fee included. The sending account holds ${f.balance}.`,
      means: 'Nothing is lost. No block can take it until the account can pay.',
      todo: (f) => `Add ${f.symbol} to the sending address, or cancel the transaction in your wallet.`,
      never: 'Don’t send coins to anyone who offers to pay the fee for you.',
    },
    'replaced-sped-up': {
      band: 'Replaced by a faster one',
      heading: (f) => `${yours(f)} moves with the newer transaction`,
      happened: 'The same payment with a higher fee took this one’s place.',
      means: 'Only the newer one counts. Nothing was paid twice.',
      todo: (f) => `Follow the newer hash: ${f.replacedBy ?? ''}`,
      never: notAgain,
    },
    'replaced-cancelled': {
      band: 'Cancelled',
      heading: stayed,
      happened: 'It was cancelled: another transaction, from the sending account back to itself, took its place.',
      means: 'The payment did not happen. Only the fee for cancelling was spent.',
      todo: 'If you still want to pay, send it anew with a normal fee.',
      never: 'Don’t wait for this hash: it can no longer go through.',
    },
    'replaced-other': {
      band: 'Replaced by another one',
      heading: 'This transaction can no longer go through',
      happened: 'A different transaction from the same account took its number (nonce).',
      means: (f) => `${yours(f)} did not move with this hash. The other one may have moved something else.`,
      todo: (f) =>
        `Look at the other one${f.replacedBy ? ` (${f.replacedBy})` : ''}. If you did not make it, move your funds to a new wallet first.`,
      never: 'Don’t type your recovery phrase anywhere to “fix” this.',
    },
    dropped: {
      band: 'Dropped',
      heading: (f) => (f.view === 'sender' ? `${yours(f)} is still in your wallet` : stayed(f)),
      happened: 'The network has forgotten this transaction, and its number is free again.',
      means: 'Nothing moved and no fee was spent.',
      todo: 'Send it again with a normal fee. If your wallet still shows it, cancel it there first.',
      never: 'Don’t send it twice: wait for the result of the new one.',
    },
    succeeded: {
      band: (f) => `${f.amount ? 'Arrived' : 'Done'}${f.finality === 'final' ? '' : ', settling'}`,
      heading: (f) => (f.amount ? `${yours(f)} has arrived` : 'The transaction went through'),
      happened: (f) =>
        `${on(f)} confirmed it in block ${f.height}${f.time ? ` on ${f.time}` : ''}.${f.finality === 'final' ? '' : ` Confirmations: ${f.confirmations}.`}${feePaid(f)}`,
      means: (f) => {
        const done = f.amount ? `${reached(f)} ` : '';
        return f.finality === 'final'
          ? `${done}This is final and cannot be undone.`
          : `${done}Every new block makes it firmer, until it is final.`;
      },
      todo: (f) => {
        if (!f.amount)
          return `If the wallet shows no change: choose ${on(f)} there, refresh, and look under tokens and collectibles.`;
        return `${unseen[f.view](on(f))} ${EXCHANGE}`;
      },
      never: (f) =>
        f.view === 'receiver'
          ? 'Don’t pay anyone to “release” it.'
          : `${f.view === 'sender' ? 'D' : 'If you sent it, d'}on’t send it again. Don’t pay anyone to “release” it.`,
    },
    'reorged-out': {
      band: 'Waiting again',
      heading: 'This transaction is no longer in a block',
      happened: 'The network replaced the block that held it. That happens now and then.',
      means: (f) => `${yours(f)} counts as not sent for the moment. Usually a new block takes it by itself.`,
      todo: 'Wait a few minutes, then check again.',
      never: notAgain,
    },
    reverted: {
      band: 'Failed',
      heading: stayed,
      happened: (f) =>
        [f.cause === 'untold' ? '' : 'The contract refused.', why(f), f.reason ? `It said: “${f.reason}”.` : '']
          .filter(Boolean)
          .join(' '),
      means: (f) => `Nothing moved. ${onlyFee(f)}`,
      todo: (f) => remedy[f.cause],
      never: 'Don’t repeat it unchanged: it would fail again and cost another fee.',
    },
    'out-of-gas': {
      band: 'Failed',
      heading: stayed,
      happened: 'It ran out of gas, the work limit that was set for it.',
      means: (f) => `Nothing moved. ${onlyFee(f)}`,
      todo: 'Send it again, and leave the gas limit that your wallet suggests.',
      never: 'Don’t lower the gas limit to save money: only used gas is charged when it succeeds.',
    },
    'invalid-opcode': {
      band: 'Failed',
      heading: stayed,
      happened:
        'The contract broke off at an invalid instruction. Older contracts refuse like that, for instance when a balance is too small; in newer ones it is a fault.',
      means: (f) => `Nothing moved. ${onlyFee(f)}`,
      todo: 'Compare the amount with what is there. Then ask the makers of the app, and show them the hash.',
      never: 'Don’t repeat it unchanged: it would fail again and cost another fee.',
    },
    'not-payable': {
      band: 'Failed',
      heading: stayed,
      happened: (f) => `The receiving contract does not accept ${f.symbol} in this way.`,
      means: (f) => `The coins came back at once. ${onlyFee(f)}`,
      todo: 'Ask the receiver for the right address, or use the deposit page of their app.',
      never: 'Don’t repeat it with a higher fee: the contract would refuse again.',
    },
    'token-to-contract': {
      ...inContract,
      happened: 'The receiving address is a contract, and its code shows no way to send tokens on.',
      means: 'The tokens are there, but as far as we can see nobody can move them.',
    },
    'token-to-token': {
      band: 'Sent to the token itself',
      heading: (f) => `${yours(f)} went to the token’s own contract`,
      happened: 'The receiving address is the contract of the token, not a person’s account.',
      means: 'The tokens are there. Most token contracts cannot send them back; some issuers can.',
      todo: 'Ask the issuer of the token, with the hash. A person here can help you ask.',
      never: noRecovery,
    },
    'token-to-zero': {
      band: 'Sent to nobody',
      heading: (f) => `${yours(f)} went to an address that nobody holds`,
      happened: 'The receiving address is used to destroy tokens. No key for it exists.',
      means: 'The tokens are out of reach for everybody, including us.',
      todo: 'Check how the address got there: a broken app or form should not be used again.',
      never: noRecovery,
    },
    'nothing-moved': {
      band: 'Went through, moved nothing',
      heading: (f) => `${own(f)} tokens are where they were`,
      happened: 'The transaction was confirmed, but the address it called moved no token.',
      means: (f) => `No token left ${f.view === 'sender' ? 'your' : 'the sender’s'} wallet. ${onlyFee(f)}`,
      todo: 'Check the token’s contract address and the network, then send from your wallet’s own send screen.',
      never: 'Don’t repeat it with the same contract address.',
    },
    'on-other-chain': {
      band: 'Arrived on another network',
      heading: (f) => `${yours(f)} is on ${on(f)}`,
      happened: (f) => `The network you named does not know it. ${on(f)} confirmed it in block ${f.height}.`,
      means: (f) => `It is at the receiving address on ${on(f)}. Your own address is the same on such networks.`,
      todo: (f) => `Add ${on(f)} in your wallet with the same account. If an exchange received it, ask them.`,
      never: 'Don’t send it again, and don’t type your recovery phrase into a “bridge” or “sync” page.',
    },
    'private-key': {
      band: 'Stopped',
      heading: 'This is a private key. Move your funds to a new wallet first',
      happened: 'These characters are the key of an account. We stopped them and kept nothing.',
      means: 'Whoever has seen them can take everything in that account.',
      todo: 'Create a new wallet on a safe device, and move your funds there now.',
      never: 'Don’t send a key or recovery phrase to anyone. We never ask for them.',
    },
    unreachable: {
      band: 'Can’t check now',
      heading: 'We can’t check now. This says nothing about your funds',
      happened: 'The computers that we ask about the network did not answer.',
      means: 'We don’t know more than before. Your transaction does not depend on us.',
      todo: 'Try again in a few minutes.',
      never: 'Don’t send it again only because we can’t see it.',
    },
    'in-doubt': {
      band: 'Not certain',
      heading: 'We can’t say for certain yet',
      happened: 'What the network’s computers told us is incomplete, or they disagree.',
      means: 'We would rather not guess. This says nothing bad about your funds.',
      todo: 'Check again in a few minutes. A person can look as well.',
      never: 'Don’t send it again until this is clear.',
    },
    'pending-low-rate': {
      band: 'Waiting, and you can fix it',
      heading: waits,
      happened: (f) => `It pays ${f.feeRate}. The next blocks ask about ${f.wantedRate}.`,
      means: 'Nothing is lost. It waits until the fee is raised, or the network is quieter.',
      todo: (f) =>
        f.hurry === 'cpfp'
          ? 'Spend the waiting coins once more with a high fee (CPFP), so that both are taken:'
          : 'In your wallet, open this transaction, choose “Bump fee” (RBF), and enter:',
      never: notAgain,
    },
    conflicted: {
      band: 'Overtaken',
      heading: 'This transaction can no longer go through',
      happened: 'Another transaction spent the same coins, and a block contains it.',
      means: (f) => `${yours(f)} did not move with this hash. The coins went with the other transaction.`,
      todo: (f) => `Look at the other one${f.replacedBy ? ` (${f.replacedBy})` : ''}.`,
      never: 'Don’t hand over goods, and don’t wait, for this hash.',
    },
    'unconfirmed-parent': {
      band: 'Waiting for an earlier one',
      heading: waits,
      happened: 'It spends coins from an earlier transaction that is itself still waiting.',
      means: 'Nothing is lost. Both can go together as soon as the earlier one is taken.',
      todo: (f) =>
        f.hurry ? 'Wait, or raise the fee of this one so that it pays for both:' : 'Wait, then check again.',
      never: notAgain,
    },
  },
  stories: {
    'operation-failed': {
      band: 'Went through, but a request in it failed',
      heading: (f) => `The request of ${f.account ? `the smart account ${f.account}` : 'a smart account'} failed`,
      happened: (f) =>
        `${on(f)} confirmed the transaction in block ${f.height}, but it reports that a request inside failed.`,
      means: (f) => `What ${f.account ? 'this account' : 'the account'} requested did not happen.`,
      todo: 'Look at the balance of the account in its own app, then try again there.',
      never: 'Don’t go by the green tick of an explorer: it only says that the transaction was confirmed.',
    },
    ...bridges.stories,
    ...tron.stories,
    ...solana.stories,
    dust: {
      band: 'Careful',
      heading: (f) =>
        f.amount
          ? `${began(f.amount)} from a look-alike address. Don’t copy it`
          : 'No money moved here. Don’t copy any address from this transfer',
      happened: (f) =>
        f.amount
          ? 'Somebody sent something from an address that looks like one you know, so that it shows up in your history.'
          : 'Somebody made an empty or made-up transfer, so that a look-alike address shows up in your history.',
      means: (f) =>
        `Your funds are untouched. It is bait: ${f.amount ? 'the address resembles one you know' : 'such addresses usually resemble one you know'}.`,
      todo: 'Copy addresses only from the person you pay, and compare every letter.',
      never: 'Don’t copy an address from your history, and send nothing to the one in this transfer.',
    },
    'allowance-used': {
      band: 'Act now if this was not you',
      heading: (f) =>
        f.amount ? `${began(f.amount)} was moved with a permission` : 'Tokens were moved with a permission',
      happened: 'Another account moved the tokens, using a permission (approval) that their owner once signed.',
      means: 'The tokens are at the new address. If the owner did not want this, more can follow.',
      todo: 'If this was not you: move what is left to a new wallet, then revoke the permission.',
      never: noRecovery,
    },
    'permission-given': {
      band: (f) => (f.allowed?.before === 'untold' ? 'Permission set' : 'Permission given'),
      heading: (f) => `Nothing moved. Another address can now move ${kindTaken(f)}`,
      happened: (f) =>
        `With this transaction${f.time ? ` on ${f.time}` : ''} the account${f.account ? ` ${f.account}` : ''} let ${f.spender} move ${taken(f)} from it (approval).`,
      means: (f) =>
        f.allowed?.kind === 'collection'
          ? `Marketplaces need this for sales. Thieves ask for it too. Unless it has been revoked since, they can take all of them at any time.${spenderIs(f)}`
          : `Apps need this for swaps and sales. Thieves ask for it too. Unless it has been revoked since, they can take what it allows at any time.${beforeUntold(f)}${spenderIs(f)}`,
      todo: (f) =>
        `If you don’t know that app: revoke the permission now, in your wallet or on its official page for this.${where(f)}`,
      never: 'Don’t use a “revoke” link that somebody sends you. Many of those are the trap itself.',
    },
    'permission-lowered': {
      band: 'Permission made smaller',
      heading: 'Nothing moved. A part of a permission was taken back',
      happened: (f) =>
        `With this transaction${f.time ? ` on ${f.time}` : ''} the account${f.account ? ` ${f.account}` : ''} lowered what ${f.spender} may take (approval). What is left of it: it can move ${taken(f)} from there.`,
      means: (f) => `The tokens stayed where they are. The rest of the permission still stands.${spenderIs(f)}`,
      todo: (f) =>
        `If you don’t know that app: take the rest back as well, in your wallet or on its official page for this.${where(f)}`,
      never: 'Don’t use a “revoke” link that somebody sends you. Many of those are the trap itself.',
    },
    'permission-ended': {
      band: 'Permission ended',
      heading: 'Nothing moved. A permission was taken back',
      happened: (f) => `${f.spender} can no longer move ${formerly(f)} from the account.`,
      means: 'The tokens stayed where they are. Permissions for other tokens are not touched by this.',
      todo: 'Check whether the same address has permissions for your other tokens.',
      never: 'Don’t approve it again because a page asks you to “confirm” the revocation.',
    },
    'passed-on': {
      band: 'Passed on at once',
      heading: (f) => `${yours(f)} did not stay at ${f.passedOn?.account ?? ''}: it went on at once`,
      happened: (f) =>
        `${on(f)} confirmed it in block ${f.height}${f.time ? ` on ${f.time}` : ''}. The account that was paid runs code of somebody else (EIP-7702), and that code sent the coins on to ${f.passedOn?.to ?? ''}.${feePaid(f)}`,
      means:
        'Coins that arrive there go the same way, coins for fees too. Thieves set up such code when they know an account’s key.',
      todo: 'If it is your account and you did not set this up, somebody else has its key. A person here can help to bring out what else is in it.',
      never:
        'Don’t send coins there for fees: they would be gone at once. Don’t pay anyone who promises to bring them back.',
    },
    'result-untold': {
      band: 'Not certain',
      heading: 'A block holds it. Whether it went through was not recorded',
      happened: (f) => `${on(f)} took it into block ${f.height}${f.time ? ` on ${f.time}` : ''}.${feePaid(f)}`,
      means: (f) =>
        `${wasToMove(f)}Before October 2017 no result was kept of a transaction, so whether it went through is not known. This says nothing bad about your funds.`,
      todo: 'Look at the receiving address in an explorer: what it held afterwards tells. A person here can look as well.',
      never: 'Don’t send it again before that is clear.',
    },
    'coin-to-nobody': {
      band: 'Sent to nobody',
      heading: (f) => `${yours(f)} went to an address that nobody holds`,
      happened: 'The receiving address is used to destroy coins. No key for it exists.',
      means: 'The coins are out of reach for everybody, including us.',
      todo: 'Check how the address got there: a broken app or form should not be used again.',
      never: noRecovery,
    },
    'coin-to-contract': {
      ...inContract,
      happened: 'The receiving address is a contract, and its code shows no way to pay coins out.',
      means: 'The coins are there, but as far as we can see nobody can move them.',
    },
    'contract-creation': {
      band: 'Went through',
      heading: 'This transaction created a contract',
      happened: (f) => `${on(f)} confirmed it in block ${f.height}. It put new code on the network.`,
      means: 'It was no payment to a person. If coins were sent along, they are in the new contract.',
      todo: 'If you did not want that, tell us which app made it.',
      never: 'Don’t send more to it before you know what it does.',
    },
  },
  asides: {
    'swap-order':
      'It carries an order for a swap, in the form that THORChain reads: another coin is to come out elsewhere. Bitcoin does not tell whether it did. The app of the swap does.',
    reported: (f) => `${f.reported ?? 'An address that it gives power to'} stands on a list of reported addresses.`,
    'copied-name':
      'The token bears the name of another one, and is not it. Whoever made it could write any number: it may be worth nothing. Don’t add it, swap it, or visit a page that it names.',
    'loan-taken': (f) =>
      `What came is a loan, by the word of the contract ${f.lender}: it has to be paid back there, with interest. If what was pledged for it loses too much worth, it is sold.`,
    'loan-repaid': (f) =>
      `By the word of the contract ${f.lender}, this paid back a loan. What is still owed, its app shows.`,
    'others-unseen': 'What contracts paid on to others inside could not be seen.',
    'into-contract': 'A contract took it, as the transaction asked. What became of it there is shown in its app.',
    'step-failed': 'A step inside it failed, and the contract carried on. Check that you got what you wanted.',
    'movements-unseen': 'We could not see coins that contracts paid out inside it, to others or back to the sender.',
    'receipt-missing': 'A block contains it, so it no longer waits. Its result is not told yet.',
    ...bridges.asides,
    ...tron.asides,
    ...solana.asides,
    'token-arrived': (f) =>
      `If the receiving wallet does not show the token, add it there by its contract address${f.token ? ` (${f.token}). Names can be copied: compare it with the address on the issuer’s own site` : ''}.`,
    'internal-transfer': (f) =>
      `A contract paid out ${f.symbol} inside the transaction; some wallets list that under “internal”.`,
    'to-contract': 'The receiver is a contract. Whether it can send the tokens on depends on its code.',
    'delegated-account': 'The receiver is a person’s account with added code (EIP-7702); its key still controls it.',
    'sets-delegation': (f) =>
      `It also lets ${f.delegate ? `the code at ${f.delegate}` : 'code'} act for an account (EIP-7702), as wallets with a “smart account” do. If that is new to you, send nothing to that account, and ask a person here.`,
    'delegation-ended':
      'It also takes back the code that acts for an account (EIP-7702), which makes it a plain account again. Permissions given to apps are not ended by that.',
    'left-unsent': (f) =>
      `${f.account ?? 'An account'} did not send this transaction, and coins or tokens left it all the same. Usually its owner once gave a permission (approval), lent the account to code, or gave a signature for that. If it is yours and you did not mean to: move what is left to a new wallet, then revoke the permission.`,
    'token-kept-part': 'The token’s contract kept a part of this transfer: less arrived than was sent.',
    blob: 'It carries data blobs; a replacement has to pay double.',
    'nodes-disagree': 'Two computers of the network gave different answers.',
    'nonce-used':
      'Its number was used by another transaction, which we could not read. This hash can’t go through any more.',
    'rbf-possible': 'Its fee can be raised (RBF).',
    'child-pays':
      'Its own fee is low, but a transaction that spends its coins and waits as well pays enough for both (CPFP).',
    'newer-waits': 'Until a block holds the newer one, this one could still go through.',
    'outputs-told': ({ outputs }) =>
      `It pays ${(outputs?.paid ?? []).map(({ amount, to }) => `${amount} to ${to ?? bitcoin.noAddress}`).join(', ')}${outputs?.more ? `, and ${outputs.more} more` : ''}. One of these may be change that came back to the sender: Bitcoin does not mark it.`,
    'cpfp-possible':
      'Sender or receiver can also spend its coins again with a high fee, so that both are taken (CPFP).',
  },
  rights: solana.rights,
  bitcoin,
  notTheSender: {
    open: {
      todo: 'Only the sender can do something about it. Give them this hash, and ask what their wallet shows.',
      never: 'Don’t hand over goods before it has arrived, and don’t pay a fee to receive it.',
    },
    over: {
      todo: 'It will not arrive with this hash. If you still expect it, ask the sender to pay anew and to give you the new hash.',
      never: 'Don’t hand over goods for this hash, and don’t pay a fee to receive it.',
    },
  },
  copiedToken: {
    band: 'A copied token, not the real one',
    heading: (f) => `${f.amount ?? 'A token'} arrived. It is not the real one`,
    todo: (f) =>
      f.view === 'receiver'
        ? 'Don’t count it as paid. Ask the sender for the real token, and compare its contract address with the issuer’s own page.'
        : 'Don’t count it as money. Compare the contract address with the one on the issuer’s own page.',
    never: 'Don’t hand over anything for it, and don’t pay or sign anything to “unlock” or sell it.',
  },
  table: {
    maxFee: 'Max fee',
    tip: 'Priority fee',
    gasPrice: 'Gas price',
    nonce: 'Nonce',
    total: 'Total fee',
    feeRate: 'Fee rate',
    same: 'the same',
    now: (value) => `now ${value}`,
    atMost: (value) => `max ${value}`,
    about: (value) => `≈ ${value}`,
  },
  staff: {
    from: 'From',
    to: 'To',
    gave: 'Sent',
    got: 'Received',
    nonce: 'Nonce',
    waitingSince: 'First seen waiting',
    block: 'Block',
    feePaid: 'Fee paid',
    feeOffered: 'Fee offered',
    atLeast: 'Suggested for a replacement',
    call: 'Call',
    failedInside: 'Failed inside',
    time: 'Block time',
    meant: 'Meant to move',
    spender: 'Permitted address',
    burned: 'Burned',
    cause: 'Why it failed',
    gas: 'Gas used / limit',
    amount: 'Amount',
    token: 'Token',
    destroyed: 'Burned (out of circulation)',
    noLonger: 'No longer permitted',
    control: 'Now in control',
    replacedBy: 'Replaced by',
    created: 'created by this transaction',
    debtMore: 'Debt grew',
    debtLess: 'Debt fell',
    lender: 'Lender',
    output: 'Output',
    account: 'The account it is about',
    unsent: 'Tokens left this account, unsent by it',
    by: (address) => `by ${address}`,
    tip: (value) => `tip ${value}`,
  },
  refusal,
  block: (height, time) => `Block ${height}${time ? ` of ${time}` : ''}`,
  latest: (height) => `Latest block ${height}`,
  observed: (time) => `looked up ${time}`,
  nodes: ({ agreed, asked }) => `${agreed} of ${asked} nodes agree`,
  silent: (chains) => `Not answering: ${chains}`,
  ahead: {
    repeated: ({ times, todo }) =>
      `This has now happened ${times} times for the same reason. Before the next try: ${todo}`,
    crowd: {
      fees: (chain) => `Many people wait on ${chain} right now, because fees have risen. If you can, send later.`,
      silent: (chain) => `We can’t reach ${chain} properly at the moment. This says nothing about your funds.`,
    },
  },
};
