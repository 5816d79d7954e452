import { memoryLimits } from '../../../app/http/limits.ts';

it('counts an IPv6 network as one address, however it is written', async () => {
  const take = memoryLimits();
  for (let n = 0; n < 20; n += 1) await take('signIn', `2001:db8:1::${n.toString(16)}`);
  expect(await take('signIn', '2001:0DB8:1:0:ffff:1:2:3')).toBeGreaterThan(0);
  expect(await take('signIn', '2001:db8:2::1')).toBe(0);
  expect(await take('check', '2001:db8:1::1')).toBe(0);
});

it('lets a key do what it may, then names the time until it may again, and leaves other keys alone', async () => {
  const take = memoryLimits();
  const waits = [];
  for (let n = 0; n < 25; n += 1) waits.push(await take('send', 'one'));
  expect(waits.slice(0, 20)).toEqual(Array(20).fill(0));
  for (const wait of waits.slice(20)) {
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(10_000);
  }
  expect(await take('send', 'another')).toBe(0);
  expect(await take('read', 'one')).toBe(0);
});
