import type { Phrases } from './phrases.ts';

export const en: Phrases = {
  neverAsk: 'We never ask for your recovery phrase or private key.',
  greeting: 'Hello. This is the support bot.',
  askAnything: 'Tell me what happened, or paste a transaction hash.',
  help: 'Write what happened in your own words, or paste a transaction hash. I answer from checked articles and look at the chain itself. You can also ask for a person.',
  thanks: 'You are welcome. Is there anything else?',
  quiet: 'All right. I only write when you write something first.',
  upset:
    'I’m sorry, this is hard, and I may have missed the point: I’m a bot. A person can help. Or tell me in a few words what you did and what you see now.',
  wordless:
    'I’m here. Start small, if you like: what did you do, and what do you see now? You can also ask for a person.',
  distress:
    'I’m here. Your coins are recorded on the blockchain, and nothing you write here can move them. One sentence is enough: what did you do, with which coin, and what do you see now? If coins are leaving without you, or someone may have your phrase, write just that.',
  distressAgain:
    'Take your time. Only one thing: what did you do last, or what looks wrong? A person can help as well, and sees all that you wrote here.',
  distressUrgent:
    'I’m here. What helps most now is the first step on the list above: take it slowly, one step at a time. Urgent cases go first.',
  ashamed:
    'Nobody here laughs or scolds. It happens to careful people every day, and it says nothing bad about you. That you noticed and wrote is what helps now.',
  ashamedAgain:
    'There is nothing to be ashamed of here. Take the time you need; write on whenever you like, and we take one step after another.',
  bot: 'I’m a bot. I answer from checked articles and look at the chain itself. You can ask for a person, and I say who is there. Staff appear in this chat with a seal, a name and a check word, and never ask for your phrase.',
  unclear:
    'I’m sorry, that was not clear. Which word or which step is it? Or tell me only what you want to do, and what is on your screen now. A person can explain it too.',
  detail:
    'Thank you, noted. And what is wrong: has something not arrived, or do you see something you don’t expect? If it is about a transfer, its transaction hash lets me look at the chain itself.',
  detailHash:
    'Thank you, noted. Is there a transaction hash in the history of the app, or of the exchange? With it I can look where the coins are now. A person can help as well, and sees all that you wrote here.',
  detailAgain:
    'Noted. If you have no hash at hand, tell me what is on your screen now. Or talk to a person, who sees all that you wrote here.',
  detailMore:
    'Noted. Tell me what is on your screen now, or what you want to do next. Or talk to a person, who sees all that you wrote here.',
  detailWaiting: 'Noted. The person who comes will read it, and your place is kept.',
  goOn: 'I’m listening. What did you do last, and what do you see now? One sentence is enough.',
  goodbye:
    'All right. You can close this page. “End chat” ends it at once; the conversation is deleted within 24 hours after that.',
  cancelled: 'Stopped. Nothing was changed. What would you like to do?',
  failed:
    'Something failed on our side. Your message is kept, and this says nothing about your funds. Try again, or ask for a person.',
  restarted: 'This chat was updated meanwhile, so I start this step again. What you wrote is kept.',
  noAttachments:
    'I can’t take files or pictures: screenshots often show a recovery phrase. Please describe it in words.',
  notOurButton:
    'That button names something that is not here, or no longer, so nothing of it was kept. Please write what you need in your own words.',
  languageChanged: 'From now on I write in English.',
  chooseLanguage: 'Which language should I use?',

  consentAsk:
    'Before we start:\n\n- A bot answers first. You can ask for a person, and are told who is there.\n- Everything you write is deleted within 24 hours after the chat ends.\n- We don’t want your recovery phrase or private key, and we don’t accept them.',
  consentTerms: (version, lang) =>
    `By pressing “Agree and start” you accept the [terms of use](/legal/terms?lang=${lang}) and the [privacy policy](/legal/privacy?lang=${lang}) (version ${version}).`,
  consentFirst: 'I can read messages only after you agree. What you just wrote was not kept.',
  consentFirstShorter:
    'That is longer than I may read before you have agreed, and nothing of it was kept. Agree first, or say it in at most 1,000 characters.',
  consentThanks: (version) => `Thank you. You agreed to version ${version}. You can withdraw at any time.`,
  declined:
    'All right, nothing you write is kept. The help centre is open without consent. If someone has your recovery phrase: create a new wallet on a safe device and move your funds there first. Never pay anyone who offers to recover them.',
  withdrawn: 'Your consent is withdrawn. This chat has ended and is being deleted.',

  stopped:
    'Not sent on. This looks like a recovery phrase or a private key, so it was not saved, and neither the bot nor a person can see it. If you have shown it to anyone else, move your funds to a new wallet first. Nobody at support will ever ask for it.',
  stoppedUnsure:
    'I did not save that message, because it might hold a secret. If it was something else, please write it in other words. If it was a shortened transaction hash, copy the whole one from the transaction’s details. Never send recovery words, keys or passwords.',

  notKnown:
    'I have no checked answer to this. Say it in other words: what you did, with which coin, and what you see now. For a payment, paste its transaction hash. You can also look in the [help centre](/), or talk to a person.',
  tellMore:
    'I’m listening. Tell me a little more, so that I find the right answer: what did you do or want to do, with which coin and network, and what do you see now? For a payment, its transaction hash helps.',
  tellMoreNear:
    'Tell me a little more, so that I find the right answer: what did you do or want to do, with which coin and network, and what do you see now? Perhaps it is this:',
  noted: 'Thank you, that is noted. One of these goes on from here; or tell me what you see now.',
  notedSo: (known) =>
    `Thank you. So far I have: **${known}**. One of these goes on from here; or tell me what you see now, or what you want to know.`,
  notKnownNear: 'This is the nearest that I have. If it does not fit, say it in other words, or talk to a person.',
  notKnownAgain:
    'I’m sorry, I have no checked answer to this one. A person can help, and sees all that you wrote here. Or tell me only this: what did you want to do, and what happened instead?',
  notKnownStill:
    'I can’t answer this from what I have. A person is the quickest way on. You can also look in the [help centre](/).',
  notKnownWaiting: 'I have no checked answer to this. A person has been called and will read it; your place is kept.',
  notKnownWaitingAgain: 'I can’t answer this either. The person who comes will read it.',
  unsure: 'I’m not sure which of these you mean.',
  unsureOfOne: 'Is this what you mean?',
  source: (title, reviewed) => `From “${title}”, checked ${reviewed}`,
  inWallet: (wallet, path) => `**In ${wallet}:** ${path}.`,
  atPlace: (place, line) => `**${place}:** ${line}`,
  fraudLine: ({ name, number, hours }, emergency) =>
    `**By telephone:** ${name}, ${number}${hours === 'always' ? ', day and night' : ''}. In danger: ${emergency.join(' or ')}.`,
  consularLine: ({ name, number, abroad, hours }) =>
    `**For citizens held abroad:** ${name}, ${number}, from abroad ${abroad}${hours === 'always' ? ', day and night' : ''}; the family may ring it too.`,
  otherLanguage: (language) => `This article exists only in ${language} so far.`,
  never: 'Don’t',
  goodNews: [
    'I’m so glad to hear that!',
    'That’s good news, thank you for telling me.',
    'Lovely, well done for getting there.',
    'What a relief, I’m happy that it worked out.',
  ],
  acknowledged: [
    'All right. I’m here if something looks odd on the way.',
    'Good. Take your time, this chat stays open for a while.',
    'Understood. Write again whenever you get stuck.',
    'Fine, one thing at a time. Tell me how it goes, if you like.',
  ],
  notHelped:
    'I’m sorry that did not help. Say it in other words: what you did, with which coin, and what you see now. Or talk to a person.',
  notHelpedTry:
    'I’m sorry that did not help. Does one of these fit better? If not, say it in other words, or talk to a person.',
  notHelpedAgain:
    'I’m sorry, I have not been able to help so far. A person can: they read all of this, so you need not explain again. You can also go on here in other words.',
  otherQuestion: 'On your other question, one of these below may fit.',
  othersFit: 'Perhaps one of these fits better. If not, say it in other words.',
  noOthers:
    'I have no other article that fits. Say it in other words: what you did, and what you see now. Or talk to a person.',

  emergencyHeading: 'Move your funds to a new wallet first.',
  emergencyBand: 'Act now',
  emergencyWhen: 'When this is for you',
  emergencyAsk: 'If someone has your recovery phrase, or you signed something you don’t trust.',
  emergencyHappened: {
    'funds-stolen':
      'Coins seem to have left your wallet without you, and whoever moved them can move the rest. **One look first: does the history show an outgoing transfer above 0 that you did not make? Then do all that follows, now.** If nothing went out, if the amount is 0, or if it began with an update, a restore or a new coin name, write that here first.',
    'phrase-exposed': 'Someone else may have your recovery phrase. Whoever has it can open your wallet.',
    'phishing-site':
      'You connected to a site that may be fake, or signed something there. What you signed can let it take tokens.',
    'fake-support':
      'Someone who says they are support has contacted you. Real support never asks for your phrase, a payment or remote access.',
    'device-compromised':
      'Someone else may control your device. They can then see and move what every wallet on it holds.',
    'investment-scam':
      'Someone asks you to pay before you can have your money, or has it on a platform that does not pay out. Whatever is paid next is usually lost as well.',
    'fake-app': 'You may have a false wallet app. Whatever was typed into it may be known to whoever made it.',
    'wallet-swept': 'Somebody else has the words of this wallet. What arrives in it is taken at once, fee coins too.',
    'second-hand-device': 'Whoever chose the words of this device can take what is on it.',
  },

  dangerBelow:
    'If something happened that you did not do, or somebody has your words, press the first button below. It says what to do at once.',
  alarmLifted: 'Thank you for saying so. Then the emergency steps above are not for this.',

  askFullHash: (shortened) =>
    `I see a shortened hash, ${shortened}. To look it up I need all of it, without the dots. In your wallet, open the transaction and tap the hash or “View on explorer” to copy it.`,
  askHash:
    'Please paste the whole transaction hash. On most networks it has 64 characters, on some after 0x; Solana and others write it differently. In your wallet, open History, tap the transaction, and copy the hash. A hash is public and safe to share.',
  asking: {
    network:
      'Which network is this on? The wallet or the exchange names it beside the transaction: Ethereum, BNB Smart Chain, Tron, Solana or another.',
    wallet: 'Which wallet app is it, and is it on a phone or in a browser?',
    wording:
      'What exactly does the screen say? Please copy the words, or the code of the error. Leave out recovery words and keys.',
  },
  notAHash:
    'That is not a whole transaction hash yet. Most have 64 characters, with or without 0x in front; Solana and others write it differently. You can also write “stop”.',
  addressNotHash: 'That is an address. I need the hash of the transaction, which stands in the transaction’s details.',

  handingOver: (department) =>
    `I’m asking a person${department ? ` from ${department}` : ''}. They will see this conversation, so you need not explain again.`,
  queueAt: ({ position, low, high }) =>
    position === 1
      ? `You are next, usually ${low}–${high} minutes. Closing keeps your place.`
      : `You are number ${position}, usually ${low}–${high} minutes. Closing keeps your place.`,
  queuePlace: (position) =>
    `${position === 1 ? 'You are next' : `You are number ${position}`}; how long it takes can’t be said yet. Closing keeps your place.`,
  noSpeaker: (position) =>
    `${position === 1 ? 'You are next.' : `You are number ${position}.`} Nobody on shift writes English now, so we can’t say how long it takes. You may be answered in another language. Closing keeps your place.`,
  urgentFirst: 'Urgent cases go first, so your number can change.',
  urgentWentFirst: 'Your place among the others is kept; an urgent case went first.',
  staffBackAt: ({ time, position }) =>
    `Staff are back at ${time}. ${position === 1 ? 'You are next' : `You are number ${position}`}; closing keeps your place, and the reply appears here.`,
  nobodyOnShift: (position) =>
    `No member of staff is on shift right now, so it can’t be said how long it takes. ${position === 1 ? 'You are next' : `You are number ${position}`}; closing keeps your place, and the reply appears here.`,
  alreadyWaiting: 'You are in the queue already, and your place is kept.',
  leftQueue: 'You left the queue. I’m here; you can ask for a person again.',
  accepted: (name) =>
    `${name} is here and sees what was said so far. The bot is silent now. Staff never ask you to install anything, to approve anything in your wallet, to pay, to show your screen or to go on elsewhere.`,
  returnedToBot: 'The bot is back. Ask on, or ask for a person again.',
  returnedWithTask: 'The bot is back and goes on with this:',
  tookBack: (name) => `${name} is still here: this chat goes on. The bot is silent now.`,
  handedTooEarly: 'That came too early: you are still in the queue. Your place and the time you waited are kept.',
  transferred: (department) => `You are being handed to ${department}. Your waiting time counts on.`,
  agentGone:
    'The connection to our colleague was lost. You are back in the queue and the time you waited counts; nothing you wrote is lost.',
  ended: (time) => `Support has ended. This conversation will be deleted by ${time}.`,
  endedIdle: (time) =>
    `This chat ended because it was quiet for a while. It will be deleted by ${time}. You can start a new one at any time.`,
  rateAsk: 'How was it?',
  rateThanks: 'Thank you for telling us.',

  dataShown: 'Under “My data” you can read, download and erase this conversation.',
  dataErased: (time) => `Deleted on ${time}. Nobody can read it, including us.`,

  rail: { happened: 'What happened', means: 'What it means', todo: 'What to do now', never: 'What not to do' },

  buttons: {
    accept: 'Agree and start',
    decline: 'Not now',
    person: 'Talk to a person',
    emergency: 'Someone has my phrase',
    helped: 'Yes, it helped',
    notHelped: 'No',
    another: 'Another answer',
    allSteps: 'All steps',
    leaveQueue: 'Leave queue',
    endChat: 'End chat',
    cancel: 'Stop',
    checkAgain: 'Check again',
    watch: 'Tell me when it confirms',
    erase: 'Erase everything',
  },
  departments: {
    transfers: 'Transfers',
    destination: 'Addresses and networks',
    recovery: 'Restore and backup',
    security: 'Safety',
    tokens: 'Tokens and networks',
    swaps: 'Swaps, bridges and staking',
    buying: 'Buying and selling',
    app: 'The app',
    privacy: 'Privacy and this desk',
  },
};
