/** The SDK prints what it cannot read, the user's words among it, and its own logger is the console. */
export const SILENT = {
  logLevel: 'off',
  logger: { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} },
} as const;
