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
  const following = useRef(true);
  const ownScroll = useRef(0);
  const lastScroll = useRef(0);
  const atEnd = useRef(true);
  const show = () => {
    const element = scroller.current;
    if (!element) return;
    following.current = true;
    element.scrollTo({ top: target(element), behavior: 'instant' });
    ownScroll.current = element.scrollTop;
    lastScroll.current = element.scrollTop;
    atEnd.current = toGo(element) < AT_END;
    setSeen(count);
  };
  useLayoutEffect(() => {
    following.current = true;
  }, [act]);
  useLayoutEffect(() => {
    if (following.current || settling) show();
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
  return { unseen: following.current ? 0 : Math.max(0, count - seen), toEnd: show };
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
