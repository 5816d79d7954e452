import { setImmediate } from 'node:timers/promises';
import { MOST_WAITING, newcomersInTurn } from '../../../../app/compose/support/newcomers.ts';

describe('people of one line who never agree', () => {
  /** The real line, in which the first two turns wait for `letGo`. */
  function heldLine() {
    const inTurn = newcomersInTurn(() => () => 0);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const order: string[] = [];
    const come = (from: string, comes: 'urgent' | 'beginning' | 'further', name = from) =>
      inTurn(
        async () => {
          await held;
          order.push(name);
        },
        { from, comes },
      );
    return { come, letGo: () => letGo(), order };
  }

  it('keep no newcomer of another line out: of theirs one is told to come again, and the other comes before them', async () => {
    const { come, letGo, order } = heldLine();
    const theirs = Array.from({ length: 2 + MOST_WAITING }, (_, n) => come(`2001:db8:1:${n}::1`, 'further', 'theirs'));
    const refused = theirs.map((one) => one.then(() => 0).catch(() => 1));
    for (let n = 0; n < 10; n++) await setImmediate();
    const honest = come('2001:db8:2::1', 'further', 'honest');
    letGo();
    await honest;
    expect((await Promise.all(refused)).reduce<number>((all, one) => all + one, 0)).toBe(1);
    expect(order.indexOf('honest')).toBeLessThan(5);
  });

  it('come after who tells of a crisis, and after who begins or agrees', async () => {
    const { come, letGo, order } = heldLine();
    const all = [0, 1].map((n) => come(`192.0.2.${n}`, 'further', 'first'));
    for (let n = 0; n < 10; n++) await setImmediate();
    for (const comes of ['further', 'beginning', 'urgent'] as const) all.push(come('198.51.100.1', comes, comes));
    letGo();
    await Promise.all(all);
    expect(order.slice(2)).toEqual(['urgent', 'beginning', 'further']);
  });
});
