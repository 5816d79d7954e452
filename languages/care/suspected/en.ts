import type { AllSuspected } from './suspectedPhrases.ts';

export const suspected: AllSuspected = {
  crisis: {
    perhaps: (line) =>
      `Before anything about coins: what you write worries me. Are you thinking of not living on? You can say it here, and a person is called first. ${line ? `**${line}** listens` : 'A crisis line of your country listens'}. If I misread you, forgive me; here is the rest.`,
    stay: [
      (line) =>
        `I am still here, and you come before any coins. Are you safe at this moment, and is somebody with you? ${line ? `**${line}** listens` : 'A crisis line of your country listens'}, and one word to one person near you is enough to begin.`,
      (line) =>
        `Nothing about the coins has to be settled today. Please let one person know how you are, now${line ? `, or ring **${line}**` : ''}. Write "person" here, and one is called first.`,
    ],
    leave: (line) =>
      `Thank you for writing. Please be with somebody tonight${line ? `, or ring **${line}**` : ''}. You can write here at any hour.`,
  },
  coercion: {
    perhaps: (line) =>
      `One thing first. If somebody near you watches, controls or frightens you: nobody hears of this chat from here, nothing is mailed or rung to you, and you can erase it under "My data". ${line ? `**${line}** gives advice, also without your name; ring from a phone that is not watched` : 'An advice line of your country helps, also without your name'}. Here is the rest.`,
    stay: [
      (line) =>
        `I am here, and it is not your fault. Nobody is called or told unless you want it, and you can erase this chat at any time. Your safety comes before the coins${line ? `: **${line}** helps to plan it` : ''}. What do you need first: that nothing shows, that the words are safe, or a way out?`,
      (line) =>
        `You decide what happens, and when. ${line ? `**${line}** listens, also where nothing is to be reported.` : 'An advice line listens, also where nothing is to be reported.'} Ask me whatever helps you to keep this unseen.`,
    ],
    leave: (line) =>
      `All right. Close this page; nothing is mailed or rung to you. ${line ? `**${line}** can be rung from another phone.` : ''}`.trim(),
  },
  minor: {
    perhaps: (line) =>
      `One thing first: if you are not grown up yet, tell one adult you trust today, and send no coins and no pictures to anybody until then. It is never too late to tell${line ? `, and **${line}** listens` : ''}. Here is the rest.`,
    stay: [
      (line) =>
        `Thank you for telling me; you did right to write. Send nothing more to anybody, keep the messages, and tell one adult today${line ? `. **${line}** listens, without your name` : ''}.`,
      (line) =>
        `You need not sort this out alone. What would make it easier to tell somebody at home or at school?${line ? ` **${line}** helps with just that.` : ''}`,
    ],
    leave: (line) =>
      `Good that you wrote. Tell one adult today, and send nothing to anybody${line ? `; **${line}** listens` : ''}.`,
  },
  swindle: {
    perhaps: () =>
      'One thing first, even if you trust them: whoever you know only online or by phone and who leads you step by step (a teacher, an adviser, an official, support, an employer, somebody kind) is nearly always a swindler. Send nothing, sign nothing and give no words until somebody you know in person has looked at it with you. Here is the rest.',
    stay: [
      () =>
        'Taken in. It stays at this: send nothing, sign nothing and give no words, not even a small sum, until somebody you know in person has looked at it with you. Who hurries you, wants secrecy, or wants money before money comes out, is a swindler. What do they want you to do next?',
      () =>
        'Please stop here before anything else is sent. Profits on a screen prove nothing, and neither does one payout that arrived. Whom could you show all this to today?',
    ],
    leave: () =>
      'All right. Until somebody you know in person has looked at it: send nothing, sign nothing, give no words. Write here before anything is paid.',
  },
  shared: {
    perhaps: () =>
      'One thing first, and it accuses nobody: whoever has, photographed, typed or wrote down these recovery words, or has the device with its PIN, can move the coins at any time, without a notice, and no update, new PIN or deleted app changes that. If anybody but you ever had them, make a new wallet yourself, with words that nobody else sees, and move everything there, the most valuable first.',
    stay: [
      () =>
        'Noted. It stays at this: a wallet is also that of everybody who has its words. Put nothing more in, and move what is there to one whose words only you have made and seen. Is there a device that this person has never had?',
      () =>
        'You need to accuse nobody: new words that you make alone are simply the safe way, and only what lies there is yours alone. Shall I take you through it, step by step?',
    ],
    leave: () =>
      'All right. Until the coins lie in a wallet whose words only you know, put nothing more in, and count on nothing that is there.',
  },
  watched: {
    perhaps: () =>
      'One thing first: whoever can see or steer this device or its account also sees the wallet, its words and this chat. Show no words on it, type none, and create no wallet there. Take a device that nobody else has had, perhaps of somebody you trust, make a new wallet on it and move the coins.',
    stay: [
      () =>
        'It stays at this: nothing of the wallet on this device. On one that nobody else uses you make a new wallet, and the coins go there. Whose device could you use, and when?',
      () =>
        'Whoever sees this screen may see it now. If that is not safe, close this page and write from another device: the same is answered there.',
    ],
    leave: () => 'All right. Close this page, and do the rest on a device that nobody else has had.',
    head: [
      'Not on this device, only on one that nobody else sees or steers:',
      'On another device that is yours alone:',
      'Only where nobody else looks on, so not on this device:',
    ],
  },
  taken: {
    perhaps: () =>
      'One thing first: where coins left without you, or words or a signature of yours went to a page, form, chat or stranger, the rest can follow within minutes. Close that page. Make a new wallet with new words that nobody sees, and send everything that is left there now, the most valuable first. A new password changes nothing. Put nothing more in, and pay nobody who offers to get it back.',
    stay: [
      () =>
        'It stays at this: what is left is not safe where it lies. New wallet, new words, the most valuable first, and nothing more in, not even for a fee. Is anything still there, and has anything left since?',
      () =>
        'Move first, ask afterwards. Then keep pictures of it all and report it to the police today. What did you type, sign or see last? Write "person" here, and one reads all of this.',
    ],
    leave: () =>
      'All right. Until what is left lies under new words: put nothing in, sign nothing, and pay nobody who offers to get it back.',
  },
};
