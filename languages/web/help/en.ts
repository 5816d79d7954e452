/** The help centre and its search. */
export const en = {
  launcher: { open: 'Ask support', close: 'Close support', ask: 'Ask', unread: (count: number) => `${count} new` },

  home: {
    title: 'What happened with your wallet?',
    lead: 'Ask in your own words, or paste a transaction hash. You get an answer with its source, or a person.',
    search: 'Search',
    searchLabel: 'Your question',
    placeholder: 'ETH sent two hours ago has not arrived',
    examples: ['My transfer has not arrived', 'I sent to the wrong network', 'I have a new phone'],
    emergency: 'Someone has my recovery phrase, or I signed something I don’t trust',
    emergencyHint: 'Every minute counts. Steps first, and a person at the same time.',
    emergencyStart: 'Start here',
    topics: 'Topics',
    articles: (count: number) => (count === 1 ? '1 article' : `${count} articles`),
    networks: 'Networks now',
    networkStates: { normal: 'Normal', busy: 'Fees are high', unknown: 'Not known' },
    person: 'A person is reachable',
    personLater: 'Nobody is on shift now',
    personNow: (usual: string | null) => (usual ? `Someone is on shift, ${usual}.` : 'Someone is on shift now.'),
    personOther: 'Nobody on shift writes English now. You may be answered in another language.',
    personBack: (departments: string, time: string) => `Back at ${time}: ${departments}.`,
    personFrom: (time: string) => `Staff are back at ${time}. The bot answers until then.`,
    personUnknown: 'The bot answers now. If you ask for a person, the reply appears in your chat.',
    talk: 'Talk to a person',
    checkStaff: 'Check that staff are real',
    all: 'All topics',
  },

  search: {
    title: (query: string) => `Answers to “${query}”`,
    answered: 'This article answers it',
    lessLikely: 'Less likely',
    unsure: 'It may be one of these',
    notKnown: 'I have no checked answer. A person can help.',
    ask: 'Ask in the chat',
    clear: 'New search',
  },

  article: {
    checked: (date: string) => `Checked ${date}`,
    minutes: (minutes: number) => `${minutes} min read`,
    contents: 'Contents',
    related: 'Related',
    helped: 'Did this help?',
    stillOpen: 'Ask in the chat, or talk to a person.',
    ask: 'Ask about this',
    original: (name: string) => `Not yet available in your language. This is the ${name} version.`,
  },

  check: {
    title: 'Is this message from you?',
    lead: 'Every message of our staff carries a check word. Enter it here, and we tell you whether it is ours.',
    where: 'This works only in the browser that has the chat, and until the chat is deleted.',
    word: 'Check word',
    wordHint: 'For example: birch 52',
    button: 'Check',
    empty: 'Enter the word as it stands in the message.',
    valid: 'Yes, this word is ours',
    validText: 'It belongs to the member of our staff who is in your chat now. Stay in that chat.',
    past: 'This word was ours, in your chat',
    pastText:
      'A member of our staff used it there. They are not in the chat any more. What they wrote there is genuine. If the word now turns up anywhere else, do not reply there.',
    elsewhere: 'We can’t tell from this browser',
    elsewhereText:
      'The word has the right form, but it is not from a chat that this browser still has. That alone does not mean that somebody lies to you.',
    elsewhereSteps: [
      'Is your chat on another device, in another browser or in an app? Check the word there, or ask in that chat.',
      'Has the chat been deleted? Then its words can’t be checked any more. Ask a person in a new chat.',
      'Did they write to you first? Then it is not us, whatever word they show. Do not reply.',
    ],
    told: 'If you already told them something, start here:',
    invalid: 'No, this is not a word of ours',
    invalidText: 'Compare the spelling once more. If it is right, do not reply, and follow no link.',
    failed: 'We can’t check now. Please trust nothing until it works again.',
    rulesTitle: 'How we never behave',
    rules: [
      'We never write to you first, by e-mail, phone, Telegram or anywhere else.',
      'We never ask for a recovery phrase, private key or password.',
      'We never ask for money, and never for a transfer “to check” your wallet.',
      'We never send you to another chat, phone number or app.',
    ],
  },
};

/** A language is complete when it has this shape. */
export type HelpPhrases = typeof en;
