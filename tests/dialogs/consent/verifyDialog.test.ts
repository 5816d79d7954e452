import { generateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { Wallet } from 'ethers';
import { MINUTE } from '../../../core/time.ts';
import { verify } from '../../../dialogs/consent/verifyDialog.ts';
import { en } from '../../../languages/en.ts';
import { verification as words } from '../../../languages/verification/en.ts';
import { verification as ja } from '../../../languages/verification/ja.ts';
import { bitcoinWallet } from '../../support/chains/bitcoinWallet.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';
import { mistyped } from '../../support/texts/mistyped.ts';

const wallet = Wallet.createRandom();

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

type Visitor = ReturnType<DeskUnderTest['visitor']>;

async function proving(channel = 'webchat'): Promise<Visitor> {
  const visitor = desk.visitor('en', channel);
  await visitor.enter();
  await visitor.press({ action: 'verify' });
  return visitor;
}

/** Gives the address; returns the exact text to sign. */
async function messageFor(visitor: Visitor, address = wallet.address): Promise<string> {
  return (await visitor.say(address))[1] ?? '';
}

describe('the proof of an address', () => {
  it('is a message, a signature and a fact that the agent sees, with the address sealed', async () => {
    const visitor = await proving('line');
    const said = await visitor.say(wallet.address);
    expect(said).toEqual([words.explain, expect.stringContaining('help.example wants you to sign in'), words.paste]);
    expect(await visitor.say(await wallet.signMessage(said[1] ?? ''))).toEqual([words.verified(wallet.address)]);
    const stored = await desk.stores.conversations.read(visitor.id);
    expect(stored?.facts.verified).toBe('signature');
    expect(JSON.stringify(stored?.facts)).not.toContain(wallet.address);
    expect(stored?.content.verified).toMatchObject({ how: 'signature', address: wallet.address });
    await visitor.press({ action: 'person' });
    await desk.desk.claim(visitor.id, MINA);
    const opened = await desk.desk.open(visitor.id, MINA, 0);
    expect(opened).toMatchObject({ case: { verified: { how: 'signature', address: wallet.address } } });
  });

  it('works with a Bitcoin wallet', async () => {
    const visitor = await proving();
    const bitcoin = bitcoinWallet();
    const message = await messageFor(visitor, bitcoin.address);
    expect(await visitor.say(bitcoin.sign(message))).toEqual([words.verified(bitcoin.address)]);
  });

  it('shows the text to sign as plain text by itself, and the page only where there is one', async () => {
    const visitor = await proving();
    await visitor.news();
    await visitor.send({ text: wallet.address });
    const [, explanation, message] = (await visitor.news()).map(({ activity }) => activity);
    expect(explanation?.text).toContain('/verify?lang=en');
    expect(message).toMatchObject({
      textFormat: 'plain',
      channelData: { handrail: { card: { kind: 'sign', message: message?.text } } },
    });
  });

  it('asks again for an address that is none, or mistyped, and never for words', async () => {
    const visitor = await proving();
    expect(await visitor.say('my wallet')).toEqual([words.notAnAddress]);
    expect(await visitor.say(mistyped(wallet.address))).toEqual([words.mistyped]);
    expect(await messageFor(visitor)).toContain(wallet.address);
  });

  it('says what is wrong with a signature, and ends after five', async () => {
    const visitor = await proving();
    const message = await messageFor(visitor);
    expect(await visitor.say('0x1234')).toEqual([words.notASignature('4')]);
    const other = await Wallet.createRandom().signMessage(message);
    expect(await visitor.say(other)).toEqual([words.wrongWallet('3')]);
    for (const left of ['2', '1']) expect(await visitor.say(other)).toEqual([words.wrongWallet(left)]);
    expect(await visitor.say(other)).toEqual([words.noTries]);
    expect((await desk.stores.conversations.read(visitor.id))?.facts.verified).toBeUndefined();
  });

  it('is over after ten minutes, and can be started again', async () => {
    const visitor = await proving();
    const message = await messageFor(visitor);
    desk.pass(10 * MINUTE);
    expect(await visitor.say(await wallet.signMessage(message))).toEqual([words.expired]);
    expect(await visitor.say(words.buttons.again)).toEqual([words.ask]);
  });

  it('cannot be answered with a signature from another conversation', async () => {
    const [one, other] = [await proving(), await proving()];
    const signature = await wallet.signMessage(await messageFor(one));
    await messageFor(other);
    expect(await other.say(signature)).toEqual([words.wrongWallet('4')]);
  });

  it('can be skipped, and left for a question or a person', async () => {
    const visitor = await proving();
    expect(await visitor.say(words.buttons.skip)).toEqual([en.cancelled]);
    await visitor.press({ action: 'verify' });
    await messageFor(visitor);
    expect((await visitor.say('Why do you want me to sign something at all?'))[0]).toBe(en.notKnown);
    await visitor.press({ action: 'verify' });
    expect((await visitor.press({ action: 'person' }))[0]).toContain(en.handingOver(null));
  });

  it('refuses recovery words and says why that old practice is dangerous, in the language of the chat', async () => {
    const visitor = await proving();
    const phrase = generateMnemonic(wordlist);
    expect(await visitor.say(phrase)).toEqual([`${en.stopped}\n\n${words.whyNoWords}`]);
    expect(await messageFor(visitor)).toContain(wallet.address);
    const japanese = desk.visitor('ja');
    await japanese.enter();
    expect(await japanese.press({ action: 'verify' })).toEqual([ja.ask]);
    expect((await japanese.say(phrase))[0]).toContain(ja.whyNoWords);
  });

  it('leaves a stopped secret outside of it without that explanation', async () => {
    const visitor = desk.visitor();
    await visitor.enter();
    expect(await visitor.say(generateMnemonic(wordlist))).toEqual([en.stopped]);
  });

  it('keeps addresses and signatures out of the question that agents see first', async () => {
    const visitor = await proving();
    const message = await messageFor(visitor);
    await visitor.say(await wallet.signMessage(message));
    expect((await desk.stores.conversations.read(visitor.id))?.content.brief.question).toBeNull();
  });
});

describe('a reply to "sign this"', () => {
  it.each([wallet.address, 'done', `0x${'ab'.repeat(65)}`, 'わかりません'])('stays with the proof: %s', (text) => {
    expect(verify.acceptsReply({ text, topic: 'answer' })).toBe(true);
  });

  it.each(['Is it safe to sign this message?', 'このメッセージに署名しても大丈夫ですか'])(
    'is a question: %s',
    (text) => {
      expect(verify.acceptsReply({ text, topic: 'answer' })).toBe(false);
    },
  );
});
