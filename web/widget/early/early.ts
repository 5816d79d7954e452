import { initialLanguage } from '../../shared/initialLanguage.ts';
import { SESSION } from '../../shared/line/sessionKey.ts';
import { applyTheme } from '../../shared/theme.ts';
import { EARLY, type Early } from './handOver.ts';

/*
 * Runs before anything of the chat is drawn, and has to be small: drawing waits for it. What the desk has drawn is for who
 * begins, in the language that the browser asks for; for everybody else it is hidden, or they would see for a moment that
 * their chat is gone. What is pressed before the page's code has come is kept for it (`handOver.ts`).
 */

applyTheme();
const root = document.documentElement;
if (hasBegun() || initialLanguage() !== root.lang) root.dataset['drawsAnew'] = '';

const pressed: Early['pressed'] = new Map();
const changed: Early['changed'] = new Set();
const early: Early = { pressed, changed, escaped: false, stop };
Object.assign(window, { [EARLY]: early });
document.addEventListener('click', press);
document.addEventListener('change', change);
document.addEventListener('keydown', leave);

function press({ target }: Event): void {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('#chat button') : null;
  if (!button?.parentElement) return;
  // Of buttons that stand together, one is an answer: the last.
  pressed.get(button.parentElement)?.removeAttribute('aria-disabled');
  pressed.set(button.parentElement, button);
  button.setAttribute('aria-disabled', 'true');
}

function change({ target }: Event): void {
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) changed.add(target);
}

function leave({ key }: KeyboardEvent): void {
  if (key === 'Escape') early.escaped = true;
}

function stop(): void {
  document.removeEventListener('click', press);
  document.removeEventListener('change', change);
  document.removeEventListener('keydown', leave);
}

function hasBegun(): boolean {
  try {
    return localStorage.getItem(SESSION) !== null;
  } catch {
    return false;
  }
}
