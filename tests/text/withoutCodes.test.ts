import { drawBytes } from '../../bench/chance.ts';
import { withoutCodes } from '../../text/holdsCode.ts';

const digits = drawBytes(32).toString('hex');

it.each([
  [`これです 0x${digits}`, 'これです'],
  [`这笔是我发的：0x${digits}`, '这笔是我发的：'],
  [`제가 보낸 거래예요: ${digits}`, '제가 보낸 거래예요:'],
  [`see https://etherscan.io/tx/0x${digits} please`, 'see please'],
  ['it is 0x428e9d…2482e5 here', 'it is here'],
  ['0.5 ETH in 3 days', '0.5 ETH in 3 days'],
])('of a message with a hash only the words are read: %s', (text, words) => {
  expect(withoutCodes(text).replace(/\s+/g, ' ').trim()).toBe(words);
});
