import { plainName } from '../../../web/shared/plainName.ts';

describe('a name on the staff plate', () => {
  it.each([
    ['Sofia ✅', 'Sofia'],
    ['☑️ Support ★', 'Support'],
    ['🔵 Verified', 'Verified'],
    ['김서연 ✔', '김서연'],
    ['O\u202eofficial\u200b', 'Oofficial'],
  ])('loses what could pass for a badge: %s', (name, plain) => expect(plainName(name)).toBe(plain));

  it.each(['Zoë O’Brien-Núñez', '清水 香', 'Dr. Ångström', 'Amara O.'])('keeps people’s names: %s', (name) =>
    expect(plainName(name)).toBe(name),
  );
});
