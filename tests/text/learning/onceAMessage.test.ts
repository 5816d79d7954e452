import { setImmediate } from 'node:timers/promises';
import { duringTurn, onceAMessage, onceATurn } from '../../../text/learning/onceAMessage.ts';

function counted() {
  const found: string[] = [];
  const find = (text: string, language: string) => {
    found.push(`${language} ${text}`);
    return { text };
  };
  return { found, find };
}

it('finds a message once in a turn, whatever is waited for and asked between, and again in the next turn', async () => {
  const { found, find } = counted();
  const [message, turn] = [onceAMessage(find), onceATurn(find)];
  const ask = () =>
    duringTurn(async () => {
      const first = message('one', 'en');
      message('two', 'en');
      turn('one', 'en');
      await setImmediate();
      expect(message('one', 'en')).toBe(first);
      turn('one', 'en');
      message('one', 'ja');
    });
  await ask();
  expect(found).toEqual(['en one', 'en two', 'en one', 'ja one']);
  await ask();
  expect(found).toHaveLength(8);
});

it('tells two turns at once nothing of each other', async () => {
  const { found, find } = counted();
  const message = onceAMessage(find);
  const ask = () => duringTurn(async () => setImmediate().then(() => message('one', 'en')));
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(one).not.toBe(other);
  expect(found).toHaveLength(2);
});

it('has forgotten what a turn found once that is over, also for what goes on beside it', async () => {
  const { found, find } = counted();
  const turn = onceATurn(find);
  let goesOn: () => void = () => undefined;
  await duringTurn(async () => {
    turn('one', 'en');
    goesOn = () => void turn('one', 'en');
    goesOn();
    void setImmediate().then(() => goesOn());
  });
  expect(found).toHaveLength(1);
  await setImmediate();
  await setImmediate();
  expect(found).toHaveLength(2);
});

it('forgets beside any turn as soon as the event loop goes on', async () => {
  const { found, find } = counted();
  const message = onceAMessage(find);
  message('one', 'en');
  message('one', 'en');
  await setImmediate();
  message('one', 'en');
  expect(found).toHaveLength(2);
});
