export { publishDeleted as POST } from "@/lib/server/records/publish-deleted";
