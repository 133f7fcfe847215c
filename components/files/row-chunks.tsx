"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useNear } from "./use-near";

interface RowChunksProps {
  count: number;
  renderRow: (index: number) => ReactNode;
  /** Row to bring into view, or null. */
  target?: number | null;
}

/** Height of a row of code that does not wrap, in pixels; the class `h-5` says the same. */
const ROW_HEIGHT = 20;
const ROWS_PER_CHUNK = 20;
/** A chunk holds rows or this many smaller chunks, so that a million rows are no thousands of boxes. */
const CHUNKS_PER_CHUNK = 32;

/** Rows of code in chunks of chunks, of which only those near the window are in the document. */
export function RowChunks({ count, renderRow, target = null }: RowChunksProps) {
  let size = ROWS_PER_CHUNK;
  while (size * CHUNKS_PER_CHUNK < count) size *= CHUNKS_PER_CHUNK;
  return (
    <Chunks
      first={0}
      last={count}
      size={size}
      isEager
      isMeasured={false}
      target={target}
      renderRow={renderRow}
    />
  );
}

interface ChunkProps {
  /** Rows of this chunk, half-open. */
  first: number;
  last: number;
  /** Rows of each chunk inside; of a row, 1. */
  size: number;
  isEager: boolean;
  /** Whether it came with a jump, and looks for itself where it is. */
  isMeasured: boolean;
  /** Row to bring into view, if it is one of these. */
  target: number | null;
  renderRow: (index: number) => ReactNode;
}

function Chunks({ first, last, size, isEager, isMeasured, target, renderRow }: ChunkProps) {
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
        renderRow={renderRow}
      />
    );
  });
}

function Chunk(props: ChunkProps) {
  const { first, last, size, isEager, isMeasured, target, renderRow } = props;
  const box = useRef<HTMLDivElement>(null);
  const { isNear, lastHeight } = useNear(box, isEager, isMeasured);
  const holdsRows = size === 1;

  useEffect(() => {
    const row = target === null || !holdsRows ? null : box.current?.children[target - first];
    if (row && !isInView(row)) row.scrollIntoView({ block: "center" });
  }, [target, first, holdsRows]);

  if (!isNear && target === null)
    return <div ref={box} style={{ height: lastHeight ?? (last - first) * ROW_HEIGHT }} />;
  return (
    <div ref={box}>
      {holdsRows ? starts(first, last, 1).map(renderRow) : <Chunks {...props} isMeasured={!isEager} />}
    </div>
  );
}

function starts(first: number, last: number, step: number): number[] {
  return Array.from({ length: Math.ceil((last - first) / step) }, (_, index) => first + index * step);
}

/** A line that was clicked is in view already, and must not jump. */
function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
