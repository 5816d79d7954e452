import type { NetworkCheck } from '../../chains/watch/networkHealth.ts';
import { watchNetworks } from '../../chains/watch/watchNetworks.ts';
import { clockLeap } from '../../core/process/clockLeap.ts';
import { MINUTE, type Milliseconds, SECOND } from '../../core/time.ts';
import { PUT_BACK_EVERY } from '../../handoff/queue/presence.ts';
import { sweep } from '../../handoff/record/deletion.ts';
import { forgetOldEvents } from '../../handoff/record/oldEvents.ts';
import { keepKnownHead } from '../../trust/audit/knownHead.ts';
import { tendKeys, tendNames } from '../../trust/keys/keyUpkeep.ts';
import { type Background, repeat } from '../process/background.ts';
import type { composeMemory } from './composeMemory.ts';
import type { HttpParts } from './http/httpParts.ts';
import type { composeKnowledge } from './knowledge/composeKnowledge.ts';

export interface UpkeepParts
  extends Pick<HttpParts, 'config' | 'clock' | 'log' | 'observed' | 'readiness' | 'support' | 'audit'>,
    Pick<Awaited<ReturnType<typeof composeMemory>>, 'stores' | 'keys' | 'names' | 'lateness'> {
  readonly networkCheck: NetworkCheck;
  readonly meaning: Awaited<ReturnType<typeof composeKnowledge>>['meaning'];
}

/** What the desk does again and again beside its turns; how often stands here, and each is watched by its name. */
export function startUpkeep(parts: UpkeepParts) {
  const { config, clock, log, observed, readiness, support, audit, stores, lateness, networkCheck, meaning } = parts;
  const deletion = () => sweep(support.deletion);
  const upkeep = { ...{ keys: parts.keys, names: parts.names, audit, log }, rewrap: stores.rewrap, sweep: deletion };
  const pass = (name: string, pause: Milliseconds, work: () => Promise<unknown>): Background => {
    observed.expect(name);
    return repeat(name, pause, () => observed.observe({ kind: 'pass', name }, work), log);
  };
  const leap = clockLeap(clock);
  /** What cannot be undone waits while the clock has just leapt ahead; `meanwhile` is done all the same. */
  const onceSettled =
    (work: () => Promise<unknown>, meanwhile: () => Promise<unknown> = async () => undefined) =>
    () => {
      if (leap.isSettled()) return work();
      log.warn('clock.leapt', {});
      return meanwhile();
    };
  const work = [
    pass('health', 5 * SECOND, () => readiness.look()),
    pass('sweep', 15 * SECOND, onceSettled(deletion)),
    pass(
      'keys',
      20 * SECOND,
      onceSettled(
        () => tendKeys(upkeep),
        () => parts.keys.refresh(),
      ),
    ),
    pass(
      'names',
      20 * SECOND,
      onceSettled(
        () => tendNames(upkeep),
        () => parts.names.refresh(),
      ),
    ),
    pass('auditHead', MINUTE, () => keepKnownHead(config.keyDir, audit)),
    pass(
      'events',
      10 * MINUTE,
      onceSettled(() => forgetOldEvents(stores.ledger, clock)),
    ),
    pass('watch', 5 * SECOND, () => support.watcher.pass()),
    pass('lateness', MINUTE, () => lateness.look()),
    pass('putBack', PUT_BACK_EVERY, () => support.desk.putBackLost()),
    pass('networks', 15 * MINUTE, () => watchNetworks(networkCheck, log)),
    ...(meaning ? [pass('vectors', 20 * SECOND, meaning.refresh)] : []),
  ];
  return { work, tendKeys: () => Promise.all([tendKeys(upkeep), tendNames(upkeep)]) };
}
