"use client";

import { usePathname, useRouter } from "next/navigation";
import { useState } from "react";
import { FILES } from "@/components/ui/offers";
import { useCommand } from "@/components/ui/use-command";
import { KeyHelp } from "./key-help";
import { Palette } from "./palette";
import { usePlaces } from "./use-places";
import { wayUp } from "./way-up";

type Opened = "help" | "palette" | "files" | null;

/** What the keyboard does on every page, and the two boxes that tell it. */
export function Keyboard() {
  const [opened, setOpened] = useState<Opened>(null);
  // The list is read on while the palette is closed and opened again.
  const [isSearched, setSearched] = useState(false);
  const places = usePlaces(isSearched);
  const router = useRouter();
  const pathname = usePathname();
  const close = () => setOpened(null);
  const search = () => {
    setSearched(true);
    setOpened("palette");
  };

  useCommand({ keys: "?,shift+?", what: "Keys of this page", run: () => setOpened("help") });
  useCommand({ keys: "mod+k", what: "Palette", run: search });
  useCommand({ keys: "/,shift+/", what: "Palette", run: search });
  useCommand({ keys: "t", what: "Find a file", run: () => setOpened("files") });
  useCommand({
    keys: "u",
    what: "Up",
    run: () => {
      const up = wayUp(pathname);
      if (up !== null) router.push(up);
    },
  });

  return (
    <>
      <KeyHelp isOpen={opened === "help"} onClose={close} />
      {(opened === "palette" || opened === "files") && (
        <Palette only={opened === "files" ? FILES : null} places={places} onClose={close} />
      )}
    </>
  );
}
