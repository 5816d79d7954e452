import type { Channel } from '../port.ts';

/**
 * The Bot Framework Emulator, and the Microsoft 365 Agents Playground in its place, which shows a text that has suggested actions as it
 * was written: lists in one line, links as dead text (0.2.28; of the buttons of cards it knows no `imBack`).
 */
export const emulator: Channel = {
  id: 'emulator',
  markup: 'markdown',
  buttons: 10,
  buttonsUnmark: true,
  buttonLength: 60,
  textLength: 8000,
};
