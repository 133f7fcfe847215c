export { getDigest as GET } from "@/lib/server/records/get-digest";
