import { forgetDraft, keepDraft } from '../../../web/shared/browser/draftMemory.ts';
import { loadGuard } from '../../../web/shared/guard/guard.ts';
import { createDraft } from '../../../web/widget/chat/draft.ts';

const kept = new Map<string, string>();
const before = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage');
beforeAll(() => loadGuard());
beforeEach(() => {
  kept.clear();
  const value = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
  Object.defineProperty(globalThis, 'sessionStorage', { value, configurable: true });
});
afterAll(() => {
  if (before) Object.defineProperty(globalThis, 'sessionStorage', before);
  else Reflect.deleteProperty(globalThis, 'sessionStorage');
});

const draft = () => createDraft(() => undefined);

it('what was being written is there again after a reload, once', () => {
  const first = draft();
  first.write('I cannot see the button');
  first.keep();
  expect(draft().text.value).toBe('I cannot see the button');
  expect(draft().text.value).toBe('');
});

it('ends with the conversation that is forgotten: a new chat in that tab begins empty', () => {
  keepDraft('I cannot see the button');
  forgetDraft();
  expect(kept.size).toBe(0);
  expect(draft().text.value).toBe('');
});

it('leaves the field, too, where everything is deleted while it stands there', () => {
  const open = draft();
  open.write('I cannot see the button');
  forgetDraft();
  expect(open.text.value).toBe('');
  open.keep();
  expect(kept.size).toBe(0);
  open.write('something new');
  expect(open.text.value).toBe('something new');
});
