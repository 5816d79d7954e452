/**
 * The same answer for the same message, without finding it again: a turn asks several things of one message in one
 * breath. What was found is forgotten as soon as the event loop goes on, for it tells what somebody has written.
 */
export function onceAMessage<Language extends string, Found>(
  find: (text: string, language: Language) => Found,
): (text: string, language: Language) => Found {
  let last: { text: string; language: Language; found: Found } | null = null;
  const forget = (): void => {
    last = null;
  };
  return (text, language) => {
    if (last?.text === text && last.language === language) return last.found;
    const found = find(text, language);
    if (!last) setImmediate(forget);
    last = { text, language, found };
    return found;
  };
}
