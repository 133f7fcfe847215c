"use client";

import { Switch } from "@base-ui/react/switch";
import { useId } from "react";
import { useCommandGroups } from "@/components/ui/commands";
import { Dialog } from "@/components/ui/dialog";
import { KeyCaps } from "@/components/ui/key-caps";
import { changeSingleKeys, useSingleKeys } from "@/components/ui/single-keys";

interface KeyHelpProps {
  isOpen: boolean;
  onClose: () => void;
}

/** The shortcuts available on this page right now. */
export function KeyHelp({ isOpen, onClose }: KeyHelpProps) {
  const labelId = useId();
  const { areOn } = useSingleKeys();
  const shortcuts = useCommandGroups().flatMap(({ commands }) =>
    commands.filter((command) => command.keys !== undefined),
  );
  return (
    <Dialog title="Keyboard shortcuts" isOpen={isOpen} onOpenChange={(next) => !next && onClose()}>
      <dl className="grid gap-x-10 gap-y-2 text-sm sm:grid-cols-2">
        {shortcuts.map(({ what, keys = "" }) => (
          <div key={keys} className="flex items-center justify-between gap-4">
            <dt>{what}</dt>
            <dd>
              <KeyCaps keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-5 flex items-center gap-3 border-t pt-4 text-sm">
        <Switch.Root
          aria-labelledby={labelId}
          checked={areOn}
          onCheckedChange={(next) => changeSingleKeys({ areOn: next })}
          className="flex h-5 w-9 shrink-0 rounded-full border border-line-strong bg-sunken p-0.5 data-checked:border-accent-fill data-checked:bg-accent-fill"
        >
          <Switch.Thumb className="size-3.5 rounded-full bg-ink-muted transition-transform data-checked:translate-x-4 data-checked:bg-on-accent" />
        </Switch.Root>
        <span id={labelId}>
          Single-key shortcuts
          <span className="block text-ink-muted">
            Turn this off if you use dictation or press keys by accident.
          </span>
        </span>
      </div>
    </Dialog>
  );
}
