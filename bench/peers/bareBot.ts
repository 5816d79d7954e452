import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  ConversationState,
  MemoryStorage,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import { ComponentDialog, DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';
import { createServer, plugins, type Request, type Response } from 'restify';

/** The smallest honest bot of the SDK: restify, one dialog, conversation state in memory, nothing durable. */
class ReplyAdapter extends BotAdapter {
  async turn(
    activity: Partial<Activity>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<Partial<Activity>[]> {
    const context = new TurnContext(this, activity);
    const replies: Partial<Activity>[] = [];
    context.turnState.set('replies', replies);
    await this.runMiddleware(context, logic);
    return replies;
  }
  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    context.turnState.get<Partial<Activity>[]>('replies').push(...activities);
    return activities.map(() => ({ id: '' }));
  }
  override async updateActivity(): Promise<undefined> {}
  override async deleteActivity(_context: TurnContext, _reference: Partial<ConversationReference>): Promise<void> {}
  override async continueConversation(): Promise<void> {}
}

class EchoDialog extends ComponentDialog {
  constructor() {
    super('echo');
    this.addDialog(new TextPrompt('text'));
    this.addDialog(
      new WaterfallDialog('steps', [
        (step) => step.prompt('text', 'yes?'),
        async (step) => {
          await step.context.sendActivity(`you said ${step.result}`);
          return step.replaceDialog('steps');
        },
      ]),
    );
    this.initialDialogId = 'steps';
  }
}

const state = new ConversationState(new MemoryStorage());
const dialogs = new DialogSet(state.createProperty('dialogs'));
dialogs.add(new EchoDialog());
const adapter = new ReplyAdapter();

const server = createServer();
server.use(plugins.jsonBodyParser({ mapParams: false }));
server.post('/turn/:id', async (request: Request, response: Response) => {
  const activity = {
    ...request.body,
    channelId: 'bench',
    conversation: { id: request.params.id },
    from: { id: 'user' },
  };
  const replies = await adapter.turn(activity, async (context) => {
    const dialog = await dialogs.createContext(context);
    if ((await dialog.continueDialog()).status === DialogTurnStatus.empty) await dialog.beginDialog('echo');
    await state.saveChanges(context);
  });
  response.json({ replies });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
