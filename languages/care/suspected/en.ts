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
};
