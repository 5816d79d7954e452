import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Close enough to the end to follow what comes. */
const NEAR_END = 120;
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
  const show = () => {
    const element = scroller.current;
    if (!element) return;
    following.current = true;
    element.scrollTo({ top: target(element), behavior: 'instant' });
    ownScroll.current = element.scrollTop;
    lastScroll.current = element.scrollTop;
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
    const look = () => {
      const toGo = element.scrollHeight - element.scrollTop - element.clientHeight;
      if (toGo < NEAR_END) following.current = true;
      else if (element.scrollTop < ownScroll.current - 8) following.current = false;
      lastScroll.current = element.scrollTop;
    };
    // What stands at the lower edge stays there when a keyboard or a growing composer takes room. Reckoned from where it stood
    // before: room that is given back at the end of the log has moved it already.
    let height = element.clientHeight;
    const resized = new ResizeObserver(() => {
      const lost = height - element.clientHeight;
      height = element.clientHeight;
      element.scrollTop = lastScroll.current + lost;
      lastScroll.current = element.scrollTop;
      ownScroll.current += lost;
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

/** The end, or the top of the last turn when that would be out of sight. */
function target(element: HTMLElement): number {
  const end = element.scrollHeight - element.clientHeight;
  const turn = element.querySelector<HTMLElement>('[data-turn]');
  if (!turn) return end;
  const top = turn.getBoundingClientRect().top - element.getBoundingClientRect().top + element.scrollTop;
  return Math.min(end, top - MARGIN);
}
