import { wordsOfNow } from '../shared/later.tsx';
import { AgentPage } from './AgentPage.tsx';
import { startConsole } from './console.ts';
import { followAddress } from './place.ts';
import { prepareSound } from './sound.ts';

let started = false;

/**
 * Once a page, whoever signs in on it, and not before its words are here: what it does speaks. It comes after the first drawing:
 * a credential is out of the address before it is followed.
 */
export async function startedDesk(): Promise<typeof AgentPage> {
  await wordsOfNow();
  if (!started) {
    started = true;
    followAddress();
    startConsole();
    prepareSound();
  }
  return AgentPage;
}
