import type { JSX } from 'preact';
import { shortHash } from '../shared/format.ts';

const LONG_HASH = /(\b(?:0x)?[0-9a-fA-F]{64}\b)/;

/** What a user wrote is text, never markup; long hashes in short form, the whole in the tooltip. */
export function PlainWords({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split(LONG_HASH).map((part) =>
        LONG_HASH.test(part) ? (
          <span class="mono nowrap" title={part}>
            {shortHash(part)}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
