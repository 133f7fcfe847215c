import type { Metadata } from "next";
import { Page } from "@/components/ui/page";
import { CompareVersions } from "@/components/versions/compare-versions";
import { decodePath } from "@/lib/skills/decode-path";

export const metadata: Metadata = { title: "Compare" };

export default async function ComparePage({ params }: PageProps<"/skills/[skillId]/compare/[range]">) {
  const { skillId, range } = await params;
  return (
    <Page wide>
      <CompareVersions skillId={decodePath(skillId)} range={decodePath(range)} />
    </Page>
  );
}
