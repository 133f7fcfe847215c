export { listDeleted as GET } from "@/lib/server/records/list-deleted";
