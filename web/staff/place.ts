import { signal } from '@preact/signals';

/** Where on `/staff` one is, as its address says it. */
export const PLACES = ['account', 'people', 'records', 'audit'] as const;
export type OfficePlace = (typeof PLACES)[number];

export const place = signal<OfficePlace | null>(null);

/** Null when the address names none: then the role decides. */
export function readPlace(hash: string): OfficePlace | null {
  return PLACES.find((one) => hash === `#${one}`) ?? null;
}

export function goTo(next: OfficePlace): void {
  history.pushState(null, '', `${location.pathname}#${next}`);
  place.value = next;
}

export function followAddress(): void {
  const follow = () => {
    place.value = readPlace(location.hash);
  };
  follow();
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
}
