/** Strongly connected components (Tarjan), without recursion: the component of each of `count` nodes. */
export function componentsOf(count: number, next: (node: number) => Iterable<number>): Int32Array {
  const order = new Int32Array(count).fill(-1);
  const lowest = new Int32Array(count);
  const component = new Int32Array(count).fill(-1);
  const open: number[] = [];
  let [seen, found] = [0, 0];
  const enter = (node: number) => {
    order[node] = lowest[node] = seen++;
    open.push(node);
    return { node, rest: next(node)[Symbol.iterator]() };
  };
  for (let root = 0; root < count; root++) {
    const path = order[root] === -1 ? [enter(root)] : [];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const step = top.rest.next();
      if (!step.done) {
        if (order[step.value] === -1) path.push(enter(step.value));
        else if (component[step.value] === -1) lowest[top.node] = Math.min(at(lowest, top.node), at(order, step.value));
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) lowest[above.node] = Math.min(at(lowest, above.node), at(lowest, top.node));
      if (lowest[top.node] === order[top.node]) {
        for (let one = open.pop(); one !== undefined; one = one === top.node ? undefined : open.pop())
          component[one] = found;
        found++;
      }
    }
  }
  return component;
}

function at(values: Int32Array, node: number): number {
  return values[node] ?? 0;
}
