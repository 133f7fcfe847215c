import { expect, it } from "vitest";
import { type FindKey, findAction } from "./find-key";

const press = (keys: string): FindKey => {
  const parts = keys.split("+");
  return {
    key: parts.at(-1) ?? "",
    shiftKey: parts.includes("shift"),
    ctrlKey: parts.includes("ctrl"),
    metaKey: parts.includes("meta"),
    altKey: parts.includes("alt"),
  };
};

const CLOSED = { isOpen: false, isInField: false };
const OPEN = { isOpen: true, isInField: false };
const IN_FIELD = { isOpen: true, isInField: true };

it.each([
  ["ctrl+f", CLOSED, "open"],
  ["meta+f", CLOSED, "open"],
  ["ctrl+f", OPEN, "open"],
  ["ctrl+f", IN_FIELD, null],
  ["f", CLOSED, null],
  ["F3", CLOSED, null],
  ["F3", OPEN, "next"],
  ["shift+F3", OPEN, "previous"],
  ["meta+g", OPEN, "next"],
  ["ctrl+shift+G", IN_FIELD, "previous"],
  ["Enter", IN_FIELD, "next"],
  ["shift+Enter", IN_FIELD, "previous"],
  ["Enter", OPEN, null],
  ["Escape", OPEN, "close"],
  ["Escape", CLOSED, null],
  ["alt+ctrl+f", CLOSED, null],
] as const)("%s with %j returns %s", (keys, state, action) => {
  expect(findAction(press(keys), state)).toBe(action);
});
