export { patch as GET } from "@/lib/server/patch/patch";
