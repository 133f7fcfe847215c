import { expect, test } from "vitest";
import { isInstalled } from "./install.mjs";

const react = { version: "19.3.1", integrity: "sha512-a" };
const optional = { ...react, optional: true };
const older = { ...react, version: "19.3.0" };

test.each([
  { name: "the same packages", locked: { "": {}, react }, installed: { react }, expected: true },
  { name: "a missing package", locked: { "": {}, react }, installed: {}, expected: false },
  { name: "another version", locked: { react }, installed: { react: older }, expected: false },
  {
    name: "other bytes",
    locked: { react },
    installed: { react: { ...react, integrity: "b" } },
    expected: false,
  },
  { name: "a package no longer locked", locked: {}, installed: { react }, expected: false },
  { name: "an optional package left out", locked: { react: optional }, installed: {}, expected: true },
  {
    name: "an optional package of another version",
    locked: { react: optional },
    installed: { react: older },
    expected: false,
  },
  {
    name: "a package of another system",
    locked: { react },
    installed: { react: { ...react, os: ["plan9"] } },
    expected: false,
  },
  {
    name: "a package for all but another system",
    locked: { react },
    installed: { react: { ...react, os: ["!plan9"] } },
    expected: true,
  },
])("$name: installed is $expected", ({ locked, installed, expected }) => {
  expect(isInstalled(locked, installed)).toBe(expected);
});
