"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { findAction } from "./find-key";

interface FindKeys {
  /** Holds the field that is typed in. */
  box: RefObject<Element | null>;
  isOpen: boolean;
  /** Whether there is more to find than the browser's own search sees. */
  hasMore: () => boolean;
  onOpen: () => void;
  onStep: (step: 1 | -1) => void;
  onClose: () => void;
}

const ELSEWHERE = "[role=dialog], [role=alertdialog], [role=listbox], [role=menu]";

/** The keys of a browser's own search: they lead to this one first, and from inside it to the browser's. */
export function useFindKeys({ box, isOpen, hasMore, onOpen, onStep, onClose }: FindKeys): void {
  const answer = useEffectEvent((event: KeyboardEvent) => {
    const action = findAction(event, { isOpen, isInField: isTypedIn(box.current) });
    if (action === null || (action === "open" && !isOpen && !hasMore())) return;
    event.preventDefault();
    const actions = { open: onOpen, close: onClose, next: () => onStep(1), previous: () => onStep(-1) };
    actions[action]();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && !document.querySelector(ELSEWHERE)) answer(event);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isTypedIn(box: Element | null): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement && box?.contains(activeElement) === true;
}
