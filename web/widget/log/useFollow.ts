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
  const following = useRef(true);
  const ownScroll = useRef(0);
  const lastScroll = useRef(0);
  const atEnd = useRef(true);
  const shownAct = useRef(act);
  const show = (place = target) => {
    const element = scroller.current;
    if (!element) return;
    following.current = true;
    shownAct.current = act;
    element.scrollTo({ top: place(element), behavior: 'instant' });
    ownScroll.current = element.scrollTop;
    lastScroll.current = element.scrollTop;
    atEnd.current = toGo(element) < AT_END;
    setSeen(count);
  };
  /** What came is counted and not shown: in the middle of a long answer it would take the line away that is read. */
  const stay = () => {
    following.current = false;
    setStayed(count);
  };
  useLayoutEffect(() => {
    following.current = true;
  }, [act]);
  useLayoutEffect(() => {
    if (!following.current && !settling) return;
    const hasReadOn = act === shownAct.current && (scroller.current?.scrollTop ?? 0) > ownScroll.current + AT_END;
    if (settling || !hasReadOn) show();
    else if (atEnd.current) show(newest);
    else stay();
  }, [count, settling]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let { clientHeight: height, clientWidth: width } = element;
    const look = () => {
      // The browser has moved it, not the reader: lines of another width have other heights.
      if (element.clientWidth !== width) return;
      const left = toGo(element);
      atEnd.current = left < AT_END;
      if (atEnd.current) setSeen(known.current);
      if (left < NEAR_END) following.current = true;
      else if (element.scrollTop < ownScroll.current - 8) following.current = false;
      lastScroll.current = element.scrollTop;
    };
    // What stands at the lower edge stays there when a keyboard or a growing composer takes room. Reckoned from where it stood
    // before: room that is given back at the end of the log has moved it already. A telephone that is turned breaks all lines
    // anew: the end, or the beginning of what was shown last, is looked for again; elsewhere the browser keeps the place.
    const resized = new ResizeObserver(() => {
      const lost = height - element.clientHeight;
      const turned = width !== element.clientWidth;
      const untouched = lastScroll.current === ownScroll.current;
      height = element.clientHeight;
      width = element.clientWidth;
      if (atEnd.current) element.scrollTop = element.scrollHeight;
      else if (!turned) element.scrollTop = lastScroll.current + lost;
      else if (untouched && following.current) element.scrollTop = target(element);
      lastScroll.current = element.scrollTop;
      ownScroll.current = turned && untouched ? element.scrollTop : ownScroll.current + lost;
    });
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return { unseen: following.current ? 0 : Math.max(0, count - seen), toEnd: () => show() };
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
