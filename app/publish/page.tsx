import type { Metadata } from "next";
import { PublishPanel } from "@/components/publish/publish-panel";
import { Page } from "@/components/ui/page";

export const metadata: Metadata = { title: "Publish" };

export default function PublishPage() {
  return (
    <Page wide>
      <PublishPanel />
    </Page>
  );
}
