import type { JSX } from 'preact';
import { Card } from '../notices/Card.tsx';
import { Loading } from '../notices/States.tsx';
import { HashChip } from './HashChip.tsx';

/** A wallet that is being read: which one it is stands there at once, the rest as soon as the networks have answered. */
export function WalletRead({ address }: { address: string }): JSX.Element {
  return (
    <Card>
      <p class="verdict-hash">
        <HashChip hash={address} />
      </p>
      <Loading />
    </Card>
  );
}
