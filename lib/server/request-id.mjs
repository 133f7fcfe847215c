import { customAlphabet } from "nanoid";

const characters = customAlphabet("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz", 22);

/** An id for a request that no backend has given one. Plain JavaScript, because the server in front of Next is not compiled. */
export function newRequestId() {
  return `req_01${characters()}`;
}
