"use client";

import { useHotkeys } from "react-hotkeys-hook";
import { COMMANDS, type Offer, useOffers } from "./offers";
import { useSingleKeys } from "./single-keys";

type Command = Required<Offer>;

/** A command of the page as it is now: a key, a line of the palette and one of the help. Typing never sets it off. */
export function useCommand(command: Command): void {
  const { areOn } = useSingleKeys();
  useHotkeys(command.keys, command.run, {
    enabled: areOn || command.keys.includes("mod+"),
    // Letters as they are printed on this person's keyboard.
    useKey: true,
    preventDefault: true,
    ignoreEventWhen: isElsewhere,
  });
  useOffers(COMMANDS, [command]);
}

/** In a dialog, and in a box that takes keys of its own, keys belong to it. */
function isElsewhere(): boolean {
  return document.querySelector("[role=dialog], [role=alertdialog], [role=listbox], [role=menu]") !== null;
}
