import type { CarePhrases } from './carePhrases.ts';

export const care: CarePhrases = {
  parts: {
    crisis: {
      thanks: 'Thank you for telling me.',
      lead: 'Everything else can wait. You are what matters now.',
      steps: [],
    },
    minor: {
      thanks: 'Thank you for writing. It was right to tell somebody.',
      lead: 'You have done nothing wrong by asking, and you need not sort this out alone.',
      steps: [
        'Tell an adult you trust today: a parent, a relative, a teacher. If not one, then another.',
        'Until then send nothing to anybody, and do not meet anybody about it.',
        'A child line listens as well. You need not say your name.',
      ],
    },
    coercion: {
      thanks: 'Thank you for telling me.',
      lead: 'This is not your fault. Your safety comes before any money.',
      steps: [
        'If somebody who may hurt you is near, do what keeps you unharmed, giving in as well. Call the police as soon as you safely can.',
        'If the threats only come from far away, in messages: do not pay, and do not answer any more. Paying does not end it.',
        'Keep everything as evidence: messages, names, addresses, times. Then report it to the police.',
      ],
    },
  },
  call: (number) => `Call ${number}`,
  always: 'day and night',
  hours: (from, to) => `every day ${from}–${to}`,
  inDanger: (numbers) =>
    numbers.length === 0
      ? 'If you are in danger right now, call the emergency number of your country.'
      : `If you are in danger right now, call ${numbers.join(' or ')}.`,
  checked: (country, day) => `${country} · checked ${day}`,
  changeRegion: 'Change country',
  whichRegion: 'Which country are you in? You can write its name.',
  isSomeoneThere: 'Is someone with you?',
  someone: 'Someone is here',
  alone: 'I am alone',
  notSay: 'Rather not say',
  toSomeone: 'That is good. Please stay together, and tell them what you told me.',
  toAlone: 'Then please do not stay alone with it. Call the line now, or ask somebody near to come. I stay here.',
  toNotSay: 'That is all right. You need not say it. The line is there for you either way.',
  called: (usual) =>
    usual === null
      ? 'A person here was called and reads this first.'
      : `A person here was called, usually here within ${usual.high} min.`,
  nobodyOnShift: 'Nobody is on shift here now. Our staff read this first.',
  backAt: (time) => `Our staff are back at ${time} and read this first.`,
  goOn: [
    'I read you. You can go on writing.',
    'I am still here. Somebody who listens can do more than I can.',
    'Thank you for staying in touch. Please tell somebody near you.',
    'You need not find the right words. Write what comes.',
  ],
  goOnForced: [
    'I read you. Write only while you are safe to.',
    'You need not decide anything here now. What keeps you unharmed comes first.',
    'If you can leave for a place with other people, go. This can wait.',
    'You have done nothing wrong. Somebody on the line knows such situations.',
  ],
  wordsKnown:
    'Somebody else knows your words. In the app make a new wallet, write its new words on paper, and move what is left there, best together with that adult. Send nothing to anybody else, and meet nobody.',
  pointers: [
    (number) => `${number} is there for you.`,
    (number) => `You can still call ${number}.`,
    (number) => `The number again: ${number}.`,
  ],
  perhaps: (line) =>
    `Before anything about coins: if living feels too hard right now, ${line ? `**${line}** listens` : 'a crisis line of your country listens'}. Write it here as well, and a person is called first. If I misread you, forgive me; here is the rest.`,
  pointerAbove: 'The numbers stand above. Tell me your country, and I name the right one.',
  byText: (number, area) =>
    `The police take a text message at ${number}${area ? ', in many places followed by the last three digits of the area code' : ''}: write where you are and what is happening.`,
  closeNow:
    'Close this page now. Nobody writes to you about it. When you are safe: menu, "My data", "Erase everything" removes it.',
  relief: [
    'That is good, and it was right. Stay with the one who is with you.',
    'Good to read. You need not do the next thing alone; let that person help.',
  ],
  reliefForced:
    'That is good, and it was right. Stay where you are safest until help is with you, and keep the phone silent.',
  handedOver:
    'Thank you for being there. Please do not leave the person alone. What would you like to know? A person here was called as well.',
  noCall:
    'You need not phone. Write here: a person here reads it. Or show this page to somebody near you, who can call for you.',
  isBot: 'Yes, I am a program. What you write is read by people here too, and on the line a person listens.',
  ledAway:
    'I can look at that as well. First: are you safe right now? If you write about it once more, I go on with it, and the line stays above.',
  staysOpen: 'Write, or write nothing. This stays open.',
  placeholder: 'Write anything you like',
  agreeToCall: 'I have kept nothing of what you wrote. If you agree below, I call a person here at once.',
  theft: {
    lead: 'If coins are leaving your wallet right now, these steps come first.',
    steps: [
      'On another device, make a new wallet with a new phrase, and move what is left there.',
      'Close the site or call. Answer nobody who offers to get coins back.',
      'Then agree below, so that I can call a person here.',
    ],
    never: 'Never give your recovery phrase to anybody, us included.',
  },
};
