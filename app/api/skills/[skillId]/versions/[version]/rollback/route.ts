export { rollBack as POST } from "@/lib/server/records/roll-back";
