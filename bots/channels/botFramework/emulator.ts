import type { Channel } from '../port.ts';

export const emulator: Channel = {
  id: 'emulator',
  markup: 'markdown',
  buttons: 10,
  buttonLength: 60,
  textLength: 8000,
};
