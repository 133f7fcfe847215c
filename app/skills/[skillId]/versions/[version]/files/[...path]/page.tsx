import { VersionFile } from "@/components/versions/version-file";
import { decodePath } from "@/lib/skills/decode-path";

export default async function FilePage({
  params,
}: PageProps<"/skills/[skillId]/versions/[version]/files/[...path]">) {
  const { skillId, version, path } = await params;
  return (
    <VersionFile
      skillId={decodePath(skillId)}
      version={decodePath(version)}
      path={path.map(decodePath).join("/")}
    />
  );
}
