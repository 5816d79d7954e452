import type { ConsentPhrases } from './consentPhrases.ts';

export const consent: ConsentPhrases = {
  title: 'Optional choices',
  optional: 'Only if you like. Help is the same without it, and you can change it at any time.',
  purposes: {
    model: {
      title: 'A language model may help to find the answer',
      means:
        'It gets your last messages without addresses, long numbers and names, and chooses among our passages. It writes nothing.',
      ask: 'Your choice: may an outside language model help to find the passage that answers you? It gets your last messages, without addresses, long numbers and names. It only chooses among our passages and writes nothing to you.',
      allow: 'Allow the language model',
      refuse: 'No language model',
    },
    history: {
      title: 'Remember that I was here',
      means:
        'Topic, network, month and outcome of a chat are kept for six months, under a code. No words, no name, no address.',
      ask: 'Your choice: may we remember topic, network, month and outcome of this chat for six months? They are kept under a code, without words, name or address. Staff can then see that you have been here before.',
      allow: 'Remember my topics',
      refuse: 'Do not remember my topics',
    },
  },
  changed: 'Your choice is kept, and it counts from now on.',
  allowed: 'Allowed',
  refused: 'Not allowed',
};
