import "server-only";

/** Few enough that whoever asks for a list waits milliseconds between two turns, enough to keep a line full. */
const CHUNKS_A_TURN = 8;

const waiting: (() => void)[] = [];
let left = CHUNKS_A_TURN;
let isRenewing = false;

/**
 * Lets a body move its next chunk, when it is its turn: in one turn of the event loop only a few chunks are moved,
 * so that a hundred transfers do not stand between a short question and its answer.
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
  left = CHUNKS_A_TURN;
  for (const go of waiting.splice(0, CHUNKS_A_TURN)) {
    left -= 1;
    go();
  }
  isRenewing = left < CHUNKS_A_TURN;
  if (isRenewing) setImmediate(renew);
}
