"use client";

import { usePathname, useRouter } from "next/navigation";
import { useState } from "react";
import { FILES } from "@/components/ui/commands";
import { useCommand } from "@/components/ui/use-command";
import { KeyHelp } from "./key-help";
import { Palette } from "./palette";
import { parentPage } from "./parent-page";
import { usePaletteGroups } from "./use-palette-groups";

type Opened = "help" | "palette" | "files" | null;

/** The shortcuts available on every page, and the dialogs that they open. */
export function Keyboard() {
  const [opened, setOpened] = useState<Opened>(null);
  // Stays true when the palette closes, so that loading continues.
  const [hasOpenedSearch, setHasOpenedSearch] = useState(false);
  const pages = usePaletteGroups(hasOpenedSearch);
  const router = useRouter();
  const pathname = usePathname();
  const close = () => setOpened(null);
  const search = () => {
    setHasOpenedSearch(true);
    setOpened("palette");
  };

  useCommand({ keys: "?,shift+?", what: "Keyboard shortcuts", run: () => setOpened("help") });
  useCommand({ keys: "mod+k", what: "Search and commands", run: search });
  useCommand({ keys: "/,shift+/", what: "Search and commands", run: search });
  useCommand({ keys: "t", what: "Find a file", run: () => setOpened("files") });
  useCommand({
    keys: "u",
    what: "Go up one level",
    run: () => {
      const parent = parentPage(pathname);
      if (parent !== null) router.push(parent);
    },
  });

  return (
    <>
      <KeyHelp isOpen={opened === "help"} onClose={close} />
      {(opened === "palette" || opened === "files") && (
        <Palette only={opened === "files" ? FILES : null} pages={pages} onClose={close} />
      )}
    </>
  );
}
