import { CARE_KINDS } from '../../../core/care.ts';
import { LOCALES } from '../../../core/language.ts';
import { HOUR, SECOND } from '../../../core/time.ts';
import { likelyCountries } from '../../../dialogs/care/careLines.ts';
import { careSaid } from '../../../dialogs/care/careWords.ts';
import { numbersIn, readCrisisLines } from '../../../knowledge/crisisLines.ts';
import { carePhrases } from '../../../languages/care/index.ts';
import { en } from '../../../languages/en.ts';
import { checkOutgoing } from '../../../trust/secrets/outgoing/outgoing.ts';
import { careForTest } from '../../support/desk/careForTest.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';

const words = carePhrases('en');
const ja = carePhrases('ja');

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

/** Somebody who has agreed, and has said that. */
async function inCrisis(locale: 'en' | 'ja' | 'zh-Hans' | 'ko' = 'en', text = 'I want to die') {
  const visitor = desk.visitor(locale);
  await visitor.enter();
  return { visitor, said: await visitor.say(text) };
}

async function cardsOf(id: Parameters<DeskUnderTest['erase']>[0]) {
  const entries = await desk.stores.conversations.entries(id, { after: 0, limit: 100, audience: 'staff' });
  return entries.flatMap(({ activity }) => activity.channelData?.handrail?.card ?? []);
}

it('names a line of Hong Kong to whoever writes Cantonese, and of Taiwan to others in the same characters', async () => {
  const writes = async (text: string) => {
    const visitor = desk.visitor('zh-Hant');
    await visitor.enter();
    return (await visitor.say(text)).join();
  };
  expect(await writes('佢要我寫啲字畀佢，話唔畀就唔好返屋企')).toContain('18288');
  expect(await writes('我15歲，佢話唔畀錢就要影多啲相，係咪死定')).not.toContain('113');
  expect(await writes('老公逼我把助記詞給他')).toContain('113');
});

it('takes tears after a crisis for that crisis, and no question for it', async () => {
  const { visitor } = await inCrisis();
  await visitor.say("I'm fine now");
  await visitor.say('why is my transaction pending');
  const [answer] = await visitor.say('now I am crying again');
  expect(words.goOn.some((line) => answer?.includes(line))).toBe(true);
});

it('answers what is asked with the second good news, which ends it', async () => {
  const { visitor } = await inCrisis();
  const [first] = await visitor.say('I told my sister everything');
  expect(words.relief.some((line) => first?.includes(line))).toBe(true);
  const [second] = await visitor.say('I feel calmer. How do I see a transaction in the app?');
  expect(words.relief.some((line) => second?.includes(line))).toBe(false);
});

it('leaves the words for a child at once when it is a teacher or a parent who writes', async () => {
  const { visitor, said } = await inCrisis('en', 'A kid from my class got tricked');
  expect(said[0]).toContain(words.parts.minor.lead);
  const [answer] = await visitor.say('As a teacher I ask: how do I see a transaction in the app?');
  for (const line of [...words.goOn, words.ledAway, words.handedOver]) expect(answer).not.toContain(line);
  expect(answer).not.toContain(words.parts.minor.lead);
});

