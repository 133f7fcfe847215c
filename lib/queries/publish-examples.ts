import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { ApiError } from "@/lib/skills/api/api-error";
import type { FolderFile } from "@/lib/worker/open-bundles";
import { invalidateSkill } from "./invalidate-skill";
import { type Published, publishVersion } from "./publish-version";
import { request, requestJson } from "./request";

/** The example skills included with Skilldeck: versions oldest first, paths relative to the version's folder. */
export const examplesSchema = z.array(
  z.object({
    name: z.string(),
    title: z.string(),
    versions: z.array(z.object({ folder: z.string(), note: z.string(), files: z.array(z.string()) })),
  }),
);

type Example = z.output<typeof examplesSchema>[number];

interface ExampleComparison {
  skillId: string;
  base: string;
  head: string;
}

const EXAMPLES = "/examples";

/** Publishes the examples through the same API as any drop. Resolves to the two versions to compare. */
export function usePublishExamples({
  onPublished,
}: {
  onPublished: (comparison: ExampleComparison) => void;
}) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const examples = await requestJson(`${EXAMPLES}/index.json`, examplesSchema, {});
      const published: Published[][] = [];
      for (const example of examples) published.push(await publishExample(example));
      return findComparison(published);
    },
    onSuccess: async (comparison) => {
      await invalidateSkill(queryClient, comparison.skillId);
      onPublished(comparison);
    },
  });
}

async function publishExample({ name, title, versions }: Example): Promise<Published[]> {
  const published: Published[] = [];
  for (const { folder, note, files } of versions) {
    const skillId = published[0]?.skillId ?? null;
    published.push(
      await publishVersion({
        skillId,
        title,
        files: await readFiles(name, folder, files),
        note,
        baseVersion: published.at(-1)?.version ?? null,
        keepsJunk: false,
      }),
    );
  }
  return published;
}

function readFiles(name: string, folder: string, paths: string[]): Promise<FolderFile[]> {
  return Promise.all(
    paths.map(async (path) => {
      const response = await request(`${EXAMPLES}/${folder}/${path}`, {});
      return {
        path: `${name}/${path}`,
        content: await response.blob(),
        executable: path.startsWith("scripts/"),
      };
    }),
  );
}

function findComparison(published: Published[][]): ExampleComparison {
  for (const [base, head] of published)
    if (base?.version && head?.version)
      return { skillId: base.skillId, base: base.version, head: head.version };
  throw new ApiError("api_error", "The examples were published, but none has two versions to compare.");
}
