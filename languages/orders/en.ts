import type { OrderPhrases } from './orderPhrases.ts';

export const orders: OrderPhrases = {
  never: {
    software:
      'Careful: nobody at this desk asks you to install or open a program, an extension or a file that they name or send.',
    page: 'Careful: connect your wallet to no page that somebody here names, and scan no code of theirs. To prove an address there is this site’s own page and no other.',
    contact:
      'Careful: nobody at this desk calls you, asks for your number or writes to you anywhere but in this chat. Whoever does is not from here.',
    money: 'Careful: nobody at this desk asks you to pay, or to move coins to an address or a wallet that they give.',
    screen: 'Careful: nobody at this desk asks to see your screen or to operate your device.',
    protection: 'Careful: nobody at this desk asks you to switch off a protection or to pass over a warning.',
    permission:
      'Careful: nobody at this desk asks you to approve anything in your wallet, or to sign what they send. Confirm only what you began yourself and have read.',
    secret:
      'Careful: your recovery phrase, a key, a password or a code belongs in no message, photo or call. Nobody at this desk needs one, not even a part of it.',
    unread:
      'Careful: I cannot read the language of the message above. Whatever it says: nobody at this desk asks for your recovery phrase or for a key. Nobody at this desk has you install something or approve it or pay.',
  },
  instead: 'If the message above asks for that, do not do it. You can end this chat at any time.',
};
