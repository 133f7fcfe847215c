"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ArchiveRestore } from "lucide-react";
import { Crumbs } from "@/components/ui/crumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { WindowedList } from "@/components/ui/windowed-list";
import { deletedQuery } from "@/lib/queries/deleted";
import { DELETED_KEPT_DAYS } from "@/lib/skills/limits";
import { DELETED_ROW_HEIGHT, DeletedRow } from "./deleted-row";

/** Deleted versions that can be restored. */
export function DeletedList() {
  const deleted = useInfiniteQuery(deletedQuery());
  return (
    <>
      <Crumbs crumbs={[{ label: "Skills", href: "/" }]} />
      <h1 className="font-semibold text-2xl tracking-tight">Recently deleted</h1>
      <p className="mt-1 mb-5 text-ink-muted">
        Copies of deleted versions are kept here for {DELETED_KEPT_DAYS} days.
      </p>
      {deleted.isError && (
        <ErrorState
          title="Couldn’t load the deleted versions"
          error={deleted.error}
          onRetry={() => deleted.refetch()}
        />
      )}
      {deleted.isPending && <Skeleton className="h-40 rounded-lg opacity-50" />}
      {deleted.data?.length === 0 && (
        <EmptyState
          icon={<ArchiveRestore />}
          title={`Nothing deleted in the last ${DELETED_KEPT_DAYS} days`}
        />
      )}
      {deleted.data && deleted.data.length > 0 && (
        <WindowedList
          label="Deleted versions, most recent first"
          items={deleted.data}
          rowHeight={() => DELETED_ROW_HEIGHT}
          keyOf={(item) => item.id}
          renderRow={(item) => <DeletedRow deleted={item} />}
          onEndReached={() => deleted.hasNextPage && !deleted.isFetching && deleted.fetchNextPage()}
        />
      )}
    </>
  );
}
