import type { SafetyPhrases } from './safetyPhrases.ts';

export const safety: SafetyPhrases = {
  no: 'No.',
  words:
    'Show, tell or send the recovery words to nobody, this chat included, and keep no photo or file of them. They stand on paper, and are typed only on the restore screen of your own wallet.',
  instead: {
    'coins-safe':
      'Do not count on what is in this wallet: whoever took coins or knows the words can take the rest at any time. Only a new wallet with a new phrase is safe from them.',
    'fund-this-wallet': 'Put nothing into this wallet, not even for a fee: it can be gone the moment it arrives.',
    send: 'Send nothing to anyone who asks for it or whom they name, not even a small part as a test.',
    pay: 'Pay nothing, not even a small part as a test. No fee, tax or deposit releases coins, and one payment is followed by the next demand.',
    sign: 'Sign and approve nothing, and connect your wallet to no page that they name.',
    reversible:
      'What is confirmed on the blockchain cannot be taken back. Whoever promises that for money is running a second fraud.',
  },
};
