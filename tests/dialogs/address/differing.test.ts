import { differing } from '../../../dialogs/address/differing.ts';

it.each([
  ['0xabc111234', '0xABC221234', ['0xabc[11]1234', '0xABC[22]1234']],
  ['0xab1c', '0xab2c', ['0xab[1]c', '0xab[2]c']],
  ['1BoatX', '1Boatx', ['1Boat[X]', '1Boat[x]']],
  ['0xaab', '0xaaab', ['0xaa[]b', '0xaa[a]b']],
  ['0xab', '0xab', ['0xab[]', '0xab[]']],
])('%s and %s differ in what stands in brackets', (one, other, marked) => {
  expect(differing([one, other])).toEqual(marked);
});
