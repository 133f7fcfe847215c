import { customAlphabet } from "nanoid";

const characters = customAlphabet("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz", 22);

/** Makes an id for a request without one from the backend. Plain JavaScript, because the server in front of Next isn't compiled. */
export function newRequestId() {
  return `req_01${characters()}`;
}
