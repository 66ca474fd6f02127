/* What Zotero makes of a page or of a file: its own translators, from the copy at hand, in a browser.
   Nothing here is Zotero's; its scripts are loaded before this one and stay where they are. */

/* global Zotero */

/**
 * Give Zotero the translators that it would fetch.
 *
 * @param {{ metadata: object, code: string }[]} translators
 * @param {object} schema
 * @param {object} dateFormats
 */
async function begin(translators, schema, dateFormats) {
  const codes = new Map(translators.map(({ metadata, code }) => [metadata.translatorID, code]));
  Zotero.Repo.getAllTranslatorMetadata = async () => translators.map(({ metadata }) => metadata);
  Zotero.Repo.getTranslatorCode = async (id) => codes.get(id);
  Zotero.Debug.init(0);
  Zotero.Schema.init(schema);
  Zotero.Date.init(dateFormats);
  await Zotero.Translators.init();
}

/**
 * A document that says where it is, as one that a reader has opened does.
 *
 * @param {string} html
 * @param {string} address
 */
function opened(html, address) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const place = new URL(address);
  const proxy = new Proxy(page, {
    get(target, name) {
      if (name === "location") return place;
      if (name === "evaluate") {
        return (path, node, ...rest) => target.evaluate(path, node === proxy ? target : node, ...rest);
      }
      const value = target[name];
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return proxy;
}

/**
 * The items of a page, and the translator that a click on Zotero's button would use.
 *
 * @param {string} html
 * @param {string} address
 */
async function itemsOfPage(html, address) {
  const translation = new Zotero.Translate.Web();
  translation.setDocument(opened(html, address));
  const translators = await translation.getTranslators();
  if (!translators.length) return { translator: "", offers: "", items: [] };
  const [{ label, itemType }] = translators;
  translation.setTranslator(translators[0]);
  translation.setHandler("select", (_, choices, callback) => callback(choices));
  const items = await translation.translate();
  return { translator: label, offers: itemType, items: items.map(plain) };
}

/**
 * The items of a file, read by the translator of an id.
 *
 * @param {string} text
 * @param {string} id
 */
async function itemsOfFile(text, id) {
  const translation = new Zotero.Translate.Import();
  translation.setString(text);
  translation.setTranslator(id);
  const items = await translation.translate();
  return { translator: id, offers: "", items: items.map(plain) };
}

/** @param {object} item */
function plain(item) {
  const { attachments, seeAlso, id, key, version, complete, ...fields } = JSON.parse(JSON.stringify(item));
  return fields;
}

Object.assign(globalThis, { begin, itemsOfFile, itemsOfPage });
