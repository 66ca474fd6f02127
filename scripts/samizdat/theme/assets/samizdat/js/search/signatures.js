/* Signatures of archives: "f. 37837, op. 18, d. 890", as readers write them. */

/** A level of an archive with its number: `f. 37837`, `оп. 18`, `delo 890`. */
const LEVEL =
  /(?<![\p{L}\p{N}])(?:f|fond|ф|фонд|op|opis|оп|опись|d|delo|д|дело|l|ll|list|л|лл|лист|листы)\.?\s*(\d+\p{L}{0,2})(?![\p{L}\p{N}])/giu;
const BY_STROKES = /(?<![\p{N}/])\d+(?:\/\d+){2,3}(?![\p{N}/])/u;
/** What an archive is called in short: capitals, perhaps in two words. */
const ARCHIVE = /(?<!\p{L})\p{Lu}\p{L}?\p{Lu}{2,}(?!\p{L})/u;
const A_DATE = /^\d{1,2}\/\d{1,2}\/\d{2,4}$/;

/**
 * A signature without the labels of its levels; empty where the text has none.
 *
 * @param {string} text
 */
export function withoutLabels(text) {
  const levels = [...text.matchAll(LEVEL)].length;
  const isShort = levels === 1 && ARCHIVE.test(text);
  if (levels > 1 || isShort) return text.replace(LEVEL, " $1 ");
  const strokes = BY_STROKES.exec(text)?.[0];
  return strokes && !A_DATE.test(strokes) ? text : "";
}
