import { drawBytes } from '../../../bench/chance.ts';
import { wordsAround } from '../../../dialogs/transaction/wordsAround.ts';

const HASH = `0x${drawBytes(32).toString('hex')}`;

it.each([
  [`How long does a deposit take? ${HASH}`, 'How long does a deposit take?'],
  [`${HASH}: I forgot the memo, is it gone?`, 'I forgot the memo, is it gone?'],
  [`https://etherscan.io/tx/${HASH} 送金したのにまだ届いていません`, '送金したのにまだ届いていません'],
  ['•••••••• why is my balance zero', 'why is my balance zero'],
])('%s', (text, words) => expect(wordsAround(text)).toBe(words));

it.each([HASH, `where is ${HASH}`, `tx: ${HASH}`, `https://etherscan.io/tx/${HASH}`, `${HASH} 確認して`])(
  '%s asks nothing else',
  (text) => expect(wordsAround(text)).toBeNull(),
);
