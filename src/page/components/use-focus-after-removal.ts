import { type RefObject, useEffect, useRef } from 'react';

/** Moves the focus to the first input of `place` when it went away together with a picture. */
export function useFocusAfterRemoval(count: number, place: RefObject<HTMLElement | null>): void {
  const before = useRef(count);
  useEffect(() => {
    const isRemoval = count < before.current;
    before.current = count;
    if (isRemoval && document.activeElement === document.body) place.current?.querySelector('input')?.focus();
  }, [count, place]);
}
