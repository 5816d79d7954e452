import type { Channel } from './channel.ts';

export const telegram: Channel = {
  id: 'telegram',
  markup: 'markdown',
  buttons: 10,
  buttonLength: 40,
  textLength: 4000,
};
