import { asksOfThePerson, asksOfTheWait, needsNobody, waitRules } from '../../../understanding/recognise/waits.ts';

describe.each(waitRules().map((rule) => [rule.language, rule] as const))(
  'who waits (%s)',
  (_, { timed, other, persons, none, leaves, stays }) => {
    it.each(timed)('asks of the wait: %s', (text) => expect(asksOfTheWait(text)).toBe(true));
    it.each(other)('asks of something else that takes time: %s', (text) => expect(asksOfTheWait(text)).toBe(false));
    it.each(persons)('asks of the person and the page: %s', (text) => expect(asksOfThePerson(text)).toBe(true));
    it.each(none)('asks what a caller is after: %s', (text) => expect(asksOfThePerson(text)).toBe(false));
    it.each(leaves)('needs nobody any more: %s', (text) => expect(needsNobody(text)).toBe(true));
    it.each(stays)('goes on waiting: %s', (text) => expect(needsNobody(text)).toBe(false));
  },
);
