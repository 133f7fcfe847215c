/** Peers of each case, fastest first. Others take over 10 s or show a single change. */
export const PEERS = {
  a: ["react-diff-view", "pierre", "codemirror", "diff2html"],
  b: ["pierre", "react-diff-view", "codemirror", "diff2html"],
  c: ["pierre", "react-diff-view"],
  d: ["pierre", "react-diff-view", "codemirror", "diff2html"],
  e1: ["pierre", "react-diff-view"],
  e2: ["codemirror", "pierre", "react-diff-view", "diff2html"],
};

/** Our goals, as a share of a peer's time in the same run. */
export const GOALS = {
  a: { paint: ["react-diff-view", 0.6], coloured: ["diff2html", 0.75] },
  b: { paint: ["pierre", 0.6], coloured: ["codemirror", 0.35] },
  c: { paint: ["pierre", 0.5] },
  d: { paint: ["pierre", 0.6], coloured: ["pierre", 0.6] },
  e1: { paint: ["pierre", 0.1] },
  e2: { paint: ["codemirror", 0.7] },
};

/** Goals for every case. Browsers report only tasks over 50 ms. */
export const LIMITS = { longestTask: 50, nodes: 1_500, kilobytes: 140, jump: 50 };

/** The cases in which scrolling is measured, and the peer that scrolls best. */
export const SCROLLED = ["b", "d"];
export const BEST_SCROLLER = "codemirror";
