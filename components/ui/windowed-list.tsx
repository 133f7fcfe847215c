"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useCommand } from "./use-command";
import { useIsPrinting } from "./use-is-printing";

interface WindowedListProps<Item> {
  label: string;
  items: Item[];
  /** Exact height of a row in pixels, so that nothing jumps when it is drawn. */
  rowHeight: (item: Item) => number;
  keyOf: (item: Item) => string;
  renderRow: (item: Item, index: number) => ReactNode;
  onEndReached?: () => void;
}

const OVERSCAN_ROWS = 8;
/** About 60 pages. */
const MAX_PRINTED_ROWS = 1_000;

/** A list of any length. Only the rows near the window are in the document. */
export function WindowedList<Item>(props: WindowedListProps<Item>) {
  // The virtualizer is one mutable object. Memoised by identity, its rows would never update.
  "use no memo";
  const { label, items, rowHeight, keyOf, renderRow, onEndReached } = props;
  const list = useRef<HTMLUListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => setScrollMargin(list.current?.offsetTop ?? 0), []);

  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: (index) => heightAt(items, index, rowHeight),
    getItemKey: (index) => keyAt(items, index, keyOf),
    overscan: OVERSCAN_ROWS,
    scrollMargin,
  });
  const rows = virtualizer.getVirtualItems();
  const isAtEnd = (rows.at(-1)?.index ?? -1) >= items.length - 1;
  useEffect(() => {
    if (isAtEnd) onEndReached?.();
  }, [isAtEnd, onEndReached]);

  useCommand({ keys: "j", what: "Next row", run: () => focusRow(list.current, 1) });
  useCommand({ keys: "k", what: "Previous row", run: () => focusRow(list.current, -1) });

  const isPrinting = useIsPrinting();
  if (isPrinting) return <PrintedList {...props} />;
  return (
    <ul ref={list} aria-label={label} className="relative" style={{ height: virtualizer.getTotalSize() }}>
      {rows.map((row) => {
        const item = items[row.index];
        return item === undefined ? null : (
          <li
            key={row.key}
            className="absolute inset-x-0 top-0"
            style={{ height: row.size, transform: `translateY(${row.start - scrollMargin}px)` }}
          >
            {renderRow(item, row.index)}
          </li>
        );
      })}
    </ul>
  );
}

/** The loaded rows for paper, up to MAX_PRINTED_ROWS. */
function PrintedList<Item>({ label, items, rowHeight, keyOf, renderRow }: WindowedListProps<Item>) {
  const printed = items.slice(0, MAX_PRINTED_ROWS);
  return (
    <>
      <ul aria-label={label}>
        {printed.map((item, index) => (
          <li key={keyOf(item)} className="break-inside-avoid" style={{ height: rowHeight(item) }}>
            {renderRow(item, index)}
          </li>
        ))}
      </ul>
      {printed.length < items.length && (
        <p className="py-2 text-center text-ink-muted">
          Only the first {printed.length.toLocaleString("en")} of {items.length.toLocaleString("en")} rows are
          printed.
        </p>
      )}
    </>
  );
}

/** Moves focus from the current row to the link of the next one, or else to the first row in the window. */
function focusRow(list: HTMLUListElement | null, step: 1 | -1): void {
  const links = [...(list?.children ?? [])].flatMap((row) => row.querySelector<HTMLElement>("a") ?? []);
  const here = links.findIndex((link) => link.closest("li")?.contains(document.activeElement));
  const firstInView = links.findIndex((link) => link.getBoundingClientRect().top >= 0);
  links[here < 0 ? firstInView : here + step]?.focus();
}

function heightAt<Item>(items: Item[], index: number, rowHeight: (item: Item) => number): number {
  const item = items[index];
  return item === undefined ? 0 : rowHeight(item);
}

function keyAt<Item>(items: Item[], index: number, keyOf: (item: Item) => string): string | number {
  const item = items[index];
  return item === undefined ? index : keyOf(item);
}
