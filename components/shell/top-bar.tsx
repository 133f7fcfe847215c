import { Upload } from "lucide-react";
import Link from "next/link";
import { buttonLook } from "@/components/ui/button";
import { Logo } from "./logo";

export type BackendName = "registry" | "anthropic";

const BACKEND_LABEL: Record<BackendName, { name: string; hint: string }> = {
  registry: { name: "Registry", hint: "This server stores skills in its data folder." },
  anthropic: { name: "Anthropic", hint: "Anthropic’s API stores skills. The key stays on this server." },
};

export function TopBar({ backend }: { backend: BackendName }) {
  const label = BACKEND_LABEL[backend];
  return (
    <header className="sticky top-0 z-30 flex print:hidden h-(--header-height) items-center gap-3 border-b bg-canvas/90 px-4 backdrop-blur-md sm:px-6">
      <Link href="/" className="flex items-center gap-2 rounded font-semibold tracking-tight">
        <Logo />
        Skilldeck
      </Link>
      <span
        title={label.hint}
        className="inline-flex items-center gap-1.5 rounded-full border px-2 py-px text-ink-muted text-xs"
      >
        <span aria-hidden className="size-1.5 rounded-full bg-added-edge" />
        {label.name}
      </span>
      <Link href="/publish" className={`ml-auto ${buttonLook({ variant: "primary" })}`}>
        <Upload aria-hidden />
        Publish
      </Link>
    </header>
  );
}
