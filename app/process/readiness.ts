/** `learning`: it would answer worse than in a moment. `stopping`: it still answers, but nobody new shall be sent here. */
export type ReadyState = 'learning' | 'ready' | 'notReady' | 'stopping';

/**
 * Whether visitors should be sent to this process. Asking writes nothing: one write is tried beside it, by `look`, so that
 * a proxy that probes every second costs no disk, and a store that does not answer holds up no probe.
 */
export class Readiness {
  private hasLearnt = false;
  private ending = false;
  private wrote = false;

  /**
   * `write`: rejects when a turn could not be committed now. `check`: what can be asked without writing; rejects or says
   * false when a turn could not be answered.
   */
  constructor(
    private readonly write: () => Promise<void>,
    private readonly check: () => Promise<boolean>,
  ) {}

  /** Tries one write, as a turn would make it. */
  async look(): Promise<void> {
    this.wrote = await this.write().then(
      () => true,
      () => false,
    );
  }

  /** All that is learnt in the background is learnt. */
  learnt(): void {
    this.hasLearnt = true;
  }

  stopping(): void {
    this.ending = true;
  }

  get isStopping(): boolean {
    return this.ending;
  }

  async state(): Promise<ReadyState> {
    if (this.ending) return 'stopping';
    if (!this.hasLearnt) return 'learning';
    const works = this.wrote && (await this.check().catch(() => false));
    return works ? 'ready' : 'notReady';
  }
}
