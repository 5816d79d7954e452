/** A conversation: what both sides say, cards, the queue and the end. */
export const en = {
  composer: {
    label: 'Your message',
    placeholder: 'Ask, or paste a transaction hash',
    placeholderStaff: 'Write a message',
    placeholderWaiting: 'Write here at any time',
    send: 'Send',
    tooLong: (limit: string) => `Please use at most ${limit} characters.`,
    ended: 'This chat has ended.',
    startNew: 'Start a new chat',
  },

  message: {
    you: 'You',
    bot: 'Bot',
    sending: 'Sending',
    waiting: 'Will be sent when you are back online',
    failed: 'Not sent',
    retry: 'Try again',
    newBelow: (count: number) => `${count} new`,
    typing: (name: string) => `${name} is typing`,
    botTyping: 'Bot is looking for the answer',
    slow: 'This takes a little longer. Your message has arrived.',
    log: 'Conversation',
    today: 'Today',
  },

  staff: {
    verified: (name: string) => `Verified staff, ${name}`,
    role: 'Support staff',
    checkWord: 'Check word',
    /** Stands above the field as long as a person is there. */
    neverAsks:
      'Staff never ask for words, keys or codes, to pay, approve, sign or install, or for another chat or call.',
    report: {
      short: 'Report',
      named: (name: string) => `Report ${name}`,
      this: 'Report this member of staff',
      title: 'Report this member of staff?',
      ask: (name: string) => `Report ${name}?`,
      text: 'They lose this chat at once and cannot come back to it. Somebody else reads it, and a supervisor is told. The bot answers you meanwhile.',
      yes: 'Report',
      no: 'Don’t report',
    },
    about: 'Only our staff can write in this frame.',
    check: 'Check it now',
    genuine: 'Correct. This word belongs to our staff.',
    genuinePast: 'Correct. This word belonged to our staff in this chat. They are not in it any more.',
    wrong: 'We do not know this word. Do not reply, and do not follow any link.',
    unknown: 'We can’t check the word now. Please try again in a moment.',
  },

  answer: {
    allSteps: { all: (n: number) => `All steps ${n}`, fewer: 'Fewer steps' },
    helped: 'Did this help?',
    yes: 'Yes',
    no: 'No',
    thanks: 'Thank you.',
    article: 'Help article',
    checked: (date: string) => `checked ${date}`,
    inLanguage: (name: string) => `in ${name}`,
    from: 'From',
    never: 'Don’t',
    maybe: 'Which of these is it?',
  },

  verdict: { checkAgain: 'Check again', explorer: 'Open in the explorer', numbers: 'Numbers' },

  emergency: {
    done: 'Done',
    progress: (done: number, all: number) => `${done} of ${all} done`,
    personCalled: 'A person has been called at the same time.',
  },

  queue: {
    asked: (department: string) => `Staff for “${department}” were asked`,
    place: (place: number) => (place <= 1 ? 'You are next' : `You are ${ordinal(place)}`),
    usually: (low: number, high: number) => (low === high ? `usually ${low} min` : `usually ${low}–${high} min`),
    keepsPlace: 'Closing keeps your place.',
    urgentFirst: 'Urgent cases go first, so your number can change.',
    noSpeaker: 'Nobody on shift writes English now. You may be answered in another language.',
    back: (time: string) => `Staff are back at ${time}. The reply appears here.`,
    noStaff: 'The reply appears here as soon as someone is on shift.',
    waiting: 'Waiting for a person',
    joined: (name: string) => `${name} joined`,
    connected: 'A person is here',
    wasHere: 'A person was here',
    waited: (duration: string) => `waited ${duration}`,
    botSilent: 'They see what was said so far, so you need not repeat it. The bot is silent now.',
    /** Whatever a message says: no words are read for it. */
    staffNever:
      'Staff never ask you to install anything, to approve anything in your wallet, to pay, to show your screen or to go on elsewhere.',
    leave: 'Leave queue',
    notify: 'Tell me when someone comes',
    notifyOn: 'You will be told',
    notifyBlocked: 'Your browser blocks notifications for this page.',
    underMinute: 'under 1 min',
  },

  stopped: {
    title: 'Not sent',
    steps: {
      happened: {
        label: 'What happened',
        text: 'This looks like a recovery phrase or key. It was stopped on your device. Neither the bot nor our staff can see it.',
      },
      means: {
        label: 'What it means',
        text: 'We did not receive it. If you gave it to nobody else, your wallet is safe.',
      },
      do: { label: 'What to do now', text: 'Remove this part. Write only your question or your receiving address.' },
      never: {
        label: 'What not to do',
        text: 'Give the words to nobody, not even to people who say they are support.',
      },
    },
    unsure:
      'This may be part of a recovery phrase, a key or a code. It was stopped on your device to be safe. Nobody has seen it.',
    remove: 'Remove and go on',
    given: 'I gave it to someone',
    edit: 'Back to editing',
    masked: (count: number) => (count === 1 ? '1 part hidden' : `${count} parts hidden`),
    byServer: 'A part of your message was stopped before anybody could read it.',
  },

  rate: {
    title: 'How was this help?',
    scores: ['Very bad', 'Bad', 'Middling', 'Good', 'Very good'],
    skip: 'Skip',
    sentence: 'A sentence, if you like',
    sentenceKept: 'It is kept as long as this chat and deleted with it.',
    send: 'Send',
    thanks: 'Thank you for telling us.',
  },

  ended: {
    title: 'This chat has ended',
    deletedBy: (time: string) => `Everything in it is deleted by ${time}.`,
    gone: 'The earlier chat has been deleted. This is a new one.',
    confirmTitle: 'End this chat?',
    confirmText: 'The chat closes and is deleted within 24 hours.',
    confirm: 'End chat',
    keep: 'Go on',
    leaveTitle: 'Leave the queue?',
    leaveText: 'You lose your place. The bot goes on helping you.',
    stay: 'Stay in the queue',
  },
};

/** A language is complete when it has this shape. */
export type TalkPhrases = typeof en;

function ordinal(place: number): string {
  const tens = place % 100;
  if (tens >= 11 && tens <= 13) return `${place}th`;
  return `${place}${['th', 'st', 'nd', 'rd'][place % 10] ?? 'th'}`;
}
