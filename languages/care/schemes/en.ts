import type { AllSchemes } from './schemePhrases.ts';

export const schemes: AllSchemes = {
  mule: {
    perhaps:
      'One thing first: money of others that comes to you and that you pass on for a share is how stolen money is moved, whatever the job is called (payment agent, clearing, buying coins for a firm). Whose account it was is charged for it. Pass nothing on from now, open no account for them, lend no papers, and keep every message.',
    stay: [
      'It stays at this: pass nothing on, and return nothing to an address that they name. What lies there is probably stolen: leave it where it is, and tell the police or a lawyer today, yourself, with all messages. Who threatens you with your papers cannot be paid off.',
      'Each further transfer makes it harder for you, and stopping today helps you. Tell your bank and the police before they come to you: chat, names, addresses, hashes. Shall I say what to bring?',
    ],
  },
  impostor: {
    perhaps:
      'One thing first: no police, prosecutor, tax office, bank, exchange or wallet maker has anybody move money to be safe, wants recovery words, looks at a screen or has it kept from others. Whoever does is a thief, however kind, and whatever number the telephone shows. Hang up, and ring the office or bank by a number that you looked up yourself.',
    stay: [
      'It stays at this: hang up, close what they had you open, type no word and move nothing for them. Do they know your recovery words, or were the words made while they listened? Then that wallet is theirs too: what is in it has to go to a new one, made alone, at once. Tell somebody near you now.',
      'A real office waits, writes letters and lets you ask others. Don’t pick up again; ring your bank by the number on your card and say "fraud". What do they want you to do next?',
    ],
  },
  platform: {
    perhaps:
      'One thing first, even if a payout came: a site, group or teacher with daily profit, tasks or mining, or with a fee before the payout, is nearly always a swindle. The sum on the screen is no money, and what you approved there can take your coins at any time. Put nothing more in, pay no fee, borrow nothing for it.',
    stay: [
      'It stays at this: put in nothing more, not for a fee, a tax, a level or a task. Ask for one thing: that all of it is paid out and the fee taken from it; a swindle never can. Was something approved with your wallet? Take that back, and bring what is still there to a new wallet.',
      'The number on their page can be any number. What counts is what reached your own wallet or bank without paying in first. Whom can you show all this today, before anything else is sent?',
    ],
  },
  love: {
    perhaps:
      'One thing first, and it is meant kindly: who is known to you only by messages or calls and needs coins, for customs, a visa, a flight, a hospital or a life together, is nearly always a fraud, after months of good words too. A bank that asks protects you. Send nothing until somebody of your family or your bank has looked at it with you.',
    stay: [
      'I see how much this may mean to you. Nothing about the person has to be decided today, only this: send nothing, sign nothing, and show the messages to somebody you know in person. Who is real can wait for that.',
      'Whoever asks you to hide it from the bank or your family does not protect you. What did they ask for last, and by when?',
    ],
  },
  recovery: {
    perhaps:
      'One thing first: nobody gets confirmed coins back for money, no firm, hacker, lawyer or "Interpol". A fee, a tax or a connected wallet comes before, and nothing after: names of those who have lost are sold on. Pay nothing, connect nothing. Only the police, and the exchange that has the coins, may do something, without a fee.',
    stay: [
      'It stays at this: no fee, no share in advance, no wallet connected, no words, no shared screen. Save what they wrote and block them. Take hash and address to the police.',
      'That they know the sum, the day and the hash proves nothing: all of it is public, or was sold on. What do they want from you next?',
    ],
  },
  trade: {
    perhaps:
      'One thing first: who has you send first, outside of a platform that holds the coins, and shows a picture of a payment, is very often a fraud. So is who doubles coins, lets energy or an account in a chat, or wants a small sum that releases a bigger one. Send nothing before the money is in your own account, seen in your own app.',
    stay: [
      'It stays at this: nothing leaves before theirs has come in, seen in your own bank app or on the explorer and not in a picture. Who hurries you wants you not to look.',
      'A real trade survives an hour of looking. Use a platform that holds the coins until both have done their part, and pay nobody to release them. What did they ask for last?',
    ],
  },
};
