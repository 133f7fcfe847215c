import "server-only";

/** Few enough that a small request waits only milliseconds, but enough to use the full bandwidth. */
const CHUNKS_PER_TURN = 8;

const waiting: (() => void)[] = [];
let left = CHUNKS_PER_TURN;
let isRenewing = false;

/**
 * Waits until a body may move its next chunk. Each turn of the event loop moves only a few chunks, so a hundred transfers don't
 * delay small requests.
 */
export async function takeTurn(): Promise<void> {
  if (!isRenewing) {
    isRenewing = true;
    setImmediate(renew);
  }
  if (left > 0) left -= 1;
  else await new Promise<void>((go) => waiting.push(go));
}

function renew(): void {
  left = CHUNKS_PER_TURN;
  for (const go of waiting.splice(0, CHUNKS_PER_TURN)) {
    left -= 1;
    go();
  }
  isRenewing = left < CHUNKS_PER_TURN;
  if (isRenewing) setImmediate(renew);
}
