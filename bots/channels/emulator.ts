import type { Channel } from './channel.ts';

export const emulator: Channel = {
  id: 'emulator',
  markup: 'markdown',
  buttons: 10,
  buttonLength: 60,
  textLength: 8000,
};
