import { CASES } from "./cases.mjs";

/** Finds an element in a tree, including its shadow roots. */
function findDeep(node, selector) {
  const found = node.querySelector(selector);
  if (found) return found;
  for (const host of node.querySelectorAll("diffs-container")) {
    const inner = host.shadowRoot && findDeep(host.shadowRoot, selector);
    if (inner) return inner;
  }
  return null;
}

function countDeep(node) {
  let count = 0;
  for (const element of node.querySelectorAll("*"))
    count += 1 + (element.shadowRoot ? countDeep(element.shadowRoot) : 0);
  return count;
}

/** Resolves when a frame that satisfies the condition has been painted. */
function painted(isThere) {
  return new Promise((resolve) => {
    const look = () => {
      if (!isThere()) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

/** Scrolls at a steady speed and returns the milliseconds of each frame. */
function scrollFrames(scroller, duration) {
  return new Promise((resolve) => {
    const frames = [];
    const start = performance.now();
    let before = start;
    const step = (now) => {
      frames.push(now - before);
      before = now;
      if (now - start > duration) return resolve(frames.slice(1));
      scroller.scrollTop = (now - start) * 4;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

/** Milliseconds from a jump to the middle until a frame shows lines. */
async function jumpTime(scroller, line) {
  const start = performance.now();
  scroller.scrollTop = scroller.scrollHeight / 2;
  const isThere = () =>
    [...document.querySelectorAll(line)].some((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
  return (await painted(isThere)) - start;
}

/**
 * Puts a contender on the page and exposes it to the driver.
 * @param {object} contender
 * @param {(root: HTMLElement, files: { path: string, base: string, head: string }[]) => Promise<unknown>} [contender.warm] runs before the clock starts
 * @param {(root: HTMLElement, files: { path: string, base: string, head: string }[]) => unknown} contender.show
 * @param {string} contender.changed selector of a changed line's text
 * @param {string | null} contender.coloured selector of a coloured word; null without colours
 * @param {string} [contender.line] selector of a line; without one, jumps are not measured
 * @param {() => Element} [contender.scroller]
 */
export function stage(contender) {
  const { warm, show, changed, coloured, line, scroller = () => document.scrollingElement } = contender;
  const longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: "longtask" });
  let files = [];
  let start = 0;
  let hasColours = true;
  window.stage = {
    prepare: async (name) => {
      files = CASES[name].files();
      hasColours = !CASES[name].isPlain;
      await warm?.(document.getElementById("root"), files);
    },
    run: async () => {
      start = performance.now();
      show(document.getElementById("root"), files);
      return (await painted(() => findDeep(document, changed))) - start;
    },
    coloured: async () =>
      coloured && hasColours ? (await painted(() => findDeep(document, coloured))) - start : null,
    count: () => countDeep(document.body),
    longestTask: () =>
      Math.max(0, ...longTasks.filter((task) => task.startTime >= start).map((task) => task.duration)),
    jump: async () => (line ? await jumpTime(scroller(), line) : null),
    scroll: (duration) => scrollFrames(scroller(), duration),
  };
}
