import type { Metadata } from "next";
import { Page } from "@/components/ui/page";
import { SkillOverview } from "@/components/versions/skill-overview";
import { decodePath } from "@/lib/skills/decode-path";

export const metadata: Metadata = { title: "Skill" };

export default async function SkillPage({ params }: PageProps<"/skills/[skillId]">) {
  const { skillId } = await params;
  return (
    <Page>
      <SkillOverview skillId={decodePath(skillId)} />
    </Page>
  );
}
