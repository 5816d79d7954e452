/** Tasks that the bot goes through with the user, one step at a time. */
export const GUIDE_IDS = ['no-phrase', 'move-wallet', 'restore', 'wrong-network', 'stuck', 'revoke'] as const;
export type GuideId = (typeof GUIDE_IDS)[number];
