import type { AddressPhrases } from './addressPhrases.ts';

export const addresses: AddressPhrases = {
  bands: {
    stop: 'Don’t send',
    careful: 'Look twice',
    clear: 'Nothing found',
    'unknown-format': 'Not an address we know',
  },
  headings: {
    stop: 'Don’t send anything to this address',
    careful: 'Look at this address once more before you send',
    clear: 'Nothing speaks against this address',
    'unknown-format': 'We don’t recognise this as an address',
  },
  findings: {
    checksum: () => 'A character in it is wrong: the check built into the address fails.',
    nobody: () => 'Nobody holds this address. What goes there is destroyed.',
    'look-alike': (f) =>
      `This one, ${f.own}, begins and ends like ${f.known}, which came up here too, but is another address: compare what stands in brackets.`,
    'wrong-network': (f) =>
      `This is an address of ${f.network}. What is sent from another network does not arrive there.`,
    'token-contract': (f) => `This is the contract of ${f.token} on ${f.network}, not a person’s account.`,
    'refuses-coin': (f) => `On ${f.network} this is a contract that does not take a plain transfer.`,
    'no-way-out': (f) => `On ${f.network} this is a contract that cannot send tokens on.`,
    contract: (f) => `On ${f.network} this is a contract. Whether it pays out depends on its code.`,
    'never-used': () => 'No account with this address has ever been used.',
  },
  nothing: 'Its built-in check is right, and it is not a contract or a look-alike that we can see.',
  notAnAddress: 'It has neither the length nor the letters of an address that we know.',
  meaning: {
    stop: 'Your coins are still with you. Sent there, they would probably be lost.',
    careful: 'Your coins are still with you. It may be right; only the receiver can confirm it.',
    clear: 'That does not prove whose address it is. Only the receiver can confirm it.',
    'unknown-format': 'It may be cut off, or of a network that we don’t look at.',
  },
  todo: {
    stop: 'Ask the receiver for the address again, and copy it from their message.',
    careful: 'Ask the receiver to read out the whole address, and send a small amount first.',
    clear: 'Compare every letter with what the receiver gave you, and send a small amount first.',
    'unknown-format': 'Copy the whole address from the receiver’s message, and paste it here.',
  },
  never: 'Don’t copy addresses from your transfer history: look-alikes are placed there.',
  aToken: 'a token',
};
