import type { Metadata } from "next";
import { Page } from "@/components/ui/page";
import { FileHistory } from "@/components/versions/file-history";
import { decodePath } from "@/lib/skills/decode-path";

export const metadata: Metadata = { title: "History" };

export default async function HistoryPage({ params }: PageProps<"/skills/[skillId]/history/[...path]">) {
  const { skillId, path } = await params;
  return (
    <Page>
      <FileHistory skillId={decodePath(skillId)} path={path.map(decodePath).join("/")} />
    </Page>
  );
}
