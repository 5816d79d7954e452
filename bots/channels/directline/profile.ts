import type { Channel } from '../port.ts';

export const directLine: Channel = {
  id: 'directline',
  markup: 'markdown',
  buttons: 10,
  buttonLength: 60,
  textLength: 8000,
};
