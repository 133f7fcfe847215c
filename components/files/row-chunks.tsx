"use client";

import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { formatCount } from "@/lib/skills/format-count";
import { rememberRows } from "./box-rows";
import { holdPlace } from "./hold-place";
import { useNear } from "./use-near";

/** A row to scroll to. */
interface RowTarget {
  index: number;
  /** A new value scrolls again, even to the same row. */
  jump: string;
}

interface RowChunksProps {
  count: number;
  renderRow: (index: number) => ReactNode;
  target?: RowTarget | null;
}

/** Finds the target's current element. */
type Locate = RefObject<(() => Element | null) | null>;

/** Height in pixels of a row of code that doesn't wrap; the same as the class `h-5`. */
const ROW_HEIGHT = 20;
const ROWS_PER_CHUNK = 20;
/** A chunk contains rows or up to this many smaller chunks, so a million rows don't need thousands of elements. */
const CHUNKS_PER_CHUNK = 32;
/** About 400 pages, which take a browser about a minute to lay out. */
const MAX_PRINTED_ROWS = 20_000;

/** Rows in nested chunks. Only the chunks near the window are in the document. */
export function RowChunks({ count, renderRow, target = null }: RowChunksProps) {
  const locate: Locate = useRef(null);
  const jump = target?.jump ?? null;
  useEffect(() => {
    if (jump !== null) holdPlace({ find: () => locate.current?.() ?? null, place: "centre" });
  }, [jump]);
  let size = ROWS_PER_CHUNK;
  while (size * CHUNKS_PER_CHUNK < count) size *= CHUNKS_PER_CHUNK;
  return (
    <>
      <Chunks
        first={0}
        last={count}
        size={size}
        isEager
        isMeasured={false}
        target={target?.index ?? null}
        locate={locate}
        renderRow={renderRow}
      />
      {count > MAX_PRINTED_ROWS && (
        <p className="hidden py-2 text-center font-sans print:block">
          Only the first {formatCount(MAX_PRINTED_ROWS)} of {formatCount(count)} rows are printed.
        </p>
      )}
    </>
  );
}

interface ChunkProps {
  /** Rows of this chunk, half-open. */
  first: number;
  last: number;
  /** Rows in each chunk inside it; 1 if it contains rows. */
  size: number;
  isEager: boolean;
  /** Whether it appeared inside another chunk, and measures its own position at once. */
  isMeasured: boolean;
  /** The row to scroll to, if it is in this chunk. */
  target: number | null;
  locate: Locate;
  renderRow: (index: number) => ReactNode;
}

function Chunks({ first, last, size, isEager, isMeasured, target, ...rest }: ChunkProps) {
  return starts(first, last, size).map((start) => {
    const end = Math.min(last, start + size);
    return (
      <Chunk
        key={start}
        first={start}
        last={end}
        size={size === ROWS_PER_CHUNK ? 1 : size / CHUNKS_PER_CHUNK}
        isEager={isEager && start === first}
        isMeasured={isMeasured}
        target={target !== null && start <= target && target < end ? target : null}
        {...rest}
      />
    );
  });
}

function Chunk(props: ChunkProps) {
  const { first, last, size, isEager, isMeasured, target, locate, renderRow } = props;
  const box = useRef<HTMLDivElement>(null);
  const { isNear, lastHeight } = useNear(box, {
    isEager,
    isMeasured,
    isPrinted: first < MAX_PRINTED_ROWS,
  });
  const holdsRows = size === 1;

  useLayoutEffect(() => {
    if (target === null || !holdsRows) return;
    locate.current = () => box.current?.children[target - first] ?? null;
  }, [target, first, holdsRows, locate]);

  useLayoutEffect(() => {
    if (box.current) rememberRows(box.current, { first, last });
  }, [first, last]);

  if (!isNear && target === null)
    return (
      <div
        ref={box}
        data-undrawn
        className="print:hidden"
        style={{ height: lastHeight ?? (last - first) * ROW_HEIGHT }}
      />
    );
  return (
    <div ref={box}>
      {holdsRows ? starts(first, last, 1).map(renderRow) : <Chunks {...props} isMeasured={!isEager} />}
    </div>
  );
}

function starts(first: number, last: number, step: number): number[] {
  return Array.from({ length: Math.ceil((last - first) / step) }, (_, index) => first + index * step);
}
