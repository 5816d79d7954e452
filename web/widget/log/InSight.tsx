import { type Signal, signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The way through the queue is on the screen; while it is, the strip under the header would say the same twice. */
export const queueInSight = signal(false);

/** Keeps the signal at whether any of this is on the screen. */
export function InSight({ seen, children }: { seen: Signal<boolean>; children: ComponentChildren }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        seen.value = entry?.isIntersecting ?? false;
      },
      { threshold: 0.4 },
    );
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      seen.value = false;
    };
  }, []);
  return <div ref={place}>{children}</div>;
}
