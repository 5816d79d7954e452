import type { TurnContext } from 'botbuilder-core';
import { ComponentDialog, WaterfallDialog } from './sdk.ts';

/** A dialog that says its piece and is done. `options` are what `rootDialog` begins it with. */
export abstract class OneTurnDialog<Options extends object = object> extends ComponentDialog {
  constructor(id: string) {
    super(id);
    this.addDialog(
      new WaterfallDialog<Options>('say', [
        async (step) => {
          await this.reply(step.context, step.options);
          return step.endDialog();
        },
      ]),
    );
  }

  protected abstract reply(context: TurnContext, options: Options): Promise<void>;
}
