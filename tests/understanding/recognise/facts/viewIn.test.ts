import { drawBytes } from '../../../../bench/chance.ts';
import type { Language } from '../../../../core/language.ts';
import { viewIn, viewRules } from '../../../../understanding/recognise/facts/viewIn.ts';

const HASH = `0x${drawBytes(32).toString('hex')}`;
const plain = (text: string) => text.toLowerCase().replace(/[0-9]/g, '');

describe.each(viewRules().map((rule, at) => [`${rule.language} ${rule.view} ${at}`, rule] as const))(
  '%s',
  (_, rule) => {
    it.each(rule.yes)('matches “%s”', (text) => expect(plain(text)).toMatch(rule.match));
    it.each(rule.no)('does not match “%s”', (text) => expect(plain(text)).not.toMatch(rule.match));
  },
);

it.each<[string, Language, 'sender' | 'receiver' | null]>([
  ['I sent 500 USDT, where is it?', 'en', 'sender'],
  ['they say they paid me', 'en', 'receiver'],
  ['my friend did not get the coins I transferred', 'en', 'sender'],
  ['a buyer paid me with this, can I ship?', 'en', 'receiver'],
  ['what is this', 'en', null],
  ['is this safe?', 'en', null],
  ['送金したのに届きません', 'ja', 'sender'],
  ['相手は送ったと言っています', 'ja', 'receiver'],
  ['これは何ですか', 'ja', null],
  ['我转了500 USDT，没到', 'zh-Hans', 'sender'],
  ['對方說已經轉給我了', 'zh-Hans', 'receiver'],
  ['这是什么', 'zh-Hans', null],
  ['제가 보낸 송금이 안 갔어요', 'ko', 'sender'],
  ['상대가 보냈다는데 안 왔어요', 'ko', 'receiver'],
  ['이게 뭐예요', 'ko', null],
])('%s (%s) is said by the %s', (text, language, view) => expect(viewIn(`${text} ${HASH}`, language)).toBe(view));
