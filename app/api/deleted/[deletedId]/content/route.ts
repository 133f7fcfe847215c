export { getDeleted as GET } from "@/lib/server/records/get-deleted";
