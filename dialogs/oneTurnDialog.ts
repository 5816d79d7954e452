import type { TurnContext } from 'botbuilder-core';
import { ComponentDialog, type DialogContext, type DialogTurnResult } from './sdk.ts';

/** A dialog that says its piece and is done. `options` are what `rootDialog` begins it with. */
export abstract class OneTurnDialog<Options extends object = object> extends ComponentDialog<Options> {
  protected override async onBeginDialog(inner: DialogContext, options?: Options): Promise<DialogTurnResult> {
    return inner.endDialog(await this.reply(inner.context, options ?? ({} as Options)));
  }

  /** `silent`: nothing could be told, so another dialog may say more. */
  protected abstract reply(context: TurnContext, options: Options): Promise<void | 'silent'>;
}
