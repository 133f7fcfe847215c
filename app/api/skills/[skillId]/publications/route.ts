export { listPublications as GET } from "@/lib/server/records/list-publications";
