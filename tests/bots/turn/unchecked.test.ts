import { randomBytes } from 'node:crypto';
import { withoutDigits } from '../../../bots/turn/unchecked.ts';
import { extract } from '../../../chains/recognise/extract.ts';
import { readCase } from '../../../core/case.ts';
import { openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';

const wide = (text: string) =>
  text.replace(/[!-~]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0));
const groups = (text: string, size: number, gap: string) =>
  (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(gap);

/** However a hash may be written so that it is still found as one. */
const WRITTEN: Record<string, (digits: string) => string> = {
  bare: (digits) => digits,
  prefixed: (digits) => `0x${digits}`,
  capitals: (digits) => `0X${digits.toUpperCase()}`,
  'full width': (digits) => wide(`0x${digits}`),
  'groups of four': (digits) => `0x${groups(digits, 4, ' ')}`,
  'two lines, quoted': (digits) => `0x${groups(digits, 32, '\n    > > ')}`,
  'one digit first': (digits) => `0x${digits.slice(0, 1)} ${digits.slice(1)}`,
  'hidden marks': (digits) => groups(digits, 8, '\u200b'),
  'soft hyphens': (digits) => `0x${groups(digits, 3, '\u00ad')}`,
  'a link': (digits) => `https://explorer.example/tx/0x${digits}?tab=1`,
  'partly masked': (digits) => `${digits.slice(0, 20)}••••••••${digits.slice(32)}`,
};

it.each(Object.entries(WRITTEN))('takes out the digits as %s and keeps the words', (_, write) => {
  for (let time = 0; time < 50; time += 1) {
    const digits = randomBytes(32).toString('hex');
    const kept = withoutDigits(`送金が届きません。 ${write(digits)} が、どこですか？ A coffee, 12.5 ETH`);
    expect(kept).toContain('送金が届きません');
    expect(kept).toContain('どこですか');
    expect(kept).toContain('A coffee, 12.5 ETH');
    expect(kept).toContain('••••••••');
    expect(kept).not.toMatch(/[0-9a-f]{13,}/i);
    expect(extract(kept).hashes).toEqual([]);
    for (let at = 0; at + 12 <= digits.length; at += 4)
      expect(kept.toLowerCase()).not.toContain(digits.slice(at, at + 12));
  }
});

it('leaves alone what cannot be a key', () => {
  for (const text of [
    'I paid a fee of 0.004 ETH on 2026-11-25',
    'be a dad, add a cafe facade',
    'block 21900123, nonce 0x1f',
  ]) {
    expect(withoutDigits(text)).toBe(text);
  }
});

it('keeps the ends of a whole hash for the agent, with the reason, and no more of it', async () => {
  const desk = await openDeskUnderTest({ holdsLiveKey: async () => 'unknown' });
  const visitor = desk.visitor();
  await visitor.enter();
  const digits = randomBytes(32).toString('hex');
  await visitor.say(`where is 0x${digits}?`);
  const { content } = (await desk.stores.conversations.read(visitor.id)) ?? {};
  const removed = readCase(content?.dialogs['case']).removed;
  expect(removed).toEqual([{ hash: `0x${digits.slice(0, 4)}…${digits.slice(-4)}`, why: 'unreachable' }]);
  expect(JSON.stringify(content)).not.toContain(digits.slice(0, 12));
  await desk.close();
});
