import { VersionFile } from "@/components/versions/version-file";
import { decodePath } from "@/lib/skills/decode-path";

export default async function VersionPage({ params }: PageProps<"/skills/[skillId]/versions/[version]">) {
  const { skillId, version } = await params;
  return <VersionFile skillId={decodePath(skillId)} version={decodePath(version)} path="SKILL.md" />;
}
