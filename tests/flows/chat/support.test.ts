import { generateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Language } from '../../../core/language.ts';
import { HOUR, MINUTE, SECOND } from '../../../core/time.ts';
import { parseHours } from '../../../handoff/queue/hours.ts';
import { PUT_BACK_EVERY } from '../../../handoff/queue/presence.ts';
import { receiptOf } from '../../../handoff/record/deletion.ts';
import { LONGEST_KEEP } from '../../../handoff/record/retention.ts';
import { carePhrases } from '../../../languages/care/index.ts';
import { en } from '../../../languages/en.ts';
import { ja } from '../../../languages/ja.ts';
import { ko } from '../../../languages/ko.ts';
import { ratingPhrases } from '../../../languages/rating/index.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest, YUTO } from '../../support/desk/deskUnderTest.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';

const freshPhrase = () => generateMnemonic(wordlist);

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

describe('consent', () => {
  it('asks on opening, and keeps nothing that was written before the answer', async () => {
    const visitor = desk.visitor('ja');
    await visitor.send({ type: 'conversationUpdate' });
    expect((await visitor.hears())[0]).toContain(ja.consentAsk);
    const said = await visitor.say('送金が届きません');
    expect(said[0]).toBe(ja.consentFirst);
    const entries = await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 100, audience: 'staff' });
    expect(JSON.stringify(entries)).not.toContain('届きません');
  });

  it('gives safe help to a user who declines, and lets them agree later', async () => {
    const visitor = desk.visitor();
    expect((await visitor.press({ action: 'consent.decline' })).at(-1)).toBe(en.declined);
    expect((await visitor.say('hello?'))[0]).toBe(en.consentFirst);
    expect((await visitor.press({ action: 'consent.accept' }))[0]).toBe(en.consentThanks('1'));
  });

  it('understands the typed label of a button on a channel without buttons', async () => {
    const visitor = desk.visitor('en', 'line');
    await visitor.say('hi');
    expect((await visitor.say(en.buttons.accept))[0]).toBe(en.consentThanks('1'));
  });

  it('ends the conversation when consent is withdrawn, and deletes it within minutes', async () => {
    const visitor = desk.visitor();
    await visitor.enter();
    await visitor.say('my coins are not here');
    expect(await visitor.press({ action: 'consent.withdraw' })).toEqual([en.withdrawn]);
    desk.pass(2 * MINUTE);
    await desk.sweep();
    expect(await desk.stores.conversations.read(visitor.id)).toBeNull();
  });
});

describe('a secret past the browser', () => {
  it('is stopped before anything is stored', async () => {
    const visitor = desk.visitor();
    await visitor.enter();
    const phrase = freshPhrase();
    expect(await visitor.say(`my words are ${phrase}`)).toEqual([en.stopped]);
    const everything = await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 100, audience: 'staff' });
    const stored = await desk.stores.conversations.read(visitor.id);
    expect(JSON.stringify([everything, stored])).not.toContain(phrase.split(' ').slice(0, 2).join(' '));
  });

  it('adds up when it is sent in pieces', async () => {
    const visitor = desk.visitor();
    await visitor.enter();
    const words = freshPhrase().split(' ');
    const answers: string[] = [];
    for (let at = 0; at < words.length; at += 4)
      answers.push(...(await visitor.say(words.slice(at, at + 4).join(' '))));
    expect(answers.filter((answer) => answer === en.stopped || answer === en.stoppedUnsure).length).toBeGreaterThan(1);
    expect([en.stopped, en.stoppedUnsure]).toContain(answers.at(-1));
  });

  it('does not cast suspicion on what is said after it', async () => {
    for (let tries = 0; tries < 20; tries += 1) {
      const visitor = desk.visitor();
      await visitor.enter();
      expect(await visitor.say(freshPhrase())).toEqual([en.stopped]);
      expect(await visitor.say('sorry, that was a mistake')).toEqual([en.notKnown]);
    }
  });

  it('is found in a button value as well', async () => {
    const visitor = desk.visitor();
    await visitor.enter();
    await visitor.send({ text: 'look', value: { deep: { inside: [freshPhrase()] } } });
    expect(await visitor.hears()).toEqual([en.stopped]);
  });
});

