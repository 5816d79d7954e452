import { withReported } from '../../../chains/lookup/reportedParties.ts';
import type { FindReported, Verdict, View } from '../../../chains/ports.ts';
import { LOCALES } from '../../../core/language.ts';
import { staffTable } from '../../../dialogs/transaction/staffTable.ts';
import { verdictCard } from '../../../dialogs/transaction/verdictCard.ts';
import { walletPhrases } from '../../../languages/wallet/index.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';
import { WHO } from '../../support/chains/walletGlance.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';

const { app, thief } = WHO;
/** A list that has the thief, and what was asked of it. */
function list() {
  const asked: string[] = [];
  const find: FindReported = async (addresses) => {
    asked.push(...addresses);
    return { addresses: addresses.filter((one) => one === thief), asOf: NOON };
  };
  return { asked, find };
}
const marked = (verdict: Partial<Verdict>) => withReported(fakeVerdict(verdict), list().find);
const lent = (delegates: string[]) => marked({ notes: ['sets-delegation'], delegates });
const { bands, todo } = walletPhrases('en');

describe('code that an account lends itself from a reported address (EIP-7702)', () => {
  it('is told as that, in red, with what to do, whatever else the transaction paid', async () => {
    const verdict = await lent([app, thief]);
    expect(verdict).toMatchObject({ reported: [thief], notes: ['reported', 'sets-delegation'] });
    const { card, text } = verdictCard(verdict, 'en', NOON);
    expect(card).toMatchObject({ severity: 'danger', band: bands.reportedCode });
    expect(text).toContain('0x222222…222222 stands on a list of reported addresses');
    expect(text).toContain(todo.reportedCode);
  });

  it.each([
    ['receiver', 'caution'],
    ['neither', 'danger'],
  ] as [View, string][])(
    'whoever is the %s is not told what to do about an account that is not theirs',
    async (view, severity) => {
      const { card, text } = verdictCard(await lent([thief]), 'en', NOON, { view });
      expect(card.severity).toBe(severity);
      expect(text).toContain('stands on a list');
      expect(text).not.toContain(todo.reportedCode);
    },
  );

  it('is named for staff in full, with where it stands', async () => {
    const rows = staffTable(await lent([app, thief]), 'en');
    expect(rows).toContainEqual(expect.objectContaining({ value: thief, note: 'reported' }));
    expect(rows.find(({ value }) => value === app)?.note).toBeUndefined();
  });

  it.each(LOCALES)('has its words in %s', async (locale) => {
    const { text } = verdictCard(await lent([thief]), locale, NOON);
    expect(text).toContain(walletPhrases(locale).todo.reportedCode);
    expect(text).not.toMatch(/undefined|null/);
  });
});

it('a spender of a permission that was given is looked up as well', async () => {
  const verdict = await marked({ notes: ['permission-given'], spender: thief });
  const { card, text } = verdictCard(verdict, 'en', NOON);
  expect(card).toMatchObject({ severity: 'danger', band: bands.reported });
  expect(text).toContain(todo.reported);
});

it('who no longer may take is not looked up, nor is anybody of whom no list tells', async () => {
  const { asked, find } = list();
  const ended = fakeVerdict({ notes: ['permission-ended'], spender: thief });
  expect(await withReported(ended, find)).toBe(ended);
  expect(asked).toEqual([]);
  const strange = fakeVerdict({ notes: ['sets-delegation'], delegates: [app] });
  expect(await withReported(strange, find)).toBe(strange);
});
