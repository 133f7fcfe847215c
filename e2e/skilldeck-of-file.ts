import { type Backend, type RunningSkilldeck, runSkilldeck } from "@/e2e/run-skilldeck";

export interface SkilldeckOfFile {
  originFor(file: string): Promise<string>;
  stop(): Promise<void>;
}

/** One Skilldeck at a time, restarted for each file of journeys, so that no file sees another's skills. */
export function skilldeckOfFile(backend: Backend): SkilldeckOfFile {
  let current: { file: string; running: RunningSkilldeck } | null = null;
  const stop = async () => {
    await current?.running.stop();
    current = null;
  };
  return {
    stop,
    originFor: async (file) => {
      if (current?.file !== file) {
        await stop();
        current = { file, running: await runSkilldeck(backend) };
      }
      return current.running.origin;
    },
  };
}
