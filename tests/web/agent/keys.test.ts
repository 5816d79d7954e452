import { keyAct, type Press, sends } from '../../../web/agent/keys/keys.ts';

const press = (key: string, part: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...part,
});

describe('single keys', () => {
  it('move, take, reply, note and help', () =>
    expect(['j', 'K', 'e', 'r', 'n', '?'].map((key) => keyAct(press(key), false))).toEqual([
      'next',
      'previous',
      'take',
      'reply',
      'note',
      'help',
    ]));
  it('do nothing in a field', () => expect(keyAct(press('j'), true)).toBeNull());
  it('leave the browser its own shortcuts', () => {
    for (const part of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
      expect(keyAct(press('r', part), false)).toBeNull();
  });
  it('leave an input method its keys', () => {
    expect(keyAct(press('n', { isComposing: true }), false)).toBeNull();
    expect(keyAct(press('n', { keyCode: 229 }), false)).toBeNull();
  });
  it('do nothing for every other key', () => expect(keyAct(press('x'), false)).toBeNull());
});

describe('Enter', () => {
  it('sends with Ctrl or ⌘', () => {
    expect(sends(press('Enter', { ctrlKey: true }), false)).toBe(true);
    expect(sends(press('Enter', { metaKey: true }), false)).toBe(true);
  });
  it('alone makes a new line, unless the agent chose otherwise', () => {
    expect(sends(press('Enter'), false)).toBe(false);
    expect(sends(press('Enter'), true)).toBe(true);
    expect(sends(press('Enter', { shiftKey: true }), true)).toBe(false);
  });
  it('never sends while an input method composes, not even with Ctrl', () => {
    for (const part of [{ isComposing: true }, { keyCode: 229 }]) {
      expect(sends(press('Enter', part), true)).toBe(false);
      expect(sends(press('Enter', { ...part, ctrlKey: true }), true)).toBe(false);
    }
  });
});
