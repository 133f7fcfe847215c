import type { Metadata } from "next";
import { DeletedList } from "@/components/deleted/deleted-list";
import { Page } from "@/components/ui/page";

export const metadata: Metadata = { title: "Recently deleted" };

export default function DeletedPage() {
  return (
    <Page>
      <DeletedList />
    </Page>
  );
}
