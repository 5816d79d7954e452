import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Close enough to the end to follow what comes. */
const NEAR_END = 120;
/** Nothing is left below but a part of a line. */
const AT_END = 8;
const MARGIN = 16;

/**
 * Keeps what is new in sight as long as the reader is with it, and counts what came while they read further up. A long
 * answer is shown from its beginning: the turn's first line goes to the top, never out of sight; whoever has read on from there is
 * not taken back, however many lines come. Whoever does something (`act`) wants to see what comes of it, wherever they were reading.
 * `keys`: what stands in the log, oldest first. Not how many: a card that comes may take another's place.
 */
export function useFollow(
  scroller: { current: HTMLDivElement | null },
  keys: readonly string[],
  act: string | null,
  settling: boolean,
): { unseen: number; toEnd: () => void } {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const known = useRef(keys);
  known.current = keys;
  const fresh = keys.filter((key) => !seen.has(key));
  const shownAct = useRef(act);
  const place = useRef<Place>({ following: true, readOn: false, ownScroll: 0, lastScroll: 0, atEnd: true }).current;
  const seeAll = () => setSeen(new Set(known.current));
  const show = (top: number, readOn: boolean) => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTo({ top, behavior: 'instant' });
    const { scrollTop } = element;
    const atEnd = toGo(element) < AT_END;
    Object.assign(place, { following: true, readOn, ownScroll: scrollTop, lastScroll: scrollTop, atEnd });
    shownAct.current = act;
    seeAll();
  };
  const showFresh = (element: HTMLElement) =>
    show(beginningOf(element.querySelectorAll('.log-item')[keys.indexOf(fresh[0] ?? '')], element), true);
  useLayoutEffect(() => {
    place.following = true;
  }, [act]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || (!place.following && !settling)) return;
    const readOn = act === shownAct.current && (place.readOn || element.scrollTop > place.ownScroll + AT_END);
    if (settling || !readOn) show(target(element), false);
    else if (fresh.length > 0 && place.atEnd) showFresh(element);
    // In the middle of a long answer it would take the line away that is read: it is counted.
    else if (fresh.length > 0) place.following = false;
  }, [keys.length, keys.at(-1), settling]);
  useEffect(() => (scroller.current ? keepPlace(scroller.current, place, seeAll) : undefined), []);
  return {
    unseen: place.following ? 0 : fresh.length,
    toEnd: () => scroller.current && showFresh(scroller.current),
  };
}

/** Where the reader is in the log, as far as was seen. */
interface Place {
  following: boolean;
  /** They left the turn's beginning, or were shown what came after they had. */
  readOn: boolean;
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
    // As high as it was: what `show` scrolled is told in the frame in which a keyboard takes its room, before `resized` hears of it.
    const left = toGo(element, height);
    place.atEnd = left < AT_END;
    if (place.atEnd) onEnd();
    if (left < NEAR_END) place.following = true;
    else if (element.scrollTop < place.ownScroll - 8) place.following = false;
    place.lastScroll = element.scrollTop;
  };
  // What stands at the lower edge stays there when a keyboard or a growing composer takes room, but for a beginning that nobody
  // has left: it stays at the top. Reckoned from where it stood before: room that is given back at the end of the log has moved it
  // already. A telephone that is turned breaks all lines anew: elsewhere the browser keeps the place.
  const resized = new ResizeObserver(() => {
    const { lastScroll, ownScroll } = place;
    const lost = height - element.clientHeight;
    const turned = width !== element.clientWidth;
    height = element.clientHeight;
    width = element.clientWidth;
    if (place.atEnd) element.scrollTop = element.scrollHeight;
    else if (lastScroll === ownScroll && place.following && !place.readOn) element.scrollTop = target(element);
    else if (!turned) element.scrollTop = lastScroll + lost;
    // As far as it has moved, and no further: a place above the log would make of everybody one who has read on.
    place.lastScroll = element.scrollTop;
    place.ownScroll = ownScroll + place.lastScroll - lastScroll;
  });
  resized.observe(element);
  element.addEventListener('scroll', look, { passive: true });
  return () => {
    resized.disconnect();
    element.removeEventListener('scroll', look);
  };
}

/** What is left below, seen through `height` pixels where that is more than there are now. */
function toGo({ scrollHeight, scrollTop, clientHeight }: HTMLElement, height = 0): number {
  return scrollHeight - scrollTop - Math.max(clientHeight, height);
}

/** The end, or the top of the last turn when that would be out of sight. */
const target = (element: HTMLElement): number => beginningOf(element.querySelector('[data-turn]'), element);

/** Where an item of the log begins, with the room above it; the end where there is none, or where it is seen from there. */
function beginningOf(item: Element | null | undefined, element: HTMLElement): number {
  const end = element.scrollHeight - element.clientHeight;
  if (!item) return end;
  const { top } = item.getBoundingClientRect();
  return Math.min(end, top - element.getBoundingClientRect().top + element.scrollTop - MARGIN);
}
