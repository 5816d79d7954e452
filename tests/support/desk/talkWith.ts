import type { Locale } from '../../../core/language.ts';
import type { DeskUnderTest } from './deskUnderTest.ts';

/** What somebody who has agreed reads to each of these messages, said one after another, as one text a message. */
export async function talkWith(
  desk: DeskUnderTest,
  locale: Locale,
  messages: readonly string[],
): Promise<readonly string[]> {
  const visitor = desk.visitor(locale);
  await visitor.enter();
  const said: string[] = [];
  for (const message of messages) said.push((await visitor.say(message)).join('\n'));
  return said;
}
