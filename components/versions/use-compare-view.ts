"use client";

import { createSerializer, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useSyncExternalStore } from "react";
import type { CompareView } from "@/components/compare/compare-view";
import { pointAt, useLineAnchor } from "@/components/files/line-anchor";
import { changeComparePreferences, useComparePreferences } from "./compare-preferences";

const WIDE_ENOUGH_FOR_TWO = "(min-width: 768px)";

const flag = parseAsStringLiteral(["0", "1"]);
const parameters = {
  file: parseAsString,
  view: parseAsStringLiteral(["split", "unified"]),
  w: flag,
  wrap: flag,
  rendered: flag,
};

const addressWith = createSerializer(parameters);

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(WIDE_ENOUGH_FOR_TWO);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** The comparison's state: from the address, or else the user's last choice. Narrow screens always show one column. */
export function useCompareView(): [CompareView, (change: Partial<CompareView>) => void] {
  const [address, setAddress] = useQueryStates(parameters, { history: "replace" });
  const preferences = useComparePreferences();
  const pointedAt = useLineAnchor();
  const isWide = useSyncExternalStore(
    subscribe,
    () => matchMedia(WIDE_ENOUGH_FOR_TWO).matches,
    () => true,
  );
  const view: CompareView = {
    file: address.file,
    layout: isWide ? (address.view ?? preferences.layout) : "unified",
    ignoreWhitespace: address.w === null ? preferences.ignoreWhitespace : address.w === "1",
    anchor: pointedAt,
    isWrapped: address.wrap === null ? preferences.isWrapped : address.wrap === "1",
    isRendered: address.rendered === null ? preferences.isRendered : address.rendered === "1",
    isTreeShown: preferences.isTreeShown,
  };

  function change({ file, anchor, ...look }: Partial<CompareView>) {
    const chosen = file === undefined ? {} : { file };
    setAddress(addressOf(look));
    changeComparePreferences(look);
    // Sets a file and its line in one update of the address, because keys can be pressed faster than two updates finish.
    if (anchor !== undefined) pointAt(anchor, addressWith(location.search, chosen));
    else if (file !== undefined) setAddress(chosen);
  }
  return [view, change];
}

function addressOf({ layout, ignoreWhitespace, isWrapped, isRendered }: Partial<CompareView>) {
  return {
    ...(layout && { view: layout }),
    ...(ignoreWhitespace !== undefined && { w: flagOf(ignoreWhitespace) }),
    ...(isWrapped !== undefined && { wrap: flagOf(isWrapped) }),
    ...(isRendered !== undefined && { rendered: flagOf(isRendered) }),
  };
}

function flagOf(isOn: boolean): "0" | "1" {
  return isOn ? "1" : "0";
}
