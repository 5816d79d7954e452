import type { CarePhrases } from './carePhrases.ts';
import { schemes } from './schemes/en.ts';
import { suspected } from './suspected/en.ts';

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
  suspected,
  schemes,
  pointerAbove: 'The numbers stand above. Tell me your country, and I name the right one.',
  numbersAbove: 'The numbers stand above.',
  byText: ({ number, area = false, partly = false, app }) =>
    number === undefined
      ? `The police take reports in writing through ${app}, if it was set up before.`
      : `The police take a text message at ${number}${area ? ', in many places followed by the last three digits of the area code' : ''}${partly ? ', not everywhere: an answer tells you if it does not work' : ''}: write where you are and what is happening.`,
  helpline: {
    should:
      'Yes, please call now. The line is there for exactly this. No reason is too small, and you are no burden. You may cry, be silent, or hang up whenever you like.',
    free: (known) =>
      known
        ? 'Yes, calling it costs nothing.'
        : 'Most such lines cost nothing; for this one I have not read it. No credit? Let somebody near you call, or take the emergency number, which is free.',
    anonymous:
      'You need not say your name. What you tell stays there; only where a life is in danger right now may they fetch help. Ask them first what they keep to themselves, and they tell you. This chat tells nobody you know either.',
    writing: (way) =>
      way === null
        ? 'I have checked no way to write to this line. Go where nobody hears you, outside or to a neighbour, and call from there. Or write here: our staff read it first.'
        : way.by === 'site'
          ? `Yes. ${way.name ?? 'The line'} has a chat on its own site; look it up by its name. Nobody hears you there.`
          : `Yes: ${way.by === 'whatsapp' ? 'by WhatsApp' : 'send a text'} to ${way.number}${way.name && way.name !== way.number ? ` (${way.name})` : ''}. Nobody hears you there.`,
    busy: (urgent) =>
      `That happens, and it says nothing about you. Stay on the line, or try again in a few minutes. If it gets worse before that, call ${urgent.length > 0 ? urgent.join(' or ') : 'the emergency number'}. And ring one person you know, at this hour too: "Please come, I am not well."`,
    hours: (when) =>
      when === null
        ? 'I have not read its hours. Try it; if nobody answers, the emergency number is answered day and night.'
        : `It answers ${when}.`,
    language: (names) => `It answers in: ${names}. A few simple words are enough: "I want to die. Please help me."`,
    asks: 'A person answers, asks how you are and whether you are safe right now. You say as much as you like. Nobody judges you, and you may end it at any time. There is nothing to prepare.',
    reached:
      'I am glad that you called. That took courage, and you may call again, tonight too, as often as you need. Be near somebody tonight, and away from anything that could hurt you. I stay here.',
  },
  around: {
    moneyWaits:
      'Yes, it can wait until tomorrow. You come first tonight. Do it then, together with somebody, and send nothing to anybody before that.',
    restSafe:
      'Yes, you can leave it where it is. If nobody else has your words, nobody can move it, and nothing has to be done now. Stay with the one who is with you.',
    restForced:
      'Yes, leave it as it is: send nothing and delete nothing until the police or a lawyer has told you what to do. If somebody else has your words or your phone, tell them that first.',
    restKnown:
      'Not for long: somebody may know your words. Your safety comes first. Then move it, together with somebody you trust, to a new wallet with new words.',
    sendToFamily:
      'You need not. Nothing is lost if it stays where it is, so leave it tonight and decide together another day. What matters now is that you are not alone.',
    recordWhere:
      'In the wallet: Activity or History, then that payment. Copy its hash, and note the address it went to, the amount, the day and the time. A picture of that screen helps the police too. Your words are on none of it; show them to nobody.',
    paperWhere:
      'Outside that home: with somebody the other one cannot press, or in a locker at a bank, in a sealed envelope. No photo, and tell nobody else where it is.',
    waitOrMove:
      'If it can be done today without the other one noticing, move first: on a device they never had, to a new wallet with new words, by the owner alone. If it could turn dangerous, wait until help is there.',
    mayHelp:
      'Yes: be there, but let the owner do every step with their own hands. Do not read, write or keep the words. Note the day, and have a second person there, such as the one from the protection office: that protects you too.',
    secondWallet:
      'The words that they know do not show a new wallet with words of its own. But whoever opens the app on this phone sees it. Make it on a device they never had.',
    heldPhone:
      'Then the words may have been seen, or something may have been put on that phone. Once it is safe to, make a new wallet on another device and move everything there. Until then keep the phone out of those hands, and type no words on it.',
    contactBack:
      'Nobody here writes by e-mail: the reply appears in this chat, and our staff see all of it. A hash or an address may be written here, as both are public. Your words never.',
    notParents:
      'Then not them first. Another adult can: a counsellor or teacher at school, an aunt, the child line. Say there too that you are afraid of being hit at home: that counts, and they know what to do. Are you safe there tonight?',
    giveIn:
      'What keeps you unharmed comes first: if they are beside you, give it, as little as they accept. No coin is worth an injury, and it counts as forced. The police can follow it afterwards.',
    sendNothing:
      'Don’t send it, whatever hour they name: sending does not make them go away, and the next demand follows. Call the police before that hour, say what was threatened and where, and warn the people who were named.',
    unseen:
      'If the way out is free, go now, to other people. If not, use this moment to send that message: where you are, how many they are, what they want, that you cannot speak. Then delete it. Do as they say rather than get hurt.',
    number: (found) =>
      found === null
        ? 'That number I have not read, so look it up on that office’s own site. The numbers above I have read.'
        : found.name === null
          ? `Yes, ${found.number} is right.`
          : `Yes, ${found.number} is right: ${found.name}.`,
  },
  forOther: {
    thanks: 'Thank you for looking out for them.',
    lead: 'Nobody may force an old person, family included. Their safety comes before any money.',
    steps: (urgent) => [
      `In danger now, or hurt: call ${urgent.length > 0 ? urgent.join(' or ') : 'the emergency number'}. You may call for them.`,
      'Do not face the other one alone. Note days, words and bruises; a doctor can record them.',
      'Ask them alone what they want. What happens with their coins they do with their own hands; you keep no words.',
    ],
  },
  forClose: {
    thanks: 'Thank you for writing, and for being there for them.',
    lead: 'Your staying helps. They come before any coins.',
    steps: (urgent) => [
      `Stay with them, or at the door, and keep talking. No answer, something taken, or a means in reach: call ${urgent.length > 0 ? urgent.join(' or ') : 'the emergency number'} now.`,
      'Ask it straight: "Do you want to die?" That plants nothing. Listen, don’t argue, promise no secret.',
      'Put away what could hurt them, and leave them alone at no time tonight. The line is there for you as well.',
    ],
  },
  onTheWay:
    'Good that somebody is coming. Until then go where it is light and they find you, leave the door open for them, and stay away from anything that could hurt you. Then show them this chat.',
  onTheWayPlain:
    'Good that somebody is coming. Show them everything when they are there. Until then you need not answer anybody.',
  onTheWayForced:
    'Good, that was right. Until help is with you: behind a locked door, quiet, the phone on silent. Open only to the police or to the one you called. If they ring back, say first where you are and where the other one is.',
  calm: [
    'That is fear, and it comes in waves and goes again. Put both feet on the floor. Breathe out slowly, longer than in, five times. Then call, or write to one person: "Please come."',
    'You need not be strong now. Turn on a light, take a blanket or something warm to drink. Who could be with you or on the phone with you tonight?',
    'Nothing has to be settled tonight. Put the phone with the other messages away, and stay only with what is near: a voice, a light, your breath. The line listens also if you only cry.',
  ],
  calmForced: [
    'Anybody would tremble after that. Breathe out slowly and quietly. Are you where nobody can reach you? If not, that comes first: to other people, or behind a locked door.',
    'You are doing well. One thing at a time: first a safe place, then one voice that helps you. Everything else can wait.',
  ],
  mayTell:
    'Yes, tell that one person now; you choose who else may know. Short is enough: "I am not well and need you. Please come or call me." They can stay with you, and call with you.',
  leavePlace:
    'Please go out of there first: to a lit room, a shop, a street with people. Leave behind what could hurt you. If you are driving, stop. Then call, or let somebody come to you. I stay here.',
  comesAgain:
    'Tell the police before then: who comes, when and where, and whom they named. At that hour do not be there alone, and warn the one they named. What keeps you unharmed comes before any coin.',
  trustedDevice:
    "On one that the other side never had: a friend's or relative's, if you trust them, or a new one. Make the new wallet there, write the words on paper by hand, and leave the paper with that person. No photo, nothing on your own phone. Later take the app off theirs again.",
  whoFirst:
    'If money went by bank or card: the bank first, at once, by the number on your card, to stop it. Then the police, today, with the messages and the receipt. Only coins went: the police, then the exchange. You need not do both alone.',
  policeFirst:
    'The police first, by the emergency number: your safety comes before any account. The bank can be called afterwards, from a safe place.',
  leaveNow:
    'If the way out is free, yes: go now, with the children, to other people, and call the police from there. Papers and medicine only if they are within reach. If the way is not free, lock a door between you and call quietly.',
  goThere:
    'Good. Go there now, and let neither coins nor this chat hold you up. Tell them what happened, and call from their phone. Everything else can wait until you are there.',
  named:
    'Ring that person now, before anything else. You need explain nothing: "I am not well. Please come, or stay on the phone with me." Until then stay away from anything that could hurt you. I stay here.',
  namedForced:
    'Then reach that person as soon as nobody hears you, or write: "I am in danger at home. Please call the police for me." Say where you are. Delete what you sent, if your phone is looked at.',
  meansIt:
    'Thank you for saying it so plainly. Then please do not stay alone with it now: ring the line or the emergency number, and let somebody come to you. Who could be with you within the hour?',
  movedAway:
    'I am glad that you went away from there. Stay where there are people, and warm. Call from there, or let somebody fetch you; do not go back alone.',
  mayReadThis:
    'This chat may be read as well: close the page when somebody comes. Menu, "My data", "Erase everything" removes it.',
  acute: {
    call: (numbers) => (numbers.length === 0 ? 'Call the emergency number now.' : `Call ${numbers.join(' or ')} now.`),
    place: [
      'Step back from the edge and go down or inside, to where somebody is; shout if you must.',
      'One step back, sit down, and then the way down to people, with the phone at your ear.',
    ],
    means: [
      'Put it down, leave that room, and go to where somebody is: "Please don’t leave me alone."',
      'Let go of it, close the door behind you, and wake somebody if you have to.',
    ],
    taken: [
      'Say what you took and how much, also if you feel nothing yet: it can be treated. Unlock the door, and don’t lie down alone.',
      'Keep the packet in your hand for them, stay on the phone, and let somebody sit with you until they are there.',
    ],
    soon: [
      'Don’t stay alone with it now: knock at the next door or ring one person, "I can’t be alone tonight."',
      'Only this one hour counts: spend it beside somebody, in the light, away from what could hurt you.',
    ],
  },
  realPerson: (person) => `I am a program. ${person} A person answers you this minute at:`,
  farewell: [
    'I don’t help with that note, because it is you who should stay. Nothing has to be put in order tonight, and nothing is lost by waiting. Who can be with you within the hour? Ring them, or the line, now.',
    'Put the pen away for tonight. That you are writing it means that you must not be alone now: go to somebody and say just that, "I was writing a farewell."',
  ],
  noLines:
    'All right, no number from me. Then one living person: knock next door, or go to whoever is nearest, and say "I can’t be alone right now." Who is that?',
  threats: {
    morePictures:
      'Send no picture, none at all: it would not end there, and nobody is let off for it. Whoever demands that commits a crime, not you. Save the message, then block, and show it today to an adult whom you trust, or to the police.',
    payPart:
      'No, not a part either: it buys no time, it shows that you pay, and the next demand comes sooner. Let the hour pass without an answer, save the chat, and tell one person or the police before it.',
    goneAccount:
      'Better not delete it: the evidence goes with it, and what they have copied they keep. Save everything first, then block and report them, set the account to private and hide the list of friends.',
    gameStranger:
      'Send nothing, no coins and no pictures, and don’t meet: somebody from a game who demands coins of you, or a secret, does wrong, not you. Save the messages, answer no more, and show them to one adult today.',
    needNotTell:
      'You need not tell that one person first. But one adult should know today: an aunt, a teacher, a school counsellor, or the child line. Show them the chat. They can be there when your parents hear of it.',
    ringsAgain:
      'Let it ring. You need not pick up, and answer nothing. Take a picture of the missed calls, mute the phone, and block once everything is saved. Ring the line now, or go to somebody, so that you are not alone with it.',
    schoolKnows:
      'This chat tells your school nothing, and the child line asks for no name. What the police pass on I cannot promise: say first, "Please don’t tell my school", and ask whom they will tell.',
    ofAge:
      'Thank you for telling me. Then an adult should stand beside you in this, today: who would keep calm, an aunt, a teacher, the child line? Until then send nothing, and answer nobody who presses you.',
    giveOrDecoy:
      'Tonight what keeps you unharmed counts, and a child who is with you: if a no could bring blows, give it. No coin is worth that. Better no wallet for show: seen through, it makes somebody furious. Best is to be elsewhere before that, with people or with the police, and to move the coins from there.',
    blamesSelf:
      'No. No answer, late or wrong, gives anybody the right to hit, or to throw things. It is not your fault. It counts as violence, and you may ask for help before it happens again.',
    hurt: 'It counts, however small it looks, and it is not your fault. A doctor can look at it and write it down, without the police; a photo is best kept where the other one cannot find it. Are you safe there tonight? Do not contradict to the face if that is dangerous.',
    callsBack:
      'Say it first thing: "Please never ring me back." Such places know this, and agree on a time when you ring again. Ring from a phone that is not yours, a neighbour’s or a pharmacy’s, or take that one call off the list.',
    writtenHelp: 'Write from a device that the other one never had, best not at home.',
  },
  notHere:
    'I have no sure answer to that here, and a wrong one could harm you. Our staff read it first. Nothing has to be decided right now.',
  stepsForced: (urgent, byText) => [
    `In danger now: call ${urgent.length > 0 ? urgent.join(' or ') : 'the emergency number'}. Can't speak? Leave the line open.${byText ? ` ${byText}` : ''}`,
    'Get out to other people if you can. If not, a locked door between you. Do what keeps you unharmed, giving in as well.',
    'Somebody comes? Close this page at once; it writes to nobody.',
  ],
  stepsHeld: [
    'Do what keeps you unharmed. Don’t refuse openly, and don’t run where guards are.',
    'Safest is help from outside: somebody you trust tells the police at home and your country’s consular service where you are, the company’s name, and that you are held.',
    'Somebody comes? Close this page at once; it writes to nobody.',
  ],
  noLineThere: (country) =>
    `I have checked no line for ${country}. Its emergency number is answered day and night, and a hospital or a doctor helps at once as well. Is there somebody near who can call with you?`,
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
