import type { ChainPhrases } from './chainPhrases.ts';

export const chains: ChainPhrases = {
  unnamedNetwork: (id) => `Chain ${id}`,
  unnamedCoin: 'coins',
  cannotTell:
    'This says nothing about your funds: I can’t reach any network right now, so I can’t look this up. I kept your words. I removed the 64 digits without storing them, because a private key looks the same. If it is a transaction hash, send me its link from the block explorer, or try again in a few minutes.',
  stillCannotTell:
    'Still no network answers, so I removed these digits as well. Your funds stay where they are. The explorer’s link works now too, or a person can look at it with you.',
  askHash: {
    ask: 'Is this a transaction hash? A private key looks the same, so I have sent these 64 characters to no network and stored only their ends.',
    yes: 'Yes, from an explorer or my history',
    no: 'No, or not sure',
    kept: 'Then it stays with you: I asked no network and kept only its ends. If it may be a private key, whoever has it can take everything. If anybody else has seen it, move your coins to a new wallet first. A transaction hash is in your wallet under History, in the details of a transaction.',
    again: 'Thank you. I don’t have the characters any more. Paste them once more, and I look.',
  },
  askView: {
    ask: 'Did you send this, or are you waiting for it?',
    sender: 'I sent it',
    receiver: 'I’m waiting for it',
  },
  lookUp: {
    offer:
      'This looks like a transaction. To say what became of it, I ask the networks’ computers: they learn the hash, and that somebody asks for it. I read only.',
    onlyHash: 'A private key looks the same as a hash. Go on only if you copied this from an explorer or your history.',
    look: 'Look up this transaction',
    unchecked:
      'This says nothing about your funds: I can’t reach any network right now, so I looked nothing up. Try again in a few minutes, or paste the transaction’s link from the block explorer.',
    failed: 'It could not be looked up. Try again.',
  },
  forgotten: (kept) =>
    `I kept only ${kept} of it: no network has confirmed that it is a transaction, and a private key looks the same. To look again, I need the whole hash once more.`,
  onlySome: (looked) =>
    `You gave more than ${looked} transaction hashes. I looked at the first ${looked}. Send the others in your next message.`,
  strangeHost: (host) =>
    `The link to ${host} belongs to no block explorer that I know. I did not open it. Don’t enter anything there.`,
  elsewhere: ({ network, link }) =>
    `This belongs to ${network}. I can’t look there. Its explorer can, and I have not opened it: ${link}`,
  alike: (addresses) =>
    `These addresses begin and end alike, but are not the same. They differ in what stands in brackets:\n\n${addresses}\n\nAsk the person you know which one is theirs. Don’t copy one from your history.`,
  matches: (shortened) =>
    `${shortened} is only part of the hash. In the history of the address you gave, this begins and ends the same. Tap the one you mean:`,
  noMatch: (shortened) =>
    `${shortened} is only part of the hash, and none of the latest transactions of that address begins and ends like it.`,
  wrongLength: (digits) =>
    `That has ${digits} characters, not counting 0x. A transaction hash has 64 and an address has 40, so some are missing or too many. Copy it again with the copy button in your wallet.`,
  amountAlone: (amount) =>
    `I can’t find a payment by an amount (${amount}) or a time, because many look alike. With its transaction hash I can: in your wallet, open History, tap the transaction, and copy the hash.`,
  askAddress: 'Paste the whole address here, and I look at what can be seen of it. An address is public.',
  notAnAddress: 'That is not a whole address yet. Copy it with the copy button. You can also write “stop”.',
  askFullAddress: (shortened) =>
    `${shortened} is only the beginning and the end, and look-alikes match exactly those. Paste the whole address.`,
  paymentNeedsHash:
    'If you are looking for a payment, send me its transaction hash, which stands in the transaction’s details.',
  feesSilent: (chain) =>
    `I could not reach ${chain} just now, so I can’t say what sending costs. Your wallet shows its own estimate before you confirm.`,
  otherNetworks: 'Name another network to see its fees.',
  feesOn: (chain) => `Fees on ${chain}`,
  staff: {
    title: 'Check on the chain',
    label: 'Hash, link or address',
    hint: 'A shortened hash works too when its address stands beside it.',
    check: 'Check',
    again: 'Check this transaction again',
    found: (count) => `Results: ${count}`,
    nothing: 'There is no hash and no address in this.',
    shortened: 'This hash is shortened. Ask for the whole hash, or add the address where a history can be asked.',
    wrongLength: (digits) => `That has ${digits} characters after 0x. A hash has 64, an address 40.`,
    failed: 'The desk could not be reached. Try again.',
  },
  watch: {
    set: ({ hash, until }) =>
      `I’m watching ${hash}. I write here when it is confirmed, replaced, dropped or final. Then the watch ends. At the latest it ends with this chat: at ${until}, if you write nothing more.`,
    untilFinal: 'Tell me when it is final',
    over: 'That transaction is settled. There is nothing left to wait for.',
    news: 'You asked to be told',
    last: 'The watch ends here',
    forStaff: ({ hash, heading, meaning }) =>
      `Watched for this user, who has not been told yet: ${hash}. ${heading}. ${meaning}`,
  },
};
