"use client";

import { usePathname, useRouter } from "next/navigation";
import { useState } from "react";
import { FILES } from "@/components/ui/offers";
import { useCommand } from "@/components/ui/use-command";
import { KeyHelp } from "./key-help";
import { Palette } from "./palette";
import { wayUp } from "./way-up";

type Opened = "help" | "palette" | "files" | null;

/** What the keyboard does on every page, and the two boxes that tell it. */
export function Keyboard() {
  const [opened, setOpened] = useState<Opened>(null);
  const router = useRouter();
  const pathname = usePathname();
  const close = () => setOpened(null);

  useCommand({ keys: "?,shift+?", what: "Keys of this page", run: () => setOpened("help") });
  useCommand({ keys: "mod+k", what: "Palette", run: () => setOpened("palette") });
  useCommand({ keys: "/,shift+/", what: "Palette", run: () => setOpened("palette") });
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
        <Palette only={opened === "files" ? FILES : null} onClose={close} />
      )}
    </>
  );
}
