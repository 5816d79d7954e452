/** The chat in a tab of its own, where it needs no leave of the page that links to it. */
export const chatAddress = (desk: string, language: string): string => `${desk}/chat?lang=${language}`;
