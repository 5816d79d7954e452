import { EventFactory, type TurnContext } from 'botbuilder';
import { handoffStatus } from '../../../handoff/record/handoffStatus.ts';

it('has the shape that the Bot Framework SDK gives the event', () => {
  const conversation = { id: 'c', isGroup: false, conversationType: '', tenantId: '', name: '' };
  const theirs = EventFactory.createHandoffStatus(conversation as TurnContext['activity']['conversation'], 'accepted');
  const ours = handoffStatus('accepted');
  expect({ type: ours.type, name: ours.name, value: ours.value }).toEqual({
    type: theirs.type,
    name: theirs.name,
    value: JSON.parse(JSON.stringify(theirs.value)),
  });
});
