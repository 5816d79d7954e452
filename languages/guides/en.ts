import type { GuidePhrases } from './guidePhrases.ts';

export const guides: GuidePhrases = {
  'no-phrase': {
    title: 'No phrase, but the app opens',
    begin: 'Save it together',
    steps: {
      keep: {
        heading: 'Leave the phone and the app as they are',
        text: 'As long as the app opens, your coins can still be moved. Don’t uninstall, sign out, reset or update anything until we are through.',
        ways: { done: 'I won’t' },
      },
      show: {
        heading: 'Let the app show you the words',
        text: 'Go to a private place. Open Settings, then usually “Security” or “Wallets”, and choose to show the recovery phrase.',
        never: 'Show it to nobody, and don’t write it here.',
        ways: { shown: 'I see the words', code: 'It asks for a code', notShown: 'It shows none' },
      },
      write: {
        heading: 'Write every word with its number on paper',
        text: 'Then compare every word with the screen, and close it. Do the same for each wallet in the app.',
        never: 'No photo, no screenshot, no note on the phone.',
        ways: { done: 'Written down' },
      },
      seen: {
        heading: 'Could somebody have found the old paper?',
        text: 'Lost at home is one thing. Thrown away, stolen or seen by others is another: the words open the wallet anywhere.',
        ways: { no: 'No', yes: 'Yes, or maybe' },
      },
      code: {
        heading: 'The app wants a code that you don’t have',
        text: 'Often it is the app’s passcode, not the phone’s. Start a small transfer and see whether it can be sent without that code. If so, move the coins out first.',
        never: 'Don’t guess many times: some apps lock or erase themselves.',
        ways: { sends: 'I can send', locked: 'It asks there too' },
      },
      notShown: {
        heading: 'Some wallets keep no words',
        text: 'An imported key or a cloud backup has none. If you can send, move everything to a new wallet whose words you write down.',
        ways: { sends: 'I can send', no: 'I can’t send' },
      },
      finish: {
        heading: 'You have a backup again',
        text: 'Keep the paper where fire, water and others don’t get at it. A second copy in another place is better still.',
        ways: { helped: 'It worked' },
      },
    },
  },
  'move-wallet': {
    title: 'Move to a new wallet',
    begin: 'Move it together',
    steps: {
      device: {
        heading: 'Do you have a device that you trust?',
        text: 'Your coins stay yours as long as you are quicker. Not the one on which you typed the words, installed something strange or let somebody in.',
        ways: { have: 'Yes', none: 'No' },
      },
      noDevice: {
        heading: 'Another device for an hour is enough',
        text: 'A phone of somebody close to you, with the app from the official store, will do. So will your own after a reset to factory settings, if its words are on paper.',
        never: 'No computer of a shop or a library.',
        ways: { done: 'I have one now' },
      },
      create: {
        heading: 'Create a new wallet with new words',
        text: 'Install the wallet from its official site. Choose “Create a new wallet”, not “Import”.',
        never: 'A new account under the old words is not enough: whoever knows them has it too.',
        ways: { done: 'Created' },
      },
      paper: {
        heading: 'Write the new words on paper',
        text: 'Each with its number, then compare every word. Only then does anything move.',
        never: 'No photo, no file, and never in a chat.',
        ways: { done: 'Written, compared' },
      },
      address: {
        heading: 'Copy the new receiving address',
        text: 'In the new wallet press “Receive”. Bring the address to the old wallet and compare the whole of it there.',
        ways: { done: 'It is the same' },
      },
      fee: {
        heading: 'Is there coin for the fee in the old wallet?',
        text: 'Each network takes its fee in its own coin, such as ETH, BNB, TRX or SOL. It has to lie in the old wallet.',
        ways: { have: 'Yes', lack: 'No' },
      },
      lack: {
        heading: 'Does somebody know the old words?',
        text: 'Then put nothing in: a program may take it within seconds. If nobody can know them, a little fee coin is safe.',
        ways: { known: 'Yes, or maybe', unknown: 'No, nobody' },
      },
      first: {
        heading: 'Send the most valuable first',
        text: 'Begin with the network and the coin that are worth most, and leave enough for its fee. In a hurry send all of it at once; with time, a small test first.',
        ways: { arrived: 'It arrived', missing: 'Not yet' },
      },
      rest: {
        heading: 'Then all the rest, network by network',
        text: 'Look at every network and every account of the old words. Send the fee coin of each network last.',
        never: 'Don’t forget NFTs and tokens that are hidden.',
        ways: { done: 'All moved' },
      },
      locked: {
        heading: 'Is anything staked or locked?',
        text: 'It comes free later, and then has to move at once. Note the day, and whether the payout address can be changed.',
        ways: { none: 'No, nothing', some: 'Yes' },
      },
      finish: {
        heading: 'The old wallet is history',
        text: 'Tell everyone who pays you the new address, exchanges as well.',
        never: 'Never use the old words again, even if nothing was taken.',
        ways: { helped: 'It worked' },
      },
    },
  },
  restore: {
    title: 'Restore a wallet',
    begin: 'Restore it together',
    steps: {
      phrase: {
        heading: 'Do you have your recovery phrase on paper?',
        text: 'Your coins are on the blockchain, not inside a phone. The recovery phrase is the 12 or 24 words from setup. Have it beside you, but don’t write it here: nobody here wants to see it.',
        ways: { yes: 'Yes, I have it', oldPhone: 'No, old phone works', no: 'No' },
      },
      oldPhone: {
        heading: 'Write the words down from the old phone',
        text: 'Open the wallet on the old phone, then Settings, then usually “Security” or “Wallets”, and show the phrase. Write each word with its number on paper, then compare every word.',
        never: 'No photo and no screenshot. Don’t erase the old phone yet.',
        ways: { done: 'Written down', cannot: 'I can’t get in' },
      },
      none: {
        heading: 'Look for the words before anything else',
        text: 'Nobody can replace the words, and neither can we. Look through papers from the time of setup, safes, and places where you keep documents. An old device that still opens the wallet can show them too.',
        never: 'Don’t erase any device, and don’t pay anyone who promises to get the coins back.',
        ways: { found: 'Found them', more: 'Other places to look' },
      },
      app: {
        heading: 'Install the app from its official site',
        text: 'Use a device you trust. Take the link on the wallet’s official site, so that you get the real app.',
        never: 'Don’t install from an advert, a message or a search result you don’t know.',
        ways: { done: 'Installed' },
      },
      private: {
        heading: 'Go to a private place',
        text: 'Stop any screen sharing. Make sure that no person and no camera sees the screen. Nobody needs to watch, and nobody here will ask to.',
        ways: { done: 'I’m alone' },
      },
      choose: {
        heading: 'Choose “I already have a wallet”',
        text: 'Open the app. Choose the option for an existing wallet, usually “I already have a wallet” or “Import”. Then choose “recovery phrase”.',
        ways: { done: 'I see empty fields', other: 'I don’t see that' },
      },
      inside: {
        heading: 'The app may already hold a wallet',
        text: 'If a wallet opens by itself, look in the account menu or in Settings for “Add wallet” or “Import”. Then choose “recovery phrase”.',
        never: 'Don’t delete a wallet from the app before you are sure its own words are on paper.',
        ways: { done: 'I see empty fields' },
      },
      type: {
        heading: 'Type the words on the app’s own screen',
        text: 'Type them in order, with one space between them. If you once set an extra passphrase, enter it too. Then set a new passcode for this device.',
        never: 'Type the words only on that screen: not in this chat, not on a website, not in a form.',
        ways: { done: 'The app took them', refused: 'A word is refused' },
      },
      refused: {
        heading: 'Your coins are safe; it is usually a slip of the pen',
        text: 'Count the words: usually 12 or 24. Turn off autocorrect and use small letters. Check the order, and look-alikes such as a and o, n and r, u and v.',
        never: 'Don’t use websites that check or repair phrases. They steal them.',
        ways: { done: 'Now it took them', more: 'Still refused' },
      },
      compare: {
        heading: 'Compare the receiving address',
        text: 'Open “Receive” in the app. Compare the address with one you know, from an old transfer for example. An address is public, so it is safe to look up.',
        ways: { same: 'It is the same', different: 'It is different', empty: 'The balance is zero' },
      },
      different: {
        heading: 'Another address: the coins stay where they were',
        text: 'Add a second and a third account in the same wallet. Some apps bring back only the first. An extra passphrase or another sheet of paper also opens another wallet.',
        ways: { same: 'Now it is the same', more: 'Still different' },
      },
      empty: {
        heading: 'Zero on the screen: the coins have usually not moved',
        text: 'Wait a few minutes and refresh. Switch on the network and the token you used: many are hidden at first.',
        never: 'Don’t pay a fee to “unlock” the balance, and don’t use sites that “scan” a phrase.',
        ways: { seen: 'Now I see it', more: 'Still zero' },
      },
      finish: {
        heading: 'Your wallet is open again',
        text: 'Put the paper back in its safe place. Before you erase an old phone, send a small amount from the new one as a test.',
        ways: { helped: 'It worked', stolen: 'The phone was stolen' },
      },
    },
  },
  'wrong-network': {
    title: 'Sent on the wrong network',
    begin: 'Find it together',
    steps: {
      hash: {
        heading: 'Paste the transaction hash here',
        text: 'The coins are at the address you used, on the network you chose. In your wallet, open History, tap the transfer and copy the hash. It is public; I look where it was confirmed.',
        never: 'Don’t send another transfer to “correct” the first one.',
        ways: { done: 'I know the network', where: 'Where is the hash?' },
      },
      whose: {
        heading: 'Whose address did you send to?',
        text: 'Whoever holds the key to that address can reach the coins. So this decides what comes next.',
        ways: {
          own: 'My own wallet',
          other: 'Another person’s',
          exchange: 'An exchange',
          contract: 'A smart wallet',
        },
      },
      show: {
        heading: 'Show that network in your wallet',
        text: 'Most Ethereum-type (EVM) networks share one address. Add or switch on the network you sent to. Choose the same account and look for the coins.',
        ways: { seen: 'I see the coins', notSeen: 'I don’t see them', how: 'How do I add it?' },
      },
      notSeen: {
        heading: 'Not shown does not mean lost',
        text: 'Compare the address in the app with the one you sent to. Choose the right account. The token itself may be hidden, so add it in the token list.',
        ways: { seen: 'Now I see them', more: 'How to show a token' },
      },
      fee: {
        heading: 'Have a little of that network’s own coin',
        text: 'The coins are in reach. To move them you need some of the network’s own coin for the fee. That is ETH on Arbitrum, or BNB on BNB Smart Chain.',
        ways: { done: 'I have some', lack: 'I have none' },
      },
      other: {
        heading: 'The other person can reach the coins',
        text: 'Send them the hash. They add the same network to their own wallet and see the coins there. They can send them back.',
        never: 'Nobody needs a phrase or a key for this.',
        ways: { done: 'I have told them' },
      },
      exchange: {
        heading: 'Only the exchange can reach the coins',
        text: 'Write to its support through its official app. Give the hash, the network, the coin and the amount. Some return the coins, some charge for it, some cannot.',
        never: 'Nobody needs your private key or phrase for this. Don’t pay in advance.',
        ways: { done: 'I have written' },
      },
      contract: {
        heading: 'Ask the maker of that wallet first',
        text: 'A shared or smart wallet may not exist on the other network. Its maker knows what is possible. Do nothing else before you have asked.',
        ways: { done: 'I have asked' },
      },
      finish: {
        heading: 'That is all that can be done now',
        text: 'Keep the hash: everyone who helps you needs it. Before the next large transfer, send a small amount as a test.',
        never: 'Nobody can promise that coins come back. Whoever asks for money for it is not helping.',
        ways: { helped: 'It helped' },
      },
    },
  },
  stuck: {
    title: 'A transfer that is waiting',
    begin: 'Solve it together',
    steps: {
      which: {
        heading: 'Which coin is waiting?',
        text: 'While a transfer is pending, the coins have not finally left. Bitcoin works differently from Ethereum-type networks.',
        never: 'Don’t send the same amount again. Both transfers may go through.',
        ways: { evm: 'Ethereum or similar', bitcoin: 'Bitcoin' },
      },
      look: {
        heading: 'Paste the hash here, or look yourself',
        text: 'In your wallet, open History and tap the transfer to copy its hash. Paste it here and I look at the chain. Or open it in a block explorer, a public search page. What does it say?',
        ways: { pending: 'Pending', success: 'Success', missing: 'Not found' },
      },
      oldest: {
        heading: 'Find the oldest pending transfer',
        text: 'Each transfer has a running number, the nonce. Number 8 cannot go before number 7. So open the oldest pending one in your wallet.',
        ways: { done: 'I have it open' },
      },
      decide: {
        heading: 'Raise the fee, cancel, or wait?',
        text: 'All three are safe. Usually the fee is below today’s price. Raising it or cancelling costs a fee; waiting costs nothing, but has no fixed end.',
        ways: { faster: 'Raise the fee', cancel: 'Cancel it', wait: 'Wait' },
      },
      faster: {
        heading: 'Press “Speed up” and raise both fees',
        text: 'Raise the maximum fee and the priority fee (the tip), each by at least 10 %. The maximum must also exceed the current base fee, the network’s minimum price. Confirm once.',
        never: 'Don’t send it as a new transfer. That only queues behind the first one.',
        ways: { done: 'Confirmed', noButton: 'No such button', error: 'I see an error' },
      },
      cancel: {
        heading: 'Press “Cancel” and raise both fees',
        text: 'This sends zero to yourself under the same number. Raise the maximum fee and the priority fee (the tip), each by at least 10 %. Confirm once.',
        never: 'Don’t trust it before it is confirmed. The first transfer can still win.',
        ways: { done: 'Confirmed', noButton: 'No such button', error: 'I see an error' },
      },
      error: {
        heading: 'What the error means',
        text: '“Underpriced”: raise both fees further. “Insufficient funds”: you need more of the network’s own coin. “Nonce too low”: the first transfer is already confirmed.',
        ways: { done: 'It went through', confirmed: 'Nonce too low' },
      },
      noButton: {
        heading: 'Some networks don’t offer it',
        text: 'On layer 2 especially, replacing may be missing. Your coins are safe while you wait. Paste the hash here, and I show numbers that fit.',
        never: 'Don’t pay a website that offers to release or cancel it for you.',
        ways: { wait: 'Go on' },
      },
      wait: {
        heading: 'Wait a few minutes, then look again',
        text: 'With a normal fee it usually takes a few minutes. With a low fee, hours or days are possible. Paste the hash here and press “Tell me when it confirms”.',
        ways: { through: 'It is confirmed', still: 'Still waiting' },
      },
      confirmed: {
        heading: 'The transfer is done',
        text: 'The coins have reached the address shown in the explorer. The wallet may only show old data: refresh it. A confirmed transfer cannot be reversed.',
        ways: { helped: 'That helps', more: 'It did not arrive' },
      },
      missing: {
        heading: 'The network does not know it',
        text: 'Check the first and last characters of the hash. If they are right, the network may have dropped the transfer. The coins then stay in your wallet.',
        ways: { helped: 'They are there', where: 'Where is the hash?' },
      },
      side: {
        heading: 'Did you send it, or do you expect it?',
        text: 'Until the first confirmation the bitcoin is not lost. It waits because its fee is below what miners take at the moment.',
        ways: { sent: 'I sent it', receiving: 'I expect it' },
      },
      bump: {
        heading: 'Look for “Increase fee”',
        text: 'This is RBF, replace by fee: the same payment again with a higher fee. Paste the transaction ID here, and I show its fee and today’s fee.',
        never: 'Don’t send the payment again as a new one. Both may confirm.',
        ways: { done: 'Fee increased', noButton: 'No such button' },
      },
      child: {
        heading: 'Spend the change with a high fee',
        text: 'If the transfer gave you change, send that change to yourself with a high fee. This is CPFP, child pays for parent. Miners then take both.',
        ways: { done: 'Done', cannot: 'Not possible' },
      },
      receiving: {
        heading: 'Ask the sender to increase the fee',
        text: 'Some wallets also let you send the incoming amount to yourself with a high fee. Then miners take both together.',
        never: 'Don’t pay “accelerator” sites that contact you.',
        ways: { done: 'Done' },
      },
      block: {
        heading: 'Now wait for the next blocks',
        text: 'A block comes every 10 minutes on average, and the best-paying transfers go first. Most nodes forget a transfer after about two weeks. Then the sender can usually spend the coins again.',
        never: 'Don’t delete the wallet. You would lose the fee button.',
        ways: { through: 'It is confirmed', more: 'More about this' },
      },
      finish: {
        heading: 'The transfer is through',
        text: 'The coins are where the transfer sent them, or back with you if you cancelled. Nothing more has to be done.',
        ways: { helped: 'It worked' },
      },
    },
  },
  revoke: {
    title: 'Revoke token approvals',
    begin: 'Revoke it together',
    steps: {
      leak: {
        heading: 'Has anyone seen your recovery phrase?',
        text: 'An approval lets a contract take one token. Until it is used, the coins stay with you. Revoking does not help if the phrase has leaked. Then the coins have to move first.',
        ways: { no: 'No, nobody', yes: 'Yes, or maybe' },
      },
      coin: {
        heading: 'Have a little coin for the fee',
        text: 'Each withdrawal of an approval is a small transaction. You need some of the network’s own coin, such as ETH on Ethereum.',
        ways: { have: 'I have some', lack: 'I have none' },
      },
      open: {
        heading: 'Open the list of approvals in your wallet',
        text: 'Look for “Approvals” or “Token permissions”, usually under Security or in the account menu.',
        ways: { found: 'I see the list', notFound: 'I don’t see that' },
      },
      explorer: {
        heading: 'Use the checker of the network’s explorer',
        text: 'The main explorer of the network has an approval checker. Type the explorer’s address yourself, then connect your wallet there.',
        never: 'Don’t open it from an advert or a message, and never type your phrase there.',
        ways: { found: 'I see the list' },
      },
      list: {
        heading: 'Unlimited and unknown ones first',
        text: 'Choose the network. Each line shows a token, the contract allowed to take it, and an amount. Press “Revoke” at an unlimited one, or at one you don’t know.',
        ways: { found: 'I pressed Revoke', nothing: 'The list is empty' },
      },
      sign: {
        heading: 'Read the request before you confirm',
        text: 'It should set the allowance to zero, or “approval for all” to false. It should send no coins except the fee.',
        ways: { matches: 'It says that', different: 'It says otherwise' },
      },
      reject: {
        heading: 'Reject it; nothing has happened',
        text: 'Rejecting a request is always safe. The page may be a fake one. Close it, and type the explorer’s address yourself.',
        ways: { again: 'Open it again' },
      },
      others: {
        heading: 'Wait until it is confirmed, then repeat',
        text: 'One withdrawal ends one permission on one network. Repeat for the other lines, and on every network you use.',
        ways: { done: 'All revoked' },
      },
      permit: {
        heading: 'Did you sign a message on a site you doubt?',
        text: 'Some approvals are given by a signature alone (“permit”). They may not be in any list until they are used.',
        ways: { no: 'No', yes: 'Yes, or maybe' },
      },
      finish: {
        heading: 'These permissions have ended',
        text: 'The contracts you revoked can take nothing more. What was already taken does not come back by this.',
        never: 'Disconnecting a site is not enough: approvals remain until they are revoked.',
        ways: { helped: 'It worked' },
      },
    },
  },

  position: (position, of) => `${position} of ${of}`,
  notLikeThat: 'Not so? Ask a person',
  back: 'Back',
  stop: 'Stop the guide',
  resume: 'Go on with the guide',
  waits: ({ title, position }) => `The guide “${title}” waits at ${position}. Shall we go on?`,
  choose: 'I can go through one of these with you, step by step. Which one?',

  spoken: {
    next: ['next', 'done', 'ok', 'okay', 'yes', 'continue', 'go on', 'ready'],
    back: ['back', 'go back', 'previous'],
    did: /^(?:(?:ok|okay|yes|yep|well|i|ive|just|that|thats) )*(?:already )?(?:did|done|have done|finished|completed)(?: (?:that|it|this|so|already|now|then|too|both|all))*$/,
    not: /\b(?:not|no|never|cannot|nothing|none|without|(?:ca|do|does|did|is|was|has|have|wo|are)nt)\b/,
    unsure:
      /\b(?:idea|clue|sure|maybe|perhaps|might|dont know|dunno|think|but|except|only|half|although|though|if|when|will|would|should|can|could|first|then|before|last|one|some|wrong|stolen|gone|lost|scam\w*|yes|no)\b/,
    corrects: /^(?:no wait|wait no|oh wait|wait|sorry|oops|actually|no sorry|i meant|my mistake|no)\b ?/,
  },
  wish: /\b(guide me|walk me through|lead me through|take me through|(go|do it|do this) (through )?(it )?together|step by step with me|hold my hand)\b/,
  goOn: /\b((go on|continue|carry on|resume)( with)? (the|my) guide|back to the guide)\b/,
  about: {
    'no-phrase': /(lost|no|without|missing|can.?t find).{0,24}(phrase|words|seed)/,
    'move-wallet': /new wallet|move (everything|all|(my|the) (coins|money|funds))/,
    revoke: /revok|approval|allowance|permission/,
    'wrong-network': /wrong (network|chain)/,
    stuck: /stuck|pending|unconfirmed|speed up|waiting transfer/,
    restore: /restor|import|recover|new phone|lost phone/,
  },
};
