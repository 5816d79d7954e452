import { forgetDoneBoxes } from '../../../web/shared/browser/doneBoxes.ts';
import { checklistMemory } from '../../../web/widget/log/checklistMemory.ts';

/** What a tab remembers: its entries are properties of it, as in a browser. */
class TabStorage {
  [name: string]: unknown;
  getItem(name: string): unknown {
    return Object.hasOwn(this, name) ? this[name] : null;
  }
  setItem(name: string, value: string): void {
    this[name] = value;
  }
  removeItem(name: string): void {
    delete this[name];
  }
}

const before = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage');
afterEach(() => {
  if (before) Object.defineProperty(globalThis, 'sessionStorage', before);
  else Reflect.deleteProperty(globalThis, 'sessionStorage');
});

it('ticked boxes leave the tab with the conversation, and nothing else does', () => {
  const tab = new TabStorage();
  Object.defineProperty(globalThis, 'sessionStorage', { value: tab, configurable: true });
  tab.setItem('handrail.draft', 'half a sentence');
  const memory = checklistMemory('conversation|7');
  memory.save([0, 2]);
  expect(memory.load()).toEqual([0, 2]);
  forgetDoneBoxes();
  expect(Object.keys(tab)).toEqual(['handrail.draft']);
  expect(memory.load()).toEqual([]);
});
