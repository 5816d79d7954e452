import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Close enough to the end to follow what comes. */
const NEAR_END = 120;
/** Nothing is left below but a part of a line. */
const AT_END = 8;
const MARGIN = 16;

/**
 * Keeps what is new in sight as long as the reader is with it, and counts what came while they read further up. A long
 * answer is shown from its beginning: the turn's first line goes to the top, never out of sight. Whoever does something
 * (`act`) wants to see what comes of it, wherever they were reading.
 */
export function useFollow(
  scroller: { current: HTMLDivElement | null },
  count: number,
  act: string | null,
  settling: boolean,
): { unseen: number; toEnd: () => void } {
  const [seen, setSeen] = useState(count);
  const place = useRef<Place>({ following: true, ownScroll: 0, lastScroll: 0, atEnd: true }).current;
  const show = () => {
    const element = scroller.current;
    if (!element) return;
    place.following = true;
    element.scrollTo({ top: target(element), behavior: 'instant' });
    place.ownScroll = element.scrollTop;
    place.lastScroll = element.scrollTop;
    place.atEnd = toGo(element) < AT_END;
    setSeen(count);
  };
  useLayoutEffect(() => {
    place.following = true;
  }, [act]);
  useLayoutEffect(() => {
    if (place.following || settling) show();
  }, [count, settling]);
  useEffect(() => (scroller.current ? keepPlace(scroller.current, place) : undefined), []);
  return { unseen: place.following ? 0 : Math.max(0, count - seen), toEnd: show };
}

/** Where the reader is in the log, as far as was seen. */
interface Place {
  following: boolean;
  /** Where it was scrolled to by `show`. */
  ownScroll: number;
  lastScroll: number;
  atEnd: boolean;
}

/** Notes where the reader scrolls to, and keeps what they see where it is when the log gets another size. Returns the end of that. */
function keepPlace(element: HTMLDivElement, place: Place): () => void {
  let { clientHeight: height, clientWidth: width } = element;
  const look = () => {
    // The browser has moved it, not the reader: lines of another width have other heights.
    if (element.clientWidth !== width) return;
    const left = toGo(element);
    place.atEnd = left < AT_END;
    if (left < NEAR_END) place.following = true;
    else if (element.scrollTop < place.ownScroll - 8) place.following = false;
    place.lastScroll = element.scrollTop;
  };
  // What stands at the lower edge stays there when a keyboard or a growing composer takes room. Reckoned from where it stood
  // before: room that is given back at the end of the log has moved it already. A telephone that is turned breaks all lines
  // anew: the end, or the beginning of what was shown last, is looked for again; elsewhere the browser keeps the place.
  const resized = new ResizeObserver(() => {
    const lost = height - element.clientHeight;
    const turned = width !== element.clientWidth;
    const untouched = place.lastScroll === place.ownScroll;
    height = element.clientHeight;
    width = element.clientWidth;
    if (place.atEnd) element.scrollTop = element.scrollHeight;
    else if (!turned) element.scrollTop = place.lastScroll + lost;
    else if (untouched && place.following) element.scrollTop = target(element);
    place.lastScroll = element.scrollTop;
    place.ownScroll = turned && untouched ? element.scrollTop : place.ownScroll + lost;
  });
  resized.observe(element);
  element.addEventListener('scroll', look, { passive: true });
  return () => {
    resized.disconnect();
    element.removeEventListener('scroll', look);
  };
}

function toGo({ scrollHeight, scrollTop, clientHeight }: HTMLElement): number {
  return scrollHeight - scrollTop - clientHeight;
}

/** The end, or the top of the last turn when that would be out of sight. */
function target(element: HTMLElement): number {
  const end = element.scrollHeight - element.clientHeight;
  const turn = element.querySelector<HTMLElement>('[data-turn]');
  if (!turn) return end;
  const top = turn.getBoundingClientRect().top - element.getBoundingClientRect().top + element.scrollTop;
  return Math.min(end, top - MARGIN);
}