describe('the way to a person', () => {
  async function waitingVisitor() {
    const visitor = desk.visitor();
    await visitor.enter();
    await visitor.say('I sent ETH and it has not arrived');
    await visitor.say('I want to talk to a human');
    return visitor;
  }

  /** Mina takes each after half a minute, and needs ten for it. */
  async function servesCases(count: number) {
    for (let served = 0; served < count; served += 1) {
      desk.pass(MINUTE);
      const visitor = await waitingVisitor();
      desk.pass(30 * SECOND);
      await desk.desk.claim(visitor.id, MINA);
      desk.pass(10 * MINUTE);
      await desk.desk.close(visitor.id, MINA, 'agent');
    }
    await desk.desk.present(MINA);
    await desk.desk.present(YUTO);
  }

  it('says who is asked, what they see and how to leave, and never makes the user ask twice', async () => {
    await desk.desk.present(MINA);
    const visitor = desk.visitor();
    await visitor.enter();
    const [said] = await visitor.say('I want to talk to a human');
    expect(said).toContain(en.handingOver(null));
    expect(said).toContain('You are next');
    expect(await visitor.press({ action: 'person' })).toEqual([en.alreadyWaiting]);
    expect((await visitor.press({ action: 'person' })).join()).toContain('You are next');
    expect(await visitor.press({ action: 'queue.leave' })).toEqual([en.leftQueue]);
  });

  it('says honestly when nobody is on shift, and when a department opens', async () => {
    const visitor = desk.visitor();
    await visitor.enter();
    expect((await visitor.press({ action: 'person' }))[0]).toContain(en.nobodyOnShift(1));

    const closed = await openDeskUnderTest({ hours: parseHours('*=mon-fri 09:00-10:00 Asia/Tokyo') ?? undefined });
    const night = closed.visitor();
    await night.enter();
    expect((await night.press({ action: 'person' }))[0]).toContain('Staff are back at');
    await closed.close();
  });

  it('promises minutes only of those who write the user’s language, and says who may come first', async () => {
    await desk.desk.present(MINA);
    await desk.desk.present(YUTO);
    const arrives = async (language: Language) => {
      const visitor = desk.visitor(language);
      await visitor.enter();
      await visitor.send({ text: 'person', value: { action: 'person' } });
      const { activity } = (await visitor.news()).at(-1) ?? {};
      return { text: activity?.text, card: activity?.channelData?.handrail?.card };
    };
    const korean = await arrives('ko');
    expect(korean.text).toContain(ko.noSpeaker(1));
    const silent = { lowMinutes: null, highMinutes: null };
    expect(korean.card).toMatchObject({ position: 1, ...silent, spoken: false, openNow: true });
    // Nothing has happened at this desk yet: who writes the language is there, and how long it takes is not known.
    const first = await arrives('en');
    expect(first.text).toContain(`${en.queuePlace(2)} ${en.urgentFirst}`);
    expect(first.card).toMatchObject({ position: 2, ...silent, spoken: true });
    await servesCases(8);
    // Mina is the only one who writes English, and has to take the other one first; nobody waits for the Korean user.
    const english = await arrives('en');
    const range = { low: 11, high: 12 };
    expect(english.text).toContain(`${en.queueAt({ position: 3, ...range })} ${en.urgentFirst}`);
    // Yuto is free.
    expect((await arrives('ja')).card).toMatchObject({ position: 4, lowMinutes: 1, highMinutes: 2, urgent: false });
    const urgent = desk.visitor();
    await urgent.enter();
    expect((await urgent.say('Someone has my recovery phrase!')).join(' ')).not.toContain(en.urgentFirst);
    const places = await desk.places();
    expect([...places.values()].map(({ urgent, position }) => [position, urgent])).toEqual([
      [1, true],
      [2, false],
      [3, false],
      [4, false],
      [5, false],
    ]);
    expect(places.get(urgent.id)).toMatchObject({ lowMinutes: 1, highMinutes: 2 });
  });

  it('names nobody a place further back who asks again, urgent or not', async () => {
    await desk.desk.present(MINA);
    const first = await waitingVisitor();
    desk.pass(SECOND);
    const urgent = desk.visitor();
    await urgent.enter();
    await urgent.say('Someone has my recovery phrase!');
    desk.pass(SECOND);
    const last = await waitingVisitor();
    for (const [visitor, position] of [
      [urgent, 1],
      [first, 2],
      [last, 3],
    ] as const) {
      expect((await desk.places()).get(visitor.id)?.position).toBe(position);
      // The second time it is said in other words.
      const said = [];
      for (let times = 0; times < 2; times += 1) said.push(...(await visitor.press({ action: 'person' })));
      expect(said.join(' ')).toContain(position === 1 ? 'You are next' : `You are number ${position};`);
    }
  });

  it('foretells nothing that lies after the hours, and counts what agents hold', async () => {
    await desk.close();
    desk = await openDeskUnderTest({ hours: parseHours('*=mon-fri 09:00-22:35 Asia/Tokyo') ?? undefined });
    await desk.desk.present(MINA);
    await servesCases(8);
    const held = await waitingVisitor();
    await desk.desk.claim(held.id, MINA);
    const next = await waitingVisitor();
    desk.pass(SECOND);
    const last = await waitingVisitor();
    const places = await desk.places();
    expect(places.get(next.id)).toMatchObject({ position: 1, lowMinutes: null, spoken: true, openNow: true });
    expect(places.get(last.id)).toMatchObject({ position: 2, lowMinutes: null, spoken: true, openNow: true });
  });

  it('counts as a wait only the time without an agent', async () => {
    await desk.desk.present(MINA);
    const visitor = await waitingVisitor();
    desk.pass(2 * MINUTE);
    await desk.desk.claim(visitor.id, MINA);
    desk.pass(30 * MINUTE);
    await desk.desk.transfer(visitor.id, MINA, 'security');
    desk.pass(3 * MINUTE);
    expect((await desk.desk.queue(YUTO)).waiting).toMatchObject([{ since: NOON + 30 * MINUTE }]);
    await visitor.news();
    await desk.desk.claim(visitor.id, YUTO);
    const card = (await visitor.news()).at(-1)?.activity.channelData?.handrail?.card;
    expect(card).toMatchObject({ kind: 'accepted', waited: 5 * MINUTE });
    expect((await desk.desk.figures()).medianWait).toEqual({ value: 3.5 * MINUTE, base: 2 });
  });

  it('lets nobody in despair wait behind others, whatever else is told with it', async () => {
    const first = await waitingVisitor();
    const visitor = desk.visitor();
    await visitor.enter();
    expect((await visitor.say('I want to die'))[0]).toContain(carePhrases('en').parts.crisis.lead);
    desk.pass(SECOND);
    const robbed = desk.visitor();
    await robbed.enter();
    const said = await robbed.say('someone stole all my coins, I want to die');
    expect(said).toEqual([expect.stringContaining(carePhrases('en').parts.crisis.lead)]);
    expect(said[0]).not.toContain(en.emergencyHeading);
    const places = await desk.places();
    expect([visitor, robbed, first].map(({ id }) => places.get(id)?.position)).toEqual([1, 2, 3]);
  });

  it('lets the bot begin anew when the agent has given back: what it did not know before no longer counts', async () => {
    const visitor = desk.visitor();
    await visitor.enter();
    await visitor.say('asdf qwer');
    expect(await visitor.say('zxcv uiop')).toEqual([en.notKnownAgain]);
    await visitor.press({ action: 'person' });
    await desk.desk.claim(visitor.id, MINA);
    await desk.desk.returnToBot(visitor.id, MINA);
    await visitor.hears();
    expect(await visitor.say('hjkl bnm')).toEqual([en.notKnown]);
    expect(await visitor.say('wert sdfg')).toEqual([en.notKnownAgain]);
  });

  it('keeps a story in pieces for the agent, and tells who says yes or hello meanwhile that a person comes', async () => {
    await desk.close();
    desk = await openDeskUnderTest({ remark: (text) => (/USDT|yesterday/.test(text) ? 'detail' : null) });
    const visitor = desk.visitor();
    await visitor.enter();
    expect(await visitor.say('I sent some coins yesterday')).toEqual([en.detail]);
    expect(await visitor.say('it was USDT')).toEqual([en.detailAgain]);
    await visitor.press({ action: 'person' });
    expect(await visitor.say('on Tron, yesterday')).toEqual([en.detailWaiting]);
    expect(await visitor.say('ok')).toEqual([en.alreadyWaiting]);
    expect((await visitor.say('is anybody there')).join()).toContain(en.alreadyWaiting);
    const { waiting } = await desk.desk.queue(MINA);
    // Before somebody takes it, a case in the queue shows no word of the user.
    expect(waiting).toMatchObject([{ question: null }]);
    const kept = await desk.stores.conversations.read(visitor.id);
    expect(kept?.content.brief.question).toBe('I sent some coins yesterday');
  });

  it('lets one agent claim, silences the bot, relays both ways, and gives back to the bot', async () => {
    const visitor = await waitingVisitor();
    const { waiting } = await desk.desk.queue(MINA);
    expect(waiting).toMatchObject([{ question: null, language: 'en', position: 1 }]);

    const claims = await Promise.all([desk.desk.claim(visitor.id, MINA), desk.desk.claim(visitor.id, YUTO)]);
    expect(claims.filter(({ kind }) => kind === 'ok')).toHaveLength(1);
    const holder = claims[0].kind === 'ok' ? MINA : YUTO;
    expect((await visitor.hears()).at(-1)).toBe(en.accepted(holder.name));

    expect(await visitor.say('are you real?')).toEqual([]);
    await desk.desk.say(visitor.id, holder, 'Yes. I have read everything.', 'a1');
    await desk.desk.say(visitor.id, holder, 'Yes. I have read everything.', 'a1');
    expect(await visitor.hears()).toEqual(['Yes. I have read everything.']);

    await desk.desk.returnToBot(visitor.id, holder);
    expect(await visitor.hears()).toEqual([en.returnedToBot]);
    expect(await visitor.say('what now')).toEqual([en.notKnown]);
    expect(await desk.desk.say(visitor.id, holder, 'late', 'a2')).toEqual({ kind: 'refused', reason: 'notYours' });
  });

  it('keeps notes and the hand-off context out of the user’s stream', async () => {
    const visitor = await waitingVisitor();
    await desk.desk.claim(visitor.id, MINA);
    await desk.desk.note(visitor.id, MINA, 'looks like a bridge that is late', 'n1');
    const seen = await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 100, audience: 'everyone' });
    expect(JSON.stringify(seen)).not.toContain('bridge that is late');
    const all = await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 100, audience: 'staff' });
    expect(all.filter(({ activity }) => activity.name === 'handoff.initiate')).toMatchObject([{ audience: 'staff' }]);
    expect(seen.filter(({ activity }) => activity.name === 'handoff.status')).toMatchObject([
      { activity: { value: { state: 'accepted' } } },
    ]);
  });

  it('does not deliver a sentence that asks for a secret', async () => {
    const visitor = await waitingVisitor();
    await desk.desk.claim(visitor.id, MINA);
    expect(await desk.desk.say(visitor.id, MINA, 'What is your recovery phrase?', 'x')).toEqual({
      kind: 'refused',
      reason: 'asks-for-secret',
    });
  });

  it('puts the user back where they stood when the agent disappears, and says where that is', async () => {
    await desk.desk.present(MINA);
    const visitor = await waitingVisitor();
    await desk.desk.claim(visitor.id, MINA);
    desk.pass(30 * SECOND);
    const urgent = desk.visitor();
    await urgent.enter();
    await urgent.say('Someone has my recovery phrase!');
    const later = desk.visitor();
    await later.enter();
    await later.press({ action: 'person' });
    await visitor.hears();
    desk.pass(5 * MINUTE);
    expect(await desk.desk.putBackLost()).toBe(1);
    await desk.desk.present(YUTO);
    const [gone, place] = await visitor.news();
    expect(gone?.activity.text).toBe(en.agentGone);
    expect(place?.activity.text).toBe(en.nobodyOnShift(2));
    expect(place?.activity.channelData?.handrail?.card).toMatchObject({ kind: 'queue', position: 2 });
    expect((await desk.desk.queue(YUTO)).waiting.map(({ conversation }) => conversation)).toEqual([
      urgent.id,
      visitor.id,
      later.id,
    ]);
  });

  it('brings a lost case back within a minute of the last sign of its agent, and none whose agent comes back before', async () => {
    await desk.desk.present(MINA);
    const [lost, kept] = [await waitingVisitor(), await waitingVisitor()];
    await desk.desk.claim(lost.id, MINA);
    await desk.desk.claim(kept.id, YUTO);
    let waited = 0;
    for (; (await desk.desk.queue(MINA)).waiting.length === 0 && waited < 5 * MINUTE; waited += PUT_BACK_EVERY) {
      if (waited % (40 * SECOND) === 0) await desk.desk.present(YUTO);
      desk.pass(PUT_BACK_EVERY);
      await desk.desk.putBackLost();
    }
    expect(waited).toBeLessThanOrEqual(MINUTE);
    expect((await desk.desk.queue(YUTO)).mine.map(({ conversation }) => conversation)).toEqual([kept.id]);
  });

  it('counts another page of the desk as being there, for who came from the desk and nobody else', async () => {
    await desk.desk.present(MINA);
    const visitor = await waitingVisitor();
    await desk.desk.claim(visitor.id, MINA);
    for (let minute = 0; minute < 3 * MINUTE; minute += 20 * SECOND) {
      desk.pass(20 * SECOND);
      await desk.desk.stay(MINA);
      await desk.desk.stay(YUTO);
      expect(await desk.desk.putBackLost()).toBe(0);
    }
    expect((await desk.desk.onShift('en')).agentsOnline).toBe(1);
  });

  it('tells whoever is handed on where they stand, and says to a page who is there in its language', async () => {
    await desk.desk.present(YUTO);
    const visitor = await waitingVisitor();
    await desk.desk.claim(visitor.id, YUTO);
    await visitor.hears();
    await desk.desk.transfer(visitor.id, YUTO, 'security');
    expect(await visitor.hears()).toEqual([
      en.transferred(en.departments.security),
      `${en.noSpeaker(1)} ${en.urgentFirst}`,
    ]);
    expect(await desk.desk.onShift('en')).toMatchObject({ agentsOnline: 1, languages: ['ja'], lowMinutes: null });
    await servesCases(8);
    const shift = await desk.desk.onShift('ja');
    expect(shift).toMatchObject({ agentsOnline: 2, languages: ['en', 'ja'], lowMinutes: 1, highMinutes: 2 });
  });

  it('lets the user end the chat while a person holds it', async () => {
    const visitor = await waitingVisitor();
    await desk.desk.claim(visitor.id, MINA);
    await visitor.hears();
    expect((await visitor.press({ action: 'chat.end' }))[1]).toBe(en.rateAsk);
    expect(await visitor.say('one more thing')).toEqual([ratingPhrases('en').chatEnded]);
  });
});

