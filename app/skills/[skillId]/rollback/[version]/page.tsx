import type { Metadata } from "next";
import { Page } from "@/components/ui/page";
import { RollBack } from "@/components/versions/roll-back";
import { decodePath } from "@/lib/skills/decode-path";

export const metadata: Metadata = { title: "Roll back" };

export default async function RollBackPage({ params }: PageProps<"/skills/[skillId]/rollback/[version]">) {
  const { skillId, version } = await params;
  return (
    <Page wide>
      <RollBack skillId={decodePath(skillId)} version={decodePath(version)} />
    </Page>
  );
}
