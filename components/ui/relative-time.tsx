"use client";

import { useSyncExternalStore } from "react";
import { Tooltip } from "./tooltip";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const ABSOLUTE_AFTER_MS = 30 * DAY_MS;
const TICK_MS = 30_000;

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const absolute = new Intl.DateTimeFormat("en", { dateStyle: "medium" });
const exact = new Intl.DateTimeFormat("en", { dateStyle: "full", timeStyle: "medium" });

function subscribe(onTick: () => void): () => void {
  const timer = setInterval(onTick, TICK_MS);
  return () => clearInterval(timer);
}

const readClock = () => Math.floor(Date.now() / TICK_MS) * TICK_MS;

function describe(time: number, now: number): string {
  const age = Math.max(0, now + TICK_MS - time);
  if (age > ABSOLUTE_AFTER_MS) return absolute.format(time);
  if (age >= DAY_MS) return relative.format(-Math.floor(age / DAY_MS), "day");
  if (age >= HOUR_MS) return relative.format(-Math.floor(age / HOUR_MS), "hour");
  if (age >= MINUTE_MS) return relative.format(-Math.floor(age / MINUTE_MS), "minute");
  return "just now";
}

/** "3 hours ago", updated every 30 s; shows the exact local time and UTC on hover, focus and tap. */
export function RelativeTime({ iso }: { iso: string }) {
  const now = useSyncExternalStore(subscribe, readClock, () => null);
  const time = Date.parse(iso);
  const text = now === null || Number.isNaN(time) ? iso.slice(0, 10) : describe(time, now);
  return (
    <Tooltip
      text={
        <>
          {Number.isNaN(time) ? iso : exact.format(time)}
          <br />
          {iso}
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the exact time must be reachable by keyboard and tap */}
      <time dateTime={iso} tabIndex={0} className="relative z-10 cursor-default whitespace-nowrap rounded">
        {text}
      </time>
    </Tooltip>
  );
}
