/* How what a search needs is fetched: packed files on a server, scripts where there is none. */

const root = new URL(document.body.dataset.root || ".", document.baseURI);
export const offline = "offline" in document.body.dataset;

/**
 * The address of something that is named from the root of the site.
 *
 * @param {string} address
 */
export const at = (address) => new URL(address, root);

/**
 * The address of a page, which is a file where there is no server to choose one.
 *
 * @param {string} address
 */
export function pageAt(address) {
  const url = at(address);
  if (offline && url.pathname.endsWith("/")) url.pathname += "index.html";
  return url;
}

/**
 * JSON that was compressed when the site was built; a server may have unpacked it already.
 *
 * @param {string} address
 * @returns {Promise<any>}
 */
export async function unpacked(address) {
  if (offline) return scripted(address.replace(/\.pack$/, ".js"), address);
  const answer = await fetch(at(address));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return JSON.parse(new TextDecoder().decode(bytes));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

/**
 * The same from a script, which a page that was opened as a file may load, and fetch nothing.
 *
 * @param {string} address
 * @param {string} name
 * @returns {Promise<any>}
 */
function scripted(address, name) {
  const page = /** @type {{ samizdat?: Record<string, unknown> }} */ (globalThis);
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = at(address).href;
    script.addEventListener("load", () => resolve(page.samizdat?.[name]));
    script.addEventListener("error", () => reject(new Error(`${address} cannot be read`)));
    document.head.append(script);
  });
}
