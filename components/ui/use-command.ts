"use client";

import { useHotkeys } from "react-hotkeys-hook";
import { COMMANDS, type Command, useCommands } from "./commands";
import { useSingleKeys } from "./single-keys";

type Shortcut = Required<Command>;

/** An overlay stays in the page while it fades out. */
const OPEN_OVERLAY = ":is([role=dialog], [role=alertdialog], [role=listbox], [role=menu]):not([data-closed])";

/** A command of the current page: a shortcut, an entry in the palette and one in the help. Typing never triggers a single key. */
export function useCommand(command: Shortcut): void {
  const { areOn } = useSingleKeys();
  useHotkeys(command.keys, command.run, {
    // With a modifier, a key types nothing.
    enableOnFormTags: command.keys.includes("mod+"),
    enabled: areOn || command.keys.includes("mod+"),
    // Letters as they are printed on this person's keyboard.
    useKey: true,
    preventDefault: true,
    ignoreEventWhen: isOverlayOpen,
  });
  useCommands(COMMANDS, [command]);
}

/** Dialogs, lists and menus handle their own keys, until they close. */
function isOverlayOpen(): boolean {
  return document.querySelector(OPEN_OVERLAY) !== null;
}
