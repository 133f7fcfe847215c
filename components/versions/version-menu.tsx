"use client";

import { History, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { Menu } from "@/components/ui/menu";
import { pagePaths } from "@/lib/skills/api/addresses";
import type { SeriesVersion } from "@/lib/skills/api/series";

interface VersionMenuProps {
  version: SeriesVersion;
  isLatest: boolean;
  onDelete: () => void;
}

export function VersionMenu({ version, isLatest, onDelete }: VersionMenuProps) {
  const router = useRouter();
  const rollBack = {
    label: `Roll back to v${version.number}…`,
    icon: <History aria-hidden />,
    run: () => router.push(pagePaths.rollBack(version.skillId, version.version)),
  };
  const remove = {
    label: `Delete v${version.number}…`,
    icon: <Trash2 aria-hidden />,
    run: onDelete,
    isDangerous: true,
  };
  return <Menu label={`More about v${version.number}`} items={isLatest ? [remove] : [rollBack, remove]} />;
}
