import type { TestProject } from "vitest/node";
import { serveBuilt } from "@/conformance/serve-built";

export const setup = (project: TestProject) => serveBuilt(project, "registry");
