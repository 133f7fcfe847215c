"use client";

import { useHotkeys } from "react-hotkeys-hook";
import { COMMANDS, type Command, useCommands } from "./commands";
import { useSingleKeys } from "./single-keys";

type Shortcut = Required<Command>;

/** Adds a shortcut to the page, the palette and the help. Typing in a field does not trigger it. */
export function useCommand(command: Shortcut): void {
  const { areOn } = useSingleKeys();
  useHotkeys(command.keys, command.run, {
    enabled: areOn || command.keys.includes("mod+"),
    // Matches the printed letter, whatever the keyboard layout.
    useKey: true,
    preventDefault: true,
    ignoreEventWhen: isOverlayOpen,
  });
  useCommands(COMMANDS, [command]);
}

/** Dialogs, lists and menus handle their own keys. */
function isOverlayOpen(): boolean {
  return document.querySelector("[role=dialog], [role=alertdialog], [role=listbox], [role=menu]") !== null;
}
