import { EMPTY_RECORD } from '../../../knowledge/articleStore/articleRecord.ts';
import { type Edited, type EditFacts, type Editor, edit } from '../../../knowledge/editing/editing.ts';

const mari: Editor = { id: 'mari', role: 'editor' };
const jun: Editor = { id: 'jun', role: 'editor' };
const facts: EditFacts = {
  now: 1,
  file: { markdown: 'the file', hash: 'abc', formerHash: 'former' },
  isLive: true,
  risk: 'normal',
  lintErrors: 0,
  standing: 'apart',
  source: null,
  followsOnPublish: null,
};

function record(result: Edited) {
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.record;
}
const draft = record(edit(EMPTY_RECORD, { kind: 'save', markdown: 'one' }, mari, facts));
const inReview = record(edit(draft, { kind: 'submit' }, mari, facts));

describe('editing', () => {
  it('goes from draft to published and remembers the file it was based on', () => {
    const published = record(edit(draft, { kind: 'publish' }, mari, { ...facts, now: 5 }));
    expect(published).toMatchObject({
      published: { markdown: 'one', by: 'mari', at: 5, basedOn: 'abc' },
      draft: null,
      recalled: null,
    });
    expect(published.history.map((step) => step.step)).toEqual(['saved', 'published']);
  });

  it('lets only editors write, and supervisors take back', () => {
    for (const role of ['agent', 'auditor', 'supervisor'] as const) {
      expect(edit(draft, { kind: 'publish' }, { id: 'x', role }, facts)).toEqual({
        kind: 'refused',
        reason: 'notAllowed',
      });
    }
    expect(edit(draft, { kind: 'recall' }, { id: 'x', role: 'supervisor' }, facts).kind).toBe('edited');
    expect(edit(draft, { kind: 'recall' }, { id: 'x', role: 'agent' }, facts).kind).toBe('refused');
  });

  it('wants a second pair of eyes on what can lose money', () => {
    const high = { ...facts, risk: 'high' as const };
    expect(edit(inReview, { kind: 'publish' }, mari, high)).toEqual({ kind: 'refused', reason: 'needsSecondReviewer' });
    expect(edit(inReview, { kind: 'approve' }, mari, high)).toEqual({ kind: 'refused', reason: 'ownText' });
    const approved = record(edit(inReview, { kind: 'approve' }, jun, high));
    expect(edit(approved, { kind: 'publish' }, mari, high).kind).toBe('edited');
  });

  it.each(['letInByAuthor', 'justLetIn'] as const)('wants eyes that are another person’s (%s)', (standing) => {
    const approve = edit(inReview, { kind: 'approve' }, jun, { ...facts, standing });
    expect(approve).toEqual({ kind: 'refused', reason: standing });
  });

  it('takes an approval back when the text changes after it', () => {
    const approved = record(edit(inReview, { kind: 'approve' }, jun, facts));
    const changed = record(edit(approved, { kind: 'save', markdown: 'two' }, mari, facts));
    expect(changed.draft).toMatchObject({ state: 'draft', approvedBy: [] });
  });

  it('does not publish what lint refuses', () => {
    expect(edit(draft, { kind: 'publish' }, mari, { ...facts, lintErrors: 1 })).toEqual({
      kind: 'refused',
      reason: 'lint',
    });
  });

  it('recalls what is live, and publishing again ends the recall', () => {
    const recalled = record(edit(draft, { kind: 'recall' }, mari, facts));
    expect(recalled.recalled).toEqual({ at: 1, by: 'mari' });
    expect(record(edit(recalled, { kind: 'publish' }, mari, facts)).recalled).toBeNull();
    expect(edit(EMPTY_RECORD, { kind: 'recall' }, mari, { ...facts, isLive: false }).kind).toBe('refused');
  });

  it('brings an older text back as a draft', () => {
    const first = record(edit(draft, { kind: 'publish' }, mari, { ...facts, now: 10 }));
    const back = record(edit(first, { kind: 'rollBack', to: 10 }, jun, { ...facts, now: 20 }));
    expect(back.draft).toMatchObject({ markdown: 'one', by: 'jun', state: 'draft' });
    expect(edit(first, { kind: 'rollBack', to: 11 }, jun, facts)).toEqual({ kind: 'refused', reason: 'noSuchVersion' });
  });

  it('keeps a record small however often a large text is published', () => {
    let current = EMPTY_RECORD;
    for (let now = 1; now <= 20; now++) {
      const saved = record(
        edit(current, { kind: 'save', markdown: `${now}${'x'.repeat(90_000)}` }, mari, { ...facts, now }),
      );
      current = record(edit(saved, { kind: 'publish' }, mari, { ...facts, now }));
    }
    expect(JSON.stringify(current).length).toBeLessThan(800_000);
    expect(current.history.at(-1)?.markdown).toBeDefined();
    expect(current.history.filter((step) => step.step === 'published')).toHaveLength(20);
  });
});
