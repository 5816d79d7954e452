import type { VerificationPhrases } from './verificationPhrases.ts';

export const verification: VerificationPhrases = {
  ask: 'You can show that an address is yours: your wallet signs one short message. It is free, it moves nothing, and it tells us nothing secret. You can skip it and still get help.\n\nPlease paste the address: Ethereum-type (0x and 40 characters) or Bitcoin. It never needs your recovery phrase, not even a part of it.',
  notAnAddress:
    'That is not an address I can check. I need all of an Ethereum-type address (0x and 40 characters) or of a Bitcoin address. Recovery words are never needed for this.',
  mistyped: 'That address has a typing error: its check characters don’t fit. Please copy it from your wallet again.',
  explain:
    'In your wallet, choose “Sign message” and sign exactly the next message. It says that the address is yours, and that nothing is moved or approved. It is good once, for ten minutes.\n\n- **Sign** if your wallet shows exactly this text.\n- **Reject** if it says “Approve”, “Permit” or “Transfer”, or shows an amount, a fee or another site.',
  orAccount: 'Or sign in to your account with us instead',
  onPage: 'Sign with a wallet in this browser',
  paste: 'Paste the signature here. You can skip this at any time.',
  wrongWallet: (triesLeft) =>
    `Another wallet signed this, or the text was not exactly the same. Sign with the wallet that holds the address. Tries left: ${triesLeft}.`,
  notASignature: (triesLeft) =>
    `That is not a whole signature. Please copy all of what your wallet shows after signing. Tries left: ${triesLeft}.`,
  cannot:
    'I can’t check this kind of signature, or the network did not answer. That says nothing about you or your funds. A person can help without it.',
  expired: 'This message is no longer good: ten minutes have passed, or it was used. You can start again.',
  noTries: 'That was the last try for this message. You can start again, or a person helps without it.',
  verifiedAccount: (account) =>
    `Done: you have signed in to the account ${account}. It proves that and nothing else. Staff who help you can see it, and it is deleted with this chat.`,
  verified: (address) =>
    `Done: you control ${address}. It proves that and nothing else. Staff who help you can see it, and it is deleted with this chat.`,
  lookedUp: (name) =>
    `${name} has looked up the account that belongs to what you have proven. The answer is deleted with this chat.`,
  whyNoWords:
    'Recovery words never prove who you are. Asking for the first words, as some desks did, is dangerous: whoever knows a few can find the others sooner, and people learn to give words away. Nobody here wants them. A signature shows that an address is yours and reveals nothing.',
  staffAsks: (page) =>
    `If you like, show that the address is yours on our own page: [prove an address](${page}). Your wallet signs one short message and nothing is moved. You can skip it and I still help you.`,
  mail: {
    subject: 'Your support code',
    text: (code) =>
      `Your code for the support chat is ${code}. It is good for five minutes.\n\nEnter it only on the page that asked for it. Nobody at support will ask you for it, and it never needs your recovery phrase. If you did not ask for it, delete this mail: nothing has happened.`,
  },
  sms: (code) =>
    `${code} is your code for the support chat, good for five minutes. Enter it only on the page that asked. We never ask for it, nor for recovery words.`,
  wrongCode: (triesLeft) => `That is not the code. Tries left: ${triesLeft}.`,
  buttons: { start: 'Show that an address is mine', again: 'Start the proof again', skip: 'Skip the proof' },
};