describe('somebody who speaks of ending their life', () => {
  it('reads thanks, one sentence, a number to call and a question, and nothing else', async () => {
    const { visitor, said } = await inCrisis('ja', '全部なくしました。もう死にたいです');
    expect(said).toHaveLength(1);
    for (const part of [ja.parts.crisis.thanks, ja.parts.crisis.lead, '0120-279-338', ja.isSomeoneThere])
      expect(said[0]).toContain(part);
    expect(said[0]).not.toMatch(/https?:|\/articles\//);
    const [, card] = await cardsOf(visitor.id).then((cards) => [null, cards.at(-1)]);
    expect(card).toMatchObject({
      kind: 'care',
      lines: [{ number: '0120-279-338', tel: 'tel:0120279338' }],
      danger: { numbers: [{ tel: 'tel:119' }, { tel: 'tel:110' }] },
    });
    expect((await cardsOf(visitor.id)).some(({ kind }) => kind === 'queue')).toBe(false);
  });

  it('is met as somebody who helps where it is told of a son, and hears how to stay with him', async () => {
    const { said } = await inCrisis('en', 'My son says he wants to die, he locked himself in his room');
    expect(said[0]).toContain(words.forClose.lead);
    expect(said[0]).toContain(words.forClose.steps([])[1]);
    expect(said[0]).not.toContain(words.parts.crisis.lead);
  });

  it('is first in the queue at once', async () => {
    const before = desk.visitor();
    await before.enter();
    await before.press({ action: 'person' });
    desk.pass(SECOND);
    const { visitor } = await inCrisis();
    expect((await desk.places()).get(visitor.id)).toMatchObject({ position: 1, urgent: true });
  });

  it('is told that nobody is on shift, and that the line answers before', async () => {
    const { said } = await inCrisis();
    expect(said[0]).toContain(words.nobodyOnShift);
  });

  it('is told that a person was called where one is there, and no place in a queue', async () => {
    await desk.desk.present(MINA);
    const { said } = await inCrisis();
    expect(said[0]).toContain(words.called(null).slice(0, 24));
    expect(said[0]).not.toContain(en.urgentFirst);
  });

  it.each([
    ['pressed', { action: 'care.company', who: 'alone' } as const],
    ['typed', words.alone],
    ['in other words', 'no, nobody is here'],
  ])('is met when alone: %s', async (_, reply) => {
    const { visitor } = await inCrisis();
    const said = typeof reply === 'string' ? await visitor.say(reply) : await visitor.press(reply);
    expect(said[0]).toContain(words.toAlone);
    expect(said[0]).not.toContain(words.isSomeoneThere);
  });

  it('need not say who is there', async () => {
    const { visitor } = await inCrisis();
    expect((await visitor.say('I would rather not say'))[0]).toContain(words.toNotSay);
  });

  it('never reads the same words twice running', async () => {
    const { visitor } = await inCrisis();
    const said = [await visitor.say('...'), await visitor.say('it is dark'), await visitor.say('yes')].map(
      ([text]) => text,
    );
    expect(new Set(said).size).toBe(3);
    // Where they are is asked once more and not again; the numbers stay named.
    expect(said.map((text) => text?.includes(words.pointerAbove))).toEqual([true, false, false]);
    expect(said.every((text) => text?.includes(words.numbersAbove))).toBe(true);
    expect(said.join()).not.toContain('988');
  });

  it('chooses the country in words, in any language, or from the list', async () => {
    const { visitor, said } = await inCrisis();
    expect(said[0]).toContain('United States: 988');
    expect((await visitor.say('Ireland'))[0]).toContain('116 123');
    expect((await visitor.press({ action: 'care.region' }))[0]).toContain(words.whichRegion);
    expect((await visitor.say('香港'))[0]).toContain('18111');
    const japanese = await inCrisis('ja', '死にたい');
    expect((await japanese.visitor.say('アメリカ'))[0]).toContain('988');
  });

  it('reads the lines of a few likely countries and may name another', async () => {
    const { said } = await inCrisis();
    expect(said[0]?.match(/^- /gm)).toHaveLength(4);
    expect(said[0]).toContain(words.whichRegion);
    expect(likelyCountries(readCrisisLines(), 'zh-Hant')[0]?.country).toBe('TW');
  });

  it('is asked first and answered then, when it comes back to the coins', async () => {
    const { visitor } = await inCrisis();
    expect((await visitor.say('why is my transaction pending'))[0]).toContain(words.ledAway);
    const [answer] = await visitor.say('how long does my transaction take');
    expect(answer).not.toContain('988');
    expect(answer).not.toContain(words.ledAway);
    expect((await visitor.say('hello'))[0]).not.toContain('988');
  });

  it('does not go back to coins by time', async () => {
    const { visitor } = await inCrisis();
    desk.pass(2 * HOUR);
    expect((await visitor.say('hm'))[0]).toContain(words.pointerAbove);
  });

  it('goes back to normal when a person gives the conversation back', async () => {
    const { visitor } = await inCrisis();
    await desk.desk.claim(visitor.id, MINA);
    await desk.desk.returnToBot(visitor.id, MINA);
    await visitor.hears();
    expect((await visitor.say('thanks'))[0]).toBe(en.thanks);
    expect((await visitor.say('I want to die'))[0]).toContain(words.parts.crisis.lead);
  });

  it('may end the chat, read the page in another language and have everything erased', async () => {
    const { visitor } = await inCrisis();
    expect((await visitor.press({ action: 'language', language: 'ja' }))[0]).not.toContain('988');
    expect((await visitor.say('ここにいます'))[0]).toContain('0120-279-338');
    expect((await visitor.press({ action: 'chat.end' })).join()).not.toContain('0120');
  });
});

describe('a child, and somebody who is blackmailed', () => {
  it('gives a child another adult and the child line', async () => {
    const { said } = await inCrisis('ko', '저 14살인데 코인을 뺏겼어요. 부모님은 몰라요');
    expect(said[0]).toContain(carePhrases('ko').parts.minor.lead);
    expect(said[0]).toContain('1388');
    expect(said[0]).not.toContain(carePhrases('ko').parts.coercion.lead);
  });

  it('tells whoever is blackmailed not to pay, to keep evidence and to call the police', async () => {
    const { said } = await inCrisis('zh-Hans', '有人拿我的裸照勒索我');
    for (const step of carePhrases('zh-Hans').parts.coercion.steps) expect(said[0]).toContain(step);
    expect(said[0]).toContain('110');
  });

  it('warns a robbed child of who offers to find the coins for money', async () => {
    const { visitor } = await inCrisis('ko', '저 14살인데 코인을 뺏겼어요. 부모님은 몰라요');
    const said = (await visitor.say('텔레그램에서 어떤 사람이 화이트해커라고 30만원 보내면 찾아준대요')).join();
    expect(said).toContain('보내지 마세요');
  });

  it('says what helps with both to a child that is blackmailed', async () => {
    const { said } = await inCrisis('en', "I'm 14 and someone threatens to post my nudes");
    expect(said[0]).toContain(words.parts.minor.lead);
    expect(said[0]).toContain(words.parts.coercion.steps[1]);
  });
});

describe('whom the usual advice would harm', () => {
  it('is a child whose words are known: it is not told to leave the coins there', async () => {
    const { visitor } = await inCrisis('en', 'i typed my 12 words into a site');
    const [said] = await visitor.say("I'm 14, the birthday money is still in there");
    expect(said).toContain(words.wordsKnown);
    expect(said).not.toContain(words.parts.minor.steps[1]);
  });

  it('is somebody who is forced, and is not sent to whoever is near', async () => {
    const { visitor } = await inCrisis('en', 'my husband hits me until I give him my coins');
    const [said] = await visitor.say('ok');
    expect(words.goOnForced.some((line) => said?.includes(line))).toBe(true);
  });
});

describe('before anything was agreed', () => {
  const kept = async (id: Parameters<DeskUnderTest['erase']>[0]) => {
    const entries = await desk.stores.conversations.entries(id, { after: 0, limit: 100, audience: 'staff' });
    return { text: JSON.stringify(entries), dialogs: (await desk.stores.conversations.read(id))?.content.dialogs };
  };

  it('says the words and the line, keeps nothing of what was written, and asks for leave to call a person', async () => {
    const visitor = desk.visitor('ja', 'line');
    await visitor.send({ type: 'conversationUpdate' });
    await visitor.hears();
    const said = await visitor.say('全部なくした、死にたい');
    expect(said[0]).toContain('0120-279-338');
    expect(said[0]).toContain(ja.agreeToCall);
    const { text, dialogs } = await kept(visitor.id);
    expect(text).not.toContain('全部なくした');
    expect(Object.keys(dialogs ?? {}).sort()).toEqual(['guard', 'wantsPerson']);
    expect((await desk.places()).size).toBe(0);
  });

  it('calls a person as soon as it was agreed', async () => {
    const visitor = desk.visitor('en', 'telegram');
    await visitor.say('I want to die');
    await visitor.press({ action: 'consent.accept' });
    expect((await desk.places()).get(visitor.id)).toMatchObject({ position: 1, urgent: true });
    expect((await kept(visitor.id)).dialogs).not.toHaveProperty('wantsPerson');
  });

  it.each(['someone is stealing my coins right now', 'I photographed the page with my words and mailed it to him'])(
    'says the first steps to a theft under way, and keeps nothing of that either: %s',
    async (told) => {
      const visitor = desk.visitor('en', 'telegram');
      const said = await visitor.say(told);
      for (const step of words.theft.steps) expect(said[0]).toContain(step);
      expect((await kept(visitor.id)).text).not.toContain(told.slice(-20));
    },
  );

  it('asks for consent as ever where nothing of the kind was said', async () => {
    const visitor = desk.visitor('en', 'telegram');
    expect((await visitor.say('my transfer is pending'))[0]).toBe(en.consentFirst);
    await visitor.press({ action: 'consent.accept' });
    expect((await desk.places()).size).toBe(0);
  });
});

it('says numbers that the guard of outgoing texts lets through, and no others', async () => {
  const countries = readCrisisLines();
  const knownNumbers = numbersIn(countries);
  const { said } = await inCrisis('ja', '夫に殴られて、死にたいです');
  const text = said.join('\n');
  expect(checkOutgoing(text, { allowedHosts: [], knownNumbers })).toEqual({ kind: 'ok' });
  expect(checkOutgoing(text, { allowedHosts: [] })).toMatchObject({ kind: 'refused', reason: 'phone-number' });
  const another = text.replace('0120-279-338', '0120-555-0199');
  expect(checkOutgoing(another, { allowedHosts: [], knownNumbers })).toMatchObject({ reason: 'phone-number' });
});

it.each(LOCALES.flatMap((locale) => readCrisisLines().map(({ country }) => [locale, country] as const)))(
  'writes what may leave the desk: %s, %s',
  (locale, code) => {
    const countries = readCrisisLines();
    const country = countries.find((one) => one.country === code) ?? null;
    for (const kinds of [['crisis'], ['minor'], ['coercion'], [...CARE_KINDS]] as const) {
      const { text } = careSaid({ language: locale, kinds, country, all: countries, asks: true, person: null });
      expect(checkOutgoing(text, { allowedHosts: [], knownNumbers: numbersIn(countries) })).toEqual({ kind: 'ok' });
    }
  },
);

describe('what is written in the middle of it', () => {
  const forced = () => inCrisis('en', 'my husband hits me until I give him my coins');

  it('is the shortest of replies when the one who forces comes home', async () => {
    const { visitor, said } = await forced();
    expect(said[0]).toContain(words.parts.coercion.lead);
    expect(await visitor.say('hes home')).toEqual([words.closeNow]);
  });

  it('is good news acknowledged, and the state ends with the second message that leads away', async () => {
    const { visitor } = await inCrisis('ja', '死にたい');
    expect((await visitor.say('妹が来てくれました'))[0]).toContain(ja.relief[1]);
    const [answer] = await visitor.say('トランザクションが保留中なのはなぜですか');
    expect(answer).not.toContain(ja.ledAway);
  });

  it('is answered as the one who has taken over the keyboard', async () => {
    const { visitor } = await inCrisis('ko', '죽고 싶어요');
    expect(await visitor.say('누나예요')).toEqual([carePhrases('ko').handedOver]);
    expect((await visitor.say('메타마스크에서 네트워크는 어떻게 추가해요?'))[0]).not.toContain(
      carePhrases('ko').ledAway,
    );
  });

  it('points to the line in one line, which is no list of them', async () => {
    const { visitor } = await inCrisis('ja', '死にたい');
    const [said = ''] = await visitor.say('暗いです');
    expect(said.split('0120-279-338')).toHaveLength(2);
    expect(said).not.toContain(ja.changeRegion);
  });

  it('need be no call', async () => {
    const { visitor } = await inCrisis('zh-Hans', '我不想活了');
    expect((await visitor.say('我不想打电话'))[0]).toContain(carePhrases('zh-Hans').noCall);
  });
});

describe('what was told of force', () => {
  it('is over as soon as it is told that an impostor on the telephone threatens', async () => {
    const { visitor, said } = await inCrisis('en', 'they threatened me, what do I do');
    expect(said[0]).toContain(words.parts.coercion.lead);
    const call = 'a prosecutor is on the phone, he says my name is in a laundering case';
    const [answer] = await visitor.say(call);
    for (const line of [...words.goOnForced, words.ledAway]) expect(answer).not.toContain(line);
    expect(answer).not.toContain(words.pointerAbove);
  });

  it('stays where somebody near hits, whoever else calls', async () => {
    const { visitor } = await inCrisis('en', 'my husband hits me until I give him my coins');
    const [answer] = await visitor.say('now a police officer called, my name is in a laundering case');
    expect(answer).toContain(words.pointerAbove);
    expect((await visitor.say('my wife is in'))[0]).not.toContain(words.toSomeone);
  });

  it('is a threat at the door of who passed on money for others', async () => {
    const { said } = await inCrisis('ja', '辞めたいと言ったら、家に人を行かせると言われました');
    expect(said[0]).toContain(ja.parts.coercion.lead);
  });

  it('is helped by the police on their way, and nobody is told to stay with who hits', async () => {
    const { visitor } = await inCrisis('zh-Hans', '我老公让我把币都转给他 不转就打');
    const [said] = await visitor.say('发了 他们回了说在派人');
    expect(said).toContain(carePhrases('zh-Hans').reliefForced);
  });

  it('is over once the police took who forced, and what is asked then is answered as ever', async () => {
    const { visitor } = await inCrisis('zh-Hans', '前夫在客厅 他要我把钱包里的币全转给他 不转不让我走');
    const said = await visitor.say('警察来过了 人带走了 现在我在我姐家。写助记词的纸还在那个家里 他拿到了怎么办');
    for (const line of carePhrases('zh-Hans').goOnForced) expect(said.join('\n')).not.toContain(line);
    expect(said.join('\n')).toContain('新钱包');
  });

  it('is not over while who was taken away comes back tomorrow', async () => {
    const { visitor } = await inCrisis('en', 'my husband hits me until I give him my coins');
    const [said = ''] = await visitor.say('the police took him away but he is out tomorrow');
    expect([...words.goOnForced, ...words.relief, words.reliefForced].some((line) => said.includes(line))).toBe(true);
  });
});

describe('what may be a hint', () => {
  const MAY_BE = 0.4;
  const LIKELY = 0.7;
  const hinting = async () => {
    await desk.close();
    const crisis = (text: string) => (text.includes('the weir') ? LIKELY : text.includes('the mill') ? MAY_BE : 0);
    desk = await openDeskUnderTest({ care: careForTest(crisis) });
    const visitor = desk.visitor('en');
    await visitor.enter();
    return { visitor, said: await visitor.say('I walk to the mill a lot now. My transfer is pending, what can I do?') };
  };
  const line = words.suspected.crisis.perhaps('988 Suicide & Crisis Lifeline 988').slice(0, 40);

  it('is met by one line that names who listens, and is answered all the same', async () => {
    const { visitor, said } = await hinting();
    expect(said[0]).toContain(line);
    expect(said.length).toBeGreaterThan(1);
    expect(said.join()).not.toContain(words.parts.crisis.lead);
    expect((await visitor.say('I am at the mill again. How do I add a network?')).join()).not.toContain(line);
  });

  it('is a crisis once it is said to be one', async () => {
    const { visitor } = await hinting();
    expect((await visitor.say('yes')).join()).toContain(words.parts.crisis.lead);
  });

  it('is a crisis once more of it is likely', async () => {
    const { visitor } = await hinting();
    expect((await visitor.say('I stand at the weir now')).join()).toContain(words.parts.crisis.lead);
  });

  it('is met by the line alone where nothing came before it', async () => {
    await desk.close();
    desk = await openDeskUnderTest({ care: careForTest(() => LIKELY) });
    const visitor = desk.visitor('en');
    await visitor.enter();
    const said = await visitor.say('This is the last one. My transfer is pending, what can I do?');
    expect(said[0]).toContain(line);
    expect(said.join()).not.toContain(words.parts.crisis.lead);
  });
});

describe('what is told by pieces', () => {
  const schemes = { mule: 0, impostor: 0, platform: 0, love: 0, recovery: 0, trade: 0 };
  const quiet = {
    ...{ crisis: 0.001, minor: 0.001, coercion: 0.001, swindle: 0.001 },
    ...{ shared: 0.001, watched: 0.001, taken: 0.001 },
  };
  const NOTHING = { ...quiet, none: 0.99, schemes };
  const said = (kind: 'crisis' | 'swindle' | 'shared' | 'watched' | 'taken') => async () => {
    await desk.close();
    const speaksOf = (text: string) =>
      text.includes('mill')
        ? { ...NOTHING, [kind]: 0.1, none: 0.5 }
        : text.includes('weir')
          ? { ...NOTHING, [kind]: 0.9, none: 0.05 }
          : NOTHING;
    desk = await openDeskUnderTest({ care: careForTest(undefined, speaksOf) });
    const visitor = desk.visitor('en');
    await visitor.enter();
    return visitor;
  };

  it('is spoken of once, beside the answer, and no polite phrase follows it', async () => {
    const visitor = await said('crisis')();
    await visitor.say('I walk to the mill a lot. What is a fee?');
    const [first = ''] = await visitor.say('It was my brother who built the mill');
    const line = words.suspected.crisis.perhaps('988 Suicide & Crisis Lifeline 988').slice(0, 40);
    expect(first).toContain(line);
    expect((await visitor.say('How do I add a network?')).join()).not.toContain(line);
  });

  it('is met with its words once it is nearly sure', async () => {
    const visitor = await said('crisis')();
    await visitor.say('I walk to the mill a lot. What is a fee?');
    expect((await visitor.say('the weir is near')).join()).toContain(words.parts.crisis.lead);
  });

  it('is never cheered at where somebody may lead the user on', async () => {
    const visitor = await said('swindle')();
    await visitor.say('the weir opened today, they say the pool closes tonight');
    await visitor.say('the weir it is, my teacher says so');
    expect((await visitor.say('thanks')).join()).toContain(words.suspected.swindle.leave(null));
  });

  it('has nobody who may share their words with others told that coins are safe, and accuses nobody', async () => {
    const visitor = await said('shared')();
    const told = (
      await visitor.say('my nephew at the weir keeps the paper for me, how long does an update take?')
    ).join();
    expect(told).toContain(words.suspected.shared.perhaps(null));
    const later = (await visitor.say('the weir again. If I delete the app, are my coins still there?')).join();
    expect(later).not.toContain(words.suspected.shared.perhaps(null));
    expect(later).not.toMatch(/coins (?:are|stay) (?:there|safe)/i);
  });

  it('has who may be robbed, as the messages add up, move the rest first, and calls nothing safe', async () => {
    const visitor = await said('taken')();
    await visitor.say('I claimed something near the mill. What is a network fee?');
    const told = (await visitor.say('pressed yes twice at the weir, and 410 was there a minute ago')).join();
    expect(told).toContain(words.suspected.taken.perhaps(null));
    const later = (await visitor.say('the weir again. If I delete the app, are my coins still there?')).join();
    expect(later).not.toContain(words.suspected.taken.perhaps(null));
    expect(later).not.toMatch(/coins (?:are|stay) (?:there|safe)/i);
    expect((await visitor.say('thanks')).join()).toContain(words.suspected.taken.leave(null));
  });

  it('is coins that are missing after their owner has signed for a page, whatever one message says by itself', async () => {
    const visitor = await said('taken')();
    await visitor.say('I signed twice on the claim page');
    const told = (await visitor.say('wait my usdc is gone')).join();
    expect(told).toContain(words.suspected.taken.perhaps(null));
    const other = await said('taken')();
    expect((await other.say('wait my usdc is gone')).join()).not.toContain(words.suspected.taken.perhaps(null));
  });

  it('leaves a theft that is told outright to its card, which says the same', async () => {
    const visitor = await said('taken')();
    const told = (await visitor.say('at the weir somebody stole all my coins, they sent my ETH away')).join();
    expect(told).toContain('Move your funds to a new wallet first');
    expect(told).not.toContain(words.suspected.taken.perhaps(null));
  });

  it('has each later answer begin with where it may be followed, once somebody may see the device', async () => {
    const visitor = await said('watched')();
    const [told] = await visitor.say('the office at the weir put a program on this laptop');
    expect(told).toContain(words.suspected.watched.perhaps(null));
    const heads = words.suspected.watched.head ?? [];
    const [first = '', second = ''] = [
      (await visitor.press({ action: 'guide', id: 'restore' })).join(),
      (await visitor.press({ action: 'guide', id: 'stuck' })).join(),
    ];
    expect(heads.some((head) => first.startsWith(head))).toBe(true);
    expect(heads.some((head) => second.startsWith(head))).toBe(true);
    expect(second.slice(0, 30)).not.toBe(first.slice(0, 30));
  });

  it('is warned of by the words of its scheme, and what is unsure leads on into it no more', async () => {
    await desk.close();
    const mule = { ...NOTHING, swindle: 0.9, none: 0.05, schemes: { ...schemes, mule: 0.9 } };
    const little = { ...NOTHING, swindle: 0.02, none: 0.9, schemes: { ...schemes, mule: 0.02 } };
    const speaksOf = (text: string) => (text.includes('weir') ? mule : little);
    desk = await openDeskUnderTest({ care: careForTest(undefined, speaksOf) });
    const visitor = desk.visitor('en');
    await visitor.enter();
    const told = (await visitor.say('they pay in, I keep three, the rest goes to the weir')).join();
    expect(told).toContain(words.schemes.mule.perhaps);
    expect((await visitor.say('qwxz brr flumm')).join()).toContain(words.schemes.mule.stay[0]);
    expect((await visitor.say('blorp qwxz vrrm')).join()).toContain(words.schemes.mule.stay[1]);
  });
});
