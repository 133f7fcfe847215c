/** The origin of a server's pages, as browsers write it. */
export function originOf({ host, port }) {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
