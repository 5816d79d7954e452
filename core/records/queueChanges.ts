import type { DeskQueue, ListChange, QueueChanges, QueueItem } from '../protocols/deskProtocol.ts';

/** What leads from one list to another. What has not changed is the same object in both; each id is in a list once. */
export function listChange<One extends { readonly id: string }>(
  before: readonly One[],
  after: readonly One[],
): { readonly gone: readonly string[]; readonly put: readonly { readonly place: number; readonly one: One }[] } {
  const placesBefore = new Map(before.map((one, place) => [one, place]));
  const ids = new Set(after.map(({ id }) => id));
  let last = -1;
  const put = after.flatMap((one, place) => {
    const placeBefore = placesBefore.get(one) ?? -1;
    if (placeBefore <= last) return [{ place, one }];
    last = placeBefore;
    return [];
  });
  return { gone: before.flatMap(({ id }) => (ids.has(id) ? [] : [id])), put };
}

/** The queue as it is after `changes`, which start from `before`. What they do not name stays the same object. */
export function changedQueue(before: DeskQueue, changes: QueueChanges): DeskQueue {
  return {
    at: changes.at,
    mark: changes.mark,
    waiting: changedList(before.waiting, changes.waiting).map(atPlace),
    mine: changedList(before.mine, changes.mine),
    colleagues: changedList(before.colleagues, changes.colleagues),
    agents: changes.agents ?? before.agents,
    onShift: changes.onShift,
  };
}

function changedList(before: readonly QueueItem[], { gone, put }: ListChange): QueueItem[] {
  const moved = new Set([...gone, ...put.map(({ item }) => item.conversation)]);
  const list = before.filter(({ conversation }) => !moved.has(conversation));
  // From the first place on: each stands where it belongs once all before it do.
  for (const { place, item } of put) list.splice(place, 0, item);
  return list;
}

/** Who waits is at the position that their place says; it would be told again of everybody whenever the first is taken. */
export function atPlace(item: QueueItem, place: number): QueueItem {
  return item.position === place + 1 ? item : { ...item, position: place + 1 };
}
