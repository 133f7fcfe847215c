import type { Metadata } from "next";
import { Page } from "@/components/ui/page";
import { VersionFrame } from "@/components/versions/version-frame";
import { decodePath } from "@/lib/skills/decode-path";

export const metadata: Metadata = { title: "Version" };

export default async function VersionLayout({
  params,
  children,
}: LayoutProps<"/skills/[skillId]/versions/[version]">) {
  const { skillId, version } = await params;
  return (
    <Page wide>
      <VersionFrame skillId={decodePath(skillId)} version={decodePath(version)}>
        {children}
      </VersionFrame>
    </Page>
  );
}
