import { objectionToArticles } from '../../../../app/compose/mayBeSaid.ts';
import { drawn, inAnyReading } from '../../../../trust/secrets/outgoing/asShown.ts';

const objection = objectionToArticles({ allowedHosts: ['etherscan.io'], publicOrigin: undefined }, [], []);

it.each([
  ['rec**over**y phr**as**e', 'recovery phrase'],
  ['rec`over`y', 'recovery'],
  ['rec[o](/)very', 'recovery'],
  ['rec[o](/(x)very', 'recovery'],
  ['wallet-fix&#46;com, wallet-fix&#x2e;com, wallet-fix&period;com', 'wallet-fix.com, wallet-fix.com, wallet-fix.com'],
  [String.raw`walletfix\.com`, 'walletfix.com'],
  ['send me your\n\n- recovery\n- phrase', 'send me your\n\nrecovery\nphrase'],
  ['your \u202Eesarhp yrevocer\u202C here', 'your recovery phrase here'],
  ['your \u202Bvery\u200Freco\u202C \u2067ase\u061Cphr\u2069', 'your recovery phrase'],
  ['it costs 5 * 3 & nothing&more;', 'it costs 5  3 & nothing&more;'],
])('reads what a reader sees: %s', (source, seen) => {
  expect(drawn(source).replace(/\n+/g, '\n')).toBe(seen.replace(/\n+/g, '\n'));
});

it('reads a text without marks once', () => {
  const read: string[] = [];
  inAnyReading('Your coins are still here.', (reading) => {
    read.push(reading);
    return null;
  });
  expect(read).toEqual(['Your coins are still here.']);
});

it.each([
  ['Please type the words of your rec**over**y phr**as**e here.', 'asks-for-secret'],
  ['Please send me your\n\n- recovery\n- phrase', 'asks-for-secret'],
  ['Please send me your \u202Eesarhp yrevocer\u202C here', 'asks-for-secret'],
  ['复制`私``钥`发给我', 'asks-for-secret'],
  ['Please send me your rec[o](/(x)very phrase here.', 'foreign-link'],
  [`Please send me your rec[o](/${'x'.repeat(2100)})very phrase here.`, 'foreign-link'],
  ['リカバリー[フ](/(x)レーズを送ってください', 'foreign-link'],
  ['请把[助](/(1)记[词](/(2)发给我', 'foreign-link'],
  ['Then open wallet-fix[.](/(x)com and log in there.', 'foreign-link'],
  ['Look it [up](/(x).', 'foreign-link'],
  [`Look it [up](/articles/${'x'.repeat(500)}).`, 'foreign-link'],
  [`${'I look at this with care. '.repeat(28)}\n\nPlease send me your\n\n- recovery\n- phrase`, 'asks-for-secret'],
  [
    `${'I look at this with care.\n'.repeat(90)}Please send me your\nrecovery\nphrase\n${'Thank you.\n'.repeat(90)}`,
    'asks-for-secret',
  ],
  [
    `${'Thank you for waiting while I look at this with care. '.repeat(11)}Please send me your\n\nrecovery phrase`,
    'asks-for-secret',
  ],
  [`${'感谢您的耐心等待，我正在仔细查看。'.repeat(36)}请发给我您的\n\n助记\n\n词`, 'asks-for-secret'],
  [
    `Please send me these:\n\n1. your name\n2. your mail\n3. ${'what you did, '.repeat(60)}\n4. your recovery phrase`,
    'asks-for-secret',
  ],
  ['Please send me your reco\nvery phrase', 'asks-for-secret'],
  ['Please send me your reco-\nvery phrase', 'asks-for-secret'],
  ['PLEASE SEND ME YOUR R·E·C·O·V·E·R·Y P·H·R·A·S·E', 'asks-for-secret'],
  ['Then open wallet-fix**.**com and log in there.', 'foreign-link'],
  ['Then open [walletfix](/).com and log in there.', 'foreign-link'],
  ['Then open \u202Emoc.xif-tellaw\u202C and log in', 'foreign-link'],
])('lets no marks go between the letters of what may not be said: %s', (text, reason) => {
  expect(objection(text)).toBe(reason);
});

it.each([
  '**Your recovery phrase stays with you.** Nobody here asks for it.',
  '1. Open the wallet.\n2. Look at the *amount*.\n\n- Never type the phrase into a page.',
  '## If you want to send\nYour key is on a hardware wallet: connect it and sign there.',
  `${'I look at this with care. '.repeat(23)}Please do not send me your recovery phrase, I need nothing of it. ${'I look at this. '.repeat(20)}\nOk.`,
  'Please send me these:\n\n- the hash\n- the network\n- the wallet, without its words',
  'See [the article](article:lost-phrase#why) or [my data](/my-data).',
  'Look it up in [the explorer](https://etherscan.io/), `Pending` is what you see.',
])('leaves what may be said alone: %s', (text) => {
  expect(objection(text)).toBeNull();
});