describe('the end', () => {
  it('takes a rating after support ended, and shows both figures with their base', async () => {
    const visitor = desk.visitor();
    await visitor.enter();
    await visitor.press({ action: 'person' });
    await desk.desk.claim(visitor.id, MINA);
    desk.pass(10 * MINUTE);
    expect(await desk.desk.close(visitor.id, MINA, 'agent')).toEqual({ kind: 'ok' });
    await visitor.hears();
    expect(await visitor.press({ action: 'rate', score: 5 })).toEqual([en.rateThanks]);
    const { chatEnded } = ratingPhrases('en');
    expect(await visitor.press({ action: 'rate', score: 1 })).toEqual([chatEnded]);
    const words = { text: 'and another thing: '.repeat(5), value: { action: 'rate', score: 1 } } as const;
    expect(await visitor.send(words)).toEqual({ kind: 'accepted', seq: 0 });
    const figures = await desk.desk.figures();
    expect(figures.satisfied).toEqual({ value: 1, base: 1 });
    expect(figures.meanResolution).toEqual({ value: 10 * MINUTE, base: 1 });
  });

  const ratedOn = async (channel: string, locale: Language = 'en') => {
    const visitor = desk.visitor(locale, channel);
    await visitor.enter();
    await visitor.press({ action: 'person' });
    await desk.desk.claim(visitor.id, MINA);
    await desk.desk.close(visitor.id, MINA, 'agent');
    await visitor.hears();
    return visitor;
  };

  it('takes a typed rating once, and a sentence that is kept with the conversation and nowhere else', async () => {
    const visitor = await ratedOn('line', 'ja');
    const own = ratingPhrases('ja');
    expect(await visitor.say('５')).toEqual([ja.rateThanks]);
    expect(await visitor.say(own.more)).toEqual([own.moreAsk]);
    expect(await visitor.say('ゆいさんがとても親切でした')).toEqual([own.noted]);
    for (const text of ['4', own.more, 'もう一つ質問があります']) {
      expect(await visitor.send({ text })).toEqual({ kind: 'ended' });
    }
    const opened = await desk.desk.open(visitor.id, MINA, 0);
    expect(JSON.stringify(opened)).toContain('親切でした');
    expect((await desk.desk.figures()).satisfied).toEqual({ value: 1, base: 1 });
    const ledger = await desk.stores.ledger.read('events', 0, 1000);
    expect(JSON.stringify(ledger)).not.toContain('親切');
    desk.pass(LONGEST_KEEP);
    await desk.sweep();
    expect(await desk.stores.conversations.read(visitor.id)).toBeNull();
  });

  it('can be left unrated, takes no secret for a sentence, and on a channel gives another message to a new case', async () => {
    const own = ratingPhrases('en');
    const skips = await ratedOn('telegram');
    expect(await skips.say('skip')).toEqual([own.skipped]);
    expect(await skips.send({ text: '5' })).toEqual({ kind: 'ended' });
    const asks = await ratedOn('telegram');
    expect(await asks.send({ text: 'my coins are gone' })).toEqual({ kind: 'ended' });
    expect(await asks.say('very good')).toEqual([en.rateThanks]);
    await asks.say(own.more);
    const phrase = freshPhrase();
    await asks.say(phrase);
    const opened = await desk.desk.open(asks.id, MINA, 0);
    expect(JSON.stringify(opened)).not.toContain(phrase.split(' ').slice(0, 3).join(' '));
    expect((await desk.desk.figures()).satisfied.base).toBe(1);
  });

  it('tells who writes on in the chat that it is over and how to begin another, keeps nothing of it, and not for ever', async () => {
    const visitor = await ratedOn('webchat');
    expect(await visitor.say('also my other wallet is empty')).toEqual([ratingPhrases('en').chatEnded]);
    const opened = await desk.desk.open(visitor.id, MINA, 0);
    expect(JSON.stringify(opened)).not.toContain('other wallet');
    for (let told = 1; told < 20; told += 1) await visitor.send({ text: 'hello?' });
    expect(await visitor.send({ text: 'hello?' })).toEqual({ kind: 'ended' });
    // The rating can still be given.
    expect(await visitor.say('⭐⭐⭐⭐')).toContain(en.rateThanks);
  });

  it('cannot be read when its time is over, even when the sweep is late, and leaves a receipt', async () => {
    const visitor = desk.visitor();
    await visitor.enter();
    await visitor.press({ action: 'chat.end' });
    desk.pass(LONGEST_KEEP - SECOND);
    expect(await desk.stores.conversations.read(visitor.id)).not.toBeNull();
    desk.pass(SECOND);
    expect(await desk.stores.conversations.read(visitor.id)).toBeNull();
    expect(await visitor.news()).toEqual([]);
    expect(await desk.sweep()).toEqual({ ended: 0, deleted: 1 });
    expect(desk.receipts).toContainEqual(expect.objectContaining({ receipt: receiptOf(visitor.id), reason: 'due' }));
    expect(await visitor.send({ text: 'still there?' })).toEqual({ kind: 'ended' });
  });

  it('comes by itself when a chat with the bot is quiet, but not while the user waits for a person', async () => {
    const quiet = desk.visitor();
    await quiet.enter();
    const waits = desk.visitor();
    await waits.enter();
    await waits.press({ action: 'person' });
    desk.pass(2 * HOUR);
    expect(await desk.sweep()).toEqual({ ended: 1, deleted: 0 });
    expect((await quiet.hears())[0]).toContain('ended because it was quiet');
    expect((await desk.desk.queue(MINA)).waiting).toHaveLength(1);
  });

  it('is immediate when the user erases everything', async () => {
    const visitor = desk.visitor();
    await visitor.enter();
    expect(await desk.erase(visitor.id)).toMatchObject({ receipt: receiptOf(visitor.id) });
    expect(await desk.stores.conversations.read(visitor.id)).toBeNull();
    expect(await desk.erase(visitor.id)).toBeNull();
  });
});

describe('language', () => {
  it('follows the message, and stays when a message says nothing about it', async () => {
    const visitor = desk.visitor('en');
    await visitor.enter();
    expect((await visitor.say('送金が届きません。どうすればいいですか'))[0]).toBe(ja.notKnown);
    expect((await visitor.say('日本銀行'))[0]).toBe(ja.notKnownAgain);
  });

  it('can be changed at any time with a button', async () => {
    const visitor = desk.visitor('en');
    await visitor.enter();
    expect(await visitor.press({ action: 'language', language: 'ja' })).toEqual([ja.languageChanged]);
  });
});
