import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Close enough to the end to follow what comes. */
const NEAR_END = 120;
/** Nothing is left below but a part of a line. */
const AT_END = 8;
const MARGIN = 16;

/**
 * Keeps what is new in sight as long as the reader is with it, and counts what came while they read further up. A long
 * answer is shown from its beginning: the turn's first line goes to the top, never out of sight; whoever has read on from there is
 * not taken back. Whoever does something (`act`) wants to see what comes of it, wherever they were reading.
 */
export function useFollow(
  scroller: { current: HTMLDivElement | null },
  count: number,
  act: string | null,
  settling: boolean,
): { unseen: number; toEnd: () => void } {
  const [seen, setSeen] = useState(count);
  const [, setStayed] = useState(0);
  const known = useRef(count);
  known.current = count;
  const shownAct = useRef(act);
  const place = useRef<Place>({ following: true, ownScroll: 0, lastScroll: 0, atEnd: true }).current;
  const show = (where = target) => {
    const element = scroller.current;
    if (!element) return;
    place.following = true;
    shownAct.current = act;
    element.scrollTo({ top: where(element), behavior: 'instant' });
    place.ownScroll = element.scrollTop;
    place.lastScroll = element.scrollTop;
    place.atEnd = toGo(element) < AT_END;
    setSeen(count);
  };
  /** What came is counted and not shown: in the middle of a long answer it would take the line away that is read. */
  const stay = () => {
    place.following = false;
    setStayed(count);
  };
  useLayoutEffect(() => {
    place.following = true;
  }, [act]);
  useLayoutEffect(() => {
    if (!place.following && !settling) return;
    const hasReadOn = act === shownAct.current && (scroller.current?.scrollTop ?? 0) > place.ownScroll + AT_END;
    if (settling || !hasReadOn) show();
    else if (place.atEnd) show(newest);
    else stay();
  }, [count, settling]);
  useEffect(
    () => (scroller.current ? keepPlace(scroller.current, place, () => setSeen(known.current)) : undefined),
    [],
  );
  return { unseen: place.following ? 0 : Math.max(0, count - seen), toEnd: () => show() };
}

/** Where the reader is in the log, as far as was seen. */
interface Place {
  following: boolean;
  /** Where it was scrolled to by `show`. */
  ownScroll: number;
  lastScroll: number;
  atEnd: boolean;
}

/**
 * Notes where the reader scrolls to, and keeps what they see where it is when the log gets another size. `onEnd`: they have come to
 * the end. Returns the end of that.
 */
function keepPlace(element: HTMLDivElement, place: Place, onEnd: () => void): () => void {
  let { clientHeight: height, clientWidth: width } = element;
  const look = () => {
    // The browser has moved it, not the reader: lines of another width have other heights.
    if (element.clientWidth !== width) return;
    const left = toGo(element);
    place.atEnd = left < AT_END;
    if (place.atEnd) onEnd();
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
  const turn = element.querySelector<HTMLElement>('[data-turn]');
  return turn ? Math.min(endOf(element), topOf(turn, element)) : endOf(element);
}

/** The end, or the beginning of what came last when that is longer than there is room. */
function newest(element: HTMLElement): number {
  const last = [...element.querySelectorAll<HTMLElement>('.log-item')].at(-1);
  return last ? Math.min(endOf(element), topOf(last, element)) : endOf(element);
}

const endOf = ({ scrollHeight, clientHeight }: HTMLElement): number => scrollHeight - clientHeight;

/** Where an item of the log begins, with the room above it. */
function topOf(item: HTMLElement, element: HTMLElement): number {
  return item.getBoundingClientRect().top - element.getBoundingClientRect().top + element.scrollTop - MARGIN;
}
