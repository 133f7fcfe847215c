/** Runs once before the server answers. Next also compiles it for the edge runtime, which Skilldeck doesn't use. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { requireSettings } = await import("@/lib/server/require-settings");
  requireSettings();
  const { requireData } = await import("@/lib/server/require-data");
  await requireData();
  const { reserveRoom } = await import("@/lib/server/reserve-room");
  reserveRoom();
  const { reportUpstream } = await import("@/lib/server/report-upstream");
  reportUpstream();
}
