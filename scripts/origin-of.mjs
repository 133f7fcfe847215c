/** Where a browser finds a server. */
export function originOf({ host, port }) {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
