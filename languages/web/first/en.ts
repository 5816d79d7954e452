/** What is drawn before anything else: the head of a chat, the consent, and what every page says of itself. */
export const en = {
  support: 'Support',
  helpCentre: 'Wallet help',
  neverAsk: 'We never ask for your recovery phrase or private key.',
  language: 'Language',
  /** Its words could not be fetched. */
  languageStays: 'The language could not be changed: no connection.',

  header: {
    bot: 'Bot is answering',
    connecting: 'Connecting',
    offline: 'No connection',
    waiting: 'Calling a person',
    closedNow: 'No staff on shift now',
    withStaff: (name: string) => `${name} is with you`,
    ended: 'This chat has ended',
    replied: 'Support has replied',
    start: 'The bot answers day and night',
    person: 'Talk to a person',
    leaveQueue: 'Leave queue',
    endChat: 'End chat',
    more: 'More',
    close: 'Close chat',
    back: 'Back',
  },

  menu: {
    articles: 'Help articles',
    checkStaff: 'Is this message from you?',
    myData: 'My data',
    withdraw: 'Withdraw consent',
    endChat: 'End chat',
  },

  welcome: { title: 'What happened with your wallet?', hint: 'Write freely, or paste a transaction hash.' },

  consent: {
    title: 'Before we start',
    bot: 'A bot answers first. You can ask for a person, and are told who is there.',
    deleted: 'Everything you write is deleted within 24 hours after the chat ends.',
    noKeys: 'We don’t want your recovery phrase or private key, and we don’t accept them.',
    agreement: (terms: string, privacy: string) => ['“Agree and start” accepts the ', terms, ' and the ', privacy, '.'],
    terms: 'terms of use',
    privacy: 'privacy policy',
    version: (version: string) => `Version ${version}`,
    accept: 'Agree and start',
    decline: 'Do not agree',
    accepted: 'Agreed',
    receipt: 'Receipt',
    receiptNumber: 'Receipt number',
    withdraw: 'Withdraw consent',
    withdrawTitle: 'Withdraw your consent?',
    withdrawMeans: 'This chat ends now, and everything in it is deleted. You can start again at any time.',
    keep: 'Keep',
    needed: 'Agree above, then you can write here.',
    neededForPerson: 'Agree first. Then we call a person at once.',
    declinedTitle: 'Nothing was stored',
    declinedText: 'You did not agree, so this chat stays closed. The pages below need no consent.',
    again: 'Read the conditions again',
  },

  staticHelp: {
    emergency: 'Someone has my recovery phrase, or I signed something I don’t trust',
    browse: 'Read help articles, no consent needed',
    checkStaff: 'Recognise real support',
  },

  /** What keeps secret words on the device. */
  guard: {
    loading: 'The guard for secret words is loading. You can send in a moment.',
    failed: 'The guard for secret words did not load, so nothing is sent.',
  },

  connection: {
    lost: 'Connection lost. Your message is kept.',
    retry: 'Connect now',
    back: 'Connected again.',
    failed: 'We can’t connect now. This says nothing about your funds.',
    busy: 'Many people are connecting. We try again by ourselves.',
    expired: 'The earlier chat has expired. This is a new one.',
  },

  states: {
    loading: 'Loading',
    slow: 'Still loading. This can take a moment.',
    failed: 'This part could not be loaded.',
    safe: 'Your funds and your chat are not affected.',
    retry: 'Try again',
    notFound: 'This page does not exist',
    notFoundText: 'The address may have changed. Search, or go back to the start.',
    home: 'To the start',
    copy: 'Copy',
    copied: 'Copied',
    close: 'Close',
    cancel: 'Cancel',
    undo: 'Undo',
    opensNew: 'opens a new tab',
  },

  legal: { terms: 'Terms of use', privacy: 'Privacy policy', version: (version: string) => `Version ${version}` },
};

/** A language is complete when it has this shape. */
export type FirstPhrases = typeof en;
