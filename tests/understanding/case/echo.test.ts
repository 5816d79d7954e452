import { NEW_CASE } from '../../../core/case.ts';
import type { Language } from '../../../core/language.ts';
import { afterChange, afterEcho, echoOf } from '../../../understanding/case/echo.ts';
import { withFacts } from '../../../understanding/case/track.ts';
import { toldIn } from '../../../understanding/recognise/facts/told.ts';

const knownAfter = (text: string, language: Language = 'en', before = NEW_CASE) =>
  withFacts(before, toldIn(text, language));
const echo = (text: string, language: Language = 'en') => echoOf(knownAfter(text, language), text, language);

it.each<[Language, string, object]>([
  ['en', 'my usdt is stuck, its the trc20 one', { network: 'Tron', coin: 'USDT' }],
  ['ja', 'TRC20のUSDTが届きません', { network: 'Tron', coin: 'USDT' }],
  ['zh-Hans', '小狐狸打不开了', { wallet: 'MetaMask' }],
  ['ko', '메마 업데이트하고 나서 안 열려요', { wallet: 'MetaMask' }],
])('reads back in %s what was understood and not written so: %s', (language, text, understood) => {
  expect(echo(text, language)).toMatchObject(understood);
});

it.each([
  'My USDT on Tron has not arrived', // as it is read
  'how long does it take?',
  'my ether has not arrived', // a coin alone changes no advice
])('needs no echo: %s', (text) => {
  expect(echo(text)).toBeNull();
});

it.each<[Language, string]>([
  ['ja', 'メタマスクで送ったのが届きません'],
  ['ko', '트론링크에서 테더를 보냈어요'],
  ['zh-Hans', '从波场钱包提的2000u没到'],
  ['en', 'i used BSC for it'],
  ['ko', '솔라나 방금 14개 나갔어요'],
])('reads no name back, in whatever script (%s): %s', (language, text) => {
  expect(echo(text, language)).toBeNull();
});

it.each<[Language, string]>([
  ['en', 'the exchange is ERC20 not TRC20, i sent by BEP20'],
  ['zh-Hans', '不是trc20，上面写的是BEP20'],
  ['ko', '트론으로 보냈는데 입금주소는 erc20이에요'],
  ['zh-Hans', '小狐狸和imToken哪个好，我都装了'],
])('reads back none of several that are compared or denied (%s): %s', (language, text) => {
  expect(echo(text, language)).toBeNull();
});

it('names no coin that pays the fee, is the network’s own, or lives elsewhere', () => {
  expect(echo('my bep20 usdt is stuck, the fee was bnb')).toEqual({ network: 'BNB Smart Chain' });
  expect(echo('my bnb is stuck, bep20')).toEqual({ network: 'BNB Smart Chain' });
  expect(echo('my eth is stuck, its the trc20 one')).toEqual({ network: 'Tron' });
});

it('reads back no coin of one message on the network of another: they are often of two transfers', () => {
  const before = knownAfter('my eth is stuck');
  const text = 'the other one was trc20';
  expect(echoOf(knownAfter(text, 'en', before), text, 'en')).toEqual({ network: 'Tron' });
});

it('reads nothing back a second time', () => {
  const text = 'my usdt is stuck, its the trc20 one';
  const known = knownAfter(text);
  const once = echoOf(known, text, 'en');
  expect(once).not.toBeNull();
  expect(echoOf(knownAfter(text, 'en', afterEcho(known, once ?? {}, text)), text, 'en')).toBeNull();
});

describe('a change', () => {
  const text = 'my usdt is stuck, its the trc20 one';
  const before = { ...afterEcho(knownAfter(text), { network: 'Tron' }, text), said: ['stuck#lead', 'fees#lead'] };
  const open = { article: 'stuck', query: text, turn: 1 };

  it('is another fact, another question, and a problem of which nothing was said', () => {
    const after = afterChange({ ...before, open }, { slot: 'network', value: 'erc20' }, 'en');
    expect(after?.known.facts.network).toEqual({ value: 'Ethereum', turn: 1 });
    expect(after?.question).toBe('my usdt is stuck, its the Ethereum one');
    expect(after?.known).toMatchObject({ open: null, said: ['fees#lead'] });
    expect(after?.known.facts.coin?.value).toBe('USDT');
  });

  it('of the direction leaves the words alone', () => {
    const after = afterChange(before, { slot: 'direction', value: 'in' }, 'en');
    expect(after).toMatchObject({ question: text, known: { facts: { direction: { value: 'in' } } } });
  });

  it('is none where the value names nothing', () => {
    expect(afterChange(before, { slot: 'network', value: 'my cousin' }, 'en')).toBeNull();
    expect(afterChange(before, { slot: 'direction', value: 'Tron' }, 'en')).toBeNull();
  });
});
