import type { Log } from '../../../core/process/log.ts';
import type { Config } from '../../config/config.ts';
import type { Telemetry } from '../../process/telemetry.ts';

/** Where a collector is configured, or none. The SDK is loaded only where it is used. */
export async function openTelemetryOf({ telemetry }: Config, log: Log): Promise<Telemetry | null> {
  if (!telemetry) return null;
  const { openTelemetry } = await import('../../process/telemetry.ts');
  return openTelemetry(telemetry, log);
}
