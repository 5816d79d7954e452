import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { freshPhrase } from '../../bench/secretCorpus.ts';
import { scanLine } from '../../trust/scanCommand.ts';

const PHRASE = 'witch collapse practice feed shame open despair creek road again ice least';
const scan = (messages: unknown, id: unknown = 'a') => JSON.parse(scanLine(JSON.stringify({ id, messages })));

describe('one line of handrail scan', () => {
  it('says what a conversation is and which of its messages would have passed', () => {
    expect(scan(['hello', freshPhrase(english).join(' '), 'okay?'])).toEqual({
      id: 'a',
      verdict: 'block',
      kinds: ['recovery-phrase'],
      passed: [0, 2],
    });
    expect(scan(['Where is my transaction?', 'It was sent yesterday'])).toEqual({
      id: 'a',
      verdict: 'allow',
      kinds: [],
      passed: [0, 1],
    });
    expect(scan(['write to me@example.com'])).toMatchObject({ verdict: 'mask', kinds: ['email'], passed: [0] });
  });

  it('lets no word of a phrase through that is sent word by word', () => {
    const { verdict, passed } = scan(PHRASE.split(' '));
    expect(verdict).toBe('block');
    expect(passed.length).toBeLessThanOrEqual(1);
  });

  it('lets a held message go when the next one shows it to be harmless', () => {
    const { verdict, passed } = scan(['kangaroo', 'sorry, that was my phone. How long does a transfer take?']);
    expect({ verdict, passed }).toEqual({ verdict: 'hold', passed: [0, 1] });
  });

  it('gives a bad line back with an error and without its text', () => {
    expect(JSON.parse(scanLine('{'))).toEqual({ id: null, error: 'not JSON' });
    expect(scan('legal winner', 7)).toEqual({ id: 7, error: 'expected {"id": …, "messages": [text, …]}' });
    expect(scan([1])).toMatchObject({ id: 'a', error: expect.any(String) });
    expect(scan([], 'b')).toEqual({ id: 'b', verdict: 'allow', kinds: [], passed: [] });
  });
});
