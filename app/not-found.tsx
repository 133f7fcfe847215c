import { Compass } from "lucide-react";
import Link from "next/link";
import { buttonLook } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";

export default function NotFound() {
  return (
    <Page>
      <EmptyState heading="h1" icon={<Compass />} title="Page not found">
        <p className="mb-4">The link may be out of date or mistyped.</p>
        <Link href="/" className={buttonLook()}>
          All skills
        </Link>
      </EmptyState>
    </Page>
  );
}
