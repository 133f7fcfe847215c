"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { type Command, type CommandGroup, useCommandGroups } from "@/components/ui/commands";
import { KeyCaps } from "@/components/ui/key-caps";
import type { usePaletteGroups } from "./use-palette-groups";

interface PaletteProps {
  /** Name of the only group to search; null for all. */
  only: string | null;
  pages: ReturnType<typeof usePaletteGroups>;
  onClose: () => void;
}

interface PaletteGroup extends CommandGroup {
  items: Command[];
}

/** Searches this page's commands, all pages and all skills by name. */
export function Palette({ only, pages, onClose }: PaletteProps) {
  const groups = [...useCommandGroups(), ...pages.groups]
    .filter(({ name }) => only === null || name === only)
    .map((group): PaletteGroup => ({ ...group, items: withoutDuplicates(group.commands) }));
  const label = only === null ? "Search skills, files and commands" : "Find a file";
  return (
    <Dialog.Root open onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup
          aria-label={label}
          className="fixed inset-x-3 top-[10vh] z-50 mx-auto flex max-h-[70vh] max-w-xl flex-col overflow-hidden rounded-xl bg-surface shadow-floating"
        >
          <Autocomplete.Root
            open
            inline
            items={groups}
            itemToStringValue={(command: Command) => command.what}
            autoHighlight="always"
            keepHighlight
          >
            <div className="flex items-center gap-2 border-b px-4">
              <Search aria-hidden className="size-4 text-ink-faint" />
              <Autocomplete.Input
                aria-label={label}
                placeholder={label}
                className="h-12 w-full bg-transparent outline-none placeholder:text-ink-faint"
              />
            </div>
            <Autocomplete.Empty className="px-4 py-6 text-ink-muted text-sm empty:hidden">
              {pages.isLoading && only === null ? "Loading skills…" : "No matches"}
            </Autocomplete.Empty>
            <Autocomplete.List className="min-h-0 overflow-y-auto overscroll-contain p-1.5 empty:hidden">
              {(group: PaletteGroup) => (
                <Autocomplete.Group key={group.name} items={group.items}>
                  <Autocomplete.GroupLabel className="px-2.5 pt-2 pb-1 text-ink-faint text-xs">
                    {group.name}
                  </Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(command: Command) => (
                      <Autocomplete.Item
                        key={command.what}
                        value={command}
                        onClick={() => {
                          onClose();
                          command.run();
                        }}
                        className="flex min-h-8 cursor-default select-none items-center justify-between gap-3 rounded-md px-2.5 text-sm data-highlighted:bg-accent-wash data-highlighted:text-accent"
                      >
                        <span className="truncate">{command.what}</span>
                        {command.keys && <KeyCaps keys={command.keys} />}
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Lists a command with two shortcuts only once. */
function withoutDuplicates(commands: Command[]): Command[] {
  return commands.filter(
    (command, index) => commands.findIndex((other) => other.what === command.what) === index,
  );
}
