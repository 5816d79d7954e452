import type { WalletPhrases } from './walletPhrases.ts';

export const wallet: WalletPhrases = {
  offer:
    'If this is your wallet, I can read what is public: balances, fees, open permissions, and what left lately. For that the networks’ computers learn the address, and that somebody asks for it. I read only; nothing is signed or moved.',
  look: 'Read this wallet',
  lookAgain: 'Read it again',
  notAnAddress: 'That is no whole address of a network that I can read. Copy it again with the copy button.',
  lookAtSender: 'Read the sending wallet',
  bands: {
    shared: 'Others can sign for this wallet',
    swept: 'What arrives is passed on at once',
    reportedCode: 'It runs reported code',
    reported: 'A reported address may take from it',
    permissions: 'Permissions to look at',
    borrowed: 'It runs the code of a contract',
    left: 'Coins left lately',
    read: 'Read from public records',
    unread: 'The wallet could not be read',
  },
  heading: ({ height, address, takers }) => {
    const balances = height ? `Balances of ${address} at block ${height}` : `Balances of ${address}`;
    if (takers === null) return balances;
    return `${balances}. ${takers === '1' ? 'Another address' : `${takers} other addresses`} may take from them`;
  },
  emptyHeading: 'No coins on the networks read',
  unreadHeading: 'This wallet could not be read',
  labels: {
    leaving: 'Is it still leaving?',
    revokeFirst: 'Revoke first',
    moveFirst: 'Move first',
    waiting: 'Waiting',
    permissions: 'Other permissions',
    unseen: 'Not seen',
  },
  noneRead: 'No network answered. This says nothing about what is in it.',
  left: ({ network, what, since }) => `${network}: ${what} left since ${since}.`,
  sent: ({ network, count, since }) =>
    `${network}: it sent ${count} ${count === '1' ? 'transaction' : 'transactions'} since ${since}.`,
  nothingLeft: ({ network, since }) => `${network}: no coins or known tokens left since ${since}.`,
  leftUnknown: (networks) => `What left could not be read on ${networks}.`,
  mayTakeAll: ({ network, spender, token }) => `${network}: ${spender} may take ${token} without limit.`,
  mayTake: ({ network, spender, amount }) => `${network}: ${spender} may take up to ${amount}.`,
  reported: 'It stands on a list of reported addresses.',
  permit2: 'Many apps share it, and each asks for a signature of its own: one that a thief got is enough.',
  sharedPermit: 'Given through Permit2: revoke it there.',
  given: (day) => `Given on ${day}.`,
  morePermissions: (count) => `${count} more.`,
  aToken: (token) => `the token ${token}`,
  borrows: ({ network, code }) => `${network}: this account runs the code of ${code} (EIP-7702).`,
  passesOn: ({ to, tried }) =>
    tried
      ? `Coins that arrive would go on to ${to} at once: a node tried it, without sending anything.`
      : `Coins that arrived went on to ${to} at once.`,
  shares: ({ network, keys }) => `${network}: ${keys} may sign for this account too.`,
  pending: ({ network, count, first }) =>
    `${network}: ${count} waiting${first ? `, the first is number ${first}` : ''}; not gone yet.`,
  noPermissions: (networks) => `No open permission was given lately on ${networks}.`,
  todo: {
    shared:
      'If you did not set this up: don’t send anything here. A person can look at it with you. Where others hold the main permission, only they can give it back.',
    reported:
      'Revoke the permission of the reported address first, and keep enough coins for that fee. If your recovery words may be known to anybody, revoking does not help: move everything to a new wallet first.',
    permissions:
      'Revoke what you don’t know first, and keep enough coins for that fee. If your recovery words may be known to anybody, revoking does not help: move everything to a new wallet first.',
    swept:
      'Send no coins here, not even for fees: they would be gone at once. If you did not set this up yourself, somebody else has your key: move what else is in it to a new wallet with new words. That needs fees, so let a person help.',
    reportedCode:
      'If you did not set this up yourself, somebody else has your key: move what is left to a new wallet with new words. Send no coins here for fees.',
    borrowed:
      'Many wallets offer such code themselves, as a “smart account”. If neither you nor your wallet set it up, somebody else has your key: then move what is left to a new wallet with new words, and send no coins here for fees.',
    left: 'If that was not you: a permission can be revoked. If your words may be known, move what is left to a new wallet first.',
    read: 'Compare it with what your wallet shows. If something is missing there, add the network or the token.',
    unread: 'Try again in a few minutes. Your coins do not depend on us.',
    exposed:
      'Your recovery words are known, so revoking does not help. Move everything to a new wallet with new words first. Keep coins for the fees.',
  },
  never: 'Don’t type your recovery words anywhere to “check”, “sync” or “secure” it. Reading needs none.',
  gas: {
    none: (coin) => `no ${coin} for fees`,
    about: (count) => `fees for about ${count} ${count === '1' ? 'send' : 'sends'}`,
    enough: 'enough for fees',
    untold: 'fees not told',
  },
  couldNotRead: 'could not be read',
  stillAsked: 'no answer yet',
  unseen: 'Collectibles, deposits and staking, other tokens, older permissions, other networks',
  tokensUntold: ({ network, tokens }) => `${tokens} on ${network}`,
  permissionsUntold: (networks) => `permissions on ${networks}`,
  watch: {
    button: 'Tell me if more leaves',
    again: 'Go on watching',
    set: (until) =>
      `I look at this wallet again and again until ${until}. Here I tell you if more leaves, or that I saw nothing leave. It ends with this chat.`,
    full: 'I’m watching as many wallets as I can. Press “Read it again” in a few minutes.',
    nothingThere: 'On the networks that answered, nothing is in it that could leave.',
    late: (networks) => `No answer yet from ${networks}. What they say follows here.`,
    news: 'I looked at the wallet again, as I said I would.',
    over: 'I have stopped watching it.',
    bands: { left: 'More has left', nothing: 'Nothing seen leaving' },
    headings: {
      left: (address) => `More has left ${address}`,
      nothing: ({ address, until }) => `Nothing was seen leaving ${address} until ${until}`,
      unread: (address) => `${address} could not be read any more`,
      rows: 'What the other networks say',
    },
    something: ({ network, since }) => `${network}: something has left since ${since}.`,
    own: 'If you moved or revoked something yourself, that is it: a fee counts too.',
    onlyBalances: (networks) =>
      `On ${networks} only balances are compared: what came and went between two looks is not seen.`,
    forStaff: ({ address, told }) => `Watched wallet ${address}: ${told}`,
  },
  staff: {
    address: 'Address',
    mayTake: (network) => `May take · ${network}`,
    noLimit: 'without limit',
    givenOn: (day) => `given ${day}`,
    reported: 'reported',
    maySign: (network) => `May sign · ${network}`,
    code: (network) => `Runs code · ${network}`,
    passesOn: ({ to, tried }) => `${tried ? 'would pass' : 'passed'} coins on to ${to}`,
    waits: (network) => `Waiting · ${network}`,
    inAll: (count) => `${count} in all`,
    nonce: (nonce) => `nonce ${nonce}`,
    offers: ({ offered, now }) => (now === null ? `offers ${offered}` : `offers ${offered}, base fee now ${now}`),
    blocklist: 'List of reported addresses',
    blocklistOf: (day) => `of ${day}`,
    noBlocklist: 'none is set up',
  },
};
