/*
 * What the dialogs use of `botbuilder-dialogs`, file by file: its index also loads recognisers of numbers and dates in
 * a dozen languages, for prompts that nobody here uses (docs/decisions/0007-sdks-where-they-are-used.md).
 */
export type {
  Dialog,
  DialogContext,
  DialogState,
  DialogTurnResult,
  WaterfallStepContext,
} from 'botbuilder-dialogs';
export { ComponentDialog } from 'botbuilder-dialogs/lib/componentDialog';
export { DialogTurnStatus } from 'botbuilder-dialogs/lib/dialog';
export { DialogSet } from 'botbuilder-dialogs/lib/dialogSet';
export { TextPrompt } from 'botbuilder-dialogs/lib/prompts/textPrompt';
export { WaterfallDialog } from 'botbuilder-dialogs/lib/waterfallDialog';
