import type { Channel } from '../port.ts';

export const telegram: Channel = {
  id: 'telegram',
  markup: 'markdown',
  buttons: 10,
  buttonLength: 40,
  textLength: 4000,
};
