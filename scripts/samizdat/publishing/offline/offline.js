/* Made by esbuild 0.28.2 (npm run bundle), not by hand. From: 39a5cb90237ba9ea01e90786dc3cb43a92f41c8476daf9469e189df0d37236ba */
(() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __esm = (fn, res, err) => function __init() {
    if (err) throw err[0];
    try {
      return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
    } catch (e) {
      throw err = [e], e;
    }
  };
  var __export = (target, all) => {
    for (var name2 in all)
      __defProp(target, name2, { get: all[name2], enumerable: true });
  };

  // theme/assets/samizdat/js/saying.js
  var init_saying = __esm({
    "theme/assets/samizdat/js/saying.js"() {
      (() => {
        const root7 = (
          /** @type {any} */
          globalThis
        );
        const saying = /* @__PURE__ */ Symbol.for("samizdat");
        if (root7[saying]) return;
        const words3 = root7[/* @__PURE__ */ Symbol.for("samizdat words")] ?? {};
        const language3 = Object.keys(words3).length > 0 && document.documentElement.lang || "en";
        const numbers = new Intl.NumberFormat(language3, { numberingSystem: "latn" });
        const rules = new Intl.PluralRules(language3);
        const filled = (text, values) => text.replaceAll(/\{(\w+)\}/g, (whole2, name2) => String(values[name2] ?? whole2));
        function gettext7(english, values = {}) {
          const said2 = words3[english];
          return filled(typeof said2 === "string" ? said2 : english, values);
        }
        function ngettext2(one, many, count2, values = {}) {
          const forms2 = words3[one];
          const said2 = typeof forms2 === "object" ? forms2[rules.select(count2)] ?? forms2.other : null;
          return filled(said2 ?? (count2 === 1 ? one : many), { count: numbers.format(count2), ...values });
        }
        root7[saying] = { gettext: gettext7, ngettext: ngettext2, language: language3 };
      })();
    }
  });

  // theme/assets/samizdat/js/search/combobox.js
  var Combobox;
  var init_combobox = __esm({
    "theme/assets/samizdat/js/search/combobox.js"() {
      Combobox = class {
        /**
         * @param {HTMLInputElement} input
         * @param {HTMLElement} list
         */
        constructor(input2, list2) {
          this.input = input2;
          this.list = list2;
          input2.addEventListener("keydown", (event) => this.#onKey(event));
        }
        /** @returns {HTMLElement[]} */
        get options() {
          return (
            /** @type {HTMLElement[]} */
            [...this.list.querySelectorAll("[role=option]")]
          );
        }
        /** The place of the chosen option; -1 where none is. */
        get position() {
          return this.options.findIndex((option) => option.ariaSelected === "true");
        }
        /** @returns {HTMLElement | undefined} */
        get chosen() {
          return this.options[this.position];
        }
        /**
         * Put groups of links into the list, each below its label; a link becomes an option.
         *
         * @param {[string, HTMLElement[]][]} groups
         */
        show(groups) {
          const shown3 = groups.filter(([, links2]) => links2.length);
          this.list.replaceChildren(
            ...shown3.map(([label2, links2], position) => this.#group(label2, links2, position))
          );
          for (const [position, option] of this.options.entries()) option.id = `search-option-${position}`;
          this.list.hidden = shown3.length === 0;
          this.input.ariaExpanded = String(shown3.length > 0);
          this.input.removeAttribute("aria-activedescendant");
        }
        /**
         * @param {string} label
         * @param {HTMLElement[]} links
         * @param {number} position
         */
        #group(label2, links2, position) {
          for (const link2 of links2) {
            link2.role = "option";
            link2.tabIndex = -1;
            link2.ariaSelected = "false";
          }
          const group = document.createElement("div");
          const head = document.createElement("p");
          head.className = "search-group-label";
          head.id = `search-group-${position}`;
          head.textContent = label2;
          head.role = "presentation";
          group.className = "search-group";
          group.role = "group";
          group.setAttribute("aria-labelledby", head.id);
          group.append(head, ...links2);
          return group;
        }
        /** @param {HTMLElement | undefined} option */
        choose(option) {
          const before = this.chosen;
          if (before) before.ariaSelected = "false";
          if (!option) {
            this.input.removeAttribute("aria-activedescendant");
            return;
          }
          option.ariaSelected = "true";
          option.scrollIntoView({ block: "nearest" });
          this.input.setAttribute("aria-activedescendant", option.id);
        }
        /** @param {KeyboardEvent} event */
        #onKey(event) {
          if (event.isComposing) return;
          const option = this.#destination(event.key);
          if (option) {
            event.preventDefault();
            this.choose(option);
          } else if (event.key === "Enter") {
            event.preventDefault();
            (this.chosen ?? this.options[0])?.click();
          }
        }
        /**
         * Home and End belong to the field until a result has been chosen.
         *
         * @param {string} key
         */
        #destination(key) {
          const all = this.options;
          const at2 = this.position;
          if (key === "ArrowDown") return all[(at2 + 1) % all.length];
          if (key === "ArrowUp") return all.at(at2 < 0 ? -1 : at2 - 1);
          if (key === "Home" && at2 >= 0) return all[0];
          if (key === "End" && at2 >= 0) return all.at(-1);
          return void 0;
        }
      };
    }
  });

  // theme/assets/samizdat/js/search/saying.js
  var gettext5, ngettext, language;
  var init_saying2 = __esm({
    "theme/assets/samizdat/js/search/saying.js"() {
      init_saying();
      ({ gettext: gettext5, ngettext, language } = /** @type {any} */
      globalThis[/* @__PURE__ */ Symbol.for("samizdat")]);
    }
  });

  // theme/assets/samizdat/js/search/facets.js
  function chosenIn(parameters) {
    const chosen2 = /* @__PURE__ */ new Map();
    for (const { name: name2 } of FACETS) {
      const values = new Set(parameters.getAll(name2));
      if (values.size) chosen2.set(name2, [...values]);
    }
    return chosen2;
  }
  function parametersOf(words3, chosen2) {
    const parameters = new URLSearchParams();
    if (words3) parameters.set("q", words3);
    for (const { name: name2 } of FACETS) {
      for (const value of chosen2.get(name2) ?? []) parameters.append(name2, value);
    }
    return parameters;
  }
  function countsIn(entries, { of }) {
    const counts = /* @__PURE__ */ new Map();
    for (const entry of entries) {
      for (const value of new Set(of(entry))) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  }
  function countsOf(entries) {
    const counts = /* @__PURE__ */ new Map();
    for (const facet of FACETS) counts.set(facet.name, countsIn(entries, facet));
    return counts;
  }
  function toggled(chosen2, { name: name2, single }, value) {
    const values = chosen2.get(name2) ?? [];
    const others = values.filter((each) => each !== value);
    const other2 = new Map(chosen2);
    other2.delete(name2);
    if (others.length === values.length) other2.set(name2, single ? [value] : [...values, value]);
    else if (others.length) other2.set(name2, others);
    return other2;
  }
  var FACETS, fits;
  var init_facets = __esm({
    "theme/assets/samizdat/js/search/facets.js"() {
      init_saying2();
      FACETS = [
        { name: "kind", label: gettext5("Kind"), of: (entry) => [entry.kind], single: true },
        { name: "topic", label: gettext5("Topic"), of: (entry) => entry.topics },
        { name: "person", label: gettext5("Person"), of: (entry) => entry.people },
        { name: "place", label: gettext5("Place"), of: (entry) => entry.places },
        {
          name: "period",
          label: gettext5("Period"),
          of: (entry) => entry.decades.map((decade) => `${decade}s`),
          words: (value) => gettext5("{year}s", { year: value.slice(0, -1) }),
          inOrder: true
        },
        {
          name: "source-kind",
          label: gettext5("Kind of source"),
          of: ({ sourceKind }) => sourceKind ? [sourceKind] : [],
          single: true
        },
        {
          name: "language",
          label: gettext5("Language"),
          of: ({ language: language3 }) => language3 ? [language3] : [],
          single: true
        },
        { name: "status", label: gettext5("Status"), of: ({ status: status2 }) => status2 ? [status2] : [], single: true }
      ];
      fits = (entry, chosen2) => FACETS.every(({ name: name2, of }) => {
        const asked3 = chosen2.get(name2);
        return !asked3 || asked3.every((value) => of(entry).includes(value));
      });
    }
  });

  // theme/assets/samizdat/js/search/loading.js
  function pageAt(address) {
    const url = at(address);
    if (offline && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url;
  }
  async function unpacked(address) {
    if (offline) return scripted(address.replace(/\.pack$/, ".js"), address);
    const answer = await fetch(at(address));
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (bytes[0] !== 31 || bytes[1] !== 139) return JSON.parse(new TextDecoder().decode(bytes));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).json();
  }
  function scripted(address, name2) {
    const page2 = (
      /** @type {{ samizdat?: Record<string, unknown> }} */
      globalThis
    );
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = at(address).href;
      script.addEventListener("load", () => resolve(page2.samizdat?.[name2]));
      script.addEventListener("error", () => reject(new Error(`${address} cannot be read`)));
      document.head.append(script);
    });
  }
  var root5, offline, at;
  var init_loading = __esm({
    "theme/assets/samizdat/js/search/loading.js"() {
      root5 = new URL(document.body.dataset.root || ".", document.baseURI);
      offline = "offline" in document.body.dataset;
      at = (address) => new URL(address, root5);
    }
  });

  // theme/assets/samizdat/js/folding.json
  var folding_default;
  var init_folding = __esm({
    "theme/assets/samizdat/js/folding.json"() {
      folding_default = {
        about: {
          letters: "what is one letter to a reader of names, after case and marks are gone",
          sounds: "what different transliterations write for the same sound, in this order",
          latin: "Russian letters in the popular English transliteration, for names that no register has"
        },
        letters: {
          "­": "",
          "​": "",
          "‌": "",
          "‍": "",
          "⁠": "",
          "\uFEFF": "",
          ь: "",
          ъ: "",
          "'": "",
          "’": "",
          "‘": "",
          ʼ: "",
          "ʹ": "",
          "ʺ": "",
          "′": "",
          "″": "",
          "`": "",
          ß: "ss",
          æ: "ae",
          œ: "oe",
          ø: "o",
          ł: "l",
          đ: "d",
          ð: "d",
          þ: "th",
          ı: "i",
          ς: "σ",
          ґ: "г",
          і: "и",
          ـ: "",
          ى: "ي",
          ی: "ي",
          ة: "ه",
          ک: "ك",
          ѣ: "е",
          ѳ: "ф"
        },
        sounds: [
          ["sjtsj", "shch"],
          ["sjtj", "shch"],
          ["schtsch", "shch"],
          ["szcz", "shch"],
          ["chtch", "shch"],
          ["tsch", "ch"],
          ["tch", "ch"],
          ["cz", "ch"],
          ["sch", "sh"],
          ["sz", "sh"],
          ["dzh", "j"],
          ["dj", "j"],
          ["ij", "i"],
          ["yj", "y"],
          ["zh", "j"],
          ["kh", "h"],
          ["tz", "c"],
          ["ts", "c"],
          ["ks", "x"],
          ["ck", "k"],
          ["qu", "k"],
          ["ou", "u"],
          ["w", "v"],
          ["yo", "e"],
          ["ye", "e"],
          ["y", "i"]
        ],
        latin: {
          а: "a",
          б: "b",
          в: "v",
          г: "g",
          д: "d",
          е: "e",
          ж: "zh",
          з: "z",
          и: "i",
          к: "k",
          л: "l",
          м: "m",
          н: "n",
          о: "o",
          п: "p",
          р: "r",
          с: "s",
          т: "t",
          у: "u",
          ф: "f",
          х: "kh",
          ц: "ts",
          ч: "ch",
          ш: "sh",
          щ: "shch",
          ы: "y",
          э: "e",
          ю: "yu",
          я: "ya"
        }
      };
    }
  });

  // theme/assets/samizdat/js/folding.js
  var folding_exports = {};
  __export(folding_exports, {
    fold: () => fold2,
    inLatin: () => inLatin,
    skeleton: () => skeleton,
    wordsOf: () => wordsOf
  });
  function fold2(text) {
    return wordsOf(text).join(" ");
  }
  function wordsOf(text) {
    const bare3 = text.replaceAll("´", "'").replaceAll("№", " no ").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const plain = [...bare3].map((letter) => letters[letter] ?? letter).join("");
    return plain.match(WORD) ?? [];
  }
  function skeleton(word) {
    let sound = word;
    for (const [written2, heard] of folding_default.sounds) sound = sound.replaceAll(written2, heard);
    return sound.replace(/(\p{L})\1+/gu, "$1");
  }
  var letters, latin, WORD, inLatin;
  var init_folding2 = __esm({
    "theme/assets/samizdat/js/folding.js"() {
      init_folding();
      letters = folding_default.letters;
      latin = folding_default.latin;
      WORD = /[\p{L}\p{N}]+/gu;
      inLatin = (word) => [...word].map((letter) => latin[letter] ?? letter).join("");
    }
  });

  // theme/assets/samizdat/js/search/marking.js
  function stemIn(word, language3) {
    const ending = ENDINGS[language3];
    const stem = ending ? word.replace(ending, "") : word;
    return stem.length >= SHORTEST_STEM ? stem : word;
  }
  function marker(words3) {
    const whole2 = new Set(words3);
    const stems = new Set(words3.map(stemOf).filter((stem) => stem.length >= SHORTEST_STEM));
    return (own) => {
      const folded2 = fold2(own);
      return whole2.has(folded2) || stems.has(stemOf(folded2));
    };
  }
  function marked(text, isMarked) {
    const parts2 = [];
    let position = 0;
    for (const match of text.matchAll(WORD2)) {
      if (!isMarked(match[0])) continue;
      if (match.index > position) parts2.push([text.slice(position, match.index), false]);
      parts2.push([match[0], true]);
      position = match.index + match[0].length;
    }
    if (position < text.length) parts2.push([text.slice(position), false]);
    return parts2;
  }
  var WORD2, ENDINGS, SITE, SHORTEST_STEM, stemOf;
  var init_marking = __esm({
    "theme/assets/samizdat/js/search/marking.js"() {
      init_folding2();
      WORD2 = /[\p{L}\p{N}][\p{L}\p{N}\p{M}ʹʺ’']*/gu;
      ENDINGS = {
        en: /(?:ations?|ions?|ings?|edly|ed|es|s|ly|e)$/,
        de: /(?:ungen|ung|ern|em|en|er|es|e|s|n)$/,
        fr: /(?:ations?|ements?|ees|es|er|ez|ent|s|x|e)$/,
        es: /(?:aciones|acion|os|as|es|s|o|a|e)$/
      };
      SITE = document.documentElement.lang.split("-")[0].toLowerCase() || "en";
      SHORTEST_STEM = 4;
      stemOf = (word) => stemIn(word, SITE);
    }
  });

  // theme/assets/samizdat/js/search/results.js
  function element(name2, className, ...children) {
    const made = document.createElement(name2);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }
  function withMarks(parts2) {
    return parts2.map(([text, isMark]) => isMark ? element("mark", "", text) : text);
  }
  function linkTo(address, words3) {
    const url = pageAt(address);
    if (words3.length) url.searchParams.set("find", words3.join(" "));
    return url.href;
  }
  function link(className, href, ...children) {
    const made = element("a", className, ...children);
    made.href = href;
    return made;
  }
  function thing({ entry, spelling }, query) {
    const words3 = [...query.words, ...query.phrases.flatMap(wordsOf)];
    const name2 = element("span", "search-title", ...withMarks(marked(entry.name, startingWith(words3))));
    const why = spelling ? [element("span", "search-why", ` — ${gettext5("matched")} `, element("mark", "", spelling))] : [];
    const kind = element("span", "search-kind", entry.sort.word);
    const line = entry.line ? [element("span", "search-line", entry.line)] : [];
    return link(
      "search-option search-thing",
      linkTo(entry.address, []),
      element("span", "search-name", name2, ...why),
      kind,
      ...line
    );
  }
  function startingWith(words3) {
    const whole2 = marker(words3);
    return (own) => whole2(own) || wordsOf(own).some((part3) => words3.some((word) => part3.startsWith(word)));
  }
  function page({ address, title, passages }, words3) {
    const head = link(
      "search-option",
      linkTo(address, words3),
      element("span", "search-title", ...withMarks(marked(title, marker(words3))))
    );
    const links2 = passages.map(({ heading, anchor, parts: parts2 }) => {
      const above = heading ? [element("span", "search-heading", heading)] : [];
      const target = linkTo(anchor ? `${address}#${anchor}` : address, words3);
      return link(
        "search-option search-passage",
        target,
        ...above,
        element("span", "search-excerpt", ...withMarks(parts2))
      );
    });
    return [head, ...links2];
  }
  function announced(things, texts) {
    const count2 = summary(things, texts?.results.length ?? 0);
    if (!texts) return [count2, NO_INDEX].filter(Boolean).join(" ");
    return [count2 || NOTHING, changes(texts)].filter(Boolean).join(" ");
  }
  function summary(things, pages) {
    const parts2 = [];
    if (things) parts2.push(ngettext("{count} record or title", "{count} records and titles", things));
    if (pages) parts2.push(ngettext("passages in {count} text", "passages in {count} texts", pages));
    return parts2.length ? `${parts2.join("; ")}.` : "";
  }
  function changes({ instead, also, partly }) {
    const other2 = instead.filter(({ to }) => to).map(({ from, to }) => gettext5("“{to}” for “{from}”", { from, to }));
    const left = instead.filter(({ to }) => !to).map(({ from }) => gettext5("“{word}”", { word: from }));
    const said2 = [];
    if (other2.length) said2.push(gettext5("In the texts: {words}.", { words: listed.format(other2) }));
    const too = also.map((word) => gettext5("“{word}”", { word }));
    if (too.length) said2.push(gettext5("Looked for too: {words}.", { words: listed.format(too) }));
    if (left.length) said2.push(gettext5("No text has {words}.", { words: listed.format(left) }));
    if (partly && left.length)
      said2.push(gettext5("No text has all of the other words; these have most of them."));
    else if (partly) said2.push(gettext5("No text has all of the words; these have most of them."));
    return said2.join(" ");
  }
  function offer(status2, words3, ask2) {
    if (!words3) return;
    const button4 = element("button", "search-correction", words3);
    button4.type = "button";
    button4.addEventListener("click", () => ask2(words3));
    const [before, after] = gettext5("Did you mean {words}?", { words: "\n" }).split("\n");
    status2.append(` ${before}`, button4, after);
  }
  var listed, NAMED, TOLD, NOTHING, NO_INDEX;
  var init_results = __esm({
    "theme/assets/samizdat/js/search/results.js"() {
      init_folding2();
      init_loading();
      init_marking();
      init_saying2();
      listed = new Intl.ListFormat(language, { type: "conjunction" });
      NAMED = gettext5("Records and titles");
      TOLD = gettext5("Said of a record");
      NOTHING = gettext5(
        "Nothing was found. Try fewer words, another spelling, or only the beginning of a name."
      );
      NO_INDEX = gettext5(
        "The full text cannot be searched here: its index is missing, or is still being made."
      );
    }
  });

  // theme/assets/samizdat/js/vendor/minisearch.js
  var Z, P, R, E, y, H, J, F, v, V, C, X, $, Q, O, A, B, tt, I, T, et, st, nt, it, D, U, ot, j, N, W, rt, q, K, G, b, L, Y, ct;
  var init_minisearch = __esm({
    "theme/assets/samizdat/js/vendor/minisearch.js"() {
      /*! MiniSearch 7.2.0, MIT, by Luca Ongaro: minisearch-LICENSE.txt. Its ES module, minified by esbuild, nothing else changed. */
      Z = "ENTRIES";
      P = "KEYS";
      R = "VALUES";
      E = class {
        constructor(t, e) {
          const s = t._tree, n = Array.from(s.keys());
          this.set = t, this._type = e, this._path = n.length > 0 ? [{ node: s, keys: n }] : [];
        }
        next() {
          const t = this.dive();
          return this.backtrack(), t;
        }
        dive() {
          if (this._path.length === 0) return { done: true, value: void 0 };
          const { node: t, keys: e } = y(this._path);
          if (y(e) === "") return { done: false, value: this.result() };
          const s = t.get(y(e));
          return this._path.push({ node: s, keys: Array.from(s.keys()) }), this.dive();
        }
        backtrack() {
          if (this._path.length === 0) return;
          const t = y(this._path).keys;
          t.pop(), !(t.length > 0) && (this._path.pop(), this.backtrack());
        }
        key() {
          return this.set._prefix + this._path.map(({ keys: t }) => y(t)).filter((t) => t !== "").join("");
        }
        value() {
          return y(this._path).node.get("");
        }
        result() {
          switch (this._type) {
            case R:
              return this.value();
            case P:
              return this.key();
            default:
              return [this.key(), this.value()];
          }
        }
        [Symbol.iterator]() {
          return this;
        }
      };
      y = (i) => i[i.length - 1];
      H = (i, t, e) => {
        const s = /* @__PURE__ */ new Map();
        if (t === void 0) return s;
        const n = t.length + 1, o = n + e, r = new Uint8Array(o * n).fill(e + 1);
        for (let c = 0; c < n; ++c) r[c] = c;
        for (let c = 1; c < o; ++c) r[c * n] = c;
        return J(i, t, e, s, r, 1, n, ""), s;
      };
      J = (i, t, e, s, n, o, r, c) => {
        const d = o * r;
        t: for (const u of i.keys()) if (u === "") {
          const h = n[d - 1];
          h <= e && s.set(c, [i.get(u), h]);
        } else {
          let h = o;
          for (let l = 0; l < u.length; ++l, ++h) {
            const a = u[l], f = r * h, _ = f - r;
            let g = n[f];
            const m = Math.max(0, h - e - 1), p = Math.min(r - 1, h + e);
            for (let w = m; w < p; ++w) {
              const M = a !== t[w], k = n[_ + w] + +M, x = n[_ + w + 1] + 1, z = n[f + w] + 1, S = n[f + w + 1] = Math.min(k, x, z);
              S < g && (g = S);
            }
            if (g > e) continue t;
          }
          J(i.get(u), t, e, s, n, h, r, c + u);
        }
      };
      F = class _F {
        constructor(t = /* @__PURE__ */ new Map(), e = "") {
          this._size = void 0, this._tree = t, this._prefix = e;
        }
        atPrefix(t) {
          if (!t.startsWith(this._prefix)) throw new Error("Mismatched prefix");
          const [e, s] = v(this._tree, t.slice(this._prefix.length));
          if (e === void 0) {
            const [n, o] = O(s);
            for (const r of n.keys()) if (r !== "" && r.startsWith(o)) {
              const c = /* @__PURE__ */ new Map();
              return c.set(r.slice(o.length), n.get(r)), new _F(c, t);
            }
          }
          return new _F(e, t);
        }
        clear() {
          this._size = void 0, this._tree.clear();
        }
        delete(t) {
          return this._size = void 0, X(this._tree, t);
        }
        entries() {
          return new E(this, Z);
        }
        forEach(t) {
          for (const [e, s] of this) t(e, s, this);
        }
        fuzzyGet(t, e) {
          return H(this._tree, t, e);
        }
        get(t) {
          const e = V(this._tree, t);
          return e !== void 0 ? e.get("") : void 0;
        }
        has(t) {
          const e = V(this._tree, t);
          return e !== void 0 && e.has("");
        }
        keys() {
          return new E(this, P);
        }
        set(t, e) {
          if (typeof t != "string") throw new Error("key must be a string");
          return this._size = void 0, C(this._tree, t).set("", e), this;
        }
        get size() {
          if (this._size) return this._size;
          this._size = 0;
          const t = this.entries();
          for (; !t.next().done; ) this._size += 1;
          return this._size;
        }
        update(t, e) {
          if (typeof t != "string") throw new Error("key must be a string");
          this._size = void 0;
          const s = C(this._tree, t);
          return s.set("", e(s.get(""))), this;
        }
        fetch(t, e) {
          if (typeof t != "string") throw new Error("key must be a string");
          this._size = void 0;
          const s = C(this._tree, t);
          let n = s.get("");
          return n === void 0 && s.set("", n = e()), n;
        }
        values() {
          return new E(this, R);
        }
        [Symbol.iterator]() {
          return this.entries();
        }
        static from(t) {
          const e = new _F();
          for (const [s, n] of t) e.set(s, n);
          return e;
        }
        static fromObject(t) {
          return _F.from(Object.entries(t));
        }
      };
      v = (i, t, e = []) => {
        if (t.length === 0 || i == null) return [i, e];
        for (const s of i.keys()) if (s !== "" && t.startsWith(s)) return e.push([i, s]), v(i.get(s), t.slice(s.length), e);
        return e.push([i, t]), v(void 0, "", e);
      };
      V = (i, t) => {
        if (t.length === 0 || i == null) return i;
        for (const e of i.keys()) if (e !== "" && t.startsWith(e)) return V(i.get(e), t.slice(e.length));
      };
      C = (i, t) => {
        const e = t.length;
        t: for (let s = 0; i && s < e; ) {
          for (const o of i.keys()) if (o !== "" && t[s] === o[0]) {
            const r = Math.min(e - s, o.length);
            let c = 1;
            for (; c < r && t[s + c] === o[c]; ) ++c;
            const d = i.get(o);
            if (c === o.length) i = d;
            else {
              const u = /* @__PURE__ */ new Map();
              u.set(o.slice(c), d), i.set(t.slice(s, s + c), u), i.delete(o), i = u;
            }
            s += c;
            continue t;
          }
          const n = /* @__PURE__ */ new Map();
          return i.set(t.slice(s), n), n;
        }
        return i;
      };
      X = (i, t) => {
        const [e, s] = v(i, t);
        if (e !== void 0) {
          if (e.delete(""), e.size === 0) $(s);
          else if (e.size === 1) {
            const [n, o] = e.entries().next().value;
            Q(s, n, o);
          }
        }
      };
      $ = (i) => {
        if (i.length === 0) return;
        const [t, e] = O(i);
        if (t.delete(e), t.size === 0) $(i.slice(0, -1));
        else if (t.size === 1) {
          const [s, n] = t.entries().next().value;
          s !== "" && Q(i.slice(0, -1), s, n);
        }
      };
      Q = (i, t, e) => {
        if (i.length === 0) return;
        const [s, n] = O(i);
        s.set(n + t, e), s.delete(n);
      };
      O = (i) => i[i.length - 1];
      A = "or";
      B = "and";
      tt = "and_not";
      I = class _I {
        constructor(t) {
          if (t?.fields == null) throw new Error('MiniSearch: option "fields" must be provided');
          const e = t.autoVacuum == null || t.autoVacuum === true ? W : t.autoVacuum;
          this._options = { ...D, ...t, autoVacuum: e, searchOptions: { ...U, ...t.searchOptions || {} }, autoSuggestOptions: { ...ot, ...t.autoSuggestOptions || {} } }, this._index = new F(), this._documentCount = 0, this._documentIds = /* @__PURE__ */ new Map(), this._idToShortId = /* @__PURE__ */ new Map(), this._fieldIds = {}, this._fieldLength = /* @__PURE__ */ new Map(), this._avgFieldLength = [], this._nextId = 0, this._storedFields = /* @__PURE__ */ new Map(), this._dirtCount = 0, this._currentVacuum = null, this._enqueuedVacuum = null, this._enqueuedVacuumConditions = N, this.addFields(this._options.fields);
        }
        add(t) {
          const { extractField: e, stringifyField: s, tokenize: n, processTerm: o, fields: r, idField: c } = this._options, d = e(t, c);
          if (d == null) throw new Error(`MiniSearch: document does not have ID field "${c}"`);
          if (this._idToShortId.has(d)) throw new Error(`MiniSearch: duplicate ID ${d}`);
          const u = this.addDocumentId(d);
          this.saveStoredFields(u, t);
          for (const h of r) {
            const l = e(t, h);
            if (l == null) continue;
            const a = n(s(l, h), h), f = this._fieldIds[h], _ = new Set(a).size;
            this.addFieldLength(u, f, this._documentCount - 1, _);
            for (const g of a) {
              const m = o(g, h);
              if (Array.isArray(m)) for (const p of m) this.addTerm(f, u, p);
              else m && this.addTerm(f, u, m);
            }
          }
        }
        addAll(t) {
          for (const e of t) this.add(e);
        }
        addAllAsync(t, e = {}) {
          const { chunkSize: s = 10 } = e, n = { chunk: [], promise: Promise.resolve() }, { chunk: o, promise: r } = t.reduce(({ chunk: c, promise: d }, u, h) => (c.push(u), (h + 1) % s === 0 ? { chunk: [], promise: d.then(() => new Promise((l) => setTimeout(l, 0))).then(() => this.addAll(c)) } : { chunk: c, promise: d }), n);
          return r.then(() => this.addAll(o));
        }
        remove(t) {
          const { tokenize: e, processTerm: s, extractField: n, stringifyField: o, fields: r, idField: c } = this._options, d = n(t, c);
          if (d == null) throw new Error(`MiniSearch: document does not have ID field "${c}"`);
          const u = this._idToShortId.get(d);
          if (u == null) throw new Error(`MiniSearch: cannot remove document with ID ${d}: it is not in the index`);
          for (const h of r) {
            const l = n(t, h);
            if (l == null) continue;
            const a = e(o(l, h), h), f = this._fieldIds[h], _ = new Set(a).size;
            this.removeFieldLength(u, f, this._documentCount, _);
            for (const g of a) {
              const m = s(g, h);
              if (Array.isArray(m)) for (const p of m) this.removeTerm(f, u, p);
              else m && this.removeTerm(f, u, m);
            }
          }
          this._storedFields.delete(u), this._documentIds.delete(u), this._idToShortId.delete(d), this._fieldLength.delete(u), this._documentCount -= 1;
        }
        removeAll(t) {
          if (t) for (const e of t) this.remove(e);
          else {
            if (arguments.length > 0) throw new Error("Expected documents to be present. Omit the argument to remove all documents.");
            this._index = new F(), this._documentCount = 0, this._documentIds = /* @__PURE__ */ new Map(), this._idToShortId = /* @__PURE__ */ new Map(), this._fieldLength = /* @__PURE__ */ new Map(), this._avgFieldLength = [], this._storedFields = /* @__PURE__ */ new Map(), this._nextId = 0;
          }
        }
        discard(t) {
          const e = this._idToShortId.get(t);
          if (e == null) throw new Error(`MiniSearch: cannot discard document with ID ${t}: it is not in the index`);
          this._idToShortId.delete(t), this._documentIds.delete(e), this._storedFields.delete(e), (this._fieldLength.get(e) || []).forEach((s, n) => {
            this.removeFieldLength(e, n, this._documentCount, s);
          }), this._fieldLength.delete(e), this._documentCount -= 1, this._dirtCount += 1, this.maybeAutoVacuum();
        }
        maybeAutoVacuum() {
          if (this._options.autoVacuum === false) return;
          const { minDirtFactor: t, minDirtCount: e, batchSize: s, batchWait: n } = this._options.autoVacuum;
          this.conditionalVacuum({ batchSize: s, batchWait: n }, { minDirtCount: e, minDirtFactor: t });
        }
        discardAll(t) {
          const e = this._options.autoVacuum;
          try {
            this._options.autoVacuum = false;
            for (const s of t) this.discard(s);
          } finally {
            this._options.autoVacuum = e;
          }
          this.maybeAutoVacuum();
        }
        replace(t) {
          const { idField: e, extractField: s } = this._options, n = s(t, e);
          this.discard(n), this.add(t);
        }
        vacuum(t = {}) {
          return this.conditionalVacuum(t);
        }
        conditionalVacuum(t, e) {
          return this._currentVacuum ? (this._enqueuedVacuumConditions = this._enqueuedVacuumConditions && e, this._enqueuedVacuum != null ? this._enqueuedVacuum : (this._enqueuedVacuum = this._currentVacuum.then(() => {
            const s = this._enqueuedVacuumConditions;
            return this._enqueuedVacuumConditions = N, this.performVacuuming(t, s);
          }), this._enqueuedVacuum)) : this.vacuumConditionsMet(e) === false ? Promise.resolve() : (this._currentVacuum = this.performVacuuming(t), this._currentVacuum);
        }
        async performVacuuming(t, e) {
          const s = this._dirtCount;
          if (this.vacuumConditionsMet(e)) {
            const n = t.batchSize || j.batchSize, o = t.batchWait || j.batchWait;
            let r = 1;
            for (const [c, d] of this._index) {
              for (const [u, h] of d) for (const [l] of h) this._documentIds.has(l) || (h.size <= 1 ? d.delete(u) : h.delete(l));
              this._index.get(c).size === 0 && this._index.delete(c), r % n === 0 && await new Promise((u) => setTimeout(u, o)), r += 1;
            }
            this._dirtCount -= s;
          }
          await null, this._currentVacuum = this._enqueuedVacuum, this._enqueuedVacuum = null;
        }
        vacuumConditionsMet(t) {
          if (t == null) return true;
          let { minDirtCount: e, minDirtFactor: s } = t;
          return e = e || W.minDirtCount, s = s || W.minDirtFactor, this.dirtCount >= e && this.dirtFactor >= s;
        }
        get isVacuuming() {
          return this._currentVacuum != null;
        }
        get dirtCount() {
          return this._dirtCount;
        }
        get dirtFactor() {
          return this._dirtCount / (1 + this._documentCount + this._dirtCount);
        }
        has(t) {
          return this._idToShortId.has(t);
        }
        getStoredFields(t) {
          const e = this._idToShortId.get(t);
          if (e != null) return this._storedFields.get(e);
        }
        search(t, e = {}) {
          const { searchOptions: s } = this._options, n = { ...s, ...e }, o = this.executeQuery(t, e), r = [];
          for (const [c, { score: d, terms: u, match: h }] of o) {
            const l = u.length || 1, a = { id: this._documentIds.get(c), score: d * l, terms: Object.keys(h), queryTerms: u, match: h };
            Object.assign(a, this._storedFields.get(c)), (n.filter == null || n.filter(a)) && r.push(a);
          }
          return t === _I.wildcard && n.boostDocument == null || r.sort(K), r;
        }
        autoSuggest(t, e = {}) {
          e = { ...this._options.autoSuggestOptions, ...e };
          const s = /* @__PURE__ */ new Map();
          for (const { score: o, terms: r } of this.search(t, e)) {
            const c = r.join(" "), d = s.get(c);
            d != null ? (d.score += o, d.count += 1) : s.set(c, { score: o, terms: r, count: 1 });
          }
          const n = [];
          for (const [o, { score: r, terms: c, count: d }] of s) n.push({ suggestion: o, terms: c, score: r / d });
          return n.sort(K), n;
        }
        get documentCount() {
          return this._documentCount;
        }
        get termCount() {
          return this._index.size;
        }
        static loadJSON(t, e) {
          if (e == null) throw new Error("MiniSearch: loadJSON should be given the same options used when serializing the index");
          return this.loadJS(JSON.parse(t), e);
        }
        static async loadJSONAsync(t, e) {
          if (e == null) throw new Error("MiniSearch: loadJSON should be given the same options used when serializing the index");
          return this.loadJSAsync(JSON.parse(t), e);
        }
        static getDefault(t) {
          if (D.hasOwnProperty(t)) return T(D, t);
          throw new Error(`MiniSearch: unknown option "${t}"`);
        }
        static loadJS(t, e) {
          const { index: s, documentIds: n, fieldLength: o, storedFields: r, serializationVersion: c } = t, d = this.instantiateMiniSearch(t, e);
          d._documentIds = b(n), d._fieldLength = b(o), d._storedFields = b(r);
          for (const [u, h] of d._documentIds) d._idToShortId.set(h, u);
          for (const [u, h] of s) {
            const l = /* @__PURE__ */ new Map();
            for (const a of Object.keys(h)) {
              let f = h[a];
              c === 1 && (f = f.ds), l.set(parseInt(a, 10), b(f));
            }
            d._index.set(u, l);
          }
          return d;
        }
        static async loadJSAsync(t, e) {
          const { index: s, documentIds: n, fieldLength: o, storedFields: r, serializationVersion: c } = t, d = this.instantiateMiniSearch(t, e);
          d._documentIds = await L(n), d._fieldLength = await L(o), d._storedFields = await L(r);
          for (const [h, l] of d._documentIds) d._idToShortId.set(l, h);
          let u = 0;
          for (const [h, l] of s) {
            const a = /* @__PURE__ */ new Map();
            for (const f of Object.keys(l)) {
              let _ = l[f];
              c === 1 && (_ = _.ds), a.set(parseInt(f, 10), await L(_));
            }
            ++u % 1e3 === 0 && await Y(0), d._index.set(h, a);
          }
          return d;
        }
        static instantiateMiniSearch(t, e) {
          const { documentCount: s, nextId: n, fieldIds: o, averageFieldLength: r, dirtCount: c, serializationVersion: d } = t;
          if (d !== 1 && d !== 2) throw new Error("MiniSearch: cannot deserialize an index created with an incompatible version");
          const u = new _I(e);
          return u._documentCount = s, u._nextId = n, u._idToShortId = /* @__PURE__ */ new Map(), u._fieldIds = o, u._avgFieldLength = r, u._dirtCount = c || 0, u._index = new F(), u;
        }
        executeQuery(t, e = {}) {
          if (t === _I.wildcard) return this.executeWildcardQuery(e);
          if (typeof t != "string") {
            const a = { ...e, ...t, queries: void 0 }, f = t.queries.map((_) => this.executeQuery(_, a));
            return this.combineResults(f, a.combineWith);
          }
          const { tokenize: s, processTerm: n, searchOptions: o } = this._options, r = { tokenize: s, processTerm: n, ...o, ...e }, { tokenize: c, processTerm: d } = r, l = c(t).flatMap((a) => d(a)).filter((a) => !!a).map(it(r)).map((a) => this.executeQuerySpec(a, r));
          return this.combineResults(l, r.combineWith);
        }
        executeQuerySpec(t, e) {
          const s = { ...this._options.searchOptions, ...e }, n = (s.fields || this._options.fields).reduce((g, m) => ({ ...g, [m]: T(s.boost, m) || 1 }), {}), { boostDocument: o, weights: r, maxFuzzy: c, bm25: d } = s, { fuzzy: u, prefix: h } = { ...U.weights, ...r }, l = this._index.get(t.term), a = this.termResults(t.term, t.term, 1, t.termBoost, l, n, o, d);
          let f, _;
          if (t.prefix && (f = this._index.atPrefix(t.term)), t.fuzzy) {
            const g = t.fuzzy === true ? 0.2 : t.fuzzy, m = g < 1 ? Math.min(c, Math.round(t.term.length * g)) : g;
            m && (_ = this._index.fuzzyGet(t.term, m));
          }
          if (f) for (const [g, m] of f) {
            const p = g.length - t.term.length;
            if (!p) continue;
            _?.delete(g);
            const w = h * g.length / (g.length + 0.3 * p);
            this.termResults(t.term, g, w, t.termBoost, m, n, o, d, a);
          }
          if (_) for (const g of _.keys()) {
            const [m, p] = _.get(g);
            if (!p) continue;
            const w = u * g.length / (g.length + p);
            this.termResults(t.term, g, w, t.termBoost, m, n, o, d, a);
          }
          return a;
        }
        executeWildcardQuery(t) {
          const e = /* @__PURE__ */ new Map(), s = { ...this._options.searchOptions, ...t };
          for (const [n, o] of this._documentIds) {
            const r = s.boostDocument ? s.boostDocument(o, "", this._storedFields.get(n)) : 1;
            e.set(n, { score: r, terms: [], match: {} });
          }
          return e;
        }
        combineResults(t, e = A) {
          if (t.length === 0) return /* @__PURE__ */ new Map();
          const s = e.toLowerCase(), n = et[s];
          if (!n) throw new Error(`Invalid combination operator: ${e}`);
          return t.reduce(n) || /* @__PURE__ */ new Map();
        }
        toJSON() {
          const t = [];
          for (const [e, s] of this._index) {
            const n = {};
            for (const [o, r] of s) n[o] = Object.fromEntries(r);
            t.push([e, n]);
          }
          return { documentCount: this._documentCount, nextId: this._nextId, documentIds: Object.fromEntries(this._documentIds), fieldIds: this._fieldIds, fieldLength: Object.fromEntries(this._fieldLength), averageFieldLength: this._avgFieldLength, storedFields: Object.fromEntries(this._storedFields), dirtCount: this._dirtCount, index: t, serializationVersion: 2 };
        }
        termResults(t, e, s, n, o, r, c, d, u = /* @__PURE__ */ new Map()) {
          if (o == null) return u;
          for (const h of Object.keys(r)) {
            const l = r[h], a = this._fieldIds[h], f = o.get(a);
            if (f == null) continue;
            let _ = f.size;
            const g = this._avgFieldLength[a];
            for (const m of f.keys()) {
              if (!this._documentIds.has(m)) {
                this.removeTerm(a, m, e), _ -= 1;
                continue;
              }
              const p = c ? c(this._documentIds.get(m), e, this._storedFields.get(m)) : 1;
              if (!p) continue;
              const w = f.get(m), M = this._fieldLength.get(m)[a], k = nt(w, _, this._documentCount, M, g, d), x = s * n * l * p * k, z = u.get(m);
              if (z) {
                z.score += x, rt(z.terms, t);
                const S = T(z.match, e);
                S ? S.push(h) : z.match[e] = [h];
              } else u.set(m, { score: x, terms: [t], match: { [e]: [h] } });
            }
          }
          return u;
        }
        addTerm(t, e, s) {
          const n = this._index.fetch(s, G);
          let o = n.get(t);
          if (o == null) o = /* @__PURE__ */ new Map(), o.set(e, 1), n.set(t, o);
          else {
            const r = o.get(e);
            o.set(e, (r || 0) + 1);
          }
        }
        removeTerm(t, e, s) {
          if (!this._index.has(s)) {
            this.warnDocumentChanged(e, t, s);
            return;
          }
          const n = this._index.fetch(s, G), o = n.get(t);
          o == null || o.get(e) == null ? this.warnDocumentChanged(e, t, s) : o.get(e) <= 1 ? o.size <= 1 ? n.delete(t) : o.delete(e) : o.set(e, o.get(e) - 1), this._index.get(s).size === 0 && this._index.delete(s);
        }
        warnDocumentChanged(t, e, s) {
          for (const n of Object.keys(this._fieldIds)) if (this._fieldIds[n] === e) {
            this._options.logger("warn", `MiniSearch: document with ID ${this._documentIds.get(t)} has changed before removal: term "${s}" was not present in field "${n}". Removing a document after it has changed can corrupt the index!`, "version_conflict");
            return;
          }
        }
        addDocumentId(t) {
          const e = this._nextId;
          return this._idToShortId.set(t, e), this._documentIds.set(e, t), this._documentCount += 1, this._nextId += 1, e;
        }
        addFields(t) {
          for (let e = 0; e < t.length; e++) this._fieldIds[t[e]] = e;
        }
        addFieldLength(t, e, s, n) {
          let o = this._fieldLength.get(t);
          o == null && this._fieldLength.set(t, o = []), o[e] = n;
          const c = (this._avgFieldLength[e] || 0) * s + n;
          this._avgFieldLength[e] = c / (s + 1);
        }
        removeFieldLength(t, e, s, n) {
          if (s === 1) {
            this._avgFieldLength[e] = 0;
            return;
          }
          const o = this._avgFieldLength[e] * s - n;
          this._avgFieldLength[e] = o / (s - 1);
        }
        saveStoredFields(t, e) {
          const { storeFields: s, extractField: n } = this._options;
          if (s == null || s.length === 0) return;
          let o = this._storedFields.get(t);
          o == null && this._storedFields.set(t, o = {});
          for (const r of s) {
            const c = n(e, r);
            c !== void 0 && (o[r] = c);
          }
        }
      };
      I.wildcard = /* @__PURE__ */ Symbol("*");
      T = (i, t) => Object.prototype.hasOwnProperty.call(i, t) ? i[t] : void 0;
      et = { [A]: (i, t) => {
        for (const e of t.keys()) {
          const s = i.get(e);
          if (s == null) i.set(e, t.get(e));
          else {
            const { score: n, terms: o, match: r } = t.get(e);
            s.score = s.score + n, s.match = Object.assign(s.match, r), q(s.terms, o);
          }
        }
        return i;
      }, [B]: (i, t) => {
        const e = /* @__PURE__ */ new Map();
        for (const s of t.keys()) {
          const n = i.get(s);
          if (n == null) continue;
          const { score: o, terms: r, match: c } = t.get(s);
          q(n.terms, r), e.set(s, { score: n.score + o, terms: n.terms, match: Object.assign(n.match, c) });
        }
        return e;
      }, [tt]: (i, t) => {
        for (const e of t.keys()) i.delete(e);
        return i;
      } };
      st = { k: 1.2, b: 0.7, d: 0.5 };
      nt = (i, t, e, s, n, o) => {
        const { k: r, b: c, d } = o;
        return Math.log(1 + (e - t + 0.5) / (t + 0.5)) * (d + i * (r + 1) / (i + r * (1 - c + c * s / n)));
      };
      it = (i) => (t, e, s) => {
        const n = typeof i.fuzzy == "function" ? i.fuzzy(t, e, s) : i.fuzzy || false, o = typeof i.prefix == "function" ? i.prefix(t, e, s) : i.prefix === true, r = typeof i.boostTerm == "function" ? i.boostTerm(t, e, s) : 1;
        return { term: t, fuzzy: n, prefix: o, termBoost: r };
      };
      D = { idField: "id", extractField: (i, t) => i[t], stringifyField: (i, t) => i.toString(), tokenize: (i) => i.split(ct), processTerm: (i) => i.toLowerCase(), fields: void 0, searchOptions: void 0, storeFields: [], logger: (i, t) => {
        typeof console?.[i] == "function" && console[i](t);
      }, autoVacuum: true };
      U = { combineWith: A, prefix: false, fuzzy: false, maxFuzzy: 6, boost: {}, weights: { fuzzy: 0.45, prefix: 0.375 }, bm25: st };
      ot = { combineWith: B, prefix: (i, t, e) => t === e.length - 1 };
      j = { batchSize: 1e3, batchWait: 10 };
      N = { minDirtFactor: 0.1, minDirtCount: 20 };
      W = { ...j, ...N };
      rt = (i, t) => {
        i.includes(t) || i.push(t);
      };
      q = (i, t) => {
        for (const e of t) i.includes(e) || i.push(e);
      };
      K = ({ score: i }, { score: t }) => t - i;
      G = () => /* @__PURE__ */ new Map();
      b = (i) => {
        const t = /* @__PURE__ */ new Map();
        for (const e of Object.keys(i)) t.set(parseInt(e, 10), i[e]);
        return t;
      };
      L = async (i) => {
        const t = /* @__PURE__ */ new Map();
        let e = 0;
        for (const s of Object.keys(i)) t.set(parseInt(s, 10), i[s]), ++e % 1e3 === 0 && await Y(0);
        return t;
      };
      Y = (i) => new Promise((t) => setTimeout(t, i));
      ct = /[\n\r\p{Z}\p{P}]+/u;
    }
  });

  // theme/assets/samizdat/js/search/entries.js
  function entryOf(row, id, data) {
    const entry = { id, ...Object.fromEntries(data.fields.map((field, at2) => [field, row[at2]])) };
    entry.sort = data.kinds[entry.kind];
    entry.kind = entry.sort.noun;
    entry.topics = entry.topics.map((at2) => data.topics[at2]);
    entry.sourceKind = data.sourceKinds[entry.sourceKind] ?? "";
    entry.status = data.statuses[entry.status] ?? "";
    entry.language = data.languages[entry.language] ?? "";
    const isCalledById = entry.sort.manner === "title" && entry.kind !== "essay";
    entry.keywords = isCalledById ? slugOf(entry.address).replaceAll("-", " ") : "";
    return entry;
  }
  function entriesOf(data) {
    const entries = data.entries.map((row, id) => entryOf(row, id, data));
    const key = (at2) => slugOf(entries[at2].address);
    for (const entry of entries) {
      entry.people = entry.people.map(key);
      entry.places = entry.places.map(key);
    }
    return entries;
  }
  function aboutLast(results2, addressOf2) {
    const others = results2.filter((each) => !isAbout(addressOf2(each)));
    return [...others, ...results2.filter((each) => isAbout(addressOf2(each)))];
  }
  var EDITORS, isForEditors, ABOUT, isAbout, slugOf;
  var init_entries = __esm({
    "theme/assets/samizdat/js/search/entries.js"() {
      EDITORS = ["handbook/", "data/"];
      isForEditors = (address) => EDITORS.some((folder) => address.startsWith(folder));
      ABOUT = ["evidence/", "about/"];
      isAbout = (address) => ABOUT.some((folder) => address.startsWith(folder));
      slugOf = (address) => address.split(/[/#]/).findLast(Boolean) ?? "";
    }
  });

  // theme/assets/samizdat/js/search/keyboards.js
  function keysOf(given) {
    return new Map(Object.entries(given).map(([key, sign]) => [sign, key]));
  }
  function retyped(text, keys, to) {
    const signs = [...text.normalize("NFC")];
    let hasLetter = false;
    let written2 = "";
    for (let at2 = 0; at2 < signs.length; ) {
      let taken = LONGEST;
      while (taken > 1 && !keys.has(signs.slice(at2, at2 + taken).join(""))) taken--;
      const sign = signs.slice(at2, at2 + taken).join("");
      const small = sign.toLowerCase();
      const key = keys.get(sign) ?? keys.get(small);
      if (key === void 0 && !/^[\s\d.,/-]$/.test(sign)) return "";
      if (key !== void 0 && /\p{L}/u.test(sign)) hasLetter = true;
      const shifted = small === sign ? void 0 : to[(key ?? "").toUpperCase()];
      written2 += shifted ?? to[key ?? ""] ?? sign;
      at2 += taken;
    }
    return hasLetter ? written2 : "";
  }
  var LONGEST, Keyboards;
  var init_keyboards = __esm({
    "theme/assets/samizdat/js/search/keyboards.js"() {
      LONGEST = 2;
      Keyboards = class {
        /** @param {Layout[]} layouts */
        constructor(layouts) {
          this.layouts = layouts.map((given) => ({ given, keys: keysOf(given) }));
          this.ways = this.layouts.flatMap(
            (from) => this.layouts.filter((to) => to !== from).map((to) => (text) => retyped(text, from.keys, to.given))
          );
        }
        /**
         * A text as it would have come out on each other layout: `t;jd` is `ежов`.
         *
         * @param {string} text
         * @returns {string[]}
         */
        others(text) {
          const plain = text.toLowerCase();
          const found3 = this.ways.map((way) => way(text)).filter((other2) => other2 && other2 !== plain);
          return [...new Set(found3)];
        }
      };
    }
  });

  // theme/assets/samizdat/js/search/slips.js
  function slips(word) {
    if (/\d/.test(word) || word.length < 4) return 0;
    return word.length < 8 ? 1 : 2;
  }
  function exchanged(word) {
    if (slips(word) !== 1) return [];
    const letters2 = [...word];
    return letters2.slice(1).map((_, at2) => {
      const other2 = [...letters2];
      [other2[at2], other2[at2 + 1]] = [other2[at2 + 1], other2[at2]];
      return other2.join("");
    });
  }
  function near(a, b2, most) {
    if (Math.abs(a.length - b2.length) > most) return false;
    let before = [];
    let above = Array.from({ length: b2.length + 1 }, (_, at2) => at2);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j2 = 1; j2 <= b2.length; j2++) {
        const same = a[i - 1] === b2[j2 - 1] ? 0 : 1;
        row[j2] = Math.min(above[j2] + 1, row[j2 - 1] + 1, above[j2 - 1] + same);
        if (i > 1 && j2 > 1 && a[i - 1] === b2[j2 - 2] && a[i - 2] === b2[j2 - 1])
          row[j2] = Math.min(row[j2], before[j2 - 2] + 1);
      }
      if (Math.min(...row) > most) return false;
      [before, above] = [above, row];
    }
    return above[b2.length] <= most;
  }
  function nearestOf(word, words3) {
    const most = slips(word);
    if (!most) return "";
    let second = "";
    for (const other2 of words3) {
      if (/\d/.test(other2) || other2.length < 4 || !near(other2, word, most)) continue;
      if (other2[0] === word[0] && near(other2, word, 1)) return other2;
      if (word.length > SHORT) second ||= other2;
    }
    return second;
  }
  var SHORT;
  var init_slips = __esm({
    "theme/assets/samizdat/js/search/slips.js"() {
      SHORT = 5;
    }
  });

  // theme/assets/samizdat/js/search/respelling.js
  var SHORTEST_PART, LONG, MOST, Respelling;
  var init_respelling = __esm({
    "theme/assets/samizdat/js/search/respelling.js"() {
      init_folding2();
      init_slips();
      SHORTEST_PART = 3;
      LONG = 6;
      MOST = 2;
      Respelling = class {
        /**
         * @param {(word: string) => boolean} isKnown something has the word, in whatever spelling or case
         * @param {Iterable<string>} names folded words of names
         * @param {Iterable<string>} [titles] folded words of titles, into which a word may be cut too
         */
        constructor(isKnown2, names, titles = []) {
          this.isKnown = isKnown2;
          this.names = [...new Set(names)].filter((name2) => name2.length >= SHORTEST_PART);
          const longer = [...titles].filter((word) => word.length > SHORTEST_PART);
          this.parts = /* @__PURE__ */ new Set([...this.names, ...longer]);
        }
        /**
         * The words as they were probably meant; the same list where each is known, or none is near.
         *
         * @param {string[]} words
         */
        of(words3) {
          const joined = this.#joined(words3);
          const written2 = joined.flatMap((word) => this.isKnown(word) ? [word] : this.#rewritten(word));
          return written2.join(" ") === words3.join(" ") ? words3 : written2;
        }
        /**
         * Two neighbours that are one known word together: `ro kossovsky`.
         *
         * @param {string[]} words
         */
        #joined(words3) {
          const made = [];
          for (const word of words3) {
            const before = made.at(-1) ?? "";
            const isCut = before && !(this.isKnown(before) && this.isKnown(word));
            if (isCut && this.isKnown(before + word)) made[made.length - 1] = before + word;
            else made.push(word);
          }
          return made;
        }
        /**
         * An unknown word as two known ones, or as the name that it is nearest to.
         *
         * @param {string} word
         */
        #rewritten(word) {
          for (let at2 = SHORTEST_PART; at2 <= word.length - SHORTEST_PART; at2++) {
            const parts2 = [word.slice(0, at2), word.slice(at2)];
            if (parts2.every((part3) => this.parts.has(part3))) return parts2;
          }
          return [this.#nearest(word) || word];
        }
        /**
         * The one name that is nearest by its sound; empty where none is, or where two are.
         *
         * @param {string} word
         */
        #nearest(word) {
          if (/\d/.test(word) || word.length < LONG) return "";
          const sound = skeleton(word);
          for (let slips2 = 1; slips2 <= MOST; slips2++) {
            const alike = this.names.filter((name2) => {
              const own = skeleton(name2);
              return own.length >= LONG - 1 && own[0] === sound[0] && near(own, sound, slips2);
            });
            const sounds = new Set(alike.map(skeleton));
            if (sounds.size === 1) return alike[0];
            if (sounds.size > 1) return "";
          }
          return "";
        }
      };
    }
  });

  // theme/assets/samizdat/js/search/russian.js
  function firstCases(word) {
    if (!CYRILLIC.test(word)) return [word];
    const found3 = ENDINGS2.flatMap(([ending, firsts]) => {
      const stem = word.replace(ending, "");
      return stem === word || stem.length < SHORTEST_STEM2 ? [] : firsts.map((first2) => stem + first2);
    });
    return [.../* @__PURE__ */ new Set([word, ...found3])];
  }
  var CYRILLIC, SHORTEST_STEM2, ENDINGS2;
  var init_russian = __esm({
    "theme/assets/samizdat/js/search/russian.js"() {
      CYRILLIC = /[\u0400-\u04ff]/;
      SHORTEST_STEM2 = 3;
      ENDINGS2 = [
        [/(?:ого|ому|им|ым|ом|ем)$/, ["ии", "ыи", "ои"]],
        [/(?:ои|ою|ую|ая)$/, ["ая", "а"]],
        [/(?:ией|иеи|ию|ии|ие)$/, ["ия", "ии"]],
        [/(?:ом|ем|ым|им|ои|еи)$/, ["", "а", "я", "о"]],
        [/[ауыияею]$/, ["", "а", "я", "о", "ии"]]
      ];
    }
  });

  // theme/assets/samizdat/js/search/signatures.js
  function withoutLabels(text) {
    const levels = [...text.matchAll(LEVEL)].length;
    const isShort = levels === 1 && ARCHIVE.test(text);
    if (levels > 1 || isShort) return text.replace(LEVEL, " $1 ");
    const strokes = BY_STROKES.exec(text)?.[0];
    return strokes && !A_DATE.test(strokes) ? text : "";
  }
  var LEVEL, BY_STROKES, ARCHIVE, A_DATE;
  var init_signatures = __esm({
    "theme/assets/samizdat/js/search/signatures.js"() {
      LEVEL = /(?<![\p{L}\p{N}])(?:f|fond|ф|фонд|op|opis|оп|опись|d|delo|д|дело|l|ll|list|л|лл|лист|листы)\.?\s*(\d+\p{L}{0,2})(?![\p{L}\p{N}])/giu;
      BY_STROKES = /(?<![\p{N}/])\d+(?:\/\d+){2,3}(?![\p{N}/])/u;
      ARCHIVE = /(?<!\p{L})\p{Lu}\p{L}?\p{Lu}{2,}(?!\p{L})/u;
      A_DATE = /^\d{1,2}\/\d{1,2}\/\d{2,4}$/;
    }
  });

  // theme/assets/samizdat/js/search/query.js
  function monthNames() {
    const names = /* @__PURE__ */ new Map();
    for (const language3 of LANGUAGES) {
      for (const options of MONTH_FORMS) {
        const format = new Intl.DateTimeFormat(language3, options);
        for (let month2 = 1; month2 <= 12; month2++) {
          const parts2 = format.formatToParts(new Date(2001, month2 - 1, 1));
          const name2 = parts2.find(({ type }) => type === "month")?.value ?? "";
          names.set(fold2(name2), month2);
        }
      }
    }
    return names;
  }
  function numbersOfMonths() {
    months ??= monthNames();
    return months;
  }
  function bounds(year2, month2, day) {
    if (!month2) return { first: number(year2, 1, 1), last: number(year2, 12, 31), precision: "year" };
    if (!day)
      return {
        first: number(year2, month2, 1),
        last: number(year2, month2, lastDay(year2, month2)),
        precision: "month"
      };
    return { first: number(year2, month2, day), last: number(year2, month2, day), precision: "day" };
  }
  function seasonBounds(year2, from) {
    const [end, to] = from > 10 ? [year2 + 1, from - 10] : [year2, from + 2];
    return { first: number(year2, from, 1), last: number(end, to, lastDay(end, to)), precision: "season" };
  }
  function thirdOf(date, third) {
    const [year2, month2] = [Math.floor(date.first / 1e4), Math.floor(date.first / 100) % 100];
    const from = 1 + 4 * third;
    if (date.precision === "year") {
      const last2 = number(year2, from + 3, lastDay(year2, from + 3));
      return { ...date, first: number(year2, from, 1), last: last2, precision: "part" };
    }
    if (date.precision !== "month") return date;
    const last = third === 2 ? date.last : number(year2, month2, 10 * (third + 1));
    return { ...date, first: number(year2, month2, 1 + 10 * third), last, precision: "part" };
  }
  function month(token) {
    const numbers = numbersOfMonths();
    const known = firstCases(token).find((each) => numbers.has(each));
    return known && numbers.get(known) || (token === "мае" ? 5 : 0);
  }
  function dateAt(tokens, at2) {
    const third = THIRDS.get(tokens[at2]);
    const whole2 = third === void 0 ? null : wholeDateAt(tokens, at2 + 1);
    const isPart = whole2?.precision === "year" || whole2?.precision === "month";
    if (whole2 && third !== void 0 && isPart) return { ...thirdOf(whole2, third), taken: whole2.taken + 1 };
    return wholeDateAt(tokens, at2);
  }
  function wholeDateAt(tokens, at2) {
    const [a, b2 = "", c = ""] = tokens.slice(at2, at2 + 3);
    if (dayOf(a) && month(b2) && year(c)) return { taken: 3, ...bounds(year(c), month(b2), dayOf(a)) };
    if (month(a) && dayOf(b2) && year(c)) return { taken: 3, ...bounds(year(c), month(a), dayOf(b2)) };
    if (dayOf(a) && roman(b2) && year(c)) return { taken: 3, ...bounds(year(c), roman(b2), dayOf(a)) };
    if (roman(a) && year(b2)) return { taken: 2, ...bounds(year(b2), roman(a)) };
    const season = SEASONS.get(a);
    if (season && year(b2)) return { taken: 2, ...seasonBounds(year(b2), season.first) };
    if (month(a) && year(b2)) return { taken: 2, ...bounds(year(b2), month(a)) };
    if (year(a) && month(b2)) return { taken: 2, ...bounds(year(a), month(b2)) };
    if (year(a)) return { taken: 1, ...bounds(year(a)) };
    const decade = Number(DECADE.exec(a)?.[1] ?? 0);
    if (decade)
      return { taken: 1, first: number(decade, 1, 1), last: number(decade + 9, 12, 31), precision: "decade" };
    return null;
  }
  function inEnglish(token) {
    const season = SEASONS.get(token);
    if (season) return season.name;
    const at2 = month(token) || roman(token);
    if (at2) return monthName(at2).toLowerCase();
    return dayOf(token) ? String(dayOf(token)) : token;
  }
  function spelledOut(text, century) {
    const whole2 = (_, year2) => String(century + Number(year2));
    let words3 = text.replace(SHORT_YEAR, whole2).replace(ROMAN_MONTH, whole2);
    for (const form2 of [ISO_DAY, MONTH_FIRST, DAY_FIRST, ISO_MONTH]) {
      words3 = words3.replace(form2, (...match) => {
        const { year: year2, month: month2, day = "" } = match.at(-1);
        const of = year2.length === 2 ? century + Number(year2) : year2;
        return `${Number(day) || ""} ${monthName(Number(month2))} ${of}`.trim();
      });
    }
    return words3;
  }
  function withoutFilling(tokens) {
    const isOfADate = (token) => !!token && !!(dayOf(token) || month(token) || SEASONS.has(token) || THIRDS.has(token));
    return tokens.filter((token, at2) => {
      if (!FILLING.has(token)) return true;
      const before = tokens[at2 - 1];
      const after = tokens[at2 + 1];
      const isBetween = isOfADate(before) && (isOfADate(after) || !!(after && year(after)));
      return !(isBetween || before && year(before));
    });
  }
  function parse(text, century = 1900) {
    const unlabelled = withoutLabels(text);
    if (unlabelled) {
      const words4 = wordsOf(unlabelled);
      return { text: text.trim(), words: words4, dates: [], phrases: [], signature: true };
    }
    const phrases = [...text.matchAll(QUOTED)].map((match) => match[1].trim()).filter((phrase) => fold2(phrase));
    const tokens = withoutFilling(
      wordsOf(spelledOut(text.replace(QUOTED, " ").replace(NUMBERED, " "), century))
    );
    const words3 = [];
    const dates = [];
    for (let at2 = 0; at2 < tokens.length; ) {
      const date = dateAt(tokens, at2);
      const taken = date?.taken ?? 1;
      if (date) dates.push({ ...date, words: tokens.slice(at2, at2 + taken).map(inEnglish) });
      else words3.push(tokens[at2]);
      at2 += taken;
    }
    const telling = words3.filter((word) => !EMPTY.has(word));
    const kept = telling.length || dates.length || phrases.length ? telling : words3;
    const asking = words3.some((word) => ASKING.has(word));
    return { text: text.trim(), words: kept, dates, phrases, ...asking && { asking } };
  }
  var QUOTED, LANGUAGES, YEAR, DECADE, MONTH_FORMS, FILLING, ROMAN, SEASONS, THIRDS, DAY, EMPTY, ASKING, months, number, lastDay, dayOf, year, roman, monthName, ISO_DAY, DAY_FIRST, MONTH_FIRST, ROMAN_MONTH, SHORT_YEAR, ISO_MONTH, NUMBERED, EITHER_FIRST, monthFirst;
  var init_query = __esm({
    "theme/assets/samizdat/js/search/query.js"() {
      init_folding2();
      init_russian();
      init_signatures();
      QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;
      LANGUAGES = ["en", "ru", "de", "fr", "pl"];
      YEAR = /^(1[0-9]|20)\d\d$/;
      DECADE = /^((?:1[0-9]|20)\d0)s$/;
      MONTH_FORMS = [{ month: "long" }, { month: "long", day: "numeric" }, { month: "short" }];
      FILLING = new Set(wordsOf("of the г гг го год года году de des du l le"));
      ROMAN = "i ii iii iv v vi vii viii ix x xi xii".split(" ");
      SEASONS = new Map(
        [
          { first: 3, name: "spring", forms: "spring весна весной весны весну fruhling printemps wiosna wiosna" },
          { first: 6, name: "summer", forms: "summer лето летом лета sommer ete lato latem" },
          { first: 9, name: "autumn", forms: "autumn fall осень осенью осени herbst automne jesien jesienia" },
          { first: 12, name: "winter", forms: "winter зима зимой зимы зиму hiver zima" }
        ].flatMap(({ first: first2, name: name2, forms: forms2 }) => wordsOf(forms2).map((form2) => [form2, { first: first2, name: name2 }]))
      );
      THIRDS = new Map(
        [
          "early beginning start начале начало начала anfang debut poczatek poczatku",
          "mid middle середине середина середины mitte milieu polowa polowie",
          "late end конце конец конца ende fin koniec koncu"
        ].flatMap((forms2, at2) => forms2.split(" ").map((form2) => [form2, at2]))
      );
      DAY = /^([12]?\d|3[01])(st|nd|rd|th)?$/;
      EMPTY = new Set(
        wordsOf(
          "a about after against all an and any are as at be before between by did do does for from had has have he her him his how in into is it its itself near no not of on or out over she that the their them then there these they this those to under up was were what when where which who whom whose why will with been can could happen happened happens i me please tell us we you а без бы был была были было в во вы где для до его ее за и из или им их к как какая какие какой когда кого кому кто ли мне на над не него нее ней ним них но о об он она они оно от по под почему при про произошло с случилось со стало так такая такие такой там то у чего чей что чтобы эта эти это этот я"
        )
      );
      ASKING = new Set(
        wordsOf(
          "how what when where which who whom whose why где как какая какие какой когда кого кому кто почему что"
        )
      );
      months = null;
      number = (year2, month2, day) => year2 * 1e4 + month2 * 100 + day;
      lastDay = (year2, month2) => new Date(Date.UTC(year2, month2, 0)).getUTCDate();
      dayOf = (token) => Number(DAY.exec(token)?.[1] ?? 0);
      year = (token) => YEAR.test(token) ? Number(token) : 0;
      roman = (token) => ROMAN.indexOf(token) + 1;
      monthName = (month2) => new Intl.DateTimeFormat("en", { month: "long" }).format(new Date(2001, month2 - 1, 1));
      ISO_DAY = /\b(?<year>\d{4})-(?<month>0[1-9]|1[0-2])-(?<day>\d\d)\b/g;
      DAY_FIRST = /\b(?<day>\d{1,2})[./](?<month>0?[1-9]|1[0-2])[./](?<year>\d{4}|\d\d)(?![\d./])/g;
      MONTH_FIRST = /\b(?<month>0?[1-9]|1[0-2])[./](?<day>1[3-9]|2\d|3[01])[./](?<year>\d{4}|\d\d)(?![\d./])/g;
      ROMAN_MONTH = /(?<=\b\d{1,2}[\s./-]+(?:x?i{1,3}|x?i?v|vi{1,3}|i?x)[\s./-]+)(\d\d)(?![\d./])/gi;
      SHORT_YEAR = /(?<=^|\s)['’](\d\d)(?!\d)/g;
      ISO_MONTH = /\b(?<year>\d{4})-(?<month>0[1-9]|1[0-2])\b/g;
      NUMBERED = /(?<![\p{L}\p{N}])(?:n[°ºr]?\.?|num|number|nummer|numero|numéro|номер|ном\.?)\s*(?=\d)/giu;
      EITHER_FIRST = /(?<![\d/])(0?[1-9]|1[0-2])\/(0?[1-9]|1[0-2])\/(\d{4}|\d\d)(?![\d/])/;
      monthFirst = (text) => EITHER_FIRST.test(text) ? text.replace(EITHER_FIRST, "$2/$1/$3") : "";
    }
  });

  // theme/assets/samizdat/js/search/synonyms.js
  function termsOf(entry) {
    const terms = Object.entries(entry).flatMap(
      ([language3, written2]) => written2.map((each) => {
        const { words: words3 } = parse(each);
        return { language: language3, words: words3, asTyped: words3.map(inLatin) };
      })
    );
    return terms.filter(({ words: words3 }) => words3.length);
  }
  function isForm(word, other2, language3) {
    if (word === other2) return true;
    if (language3 === "ru") return firstCases(word).includes(other2);
    return stemIn(word, language3) === stemIn(other2, language3);
  }
  var MOST2, Synonyms, isAt;
  var init_synonyms = __esm({
    "theme/assets/samizdat/js/search/synonyms.js"() {
      init_folding2();
      init_marking();
      init_query();
      init_russian();
      MOST2 = 6;
      Synonyms = class {
        /** @param {Record<string, string[]>[]} entries words and phrases that mean one thing, by language */
        constructor(entries = []) {
          this.entries = entries.map(termsOf);
        }
        /**
         * The other ways of putting some folded words, those first in which least is exchanged.
         *
         * @param {string[]} words
         * @returns {string[][]}
         */
        of(words3) {
          const ways = [];
          ways[words3.length] = [[]];
          for (let at2 = words3.length - 1; at2 >= 0; at2--) {
            const kept = ways[at2 + 1].map((rest) => [words3[at2], ...rest]);
            const exchanged2 = this.#at(words3, at2).flatMap(
              ({ taken, others }) => ways[at2 + taken].flatMap((rest) => others.map((other2) => [...other2, ...rest]))
            );
            ways[at2] = [...kept, ...exchanged2].slice(0, MOST2);
          }
          return ways[0].slice(1);
        }
        /**
         * The terms that begin at a word, each with those that mean the same.
         *
         * @param {string[]} words
         * @param {number} at
         */
        #at(words3, at2) {
          const found3 = [];
          for (const terms of this.entries) {
            const own = terms.find((term) => isAt(term, words3, at2));
            if (!own) continue;
            const others = terms.filter((term) => term !== own).map((term) => term.words);
            found3.push({ taken: own.words.length, others });
          }
          return found3;
        }
      };
      isAt = ({ language: language3, words: own, asTyped }, words3, at2) => at2 + own.length <= words3.length && own.every((word, step) => {
        const typed = words3[at2 + step];
        return typed === asTyped[step] || isForm(typed, word, language3);
      });
    }
  });

  // theme/assets/samizdat/js/search/weighing.js
  function weighed(entry, match, asked3, typed, isSlip = () => true) {
    const fits2 = asked3.map((each) => fitOf(match, each, entry, isSlip));
    const worst = Math.min(...fits2);
    const mean = fits2.reduce((sum, fit2) => sum + fit2, 0) / fits2.length;
    const told2 = fits2.length > 1 && Math.max(...fits2) >= NAMED2 && worst >= TOLD2 && !PROSE.has(entry.sort.manner);
    const called = entry.sort.manner !== "work" || isCalledFor(entry, asked3, typed);
    const strong = (worst >= STRONG || told2) && called;
    const often = Math.log2(1 + entry.weight) * 0.015;
    const fit = mean + wholeness(entry, asked3, typed) + entry.sort.likelier + often;
    return { fit, fits: worst > 0, strong, sure: strong && (worst >= SURE || told2) };
  }
  function fitOf(match, { word, sound, house }, entry, isSlip) {
    let best = 0;
    for (const [term, fields] of Object.entries(match)) {
      const isSound = term.startsWith(SOUND);
      const own = isSound ? term.slice(SOUND.length) : term;
      const wanted = isSound ? sound : word;
      const way = wayOf(own, wanted, isSound ? "" : house);
      if (!way || way === "typo" && !isSlip(term, word)) continue;
      const share = nearness(way, wanted, own, entry);
      for (const field of fields) best = Math.max(best, FIT[way][field] * share);
    }
    return best;
  }
  function wayOf(term, word, house) {
    if (term === word || /^0\d/.test(word) && bare(term) === bare(word)) return "exact";
    if (house && term === house) return "house";
    if (term.startsWith(word)) return "prefix";
    if (isFormOf(term, word)) return "form";
    return slips(word) && near(term, word, slips(word)) ? "typo" : "";
  }
  function isFormOf(term, word) {
    const [own, other2] = [stemOf(term), stemOf(word)];
    if (other2 === word) return false;
    const [shorter, longer] = own.length < other2.length ? [own, other2] : [other2, own];
    return own === other2 || shorter.length > 4 && DERIVED.some((end) => shorter + end === longer);
  }
  function nearness(way, word, term, { sort }) {
    if (way === "prefix") return 0.75 + 0.25 * word.length / term.length;
    if (way !== "typo" || word.length > 4) return 1;
    const exchanged2 = word[0] === term[0] && [...word].sort().join("") === [...term].sort().join("");
    return exchanged2 || sort.manner === "name" && word[0] === term[0] ? 0.95 : 0.5;
  }
  function wholeness({ name: name2, family, spellings, keywords, kind, sort }, asked3, typed) {
    const said2 = asked3.map(({ word }) => word).join(" ");
    const cases = asked3.length > 1 ? [typed, said2] : [typed, ...firstCases(said2)];
    const isSpelling = spellings.some((spelling) => cases.includes(fold2(spelling)));
    if (isSpelling) return asked3.length > 1 ? 0.5 : 0.2;
    if (asked3.length > 1 && bare(keywords) === bare(asked3.map(({ word }) => word).join(" "))) return 0.5;
    const own = wordsOf(name2);
    const words3 = asked3.map(({ word, house }) => own.includes(word) ? word : house || word);
    const share = sort.manner === "work" ? OF_A_WORK : 1;
    if (own.join(" ") === words3.join(" ")) return 0.6 * share;
    const row = words3.length > 1 && (inARow(own, words3.join(" ")) || inARow(own, typed)) ? 0.25 * share : 0;
    const title = words3.length > 1 && words3.every((word) => own.includes(word)) && kind === "essay" ? 0.15 : 0;
    const isFamily = family !== "" && wordsOf(family).at(-1) === words3.at(-1) ? 0.15 : 0;
    return row + title + isFamily + 0.1 * words3.length / Math.max(own.length, words3.length);
  }
  function isCalledFor({ name: name2, spellings, line }, asked3, typed) {
    if (isShelf(spellings, asked3)) return true;
    const [authors, described] = line.split(";");
    const names = wordsOf(authors);
    const isAuthor = (word) => names.some((own) => own === word || near(own, word, slips(word)) || soundOf([own]) === soundOf([word]));
    if (described && asked3.some(({ word }) => isAuthor(word))) return true;
    if (asked3.length < 2) return false;
    const heard = soundOf(wordsOf(typed));
    return [name2, ...spellings].some((title) => {
      const words3 = wordsOf(title);
      return inARow(words3, typed) || inARow([soundOf(words3)], heard);
    });
  }
  function isShelf(spellings, asked3) {
    if (asked3.length < 2 || !asked3.some(({ word }) => /\d/.test(word))) return false;
    const given = asked3.map(({ word, house }) => house || word);
    return spellings.some((spelling) => {
      const own = wordsOf(spelling);
      return given.every((word) => own.includes(word));
    });
  }
  var FIT, STRONG, SURE, NAMED2, TOLD2, OF_A_WORK, PROSE, SOUND, DERIVED, bare, inARow, soundOf;
  var init_weighing = __esm({
    "theme/assets/samizdat/js/search/weighing.js"() {
      init_folding2();
      init_marking();
      init_russian();
      init_slips();
      FIT = {
        exact: { name: 1, spellings: 0.95, text: 0.3, sounds: 0.7 },
        house: { name: 0.92, spellings: 0.5, text: 0.28, sounds: 0 },
        prefix: { name: 0.8, spellings: 0.72, text: 0.2, sounds: 0.6 },
        form: { name: 0.75, spellings: 0.6, text: 0.25, sounds: 0 },
        typo: { name: 0.55, spellings: 0.5, text: 0.08, sounds: 0.45 }
      };
      STRONG = 0.45;
      SURE = 0.7;
      NAMED2 = 0.9;
      TOLD2 = 0.28;
      OF_A_WORK = 0.4;
      PROSE = /* @__PURE__ */ new Set(["work", "prose"]);
      SOUND = "~";
      DERIVED = ["at", "or", "er"];
      bare = (words3) => words3.replace(/\b0+(?=\d)/g, "");
      inARow = (own, typed) => ` ${own.join(" ")} `.includes(` ${typed} `);
      soundOf = (words3) => words3.map((word) => skeleton(inLatin(word))).join(" ");
    }
  });

  // theme/assets/samizdat/js/search/catalogue.js
  function opened2() {
    catalogue ??= unpacked(CATALOGUE).then((data) => {
      whole = new Catalogue(data);
      return whole;
    }).catch((error) => {
      catalogue = null;
      throw error;
    });
    return catalogue;
  }
  function documentOf({ id, name: name2, line, spellings, text, kind, sort, topics, keywords }, isName) {
    const authors = sort.manner === "work" ? line.split(";")[0] : "";
    const others = [...spellings, authors].join(" ").trim();
    const named = kind === "essay" ? `${name2} ${topics.join(" ")}` : `${name2} ${keywords}`;
    const heard = wordsOf(`${name2} ${others}`).filter((word) => isName(word) || inLatin(word) !== word);
    const sounds = heard.flatMap(soundsOf);
    return { id, name: named, spellings: others, text: `${line} ${text}`, sounds: sounds.join(" ") };
  }
  function soundsOf(word) {
    const latin2 = inLatin(word);
    const sounds = [SOUND + skeleton(word)];
    if (latin2 !== word) sounds.push(SOUND + skeleton(latin2));
    return sounds;
  }
  function nearestSpelling({ word, sound }, written2) {
    const cases = firstCases(word);
    const isCase = written2.find((each) => cases.includes(fold2(each)));
    const isBegun = isCase ?? written2.find((each) => fold2(each).startsWith(word));
    return isBegun ?? written2.find((each) => skeleton(fold2(each)) === sound);
  }
  var CATALOGUE, FEWEST_LETTERS, ROUGHLY, PARTLY, MOST3, SHORTEST_STEM3, SHORTEST_NAME, withoutNoughts, catalogue, whole, atHand, AS_THEY_ARE, Catalogue, says;
  var init_catalogue = __esm({
    "theme/assets/samizdat/js/search/catalogue.js"() {
      init_folding2();
      init_minisearch();
      init_entries();
      init_keyboards();
      init_loading();
      init_marking();
      init_respelling();
      init_russian();
      init_slips();
      init_synonyms();
      init_weighing();
      CATALOGUE = "search/catalogue.pack";
      FEWEST_LETTERS = 2;
      ROUGHLY = 3;
      PARTLY = 6;
      MOST3 = 0.6;
      SHORTEST_STEM3 = 5;
      SHORTEST_NAME = 3;
      withoutNoughts = (word) => /^0+\d/.test(word) ? [word, word.replace(/^0+/, "")] : word;
      catalogue = null;
      whole = null;
      atHand = () => whole;
      AS_THEY_ARE = {
        /** @param {string} text */
        tokenize: (text) => text.split(" "),
        /** @param {string} term */
        processTerm: (term) => term
      };
      Catalogue = class {
        /** @param {Data} data */
        constructor(data) {
          this.kinds = data.kinds;
          this.entries = entriesOf(data);
          this.byAddress = new Map(this.entries.map((entry) => [entry.address, entry]));
          this.houseForms = new Map(Object.entries(data.houseForms));
          this.synonyms = new Synonyms(data.synonyms);
          this.houseWords = new Set(this.houseForms.values());
          this.bySound = this.#housesBySound();
          this.familyNames = this.#familyNames();
          this.familySounds = new Set([...this.familyNames].map(skeleton));
          this.properWords = this.#properWords(new Set(data.commonWords));
          this.properSounds = new Set([...this.properWords].flatMap(soundsOf));
          this.century = data.century;
          this.keyboards = new Keyboards(data.keyboards);
          this.titleSounds = this.#titleSounds();
          this.terms = this.#terms();
          this.respelling = new Respelling((word) => this.knows(word), this.#nameWords(), this.#titleWords());
          const index = new I({
            fields: ["name", "spellings", "text", "sounds"],
            /**
             * @param {string} text
             * @param {string} field
             */
            tokenize: (text, field) => field === "sounds" ? text.split(" ") : wordsOf(text),
            processTerm: withoutNoughts
          });
          this.index = /** @type {Index} */
          /** @type {unknown} */
          index;
          const named = this.entries.map((entry) => documentOf(entry, (word) => this.properWords.has(word)));
          this.index.addAll(named);
        }
        /** House spellings by the sound of each word that stands for them; their own sounds last. */
        #housesBySound() {
          const houses = /* @__PURE__ */ new Map();
          for (const [word, house] of this.houseForms) houses.set(skeleton(word), house);
          for (const house of this.houseWords) houses.set(skeleton(house), house);
          return houses;
        }
        /** The last word of each family name. */
        #familyNames() {
          const families = this.entries.map(({ family }) => family).filter(Boolean);
          return new Set(families.map((family) => wordsOf(family).at(-1) ?? ""));
        }
        /**
         * Words of names that nothing has in small letters: a slip may have made another word of them,
         * while "army" is another word than "arms".
         *
         * @param {Set<string>} common
         */
        #properWords(common) {
          const words3 = /* @__PURE__ */ new Set();
          for (const { name: name2, spellings, line, sort } of this.entries) {
            const [authors, described] = line.split(";");
            const isWork = sort.manner === "work" && described;
            const names = sort.manner === "name" ? [name2, ...spellings].join(" ") : isWork ? authors : "";
            for (const word of wordsOf(names))
              if (word.length >= SHORTEST_NAME && !common.has(word)) words3.add(word);
          }
          return words3;
        }
        /** Every word that an entry has. */
        #terms() {
          const terms = /* @__PURE__ */ new Set();
          for (const { name: name2, spellings, line, text, keywords } of this.entries) {
            for (const word of wordsOf([name2, ...spellings, line, text, keywords].join(" "))) terms.add(word);
          }
          return terms;
        }
        /** The words of what is called for by its name, in every spelling. */
        *#nameWords() {
          for (const { name: name2, spellings, sort } of this.entries) {
            if (sort.manner === "name") yield* wordsOf([name2, ...spellings].join(" "));
          }
        }
        /** The words of titles of essays and events. */
        *#titleWords() {
          for (const { name: name2, keywords, sort } of this.entries) {
            if (sort.manner === "title") yield* wordsOf(`${name2} ${keywords}`);
          }
        }
        /**
         * Whether something has the word, in whatever case a Russian one is.
         *
         * @param {string} word
         */
        knows(word) {
          return this.terms.has(word) || this.houseForm(word) !== "";
        }
        /**
         * Whether a word is in other letters than the texts, and stands for no name in them.
         *
         * @param {string} word
         */
        isForeign(word) {
          return inLatin(word) !== word && !this.houseForm(word);
        }
        /**
         * The nearest word that a record has; empty where none is near.
         *
         * @param {string} word
         */
        nearest(word) {
          return nearestOf(word, this.terms);
        }
        /**
         * Whether a word is a name in some spelling and case, and not only sounds like one.
         *
         * @param {string} word
         */
        isName(word) {
          return firstCases(word).some((each) => this.houseForms.has(each) || this.properWords.has(each));
        }
        /**
         * Whether a word sounds like a name, whichever way that was transliterated.
         *
         * @param {string} word
         */
        soundsAsName(word) {
          return word.length >= SHORTEST_STEM3 && this.properSounds.has(SOUND + skeleton(word));
        }
        /**
         * Whether a word is the family name of somebody, or sounds like it.
         *
         * @param {string} word
         */
        isFamily(word) {
          return this.familySounds.has(skeleton(this.houseForm(word) || word));
        }
        /** The words of all names, by their sound. */
        #titleSounds() {
          const sounds = /* @__PURE__ */ new Map();
          for (const { name: name2, spellings, sort } of this.entries) {
            const places = sort.manner === "work" ? spellings.filter((each) => /\d/.test(each)) : [];
            for (const word of wordsOf([...places, name2].join(" "))) sounds.set(skeleton(word), word);
          }
          return sounds;
        }
        /**
         * The house spelling that a word stands for, in whatever case a Russian one is.
         *
         * @param {string} word
         */
        houseForm(word) {
          const cases = firstCases(word);
          const house = cases.map((each) => this.houseForms.get(each)).find(Boolean);
          if (house) return house;
          const latin2 = inLatin(word) === word ? [] : cases.map(inLatin);
          return latin2.map((each) => this.titleSounds.get(skeleton(each))).find(Boolean) ?? "";
        }
        /**
         * A word with the capital letter of a name, if it is one of the house's.
         *
         * @param {string} word
         */
        capitalised(word) {
          return this.houseWords.has(word) ? word[0].toUpperCase() + word.slice(1) : word;
        }
        /**
         * The house spelling of a name that sounds like a word, or that a slip has made of it.
         *
         * @param {string} word
         */
        soundsLike(word) {
          const sound = skeleton(word);
          const same = this.bySound.get(sound);
          const most = slips(word);
          if (same !== void 0 || !most) return same ?? "";
          const others = [...this.bySound].filter(([, house]) => this.properWords.has(house)).map(([own]) => own);
          const alike = others.find((other2) => other2[0] === sound[0] && near(other2, sound, 1));
          const nearest = alike ?? (most > 1 ? others.find((other2) => near(other2, sound, most)) : void 0);
          return nearest === void 0 ? "" : this.bySound.get(nearest) ?? "";
        }
        /**
         * Things that every word of the query fits, best first.
         *
         * @param {Query} query
         */
        find(query) {
          const words3 = [...query.words, ...query.phrases.flatMap(wordsOf)].map(
            (word) => query.signature ? inLatin(word) : word
          );
          const dated = this.#dated(query.dates);
          if (!words3.length) return this.#inOrder(dated);
          const ofDates = query.dates.flatMap(({ words: written2 }) => written2);
          const named = this.#named(words3, ofDates, query);
          const others = [];
          if (words3.length > 2 && !query.phrases.length) {
            others.push(...this.#roughly(words3));
            if (!named.length) others.push(...this.#partly(words3));
          } else if (words3.length === 2 && !query.phrases.length && !named.some(({ strong }) => strong)) {
            others.push(...this.#roughly(words3, this.properWords).filter(({ entry }) => entry.kind === "essay"));
          }
          const ofTheDay = query.dates.length ? this.#ofTheDay(words3, query, dated) : { named: [], other: [] };
          const sure = named.filter((hit) => hit.sure);
          const listed2 = this.#listed(query, ofDates);
          const all = [...ofTheDay.named, ...sure, ...listed2, ...named, ...ofTheDay.other, ...others];
          const first2 = /* @__PURE__ */ new Map();
          for (const each of all) if (!first2.has(each.entry.id)) first2.set(each.entry.id, each);
          return [...first2.values()].sort((x, y2) => Number(y2.strong) - Number(x.strong));
        }
        /**
         * What every word fits; where nothing surely does, what the words fit as they were probably meant.
         *
         * @param {string[]} words
         * @param {string[]} ofDates
         * @param {Query} query
         */
        #named(words3, ofDates, query) {
          const named = this.#matching([...words3, ...ofDates], query);
          if (named.some(({ sure }) => sure) || query.phrases.length) return named;
          const meant = this.respelling.of(words3);
          if (meant === words3) return named;
          const found3 = this.#matching([...meant, ...ofDates], query);
          return found3.some(({ sure }) => sure) || !named.length ? [...found3, ...named] : named;
        }
        /**
         * What the words surely fit as the editors' list has them otherwise.
         *
         * @param {Query} query
         * @param {string[]} ofDates
         */
        #listed(query, ofDates) {
          if (query.phrases.length) return [];
          const found3 = this.synonyms.of(query.words).flatMap((words3) => {
            const hits = this.#matching([...words3, ...ofDates], { ...query, text: words3.join(" "), words: words3 });
            return hits.map((hit) => ({ ...hit, spelling: hit.spelling || words3.join(" ") }));
          });
          return found3.filter(({ sure }) => sure);
        }
        /**
         * What happened on the dates: what has the words too or, on a day or in a month where nothing
         * has, all of it, because it may be told in others.
         *
         * @param {string[]} words
         * @param {Query} query
         * @param {Map<number, number>} dated
         */
        #ofTheDay(words3, query, dated) {
          const named = this.#matching(words3, query).filter(({ entry }) => dated.has(entry.id));
          const isNarrow = query.dates.every(({ precision }) => precision !== "year" && precision !== "decade");
          return {
            named: named.map((hit) => ({ ...hit, strong: true })),
            other: !named.length && isNarrow ? this.#inOrder(dated) : []
          };
        }
        /**
         * @param {string[]} words
         * @param {Query} query
         * @returns {Hit[]}
         */
        #matching(words3, query) {
          const asked3 = words3.map((word) => ({ word, sound: skeleton(word), house: this.houseForm(word) }));
          const typed = fold2(query.text.replace(/["“”„«»]/gu, " "));
          const queries = asked3.map((each) => this.#ways(each));
          const isSlip = (term, word) => !this.terms.has(word) && (this.properWords.has(term) || this.properSounds.has(term));
          const hits = [];
          for (const { id, match } of this.index.search({ combineWith: "AND", queries })) {
            const entry = this.entries[id];
            if (!query.phrases.every((phrase) => says(entry, phrase))) continue;
            const { fits: fits2, ...weight } = weighed(entry, match, asked3, typed, isSlip);
            if (!fits2) continue;
            const spelling = weight.strong ? this.#spelling(entry, asked3, query) : "";
            hits.push({ entry, ...weight, spelling });
          }
          return hits.sort((x, y2) => Number(y2.strong) - Number(x.strong) || y2.fit - x.fit);
        }
        /**
         * Essays, events and series whose title has most of the words, though not all, and essays that bear
         * a name in the query that is one of those given; essays first.
         *
         * @param {string[]} words
         * @param {Set<string>} known
         * @returns {Hit[]}
         */
        #roughly(words3, known = this.familyNames) {
          const enough = Math.max(2, Math.ceil(words3.length * MOST3));
          const houses = words3.map((word) => this.houseForm(word));
          const names = words3.map((word, at2) => houses[at2] || word).filter((word) => known.has(word));
          const found3 = [];
          for (const entry of this.entries) {
            if (entry.sort.manner !== "title") continue;
            const own = wordsOf(`${entry.name} ${entry.keywords}`);
            const said2 = words3.filter((word, at2) => own.includes(word) || own.includes(houses[at2]));
            const isEssay = entry.kind === "essay";
            const isOfMore = isEssay || said2.some((word) => !this.isName(word));
            const hits = isOfMore ? said2.length : 0;
            const isNamed = isEssay && names.some((name2) => own.includes(name2));
            if (hits >= enough || isNamed) found3.push({ entry, hits, isEssay });
          }
          found3.sort((x, y2) => y2.hits - x.hits || Number(y2.isEssay) - Number(x.isEssay));
          return found3.slice(0, ROUGHLY).map(({ entry, hits }) => {
            return { entry, fit: hits / words3.length, strong: true, sure: false, spelling: "" };
          });
        }
        /**
         * Things of which most of the words are said, the rarer the better.
         *
         * @param {string[]} words
         * @returns {Hit[]}
         */
        #partly(words3) {
          const enough = Math.ceil(words3.length * MOST3);
          const asked3 = words3.map((word) => ({ word, house: this.houseForm(word) }));
          const queries = asked3.map(({ word, house }) => {
            return { queries: [word, house || word], combineWith: "OR", prefix: word.length > 3 };
          });
          const hits = [];
          for (const { id, match } of this.index.search({ combineWith: "OR", queries })) {
            const terms = Object.keys(match);
            const isSaid = ({ word, house }) => terms.some((term) => term.startsWith(word) || term === house);
            if (asked3.filter(isSaid).length < enough) continue;
            hits.push({ entry: this.entries[id], fit: 0, strong: false, sure: false, spelling: "" });
          }
          return hits.slice(0, PARTLY);
        }
        /**
         * Every way in which a word may be meant.
         *
         * @param {Asked} asked
         * @returns {import("minisearch").Query}
         */
        #ways({ word, sound, house }) {
          const prefix = word.length >= FEWEST_LETTERS;
          const soundsPrefix = prefix && sound.length >= FEWEST_LETTERS;
          const written2 = ["name", "spellings", "text"];
          const whole2 = { ...AS_THEY_ARE, prefix: false, fuzzy: false };
          const queries = [
            { queries: [word], fields: written2, ...AS_THEY_ARE, prefix, fuzzy: slips(word) },
            {
              queries: [SOUND + sound],
              fields: ["sounds"],
              ...AS_THEY_ARE,
              prefix: soundsPrefix,
              fuzzy: slips(sound)
            }
          ];
          const stem = stemOf(word);
          if (stem.length >= SHORTEST_STEM3 && stem !== word)
            queries.push({ queries: [stem], fields: written2, ...AS_THEY_ARE, prefix: true, fuzzy: false });
          if (/^0+\d/.test(word)) queries.push({ queries: [word.replace(/^0+/, "")], fields: written2, ...whole2 });
          for (const other2 of exchanged(word)) queries.push({ queries: [other2], fields: written2, ...whole2 });
          if (house) queries.push({ queries: [house], fields: written2, ...AS_THEY_ARE, prefix, fuzzy: false });
          return { combineWith: "OR", queries };
        }
        /**
         * The spelling that the query is nearest to, where the name itself does not have its words.
         *
         * @param {Entry} entry
         * @param {Asked[]} asked
         * @param {Query} query
         */
        #spelling(entry, asked3, query) {
          const name2 = wordsOf(entry.name);
          const foreign = asked3.filter(({ word }) => !name2.some((own) => own.startsWith(word)));
          const words3 = entry.spellings.flatMap((spelling) => spelling.split(/\s+/));
          const written2 = words3.map((each) => each.replace(/^\P{L}+|\P{L}+$/gu, ""));
          const nearest = foreign.map((each) => nearestSpelling(each, written2));
          if (nearest.every(Boolean)) return nearest.join(" ");
          return query.retyped ? query.text : "";
        }
        /**
         * Events whose date lies in those that were asked for (0), and those that reach into them (1).
         *
         * @param {Query["dates"]} dates
         */
        #dated(dates) {
          const found3 = /* @__PURE__ */ new Map();
          if (!dates.length) return found3;
          const isNarrow = dates.some(({ precision }) => precision !== "year" && precision !== "decade");
          for (const { id, days } of this.entries) {
            if (!days) continue;
            const [first2, last] = days;
            const isLong = last - first2 > 300;
            if (isLong && isNarrow) continue;
            if (!dates.every((date) => first2 <= date.last && last >= date.first)) continue;
            const isWithin = dates.every((date) => first2 >= date.first && last <= date.last);
            found3.set(id, isWithin ? 0 : 1);
          }
          return found3;
        }
        /**
         * @param {Map<number, number>} dated
         * @returns {Hit[]}
         */
        #inOrder(dated) {
          const found3 = [...dated].map(([id, rank]) => {
            const entry = this.entries[id];
            const [first2, last] = entry.days || [0, 0];
            return { rank, first: first2, last, entry, fit: 1, strong: true, sure: true, spelling: "" };
          });
          return found3.sort((a, b2) => a.rank - b2.rank || a.first - b2.first || a.last - b2.last);
        }
      };
      says = ({ name: name2, line, text, spellings }, phrase) => [name2, line, text, ...spellings].some((part3) => ` ${fold2(part3)} `.includes(` ${fold2(phrase)} `));
    }
  });

  // theme/assets/samizdat/js/search/beginning.js
  function begin() {
    if (offline) return void opened2().catch(() => {
    });
    started().catch(() => {
    });
  }
  function started() {
    start ??= unpacked(START).catch((error) => {
      start = null;
      throw error;
    });
    return start;
  }
  async function beginning(words3) {
    const whole2 = offline ? await opened2() : atHand();
    if (whole2) return whole2;
    const data = await started();
    const first2 = keysOf2(words3, data);
    const known = await catalogueOf(first2, data);
    const asked3 = parse(words3, data.century).words;
    const houses = asked3.map((word) => known.houseForm(word));
    const isTyped = [...known.terms].some((term) => asked3.some((word) => term.startsWith(word)));
    const others = isTyped ? [] : known.keyboards.others(words3);
    const more2 = [...houses, ...known.synonyms.of(asked3).flat()].filter(Boolean);
    const other2 = others.flatMap((each) => keysOf2(each, data));
    return catalogueOf([...first2, ...more2.flatMap(keysOfWord), ...other2], data);
  }
  function keysOf2(text, data) {
    const { words: words3, phrases, dates } = parse(text, data.century);
    const keys = [...words3, ...phrases.flatMap(wordsOf)].flatMap(keysOfWord);
    for (const { first: first2, last } of dates) {
      const [from, to] = [Math.floor(first2 / 1e4), Math.floor(last / 1e4)];
      for (let year2 = from; year2 <= Math.min(to, from + MOST_YEARS); year2++) keys.push(`=${year2}`);
    }
    return keys;
  }
  function keysOfWord(word) {
    if (word.length < FEWEST_LETTERS2) return [];
    const forms2 = [word, word.replace(/^0+(?=\d)/, ""), skeleton(word), skeleton(inLatin(word))];
    return forms2.map((form2) => [...form2].slice(0, LETTERS).join(""));
  }
  function catalogueOf(keys, data) {
    const numbers = new Set(keys.map((key) => data.parts.findLastIndex((first2) => first2 <= key)));
    numbers.delete(-1);
    const of = [...numbers].sort((a, b2) => a - b2).join(" ");
    if (latest?.of === of) return latest.catalogue;
    const catalogue2 = madeOf([...numbers], data);
    latest = { of, catalogue: catalogue2 };
    catalogue2.catch(() => {
      latest = null;
    });
    return catalogue2;
  }
  async function madeOf(numbers, data) {
    const loaded2 = await Promise.all(numbers.map(part));
    const rows = /* @__PURE__ */ new Map();
    const address = data.fields.indexOf("address");
    for (const { entries } of loaded2) for (const row of entries) rows.set(row[address], row);
    const houseForms = Object.assign({}, ...loaded2.map((each) => each.houseForms));
    return new Catalogue({ ...data, entries: [...rows.values()], houseForms });
  }
  function part(number2) {
    const known = parts.get(number2) ?? unpacked(`search/parts/${number2}.pack`);
    parts.set(number2, known);
    known.catch(() => parts.delete(number2));
    return known;
  }
  var START, LETTERS, FEWEST_LETTERS2, MOST_YEARS, start, parts, latest, overview;
  var init_beginning = __esm({
    "theme/assets/samizdat/js/search/beginning.js"() {
      init_folding2();
      init_catalogue();
      init_loading();
      init_query();
      START = "search/start.pack";
      LETTERS = 3;
      FEWEST_LETTERS2 = 2;
      MOST_YEARS = 12;
      start = null;
      parts = /* @__PURE__ */ new Map();
      latest = null;
      overview = async () => offline ? null : await started();
    }
  });

  // theme/assets/samizdat/js/search/understanding.js
  function understood(words3, known) {
    const query = parse(words3, known.century);
    const things = known.find(query);
    const swapped = things.length ? "" : monthFirst(words3);
    if (swapped) {
      const other2 = parse(swapped, known.century);
      const found3 = known.find(other2);
      if (found3.length) return { query: { ...other2, text: query.text }, things: found3 };
    }
    if (things.some(({ sure }) => sure)) return { query, things };
    for (const retyped2 of /* @__PURE__ */ new Set([...known.keyboards.others(words3), ...partlyRetyped(words3, known)])) {
      if (retyped2 === words3) continue;
      const other2 = { ...parse(retyped2, known.century), retyped: true };
      const found3 = known.find(other2).filter(({ sure }) => sure);
      if (found3.length) return { query: other2, things: found3 };
      const named2 = things.length ? [] : bearers(other2, known);
      if (named2.length) return { query: other2, things: named2 };
    }
    const isUnclear = query.words.some((word) => !known.knows(word) || known.isForeign(word));
    const isFound = !isUnclear && things.some(({ strong }) => strong);
    const named = isUnclear || !isFound && asksOf(query, known) ? bearers(query, known) : [];
    const others = things.filter(({ entry }) => named.every((each) => each.entry !== entry));
    return { query, things: [...named, ...others] };
  }
  function partlyRetyped(words3, known) {
    const written2 = words3.trim().split(/\s+/);
    if (written2.length < 2) return [];
    return known.keyboards.ways.flatMap((way) => {
      const meant = written2.map((word) => {
        const folded2 = fold2(word);
        return !folded2 || /\d/.test(word) || known.knows(folded2) ? word : way(word);
      });
      const isBetter = meant.every((word, at2) => word === written2[at2] || known.knows(fold2(word)));
      return isBetter ? [meant.join(" ")] : [];
    });
  }
  function asksOf({ words: words3, asking = false }, known) {
    const names = words3.filter((word) => known.isName(word));
    return asking && names.length * 2 >= words3.length;
  }
  function bearers(query, known) {
    const named = query.words.filter((word) => known.isName(word) || known.soundsAsName(word));
    const words3 = named.length < query.words.length ? named : named.filter((word) => known.isFamily(word));
    if (!words3.length || words3.length === query.words.length) return [];
    const found3 = known.find({ ...query, text: words3.join(" "), words: words3, dates: [] });
    return found3.filter(({ sure }) => sure);
  }
  var init_understanding = __esm({
    "theme/assets/samizdat/js/search/understanding.js"() {
      init_folding2();
      init_query();
    }
  });

  // theme/assets/samizdat/js/search/passages.js
  var passages_exports = {};
  __export(passages_exports, {
    open: () => open2
  });
  async function open2() {
    const { passages, index } = await unpacked(PASSAGES);
    const search2 = (
      /** @type {Index} */
      /** @type {unknown} */
      I.loadJS(index, OPTIONS)
    );
    const catalogue2 = await opened2();
    return new Passages(passages, search2, catalogue2);
  }
  function shown2(passages, words3, phrases) {
    const [{ address, title }] = passages;
    const isTelling = (passage) => !phrases.length || phrases.some((phrase) => says2(passage, phrase));
    const best = passages.filter(isTelling);
    best.sort((a, b2) => inNotes(a) - inNotes(b2) || b2.words - a.words || b2.score - a.score);
    const shownOnes = best.slice(0, SHOWN).map(({ anchor, heading, text }) => {
      return { anchor, heading: heading === title ? "" : heading, parts: excerpt(text, words3) };
    });
    return { address, title, passages: shownOnes };
  }
  function excerpt(text, words3) {
    const parts2 = marked(text, marker(words3));
    const first2 = Math.max(
      0,
      parts2.findIndex(([, isMark]) => isMark)
    );
    const before = parts2.slice(0, first2).map(([part3]) => part3).join("");
    const shownParts = [
      [
        before.split(" ").slice(-EXCERPT_WORDS / 3).join(" "),
        false
      ]
    ];
    let left = EXCERPT_WORDS;
    for (const [part3, isMark] of parts2.slice(first2)) {
      if (left <= 0) break;
      shownParts.push([
        part3.split(" ").slice(0, left + 1).join(" "),
        isMark
      ]);
      left -= part3.trim().split(" ").length;
    }
    return shownParts.filter(([part3]) => part3);
  }
  var PASSAGES, SHOWN, EXCERPT_WORDS, OPTIONS, Passages, says2, inNotes;
  var init_passages = __esm({
    "theme/assets/samizdat/js/search/passages.js"() {
      init_folding2();
      init_minisearch();
      init_catalogue();
      init_facets();
      init_loading();
      init_marking();
      PASSAGES = "search/passages.pack";
      SHOWN = 3;
      EXCERPT_WORDS = 24;
      OPTIONS = {
        fields: ["text"],
        tokenize: wordsOf,
        /** @param {string} term */
        processTerm: (term) => term
      };
      Passages = class {
        /**
         * @param {[string, string, string, string, string, string][]} passages
         * @param {Index} index
         * @param {Catalogue} catalogue
         */
        constructor(passages, index, catalogue2) {
          this.passages = passages.map(([address, title, kind, anchor, heading, text]) => {
            return { address, title, kind, anchor, heading, text };
          });
          this.index = index;
          this.catalogue = catalogue2;
        }
        /** Pages are known by their address here. */
        async addresses() {
          return {};
        }
        /**
         * @param {string[]} words
         * @param {string[]} phrases
         * @param {Record<string, string[]>} filters
         * @returns {Promise<Result[]>}
         */
        async search(words3, phrases, filters) {
          const asked3 = [...words3, ...phrases.flatMap(wordsOf)];
          const chosen2 = new Map(Object.entries(filters));
          const pages = [...this.#gathered(asked3)];
          const whole2 = pages.filter(([address, page2]) => this.#has(address, page2, asked3, phrases, chosen2));
          whole2.sort((a, b2) => b2[1].score - a[1].score);
          return whole2.map(([id, { score, passages }]) => {
            return { id, score, load: async () => shown2(passages, asked3, phrases) };
          });
        }
        /**
         * The pages that have any of some words.
         *
         * @param {string[]} asked
         */
        #gathered(asked3) {
          const queries = asked3.map((word) => ({ queries: [stemOf(word)], prefix: true }));
          const pages = /* @__PURE__ */ new Map();
          for (const { id, score, queryTerms } of this.index.search({ combineWith: "OR", queries })) {
            const passage = this.passages[id];
            const page2 = pages.get(passage.address) ?? { passages: [], terms: /* @__PURE__ */ new Set(), score: 0 };
            page2.passages.push({ ...passage, score, words: queryTerms.length });
            for (const term of queryTerms) page2.terms.add(term);
            page2.score += score;
            pages.set(passage.address, page2);
          }
          return pages;
        }
        /**
         * A page has every word somewhere, every phrase in one passage, and what the facets ask for.
         *
         * @param {string} address
         * @param {Gathered} page
         * @param {string[]} asked
         * @param {string[]} phrases
         * @param {Chosen} chosen
         */
        #has(address, { passages, terms }, asked3, phrases, chosen2) {
          if (!asked3.every((word) => terms.has(stemOf(word)))) return false;
          if (!phrases.every((phrase) => passages.some((passage) => says2(passage, phrase)))) return false;
          const entry = this.catalogue.byAddress.get(address);
          return !chosen2.size || entry !== void 0 && fits(entry, chosen2);
        }
      };
      says2 = ({ text }, phrase) => ` ${fold2(text)} `.includes(` ${fold2(phrase)} `);
      inNotes = ({ anchor }) => Number(anchor === "notes");
    }
  });

  // theme/assets/samizdat/js/search/fulltext.js
  var fulltext_exports = {};
  __export(fulltext_exports, {
    searchText: () => searchText,
    warmUp: () => warmUp
  });
  function loaded() {
    const open5 = offline ? openPassages : openPagefind;
    engine ??= open5().catch(() => {
      engine = null;
      return null;
    });
    return engine;
  }
  async function openPassages() {
    const { open: open5 } = await Promise.resolve().then(() => (init_passages(), passages_exports));
    return open5();
  }
  async function openPagefind() {
    const pagefind = await import(at(PAGEFIND).href);
    await pagefind.options({ baseUrl: at("").pathname, excerptLength: EXCERPT_WORDS2 });
    await pagefind.init();
    return {
      addresses() {
        addresses ??= unpacked(ADDRESSES);
        return addresses;
      },
      async search(words3, phrases, filters) {
        const parts2 = phrases.map((phrase) => `"${phrase}"`);
        if (words3.length) parts2.push(words3.join(" "));
        const found3 = await Promise.all(parts2.map((part3) => pagefind.search(part3, { filters })));
        const [first2, ...rest] = found3;
        const others = rest.map(({ results: results3 }) => new Set(results3.map(({ id }) => id)));
        const results2 = first2.results.filter(({ id }) => others.every((ids) => ids.has(id)));
        return results2.map(pagefindResult);
      }
    };
  }
  async function pageOf(result) {
    const data = await result.data();
    const title = data.meta.title;
    const best = withoutNotes(data.sub_results).sort((a, b2) => weightOf(b2) - weightOf(a)).slice(0, PASSAGES2);
    const inOrder = data.sub_results.filter((each) => best.includes(each));
    const passages = inOrder.map((each) => ({
      heading: each.title === title ? "" : each.title,
      anchor: new URL(each.url, at("")).hash.slice(1),
      parts: withoutHeading(partsOf(each.excerpt), each.title)
    }));
    return { address: data.url.replace(at("").pathname, ""), title, passages };
  }
  function weightOf({ weighted_locations: found3 = [] }) {
    let weight = 0;
    for (const { balanced_score: score } of found3) weight += score;
    return weight;
  }
  function withoutNotes(passages) {
    const others = passages.filter(({ url }) => !url.endsWith("#notes"));
    return others.length ? others : [...passages];
  }
  function partsOf(html) {
    const parsed = new DOMParser().parseFromString(html, "text/html").body;
    return [...parsed.childNodes].map((node) => [node.textContent ?? "", node.nodeName === "MARK"]);
  }
  function withoutHeading(parts2, heading) {
    const text = parts2.map(([part3]) => part3).join("");
    if (!heading || !text.trimStart().startsWith(heading)) return parts2;
    let left = text.length - text.trimStart().slice(heading.length).replace(/^[\s.]+/, "").length;
    const kept = [];
    for (const [part3, isMark] of parts2) {
      if (part3.length > left) kept.push([part3.slice(left), isMark]);
      left = Math.max(left - part3.length, 0);
    }
    return kept;
  }
  function isKnown(word, { words: words3, others }) {
    const stem = stemOf(word);
    return words3.some((other2) => other2.startsWith(stem)) || others.some((other2) => other2 === word || other2.startsWith(stem));
  }
  function otherSpelling(word, known, catalogue2) {
    if (/\d/.test(word) || isKnown(word, known)) return "";
    const latin2 = inLatin(word);
    if (latin2 !== word) return known.words.find((other2) => skeleton(other2) === skeleton(latin2)) ?? "";
    return catalogue2.soundsLike(word);
  }
  function corrected({ text }, instead, known, catalogue2) {
    const missing = new Set(
      instead.filter(({ from, to }) => !to && !catalogue2.knows(from)).map(({ from }) => from)
    );
    let isBetter = false;
    const words3 = text.split(/(\s+)/).map((word) => {
      const folded2 = fold2(word);
      if (!missing.has(folded2)) return word;
      const nearest = nearestOf(folded2, known.words) || catalogue2.nearest(folded2);
      isBetter ||= nearest !== "";
      return catalogue2.capitalised(nearest) || word;
    });
    return isBetter ? words3.join("") : "";
  }
  function lookedFor(asked3, known, catalogue2) {
    const isComplete = known.words.length > 0;
    const words3 = [];
    const instead = [];
    for (const from of asked3) {
      const house = catalogue2.houseForm(from);
      const to = house || isComplete && otherSpelling(from, known, catalogue2) || from;
      if (isComplete && !isKnown(to, known)) {
        instead.push({ from, to: "" });
        continue;
      }
      words3.push(to);
      if (from !== to) instead.push({ from, to: catalogue2.capitalised(to) });
    }
    return { words: words3, instead };
  }
  function withNoughts(asked3, { others }) {
    return asked3.flatMap((word, at2) => {
      if (!/^\d+$/.test(word)) return [];
      const value = bare2(word);
      const forms2 = others.filter((other2) => other2 !== word && /^\d+$/.test(other2) && bare2(other2) === value);
      return forms2.map((form2) => asked3.with(at2, form2));
    });
  }
  function otherWays(asked3, known, catalogue2) {
    const isThere = (word) => asked3.includes(word) || !!catalogue2.houseForm(word) || isKnown(word, known);
    const written2 = [...catalogue2.synonyms.of(asked3), ...withNoughts(asked3, known)];
    const ways = written2.filter((way) => way.every(isThere));
    return ways.map((way) => ({ way, words: lookedFor(way, known, catalogue2).words }));
  }
  function inPlaceOf(asked3, ways, known, catalogue2) {
    const missing = asked3.filter((word) => !catalogue2.houseForm(word) && !isKnown(word, known));
    const first2 = ways.find(({ way }) => missing.some((word) => !way.includes(word)));
    const others = ways.filter((each) => each !== first2).map(({ words: words3 }) => words3);
    if (!first2) return { ...lookedFor(asked3, known, catalogue2), others };
    const instead = [{ from: asked3.join(" "), to: first2.words.join(" ") }];
    return { words: first2.words, instead, others };
  }
  function withoutRepeats(results2) {
    const seen = /* @__PURE__ */ new Set();
    return results2.filter(({ id }) => !seen.has(id) && seen.add(id));
  }
  async function forReaders(results2, engine2) {
    const addressOf2 = results2.length ? await engine2.addresses() : {};
    return results2.filter(({ id }) => !isForEditors(addressOf2[id] ?? id));
  }
  async function searchText(query, catalogue2, filters) {
    vocabulary ??= unpacked(VOCABULARY).catch(() => ({ words: [], others: [] }));
    const [text, known] = await Promise.all([loaded(), vocabulary]);
    if (!text) return null;
    const asked3 = [...query.words, ...query.dates.flatMap(({ words: words4 }) => words4)];
    const ways = query.phrases.length ? [] : otherWays(asked3, known, catalogue2);
    const { words: words3, instead, others } = inPlaceOf(asked3, ways, known, catalogue2);
    const search2 = async (some) => {
      if (!some.length && !query.phrases.length) return [];
      const found3 = await text.search(some, query.phrases, filters);
      return filters.kind?.includes("page") ? found3 : forReaders(found3, text);
    };
    const whole2 = await search2(words3);
    const listed2 = await Promise.all(others.map(search2));
    const all = [...whole2, ...listed2.flat()];
    const addressOf2 = await text.addresses();
    const address = ({ id }) => addressOf2[id] ?? id;
    const isFound = all.some((each) => !isAbout(address(each)));
    const most = isFound || query.phrases.length ? null : await mostOf(words3, search2);
    const results2 = aboutLast(withoutRepeats([...all, ...most ?? []]), address);
    return {
      results: results2.map(({ load }) => load),
      pages: async () => results2.map(address),
      words: [...words3, ...others.flat(), ...query.phrases.flatMap(wordsOf)],
      instead,
      also: listed2.flatMap((found3, at2) => found3.length ? [others[at2].join(" ")] : []),
      partly: most !== null && !all.length,
      correction: corrected(query, instead, known, catalogue2)
    };
  }
  async function mostOf(words3, search2) {
    if (words3.length < 2) return null;
    const found3 = await Promise.all(words3.map((word) => search2([word])));
    const pages = /* @__PURE__ */ new Map();
    for (const [at2, results2] of found3.entries()) {
      const rarity = Math.log(1 + 100 / (1 + results2.length));
      const best = results2[0]?.score ?? 1;
      for (const { id, score, load } of results2) {
        const page2 = pages.get(id) ?? { id, weight: 0, rarest: 0, load, words: /* @__PURE__ */ new Set() };
        page2.weight += rarity * (0.6 + 0.4 * score / best);
        page2.words.add(words3[at2]);
        if (rarity > page2.rarest) Object.assign(page2, { rarest: rarity, load });
        pages.set(id, page2);
      }
    }
    const ranked = [...pages.values()].filter((page2) => page2.words.size * 2 >= words3.length);
    if (!ranked.length) return null;
    ranked.sort((a, b2) => b2.weight - a.weight);
    const isMarked = marker(words3);
    return ranked.map(({ id, weight, load }) => ({
      id,
      score: weight,
      load: async () => withMarks2(await load(), isMarked)
    }));
  }
  function withMarks2(page2, isMarked) {
    const passages = page2.passages.map((each) => {
      const text = each.parts.map(([part3]) => part3).join("");
      return { ...each, parts: marked(text, isMarked) };
    });
    return { ...page2, passages };
  }
  var PAGEFIND, VOCABULARY, ADDRESSES, PASSAGES2, EXCERPT_WORDS2, engine, vocabulary, addresses, warmUp, pagefindResult, bare2;
  var init_fulltext = __esm({
    "theme/assets/samizdat/js/search/fulltext.js"() {
      init_folding2();
      init_entries();
      init_loading();
      init_marking();
      init_slips();
      PAGEFIND = "pagefind/pagefind.js";
      VOCABULARY = "search/words.pack";
      ADDRESSES = "pagefind/addresses.pack";
      PASSAGES2 = 3;
      EXCERPT_WORDS2 = 24;
      engine = null;
      vocabulary = null;
      addresses = null;
      warmUp = () => void loaded();
      pagefindResult = (result) => ({ id: result.id, score: result.score, load: () => pageOf(result) });
      bare2 = (number2) => number2.replace(/^0+(?=\d)/, "");
    }
  });

  // theme/assets/samizdat/js/search/search.js
  async function searchThings(words3, chosen2 = /* @__PURE__ */ new Map()) {
    const known = await opened2();
    if (words3.trim()) return found(words3, known, chosen2);
    const entries = chosen2.size ? known.entries.filter((entry) => fits(entry, chosen2)) : [];
    return { query: parse(""), things: entries.map((entry) => ({ entry, spelling: "" })), also: [] };
  }
  function found(words3, known, chosen2) {
    const { query, things } = understood(words3, known);
    const isAsked = chosen2.get("kind")?.includes("page");
    const kept = things.filter(({ entry }) => fits(entry, chosen2) && (isAsked || !isForEditors(entry.address)));
    const strong = kept.filter((each) => each.strong);
    return { query, things: strong, also: kept.filter((each) => !each.strong) };
  }
  async function searchPassages(query, chosen2 = /* @__PURE__ */ new Map()) {
    if (!query.words.length && !query.phrases.length && !query.dates.length) return NO_PASSAGES;
    const kinds = chosen2.get("kind") ?? [];
    if (kinds.length && !kinds.some((kind) => TEXTS.includes(kind))) return NO_PASSAGES;
    const { searchText: searchText2 } = await fulltext();
    return searchText2(query, await opened2(), Object.fromEntries(chosen2));
  }
  async function facetCounts(things, passages) {
    const { byAddress } = await opened2();
    const shown3 = new Set(things.map(({ entry }) => entry));
    for (const address of await passages?.pages() ?? []) {
      const text = byAddress.get(address);
      if (text) shown3.add(text);
    }
    return countsOf(shown3);
  }
  var TEXTS, fulltext, warmUp2, searchFirst, NO_PASSAGES;
  var init_search = __esm({
    "theme/assets/samizdat/js/search/search.js"() {
      init_beginning();
      init_catalogue();
      init_entries();
      init_facets();
      init_query();
      init_understanding();
      TEXTS = ["essay", "page"];
      fulltext = () => Promise.resolve().then(() => (init_fulltext(), fulltext_exports));
      warmUp2 = () => void fulltext().then((module) => module.warmUp());
      searchFirst = async (words3) => found(words3, await beginning(words3), /* @__PURE__ */ new Map());
      NO_PASSAGES = {
        results: [],
        pages: async () => [],
        words: [],
        instead: [],
        also: [],
        partly: false,
        correction: ""
      };
    }
  });

  // theme/assets/samizdat/js/search/dialog.js
  var dialog_exports = {};
  __export(dialog_exports, {
    openDialog: () => openDialog
  });
  async function openDialog(typed = () => "") {
    dialog ??= make();
    const made = await dialog;
    if (!made.open) made.showModal();
    const field = (
      /** @type {HTMLInputElement} */
      made.querySelector("input")
    );
    field.focus();
    field.select();
    if (!typed()) return;
    field.value = typed();
    field.dispatchEvent(new Event("input"));
  }
  function styled() {
    const sheet2 = document.createElement("link");
    sheet2.rel = "stylesheet";
    sheet2.href = at("assets/samizdat/css/search.css").href;
    return new Promise((resolve) => {
      sheet2.addEventListener("load", resolve);
      sheet2.addEventListener("error", resolve);
      document.head.append(sheet2);
    });
  }
  async function make() {
    begin();
    const made = document.createElement("dialog");
    made.className = "search";
    made.setAttribute("aria-labelledby", "search-label");
    made.innerHTML = markup();
    await styled();
    document.body.append(made);
    new Box(made);
    return made;
  }
  function thingGroups({ things, also, query }) {
    return [
      [NAMED, things.slice(0, THINGS).map((each) => thing(each, query))],
      [TOLD, also.slice(0, things.length ? ALSO : THINGS).map((each) => thing(each, query))]
    ];
  }
  var THINGS, ALSO, PAGES, FIRST_PAGES, PAUSE, LONG_PAUSE, hint, found2, markup, dialog, Box;
  var init_dialog = __esm({
    "theme/assets/samizdat/js/search/dialog.js"() {
      init_combobox();
      init_facets();
      init_loading();
      init_results();
      init_saying2();
      init_search();
      THINGS = 6;
      ALSO = 3;
      PAGES = 5;
      FIRST_PAGES = 3;
      PAUSE = 160;
      LONG_PAUSE = 480;
      hint = gettext5("A name in any spelling, a date, a word");
      found2 = gettext5("Results");
      markup = () => `
<form class="search-bar">
  <label class="unseen" id="search-label" for="search-words">${gettext5("Search the site")}</label>
  <input id="search-words" type="text" inputmode="search" enterkeyhint="go" placeholder="${hint}"
    autocomplete="off" autocapitalize="off" spellcheck="false" role="combobox" aria-expanded="false" aria-autocomplete="list"
    aria-haspopup="listbox" aria-controls="search-results" aria-describedby="search-status">
  <button type="button">Esc<span class="unseen">: ${gettext5("close the search")}</span></button>
</form>
<p class="search-status" id="search-status" role="status"></p>
<div class="search-results" id="search-results" role="listbox" aria-label="${found2}" tabindex="-1" hidden></div>
<p class="search-help"><a></a></p>`;
      dialog = null;
      Box = class {
        /** @param {HTMLDialogElement} made */
        constructor(made) {
          this.input = /** @type {HTMLInputElement} */
          made.querySelector("input");
          this.status = /** @type {HTMLElement} */
          made.querySelector("[role=status]");
          this.all = /** @type {HTMLAnchorElement} */
          made.querySelector(".search-help a");
          const list2 = (
            /** @type {HTMLElement} */
            made.querySelector("[role=listbox]")
          );
          this.combobox = new Combobox(this.input, list2);
          this.turn = 0;
          this.timer = 0;
          this.#lead("");
          this.input.addEventListener("input", () => this.#typed());
          made.querySelector("form")?.addEventListener("submit", (event) => event.preventDefault());
          made.querySelector("button")?.addEventListener("click", () => made.close());
          made.addEventListener("click", (event) => {
            const target = (
              /** @type {Element} */
              event.target
            );
            if (target === made || list2.contains(target) && target.closest("a")) made.close();
          });
        }
        /** @param {string} words */
        #lead(words3) {
          this.all.href = `${pageAt("search/").href}?${parametersOf(words3, /* @__PURE__ */ new Map())}`;
          this.all.textContent = words3 ? gettext5("All results, to be narrowed by kind, person, topic, period") : gettext5("Everything from A to Z");
        }
        async #typed() {
          const turn2 = ++this.turn;
          const words3 = this.input.value.trim();
          clearTimeout(this.timer);
          this.#lead(words3);
          if (!words3) {
            this.#clear();
            return;
          }
          const first2 = await searchFirst(words3).catch(() => null);
          if (turn2 !== this.turn) return;
          if (first2?.things.length) this.combobox.show(thingGroups(first2));
          const pause = words3.length > 2 ? PAUSE : LONG_PAUSE;
          this.timer = setTimeout(() => this.#complete(turn2, words3), pause);
        }
        /**
         * What the whole catalogue has, and then the texts, when nothing is typed for a moment.
         *
         * @param {number} turn
         * @param {string} words
         */
        async #complete(turn2, words3) {
          const things = await searchThings(words3).catch(() => null);
          if (turn2 !== this.turn) return;
          if (!things) {
            this.status.textContent = NO_INDEX;
            return;
          }
          const groups = thingGroups(things);
          if (groups.some(([, links2]) => links2.length)) this.#show(groups);
          await this.#passages(turn2, things);
        }
        /**
         * The results with what had been chosen among those before.
         *
         * @param {[string, HTMLElement[]][]} groups
         */
        #show(groups) {
          const chosen2 = this.combobox.position;
          this.combobox.show(groups);
          this.combobox.choose(this.combobox.options[chosen2]);
        }
        /**
         * @param {number} turn
         * @param {FoundThings} things
         */
        async #passages(turn2, things) {
          warmUp2();
          const found3 = await searchPassages(things.query);
          const pages = await Promise.all((found3?.results ?? []).slice(0, PAGES).map((load) => load()));
          if (turn2 !== this.turn) return;
          const [named, said2] = thingGroups(things);
          const words3 = found3?.words ?? [];
          const passages = pages.map((each) => [each.title, page(each, words3)]);
          const first2 = things.things.length ? passages.length : FIRST_PAGES;
          this.#show([named, ...passages.slice(0, first2), said2, ...passages.slice(first2)]);
          this.#say(things, found3);
        }
        /**
         * @param {FoundThings} things
         * @param {FoundTexts | null} found
         */
        #say({ things, also }, found3) {
          this.status.textContent = announced(things.length + also.length, found3);
          offer(this.status, found3?.correction ?? "", (words3) => this.#ask(words3));
        }
        /** @param {string} words */
        #ask(words3) {
          this.input.value = words3;
          this.input.focus();
          this.#typed();
        }
        #clear() {
          this.status.textContent = "";
          this.combobox.show([]);
        }
      };
    }
  });

  // theme/assets/samizdat/js/search/page.js
  var page_exports = {};
  function readAddress() {
    const parameters = new URLSearchParams(location.search);
    input.value = parameters.get("q") ?? "";
    chosen = chosenIn(parameters);
  }
  function writeAddress(method) {
    const parameters = parametersOf(input.value.trim(), chosen).toString();
    history[method](null, "", parameters ? `?${parameters}` : location.pathname);
  }
  function facetGroups({ counts, names, of }) {
    const groups = FACETS.map((facet) => {
      const own = counts.get(facet.name) ?? /* @__PURE__ */ new Map();
      return facetGroup(facet, own, names, of?.get(facet.name));
    });
    return groups.filter((group) => group !== null);
  }
  async function choicesIn(things, texts) {
    const { entries, kinds } = await opened2();
    const names = new Map(kinds.map(({ noun, word }) => [noun, word]));
    for (const { kind, address, name: name2 } of entries) {
      if (kind === "person" || kind === "place") names.set(slugOf(address), name2);
    }
    return { counts: await facetCounts(things, texts), names };
  }
  async function choicesOfAll() {
    const start2 = shownMore.size || atHand() ? null : await overview();
    if (!start2) {
      const { entries } = await opened2();
      const all = entries.map((entry) => ({ entry }));
      return choicesIn(all, null);
    }
    const names = new Map(start2.kinds.map(({ noun, word }) => [noun, word]));
    const counts = /* @__PURE__ */ new Map();
    const of = /* @__PURE__ */ new Map();
    for (const [facet, { most, of: all }] of Object.entries(start2.facets)) {
      counts.set(facet, new Map(most.map(([value, count2]) => [value, count2])));
      of.set(facet, all);
      for (const [value, , words3] of most) if (words3) names.set(value, words3);
    }
    return { counts, names, of };
  }
  function valuesOf({ single, inOrder }, own, counts) {
    if (single && own.length) return own;
    const others = [...counts.keys()].filter((value) => !own.includes(value)).sort();
    if (inOrder) return [...[...own].sort(), ...others];
    const count2 = (value) => counts.get(value) ?? 0;
    return [...own, ...others].sort((a, b2) => {
      const first2 = Number(own.includes(b2)) - Number(own.includes(a));
      return first2 || count2(b2) - count2(a) || a.localeCompare(b2);
    });
  }
  function facetGroup(facet, counts, names, of) {
    const own = chosen.get(facet.name) ?? [];
    const values = valuesOf(facet, own, counts);
    const all = of ?? values.length;
    if (!values.length) return null;
    const isWhole = shownMore.has(facet.name) || facet.inOrder;
    const shown3 = isWhole ? values : values.slice(0, Math.max(VALUES, own.length));
    const details = element("details", "facets facet", element("summary", "", facet.label));
    details.open = openFacets.has(facet.name) || own.length > 0;
    details.addEventListener("toggle", () => openFacets[details.open ? "add" : "delete"](facet.name));
    const list2 = element("ul", "");
    for (const value of shown3) {
      const words3 = names.get(value) ?? facet.words?.(value) ?? value;
      list2.append(element("li", "", choice(facet, value, counts.get(value) ?? 0, words3)));
    }
    details.append(list2);
    if (shown3.length < all) details.append(more(facet, all));
    return details;
  }
  function choice(facet, value, count2, words3) {
    const check = document.createElement("input");
    check.type = "checkbox";
    check.checked = (chosen.get(facet.name) ?? []).includes(value);
    check.dataset.facet = facet.name;
    check.value = value;
    check.addEventListener("change", async () => {
      chosen = toggled(chosen, facet, value);
      writeAddress("pushState");
      await search();
      const again = choicesOf(facet).find((each) => each.value === value);
      again?.focus();
    });
    const label2 = element("label", "", check, element("span", "facet-words", words3));
    if (count2) label2.append(element("span", "facet-count", String(count2)));
    return label2;
  }
  function more(facet, count2) {
    const button4 = element("button", "facet-more", ngettext("All {count}", "All {count}", count2));
    button4.type = "button";
    button4.addEventListener("click", async () => {
      shownMore.add(facet.name);
      await search();
      choicesOf(facet)[VALUES]?.focus();
    });
    return button4;
  }
  function section(title, children) {
    if (!children.length) return [];
    return [element("section", "search-section", element("h2", "", title), ...children)];
  }
  function moreButton(words3, action) {
    const button4 = element("button", "search-more", words3);
    button4.type = "button";
    button4.addEventListener("click", action);
    return button4;
  }
  function listOf(things, { query }, limit, all) {
    if (!things.length) return [];
    const items2 = things.slice(0, limit).map((each) => element("li", "", thing(each, query)));
    const list2 = element("ul", "search-list", ...items2);
    if (things.length <= limit) return [list2];
    return [list2, moreButton(ngettext("All {count}", "All {count}", things.length), all)];
  }
  function passageGroup(found3, words3) {
    const [head, ...links2] = page(found3, words3);
    const group = element("div", "search-page-group", element("h3", "", head));
    if (links2.length) {
      group.append(element("ul", "search-list", ...links2.map((link2) => element("li", "", link2))));
    }
    return group;
  }
  function passagesOf(shown3, limits) {
    const { found: found3, texts, pages } = shown3;
    if (!texts) return [];
    const groups = pages.map((each) => passageGroup(each, texts.words));
    const left = texts.results.length - pages.length;
    if (left <= 0) return groups;
    const button4 = moreButton(moreOf(Math.min(left, PAGES2), left), async () => {
      const next = await fetched(texts, pages.length);
      show({ found: found3, texts, pages: [...pages, ...next] }, limits);
      results.querySelectorAll(".search-page-group")[pages.length]?.querySelector("a")?.focus();
    });
    return [...groups, button4];
  }
  function show(shown3, limits) {
    const { things, also } = shown3.found;
    const all = (part3, title) => () => {
      show(shown3, { ...limits, [part3]: Number.POSITIVE_INFINITY });
      const sections2 = [...results.querySelectorAll("section")];
      const again = sections2.find((each) => each.querySelector("h2")?.textContent === title);
      again?.querySelectorAll("a")[limits[part3]]?.focus();
    };
    results.replaceChildren(
      ...section(NAMED, listOf(things, shown3.found, limits.things, all("things", NAMED))),
      ...section(gettext5("Passages"), passagesOf(shown3, limits)),
      ...section(TOLD, listOf(also, shown3.found, limits.also, all("also", TOLD)))
    );
  }
  function showSearching(searching) {
    if (searching) document.documentElement.dataset.asked = "";
    else delete document.documentElement.dataset.asked;
  }
  async function search() {
    turn += 1;
    const mine = turn;
    const words3 = input.value.trim();
    const asked3 = Boolean(words3) || chosen.size > 0;
    everything.hidden = asked3;
    showSearching(asked3);
    const isShown2 = asked3 ? await searchAsked(words3, mine) : await showEverything(mine);
    if (mine !== turn) return;
    showSearching(false);
    if (!isShown2) status.textContent = NO_INDEX;
  }
  async function showEverything(mine) {
    const choices = await choicesOfAll().catch(() => null);
    if (mine !== turn) return true;
    if (choices) facets.replaceChildren(...facetGroups(choices));
    results.replaceChildren();
    results.ariaBusy = "false";
    status.textContent = "";
    return choices !== null;
  }
  async function searchAsked(words3, mine) {
    const limits = { things: THINGS2, also: THINGS2 / 2 };
    if (!chosen.size && !atHand()) {
      const first2 = await searchFirst(words3).catch(() => null);
      if (mine !== turn) return true;
      results.ariaBusy = "true";
      if (first2?.things.length) show({ found: { ...first2, also: [] }, texts: null, pages: [] }, limits);
    }
    const found3 = await searchThings(words3, chosen).catch(() => null);
    if (!found3) {
      results.ariaBusy = "false";
      return false;
    }
    if (words3) warmUp2();
    const texts = await searchPassages(found3.query, chosen);
    const pages = texts ? await fetched(texts, 0) : [];
    const choices = await choicesIn([...found3.things, ...found3.also], texts);
    if (mine !== turn) return true;
    facets.replaceChildren(...facetGroups(choices));
    const focused = (
      /** @type {HTMLAnchorElement | null} */
      results.querySelector("a:focus")?.href
    );
    show({ found: found3, texts, pages }, limits);
    [...results.querySelectorAll("a")].find(({ href }) => href === focused)?.focus();
    results.ariaBusy = "false";
    status.textContent = announced(found3.things.length + found3.also.length, texts);
    offer(status, texts?.correction ?? "", ask);
    return true;
  }
  function ask(words3) {
    input.value = words3;
    input.focus();
    writeAddress("pushState");
    search();
  }
  function onType() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      writeAddress("replaceState");
      search();
    }, PAUSE2);
  }
  var THINGS2, PAGES2, VALUES, PAUSE2, box, part2, form, input, status, facets, results, narrow2, everything, turn, timer, chosen, shownMore, openFacets, choicesOf, moreOf, fetched;
  var init_page = __esm({
    "theme/assets/samizdat/js/search/page.js"() {
      init_entries();
      init_facets();
      init_results();
      init_saying2();
      init_search();
      THINGS2 = 20;
      PAGES2 = 10;
      VALUES = 9;
      PAUSE2 = 160;
      box = /** @type {HTMLElement} */
      document.querySelector("[data-search-page]");
      part2 = (selector) => (
        /** @type {HTMLElement} */
        box.querySelector(selector)
      );
      form = /** @type {HTMLFormElement} */
      part2("form");
      input = /** @type {HTMLInputElement} */
      part2("input[name=q]");
      status = part2("[role=status]");
      facets = part2("[data-facets]");
      results = part2("[data-results]");
      narrow2 = /** @type {HTMLDetailsElement} */
      part2(".facets-box");
      everything = /** @type {HTMLElement} */
      document.querySelector("[data-everything]");
      turn = 0;
      timer = 0;
      chosen = /* @__PURE__ */ new Map();
      shownMore = /* @__PURE__ */ new Set();
      openFacets = /* @__PURE__ */ new Set(["kind"]);
      choicesOf = ({ name: name2 }) => [...facets.querySelectorAll("input")].filter((each) => each.dataset.facet === name2);
      moreOf = (count2, total) => ngettext("{count} more of {total}", "{count} more of {total}", count2, { total });
      fetched = ({ results: results2 }, from) => Promise.all(results2.slice(from, from + PAGES2).map((load) => load()));
      input.addEventListener("input", onType);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        writeAddress("pushState");
        search();
      });
      addEventListener("popstate", () => {
        readAddress();
        search();
      });
      form.hidden = false;
      narrow2.hidden = false;
      narrow2.open = matchMedia("(width >= 860px)").matches;
      readAddress();
      search();
    }
  });

  // theme/assets/samizdat/js/found.js
  var found_exports = {};
  function textsIn(root7) {
    const walker = document.createTreeWalker(
      root7,
      NodeFilter.SHOW_TEXT,
      (node) => node.parentElement?.closest(LEFT_ALONE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
    );
    const found3 = [];
    while (walker.nextNode()) found3.push(
      /** @type {Text} */
      walker.currentNode
    );
    return found3;
  }
  function markOf(words3) {
    const mark2 = document.createElement("mark");
    mark2.className = "found";
    mark2.textContent = words3;
    return mark2;
  }
  function markIn(root7, words3) {
    const isMarked = marker(words3);
    const made = [];
    for (const text of textsIn(root7)) {
      const parts2 = marked(text.data, isMarked);
      if (!parts2.some(([, isMark]) => isMark)) continue;
      const pieces = parts2.map(([part3, isMark]) => isMark ? markOf(part3) : part3);
      made.push(...pieces.filter((piece) => typeof piece !== "string"));
      text.replaceWith(...pieces);
    }
    return made;
  }
  function firstAfter(marks, heading) {
    if (!heading) return marks[0];
    return marks.find((mark2) => heading.compareDocumentPosition(mark2) & AFTER);
  }
  var LEFT_ALONE, AFTER, words, article3;
  var init_found = __esm({
    "theme/assets/samizdat/js/found.js"() {
      init_folding2();
      init_marking();
      LEFT_ALONE = "script, style, svg, mark, .headerlink, .apparatus, .contents";
      AFTER = Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY;
      words = wordsOf(new URLSearchParams(location.search).get("find") ?? "");
      article3 = document.querySelector("article");
      if (article3 && words.length) {
        const marks = markIn(article3, words);
        const first2 = firstAfter(marks, document.querySelector(":target"));
        const show2 = () => first2?.scrollIntoView({ block: "center" });
        show2();
        if (document.readyState !== "complete") addEventListener("load", () => setTimeout(show2), { once: true });
      }
    }
  });

  // theme/assets/samizdat/js/cards/contents.js
  function copyOf(element2) {
    const copy = (
      /** @type {Element} */
      element2.cloneNode(true)
    );
    for (const back of copy.querySelectorAll(".footnote-backref")) back.remove();
    for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
    for (const open5 of copy.querySelectorAll("[aria-expanded]")) {
      open5.removeAttribute("aria-expanded");
      open5.removeAttribute("aria-controls");
    }
    return copy;
  }
  function folded(link2) {
    const list2 = document.createElement("ol");
    list2.className = "card-notes";
    for (const id of (link2.dataset.notes ?? "").split(" ")) {
      const note = document.getElementById(id);
      if (!note) continue;
      const item = document.createElement("li");
      item.value = Number(note.dataset.number);
      item.append(...partsOf2(note));
      list2.append(item);
    }
    return list2.children.length ? { label: gettext5("Notes {numbers}", { numbers: link2.textContent ?? "" }), nodes: [list2] } : null;
  }
  function ofThisPage(link2, label2) {
    const id = decodeURIComponent(link2.getAttribute("href")?.slice(1) ?? "");
    const found3 = document.getElementById(id);
    return found3 && { label: label2, nodes: partsOf2(found3) };
  }
  function fileOf(address) {
    const before = begins.filter((begin2) => begin2 <= address).length;
    return before ? first.replace(".json", `-${before + 1}.json`) : first;
  }
  async function fetched2(name2) {
    if (offline2) return scripted2(new URL(name2.replace(/\.json$/, ".js"), document.baseURI).href);
    const answer = await fetch(new URL(name2, document.baseURI));
    if (!answer.ok) throw new Error(`${name2}: ${answer.status}`);
    return answer.json();
  }
  function scripted2(address) {
    const page2 = (
      /** @type {{ samizdat?: Record<string, any> }} */
      globalThis
    );
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.addEventListener("load", () => resolve(page2.samizdat?.cards));
      script.addEventListener("error", () => reject(new Error(`${address} cannot be read`)));
      document.head.append(script);
    });
  }
  function addressOf({ pathname, hash }) {
    const folder = pathname.replace(/index\.html$/, "");
    return folder.slice(root6.pathname.length) + decodeURIComponent(hash.replace(/:~:.*/, ""));
  }
  async function said(address) {
    const name2 = fileOf(address);
    const file = files.get(name2) ?? fetched2(name2);
    files.set(name2, file);
    try {
      return (await file)[address];
    } catch {
      files.delete(name2);
      return;
    }
  }
  async function written(link2) {
    const address = addressOf(link2);
    const found3 = await said(address) ?? await said(address.replace(/#.*/, ""));
    if (!found3) return null;
    const made = document.createElement("template");
    made.innerHTML = found3.says;
    for (const inner of made.content.querySelectorAll("a")) {
      inner.href = new URL(inner.getAttribute("href") ?? "", root6).href;
    }
    for (const map of made.content.querySelectorAll("img")) {
      map.src = new URL(map.getAttribute("src") ?? "", root6).href;
    }
    const then = found3.then?.[link2.dataset.asOf ?? ""];
    if (then) {
      const line = document.createElement("p");
      line.className = "card-then";
      line.textContent = then;
      const count2 = made.content.querySelector(".card-count");
      made.content.insertBefore(line, count2 ?? null);
    }
    const label2 = made.content.querySelector(".card-name, p")?.textContent ?? "";
    return { label: label2, nodes: [...made.content.childNodes] };
  }
  async function contentOf(link2) {
    if (link2.matches(".note-folded")) return folded(link2);
    if (link2.matches(".footnote-ref"))
      return ofThisPage(link2, link2.getAttribute("aria-label") ?? gettext5("Note"));
    if (link2.matches('.claim[href^="#"]')) return ofThisPage(link2, gettext5("Correction"));
    return link2 instanceof HTMLAnchorElement ? written(link2) : null;
  }
  var root6, offline2, partsOf2, first, begins, files;
  var init_contents = __esm({
    "theme/assets/samizdat/js/cards/contents.js"() {
      init_saying2();
      root6 = new URL(document.body.dataset.root || ".", document.baseURI);
      offline2 = "offline" in document.body.dataset;
      partsOf2 = (element2) => [...copyOf(element2).childNodes];
      [first = "", ...begins] = (document.body.dataset.cards ?? "").split(" ");
      files = /* @__PURE__ */ new Map();
    }
  });

  // theme/assets/samizdat/js/cards/box.js
  var box_exports = {};
  __export(box_exports, {
    closeAllBut: () => closeAllBut,
    openCard: () => openCard
  });
  function belonging(place3) {
    const found3 = cards.filter(({ link: link2, box: box2 }) => place3 && (link2.contains(place3) || box2.contains(place3)));
    for (const { link: link2 } of found3) {
      const parent = around(link2);
      if (parent && !found3.includes(parent)) found3.push(parent);
    }
    return found3;
  }
  function close2(card) {
    for (const inner of cards.filter(({ link: link2 }) => card.box.contains(link2))) close2(inner);
    cards = cards.filter((each) => each !== card);
    if (card.box.contains(document.activeElement)) card.link.focus();
    card.link.removeAttribute("aria-controls");
    card.link.setAttribute("aria-expanded", "false");
    card.box.remove();
  }
  function closeAllBut(...places) {
    const kept = places.flatMap(belonging);
    for (const card of cards) if (!card.isPinned && !kept.includes(card)) close2(card);
  }
  function put2({ link: link2, box: box2 }) {
    const line = link2.getClientRects()[0] ?? link2.getBoundingClientRect();
    const { bottom } = link2.getBoundingClientRect();
    const { clientWidth: screen, clientHeight: height } = document.documentElement;
    const width = Math.min(WIDTH, screen - 2 * EDGE);
    const left = Math.max(EDGE, Math.min(line.left, screen - width - EDGE));
    box2.style.width = `${width}px`;
    box2.style.maxHeight = "none";
    const below = height - bottom - APART - EDGE;
    const above = line.top - APART - EDGE;
    const isBelow = box2.offsetHeight <= below || below >= above;
    const room = Math.max(LOWEST, isBelow ? below : above);
    box2.style.maxHeight = `${room}px`;
    const top = isBelow ? bottom + APART : line.top - APART - Math.min(box2.offsetHeight, room);
    box2.style.left = `${left + scrollX}px`;
    box2.style.top = `${Math.max(0, top + scrollY)}px`;
    const body = (
      /** @type {HTMLElement} */
      box2.firstElementChild
    );
    body.removeAttribute("tabindex");
    if (body.scrollHeight > body.clientHeight) body.tabIndex = 0;
  }
  function button3(words3, action) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words3;
    made.addEventListener("click", action);
    return made;
  }
  function fill3(card, { label: label2, nodes }) {
    const { box: box2 } = card;
    const pin = button3(PIN, () => {
      card.isPinned = !card.isPinned;
      pin.setAttribute("aria-pressed", String(card.isPinned));
    });
    pin.className = "card-pin";
    pin.setAttribute("aria-pressed", "false");
    const ways = document.createElement("div");
    ways.className = "card-ways";
    ways.append(
      pin,
      button3(CLOSE, () => close2(card))
    );
    const body = document.createElement("div");
    body.className = "card-body";
    body.append(...nodes);
    box2.setAttribute("role", "group");
    box2.setAttribute("aria-label", label2);
    box2.dataset.pagefindIgnore = "";
    box2.append(body, ways);
  }
  async function openCard(link2) {
    asked2 = link2;
    const content = await contentOf(link2);
    if (!content) return false;
    const isOpen = cards.some((card2) => card2.link === link2);
    if (isOpen || asked2 !== link2 || !link2.isConnected) return true;
    closeAllBut(link2);
    const box2 = document.createElement("div");
    box2.className = around(link2) ? "card-box is-nested md-typeset" : "card-box md-typeset";
    box2.id = `card-${++count}`;
    const card = { link: link2, box: box2, isPinned: false };
    fill3(card, content);
    cards.push(card);
    (document.querySelector("main") ?? document.body).append(box2);
    put2(card);
    link2.setAttribute("aria-expanded", "true");
    link2.setAttribute("aria-controls", box2.id);
    return true;
  }
  function onTab(event) {
    const focused = (
      /** @type {HTMLElement} */
      document.activeElement
    );
    const inside = around(focused);
    const own = cards.find(({ link: link2 }) => link2 === focused);
    if (own && !event.shiftKey) {
      event.preventDefault();
      stopsIn(own.box)[0].focus();
    } else if (inside) {
      const stops = stopsIn(inside.box);
      const isLast = focused === (event.shiftKey ? stops[0] : stops.at(-1));
      if (!isLast) return;
      inside.link.focus({ preventScroll: true });
      if (event.shiftKey) event.preventDefault();
    }
  }
  var EDGE, WIDTH, APART, LOWEST, PIN, CLOSE, cards, count, around, asked2, stopsIn;
  var init_box = __esm({
    "theme/assets/samizdat/js/cards/box.js"() {
      init_saying2();
      init_contents();
      EDGE = 12;
      WIDTH = 416;
      APART = 6;
      LOWEST = 120;
      PIN = gettext5("Keep open");
      CLOSE = gettext5("Close");
      cards = [];
      count = 0;
      around = (place3) => cards.find(({ box: box2 }) => box2.contains(place3));
      asked2 = null;
      stopsIn = (box2) => (
        /** @type {HTMLElement[]} */
        [...box2.querySelectorAll("a[href], button, [tabindex]")]
      );
      addEventListener(
        "keydown",
        (event) => {
          if (event.key === "Tab") onTab(event);
          if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
          const card = cards.findLast(({ isPinned }) => !isPinned) ?? cards.at(-1);
          if (!card) return;
          event.preventDefault();
          close2(card);
        },
        true
      );
      addEventListener("resize", () => {
        closeAllBut();
        for (const card of cards) put2(card);
      });
    }
  });

  // theme/assets/samizdat/js/whole.js
  var whole_exports = {};
  __export(whole_exports, {
    showWhole: () => showWhole
  });
  function showWhole(link2) {
    const sheet2 = document.createElement("dialog");
    const bar2 = document.createElement("form");
    bar2.method = "dialog";
    bar2.append(told(link2), original(link2), closing2());
    sheet2.className = "whole";
    sheet2.setAttribute("aria-label", link2.querySelector("img")?.alt || gettext6("The whole picture"));
    sheet2.append(picture(link2), bar2);
    sheet2.addEventListener("click", ({ target }) => {
      if (target instanceof Element && !target.closest("a, button, p")) sheet2.close();
    });
    sheet2.addEventListener("close", () => {
      sheet2.remove();
      link2.focus({ preventScroll: true });
    });
    document.body.append(sheet2);
    sheet2.showModal();
  }
  function picture(link2) {
    const image = document.createElement("img");
    const shown3 = link2.querySelector("img");
    image.alt = shown3?.alt ?? "";
    image.src = link2.href;
    return image;
  }
  function told(link2) {
    const words3 = document.createElement("p");
    const caption = link2.closest("figure")?.querySelector("figcaption");
    for (const part3 of caption?.children ?? []) {
      const copy = (
        /** @type {Element} */
        part3.cloneNode(true)
      );
      for (const mark2 of copy.querySelectorAll("sup")) mark2.remove();
      const pieces = copy.matches(".credit") ? [...copy.children] : [copy];
      for (const piece of pieces) words3.append(words3.hasChildNodes() ? " · " : "", piece.textContent ?? "");
    }
    return words3;
  }
  function original(link2) {
    const leading = document.createElement("a");
    leading.href = link2.href;
    leading.textContent = gettext6("The picture by itself");
    return leading;
  }
  function closing2() {
    const button4 = document.createElement("button");
    button4.autofocus = true;
    button4.textContent = gettext6("Close");
    return button4;
  }
  var gettext6;
  var init_whole = __esm({
    "theme/assets/samizdat/js/whole.js"() {
      ({ gettext: gettext6 } = /** @type {any} */
      globalThis[/* @__PURE__ */ Symbol.for("samizdat")]);
    }
  });

  // publishing/offline/entry.js
  init_saying();

  // theme/assets/samizdat/js/theme-toggle.js
  var { gettext } = (
    /** @type {import("./search/saying.js").Saying} */
    /** @type {any} */
    globalThis[/* @__PURE__ */ Symbol.for("samizdat")]
  );
  var root = document.documentElement;
  var system = matchMedia("(prefers-color-scheme: dark)");
  var button = (
    /** @type {HTMLButtonElement | null} */
    document.querySelector("[data-theme-button]")
  );
  var preferred = () => system.matches ? "dark" : "light";
  var current = () => root.dataset.theme ?? preferred();
  var other = () => current() === "dark" ? "light" : "dark";
  function label(button4) {
    const words3 = button4.lastElementChild;
    if (words3)
      words3.textContent = other() === "dark" ? gettext("Use the dark theme") : gettext("Use the light theme");
  }
  function remember(theme) {
    try {
      if (theme) localStorage.setItem("samizdat-theme", theme);
      else localStorage.removeItem("samizdat-theme");
    } catch {
    }
  }
  function choose(theme) {
    if (theme === preferred()) {
      delete root.dataset.theme;
      remember(null);
    } else {
      root.dataset.theme = theme;
      remember(theme);
    }
  }
  if (button) {
    button.addEventListener("click", () => {
      choose(other());
      label(button);
    });
    system.addEventListener("change", () => label(button));
    label(button);
    button.hidden = false;
  }

  // theme/assets/samizdat/js/scrolling.js
  var { gettext: gettext2 } = (
    /** @type {import("./search/saying.js").Saying} */
    /** @type {any} */
    globalThis[/* @__PURE__ */ Symbol.for("samizdat")]
  );
  var scrolls = (box2) => box2.scrollWidth > box2.clientWidth + 1;
  function name(box2) {
    const caption = box2.querySelector("caption")?.textContent.trim();
    return caption ?? (box2.matches(".table-scroll") ? gettext2("Table, scrolls sideways") : gettext2("Listing, scrolls sideways"));
  }
  function boxed(table) {
    const box2 = document.createElement("div");
    box2.className = "table-scroll";
    table.replaceWith(box2);
    box2.append(table);
    return box2;
  }
  function announce(box2) {
    if (scrolls(box2)) {
      box2.tabIndex = 0;
      box2.setAttribute("role", "group");
      box2.setAttribute("aria-label", name(box2));
    } else {
      box2.removeAttribute("tabindex");
      box2.removeAttribute("role");
      box2.removeAttribute("aria-label");
    }
  }
  var watch = new ResizeObserver((entries) => {
    for (const { target } of entries) announce(
      /** @type {HTMLElement} */
      target
    );
  });
  for (const table of document.querySelectorAll(".text table:not([class])")) watch.observe(boxed(table));
  for (const listing of document.querySelectorAll(".text pre > code")) watch.observe(listing);

  // theme/assets/samizdat/js/unfolding.js
  function asked() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  }
  function unfold() {
    const target = document.getElementById(asked());
    let folded2 = target?.closest("details:not([open])");
    if (!target || !folded2) return;
    while (folded2) {
      folded2.open = true;
      folded2 = folded2.parentElement?.closest("details:not([open])");
    }
    target.scrollIntoView();
  }
  addEventListener("hashchange", unfold);
  unfold();

  // theme/assets/samizdat/js/margin.js
  var { gettext: gettext3 } = (
    /** @type {import("./search/saying.js").Saying} */
    /** @type {any} */
    globalThis[/* @__PURE__ */ Symbol.for("samizdat")]
  );
  var GAP = 10;
  var NUMBERS = 26;
  var BELOW = 1.9;
  var ABOVE = 1;
  var root2 = document.documentElement;
  var article = (
    /** @type {HTMLElement} */
    document.querySelector(".text") ?? document.body
  );
  var list = article.querySelector(":scope > .footnote > ol");
  var wide = matchMedia("(width >= 1200px)");
  var margins = ["essay", "page", "handbook"].includes(document.body.dataset.kind ?? "");
  var everyReference = article.querySelectorAll("a.footnote-ref");
  var items = (
    /** @type {HTMLElement[]} */
    [...list?.children ?? []]
  );
  var notes = items.map((item, index) => ({
    item,
    number: index + 1,
    references: [...everyReference].filter((reference) => reference.getAttribute("href") === `#${item.id}`)
  }));
  var inMargin = () => root2.dataset.notes === "margin";
  var lineHeight = () => Number.parseFloat(getComputedStyle(article).lineHeight) || 28;
  function wishes() {
    const origin = article.getBoundingClientRect().top;
    const found3 = [];
    for (const note of notes) {
      const mark2 = note.references.find((reference) => reference.getClientRects().length);
      if (!mark2) continue;
      const line = mark2.getBoundingClientRect().top - origin;
      found3.push({ note, line, height: note.item.offsetHeight });
    }
    return found3.sort((one, other2) => one.line - other2.line || one.note.number - other2.note.number);
  }
  function shown(wanted, unit) {
    let states = [{ end: 0, count: 0, isShown: true, before: null }];
    for (const { line, height } of wanted) {
      const best = /* @__PURE__ */ new Map();
      const keep3 = (state) => {
        const key = `${state.count} ${state.isShown}`;
        const other2 = best.get(key);
        if (!other2 || state.end < other2.end) best.set(key, state);
      };
      for (const before of states) {
        const top = Math.max(before.end, line - ABOVE * unit);
        if (top <= line + BELOW * unit) {
          keep3({ end: top + height + GAP, count: before.count + 1, isShown: true, before });
        }
        const end = before.isShown ? top + NUMBERS : before.end;
        keep3({ end, count: before.count, isShown: false, before });
      }
      states = [...best.values()];
    }
    states.sort((one, other2) => other2.count - one.count || one.end - other2.end);
    const isShown2 = [];
    for (let state = states[0]; state?.before; state = state.before) isShown2.unshift(state.isShown);
    return isShown2;
  }
  function slots(wanted, unit) {
    const isShown2 = shown(wanted, unit);
    const found3 = [];
    for (const [index, { note, line, height }] of wanted.entries()) {
      const last = found3.at(-1);
      if (isShown2[index]) {
        const reach = BELOW * unit;
        found3.push({ line, height: height + GAP, reach, notes: [note], isShown: true });
      } else if (last && !last.isShown) {
        last.notes.push(note);
      } else {
        found3.push({ line, height: NUMBERS, reach: Number.POSITIVE_INFINITY, notes: [note], isShown: false });
      }
    }
    return found3;
  }
  function tops(found3) {
    let latest2 = Number.POSITIVE_INFINITY;
    const bounds2 = [];
    for (const { line, height, reach } of found3.toReversed()) {
      latest2 = Math.min(line + reach, latest2 - height);
      bounds2.unshift(latest2);
    }
    let free = 0;
    return found3.map(({ line, height }, index) => {
      const top = Math.max(free, Math.min(line, bounds2[index]));
      free = top + height;
      return top;
    });
  }
  var folds = [];
  function fold(folded2, top, index) {
    folds[index] ??= document.createElement("button");
    const button4 = folds[index];
    const first2 = Math.min(...folded2.map(({ number: number2 }) => number2));
    const last = Math.max(...folded2.map(({ number: number2 }) => number2));
    button4.type = "button";
    button4.className = "note-folded";
    button4.tabIndex = -1;
    button4.textContent = first2 === last ? `${first2}` : `${first2}–${last}`;
    button4.dataset.notes = folded2.map(({ item }) => item.id).join(" ");
    button4.style.top = `${top}px`;
    if (!button4.isConnected) list?.after(button4);
  }
  function stack() {
    const wanted = wishes();
    const found3 = slots(wanted, lineHeight());
    const places = tops(found3);
    for (const { note, line } of wanted) {
      note.item.classList.add("is-folded");
      note.item.style.top = `${line}px`;
    }
    let free = 0;
    let count2 = 0;
    for (const [index, { notes: held, isShown: isShown2, height }] of found3.entries()) {
      const top = places[index];
      free = top + height;
      if (isShown2) {
        held[0].item.classList.remove("is-folded");
        held[0].item.style.top = `${top}px`;
      } else {
        fold(held, top, count2);
        count2 += 1;
      }
    }
    for (const button4 of folds.splice(count2)) button4.remove();
    article.style.minHeight = `${free}px`;
  }
  function unstack() {
    for (const { item } of notes) {
      item.style.removeProperty("top");
      item.classList.remove("is-folded");
    }
    for (const button4 of folds.splice(0)) button4.remove();
    article.style.removeProperty("min-height");
  }
  var PATIENCE = 3;
  function reveal() {
    lay();
    delete root2.dataset.letters;
  }
  function lay() {
    root2.dataset.notes = wide.matches && margins ? "margin" : "inline";
    if (inMargin()) stack();
    else unstack();
  }
  function onHover(event, on) {
    const target = (
      /** @type {Element} */
      event.target
    );
    const reference = target.closest?.(".footnote-ref");
    const item = target.closest?.(".footnote > ol > li");
    for (const note of notes) {
      const isMeant = note.item === item || note.references.some((one) => one === reference);
      if (!isMeant || !inMargin()) continue;
      for (const each of [note.item, ...note.references]) each.classList.toggle("is-marked", on);
    }
  }
  function onPaper() {
    root2.dataset.notes = "print";
    unstack();
  }
  if (notes.length) {
    for (const { item, number: number2, references } of notes) {
      item.dataset.number = String(number2);
      item.tabIndex = -1;
      for (const reference of references)
        reference.setAttribute("aria-label", gettext3("Note {number}", { number: number2 }));
    }
    article.addEventListener("pointerover", (event) => onHover(event, true));
    article.addEventListener("pointerout", (event) => onHover(event, false));
    article.addEventListener("toggle", lay, { capture: true });
    article.addEventListener("load", lay, { capture: true });
    addEventListener("beforeprint", onPaper);
    addEventListener("afterprint", lay);
    document.fonts?.addEventListener("loadingdone", lay);
    new ResizeObserver(lay).observe(article);
    wide.addEventListener("change", lay);
    root2.dataset.letters = "awaited";
    lay();
    document.fonts?.ready.then(reveal);
    setTimeout(reveal, 1e3 * PATIENCE);
  }

  // theme/assets/samizdat/js/notes.js
  var { gettext: gettext4 } = (
    /** @type {import("./search/saying.js").Saying} */
    /** @type {any} */
    globalThis[/* @__PURE__ */ Symbol.for("samizdat")]
  );
  var root3 = document.documentElement;
  var article2 = (
    /** @type {HTMLElement} */
    document.querySelector(".text") ?? document.body
  );
  var inMargin2 = () => root3.dataset.notes === "margin";
  var everyReference2 = article2.querySelectorAll("a.footnote-ref");
  var noteOf = (reference) => document.getElementById(reference.getAttribute("href")?.slice(1) ?? "");
  var marksOf = (item) => article2.querySelectorAll(`.footnote-ref[href="#${CSS.escape(item.id)}"]`);
  function unmark() {
    for (const marked2 of article2.querySelectorAll(".is-marked")) marked2.classList.remove("is-marked");
  }
  function lightUp(item) {
    unmark();
    for (const each of [item, ...marksOf(item)]) each.classList.add("is-marked");
    item.focus({ preventScroll: true });
  }
  function isShown(item) {
    const { top, bottom } = item.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && !item.classList.contains("is-folded");
  }
  var panelOf = (reference) => document.getElementById(reference.getAttribute("aria-controls") ?? "");
  function put(panel2, reference) {
    const table = reference.closest(".table-scroll, table");
    const block = table ?? reference.closest("li, dd, p, h2, h3, h4, blockquote") ?? reference;
    if (block.matches("li, dd")) block.append(panel2);
    else block.after(panel2);
  }
  function button2(text, action) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", action);
    return made;
  }
  function wayToList(item) {
    const link2 = document.createElement("a");
    link2.href = `#${item.id}`;
    link2.textContent = gettext4("In the list of notes");
    return link2;
  }
  function panel(item, reference) {
    const made = document.createElement("div");
    made.className = "note-here";
    made.id = `${reference.parentElement?.id}-here`;
    made.setAttribute("role", "note");
    made.setAttribute("aria-label", gettext4("Note {number}", { number: item.dataset.number ?? "" }));
    made.dataset.pagefindIgnore = "";
    made.append(...item.cloneNode(true).childNodes);
    for (const back of made.querySelectorAll(".footnote-backref")) back.remove();
    for (const copy of made.querySelectorAll("[id]")) copy.removeAttribute("id");
    const ways = document.createElement("div");
    ways.className = "note-here-ways";
    ways.append(
      button2(gettext4("Close"), () => close(reference, { refocus: true })),
      wayToList(item)
    );
    made.append(ways);
    return made;
  }
  function open(item, reference) {
    const made = panel(item, reference);
    put(made, reference);
    reference.setAttribute("aria-controls", made.id);
    reference.setAttribute("aria-expanded", "true");
    made.scrollIntoView({ block: "nearest" });
  }
  function close(reference, { refocus = false } = {}) {
    panelOf(reference)?.remove();
    reference.removeAttribute("aria-controls");
    reference.setAttribute("aria-expanded", "false");
    if (refocus) reference.focus();
  }
  var opened = () => [...everyReference2].filter(panelOf);
  function closeAll() {
    for (const reference of opened()) close(reference);
  }
  function onReference(event, reference) {
    const item = noteOf(reference);
    if (!item || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (panelOf(reference)) close(reference);
    else if (!inMargin2()) open(item, reference);
    else if (isShown(item)) lightUp(item);
  }
  function onKey(event) {
    if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    const target = (
      /** @type {Element} */
      event.target
    );
    const near2 = target.closest(".note-here");
    const reference = opened().find((each) => each === target || panelOf(each) === near2) ?? opened().at(-1);
    if (reference) close(reference, { refocus: true });
    unmark();
  }
  if (everyReference2.length) {
    for (const reference of everyReference2) {
      reference.addEventListener("click", (event) => onReference(event, reference));
    }
    document.addEventListener("keydown", onKey);
    addEventListener("beforeprint", closeAll);
    matchMedia("(width >= 1200px)").addEventListener("change", closeAll);
  }

  // theme/assets/samizdat/js/contents.js
  var links = document.querySelectorAll("[data-contents] a[href^='#']");
  var sections = [...links].flatMap((link2) => {
    const heading = document.getElementById(decodeURIComponent(link2.hash.slice(1)));
    return heading ? [{ link: link2, heading }] : [];
  });
  function here() {
    const line = innerHeight / 3;
    return sections.findLast(({ heading }) => heading.getBoundingClientRect().top < line);
  }
  var place = (
    /** @type {HTMLAnchorElement | null} */
    document.querySelector("[data-bar-section]")
  );
  function mark() {
    const current2 = here();
    if (place) {
      place.hidden = !current2;
      place.textContent = current2?.link.textContent ?? "";
      place.hash = current2?.link.hash ?? "";
    }
    for (const section2 of sections) {
      if (section2 === current2) section2.link.setAttribute("aria-current", "location");
      else section2.link.removeAttribute("aria-current");
    }
  }
  if (sections.length) {
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(mark);
    };
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    mark();
  }

  // theme/assets/samizdat/js/bar.js
  var narrow = matchMedia("(width < 860px)");
  var STEP = 6;
  function furnish(bar2) {
    const article5 = (
      /** @type {HTMLElement} */
      document.querySelector(".text") ?? document.body
    );
    const masthead = document.querySelector(".masthead");
    const progress = (
      /** @type {HTMLElement | null} */
      bar2.querySelector("[data-bar-progress]")
    );
    const ending = article5.querySelector(".onward, .apparatus");
    let last = scrollY;
    let isUpward = false;
    function read() {
      const { top, bottom } = article5.getBoundingClientRect();
      const end = ending ? ending.getBoundingClientRect().top : bottom;
      const length = end - top - innerHeight;
      return length > 0 ? Math.min(Math.max(-top / length, 0), 1) : 1;
    }
    function follow2() {
      const moved = scrollY - last;
      if (Math.abs(moved) >= STEP) {
        isUpward = moved < 0;
        last = scrollY;
      }
      const isAway = !masthead || masthead.getBoundingClientRect().bottom < 0;
      const isBusy = bar2.matches(":focus-within") || bar2.querySelector(":popover-open");
      const isShown2 = isAway && (!narrow.matches || isUpward || Boolean(isBusy));
      bar2.classList.toggle("is-shown", isShown2);
      bar2.inert = !isShown2;
      progress?.style.setProperty("--read", read().toFixed(4));
    }
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(follow2);
    };
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    follow2();
  }
  function offerContents(bar2) {
    const button4 = (
      /** @type {HTMLElement | null} */
      bar2.querySelector("[data-bar-contents]")
    );
    const box2 = (
      /** @type {HTMLElement | null} */
      bar2.querySelector("[popover]")
    );
    const list2 = document.querySelector("[data-contents] > ul");
    if (!button4 || !box2 || !list2 || !("popover" in HTMLElement.prototype)) return;
    box2.addEventListener("beforetoggle", () => {
      if (!box2.firstChild) box2.append(list2.cloneNode(true));
    });
    box2.addEventListener("click", (event) => {
      if (
        /** @type {Element} */
        event.target.closest("a")
      ) box2.hidePopover();
    });
    button4.hidden = false;
  }
  var bar = (
    /** @type {HTMLElement | null} */
    document.querySelector("[data-bar]")
  );
  if (bar) {
    offerContents(bar);
    furnish(bar);
  }

  // theme/assets/samizdat/js/choices.js
  var root4 = document.documentElement;
  function remember2(name2, value) {
    try {
      if (value) localStorage.setItem(`samizdat-${name2}`, value);
      else localStorage.removeItem(`samizdat-${name2}`);
    } catch {
    }
  }
  function choose2({ name: name2, value, checked, defaultChecked, type }) {
    const isFirst = type === "checkbox" ? !checked : defaultChecked;
    if (isFirst) delete root4.dataset[name2];
    else root4.dataset[name2] = value;
    remember2(name2, isFirst ? "" : value);
    dispatchEvent(new Event("resize"));
  }
  var inputs = document.querySelectorAll("[data-choices] input");
  for (const input2 of inputs) {
    const chosen2 = root4.dataset[input2.name];
    if (chosen2) input2.checked = input2.value === chosen2;
    input2.addEventListener("change", () => choose2(input2));
  }

  // theme/assets/samizdat/js/printing.js
  var quoted = (text) => `"${text.replace(/["\\\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
  var sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  function fill() {
    const canonical = (
      /** @type {HTMLLinkElement | null} */
      document.querySelector("link[rel=canonical]")
    );
    const address = canonical?.href ?? location.origin + location.pathname;
    const { lang } = document.documentElement;
    const day = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long" }).format(
      /* @__PURE__ */ new Date()
    );
    const parts2 = [
      ["top-left", document.title],
      ["bottom-left", address],
      ["bottom-right", day]
    ];
    const boxes3 = parts2.map(([place3, text]) => `@${place3} { content: ${quoted(text)}; }`);
    sheet.replaceSync(`@page { ${boxes3.join(" ")} }`);
  }
  addEventListener("beforeprint", fill);
  matchMedia("print").addEventListener("change", fill);

  // theme/assets/samizdat/js/openers.js
  var AHEAD = [
    "folding.js",
    "saying.js",
    "search/beginning.js",
    "search/catalogue.js",
    "search/combobox.js",
    "search/dialog.js",
    "search/entries.js",
    "search/facets.js",
    "search/keyboards.js",
    "search/loading.js",
    "search/marking.js",
    "search/query.js",
    "search/respelling.js",
    "search/results.js",
    "search/russian.js",
    "search/saying.js",
    "search/search.js",
    "search/signatures.js",
    "search/slips.js",
    "search/synonyms.js",
    "search/understanding.js",
    "search/weighing.js",
    "vendor/minisearch.js"
  ];
  var openers = document.querySelectorAll("[data-search-opener]");
  function fetchAhead() {
    if ("offline" in document.body.dataset || document.querySelector("link[rel=modulepreload]")) return;
    const root7 = new URL(document.body.dataset.root || ".", document.baseURI);
    for (const path of AHEAD) {
      const link2 = document.createElement("link");
      link2.rel = "modulepreload";
      link2.href = new URL(`assets/samizdat/js/${path}`, root7).href;
      document.head.append(link2);
    }
  }
  async function open3() {
    let typed = "";
    const keep3 = (event) => {
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      typed += event.key;
    };
    addEventListener("keydown", keep3, true);
    fetchAhead();
    try {
      const { openDialog: openDialog2 } = await Promise.resolve().then(() => (init_dialog(), dialog_exports));
      await openDialog2(() => typed);
    } catch {
      openers[0]?.submit();
    } finally {
      removeEventListener("keydown", keep3, true);
    }
  }
  var typing = (target) => target.isContentEditable || target.matches?.("input, textarea, select");
  function onKey2(event) {
    const bare3 = !event.ctrlKey && !event.metaKey && !event.altKey;
    const slash = event.key === "/" && bare3 && !typing(
      /** @type {HTMLElement} */
      event.target
    );
    const letter = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !letter) return;
    event.preventDefault();
    const field = document.querySelector("[data-search-page] input[name=q]");
    if (field) field.focus();
    else open3();
  }
  function upgrade(form2) {
    const button4 = form2.querySelector("button");
    if (!button4) return;
    button4.type = "button";
    button4.setAttribute("aria-haspopup", "dialog");
    button4.setAttribute("aria-keyshortcuts", "/ Control+K Meta+K");
    button4.addEventListener("click", open3);
  }
  document.addEventListener("keydown", onKey2);
  if (!document.querySelector("[data-search-page]")) openers.forEach(upgrade);
  if (document.querySelector("[data-search-page]")) Promise.resolve().then(() => init_page());
  if (new URLSearchParams(location.search).has("find")) Promise.resolve().then(() => init_found());

  // theme/assets/samizdat/js/filter.js
  function entriesOf2(box2) {
    const rows = box2.querySelectorAll("tbody tr, .claim-entry");
    return (
      /** @type {HTMLElement[]} */
      [...rows.length ? rows : box2.querySelectorAll(":scope > ul > li")]
    );
  }
  var hasItems = (list2) => [...list2.children].some((item) => !/** @type {HTMLElement} */
  item.hidden);
  function tidy(box2) {
    let shown3 = false;
    for (
      const element2 of
      /** @type {HTMLElement[]} */
      [...box2.children].reverse()
    ) {
      if (/^H[23]$/.test(element2.tagName)) {
        element2.hidden = !shown3;
        if (element2.tagName === "H2") shown3 = false;
      } else if (element2.matches("ul")) {
        shown3 = hasItems(element2);
      } else if (element2.matches(".claim-entry")) {
        shown3 ||= !element2.hidden;
      }
    }
  }
  var namesIn = (select) => new Map([...select.options].map(({ value, text }) => [value, text]));
  function fill2(select, names, left) {
    const chosen2 = select.value || select.dataset.asked || "";
    const counts = new Map(chosen2 ? [[chosen2, 0]] : []);
    for (const { values } of left) {
      for (const value of values[select.name] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const named = (value) => names.get(value) ?? value;
    const ordered = [...counts].sort((a, b2) => b2[1] - a[1] || named(a[0]).localeCompare(named(b2[0])));
    const options = ordered.map(([value, count2]) => new Option(`${named(value)} (${count2})`, value));
    select.replaceChildren(select.options[0], ...options);
    select.value = chosen2;
    delete select.dataset.asked;
  }
  function monthsIn(fold3) {
    const names = /* @__PURE__ */ new Set();
    for (let month2 = 0; month2 < 12; month2++) {
      for (const day of [
        void 0,
        /** @type {const} */
        "numeric"
      ]) {
        const format = new Intl.DateTimeFormat(document.documentElement.lang, { month: "long", day });
        const part3 = format.formatToParts(new Date(2e3, month2, 1)).find(({ type }) => type === "month");
        names.add(fold3(part3?.value ?? ""));
      }
    }
    return names;
  }
  function soughtIn(words3, months2) {
    const found3 = [];
    for (const [number2, word] of words3.entries()) {
      const month2 = words3[number2 - 1];
      if (/^\d{4}$/.test(word) && months2.has(month2)) {
        const date = new RegExp(`${month2}(?: (?!\\d{4})\\S+){0,2} ${word}`);
        found3.push((text) => date.test(text));
      } else found3.push((text) => text.includes(word));
    }
    return found3;
  }
  function keep(name2, value) {
    const address = new URL(location.href);
    if (value) address.searchParams.set(name2, value);
    else address.searchParams.delete(name2);
    try {
      history.replaceState(history.state, "", address);
    } catch {
    }
  }
  function furnish2(box2, form2, { fold: fold3, wordsOf: wordsOf2 }) {
    const entries = entriesOf2(box2).map((element2) => ({
      element: element2,
      text: fold3(element2.textContent),
      values: JSON.parse(element2.dataset.facets ?? "{}")
    }));
    const input2 = (
      /** @type {HTMLInputElement} */
      form2.elements.namedItem("q")
    );
    const output = (
      /** @type {HTMLOutputElement} */
      form2.querySelector("output")
    );
    const selects = [...form2.querySelectorAll("select")];
    const months2 = monthsIn(fold3);
    const names = new Map(selects.map((select) => [select, namesIn(select)]));
    const fits2 = ({ text, values }, words3, except) => words3.every((has) => has(text)) && selects.every((select) => {
      const asked3 = select.value || select.dataset.asked;
      return select === except || !asked3 || values[select.name]?.includes(asked3);
    });
    function apply() {
      const words3 = soughtIn(wordsOf2(input2.value), months2);
      for (const select of selects) {
        fill2(
          select,
          names.get(select) ?? /* @__PURE__ */ new Map(),
          entries.filter((entry) => fits2(entry, words3, select))
        );
      }
      let count2 = 0;
      for (const entry of entries) {
        entry.element.hidden = !fits2(entry, words3);
        count2 += entry.element.hidden ? 0 : 1;
      }
      tidy(box2);
      const isNarrowed = words3.length || selects.some(({ value }) => value);
      const told2 = (form2.dataset.told ?? "").replace("{count}", `${count2}`).replace("{all}", `${entries.length}`);
      output.textContent = isNarrowed ? told2 : "";
      box2.classList.toggle("is-narrowed", Boolean(isNarrowed));
      delete document.documentElement.dataset.asked;
      dispatchEvent(new CustomEvent("narrowed"));
    }
    function readAddress2() {
      const asked3 = new URLSearchParams(location.search);
      input2.value = asked3.get("q") ?? input2.value;
      if (input2.value) keep("q", input2.value);
      for (const select of selects) {
        select.dataset.asked = asked3.get(select.name) ?? select.value;
        select.value = "";
      }
    }
    function clear() {
      for (const control of [input2, ...selects]) {
        control.value = "";
        keep(control.name, "");
      }
      apply();
    }
    form2.addEventListener("input", (event) => {
      const control = (
        /** @type {HTMLInputElement | HTMLSelectElement} */
        event.target
      );
      keep(control.name, control.value);
      apply();
    });
    form2.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", () => {
      if (document.querySelector(":target")?.closest("[hidden]")) clear();
    });
    readAddress2();
    apply();
  }
  var forms = document.querySelectorAll(".filterable > form.filter");
  if (forms.length) {
    const folding = Promise.resolve().then(() => (init_folding2(), folding_exports));
    for (const form2 of forms) {
      const box2 = (
        /** @type {HTMLElement} */
        form2.parentElement
      );
      folding.then((module) => furnish2(box2, form2, module));
    }
  }

  // theme/assets/samizdat/js/sort.js
  var language2 = document.documentElement.lang || "en";
  var collator = new Intl.Collator(language2, { numeric: true, sensitivity: "base" });
  var article4 = language2.startsWith("ar") ? /^ال(?!له(?!\p{L}))(?=\p{L}{2})/u : /^(?!)/;
  var words2 = (cell) => cell.textContent.trim().replace(article4, "");
  function compared(a, b2) {
    const [first2, second] = [a.dataset.order, b2.dataset.order];
    if (first2 && second) return Number(first2) - Number(second);
    if (first2 || second) return first2 ? -1 : 1;
    return collator.compare(words2(a), words2(b2));
  }
  function keep2(order) {
    const address = new URL(location.href);
    address.searchParams.set("sort", order);
    try {
      history.replaceState(history.state, "", address);
    } catch {
    }
  }
  function furnish3(table) {
    const body = table.tBodies[0];
    const heads = [...table.tHead?.rows[0].cells ?? []];
    const letters2 = (
      /** @type {HTMLElement | null} */
      table.closest(".sortable")?.querySelector(".letters")
    );
    function sort(column, down) {
      for (const other2 of heads) other2.removeAttribute("aria-sort");
      heads[column].setAttribute("aria-sort", down ? "descending" : "ascending");
      const rows = [...body.rows];
      rows.sort((a, b2) => compared(a.cells[column], b2.cells[column]) * (down ? -1 : 1));
      body.append(...rows);
      if (letters2) letters2.hidden = column > 0;
    }
    heads.forEach((head, column) => {
      const button4 = document.createElement("button");
      button4.type = "button";
      button4.className = "sort";
      button4.append(...head.childNodes);
      head.append(button4);
      button4.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        sort(column, down);
        keep2(`${down ? "-" : ""}${column + 1}`);
      });
    });
    const asked3 = Number(new URLSearchParams(location.search).get("sort"));
    if (heads[Math.abs(asked3) - 1]) sort(Math.abs(asked3) - 1, asked3 < 0);
  }
  var tables = document.querySelectorAll(".sortable table");
  tables.forEach(furnish3);

  // theme/assets/samizdat/js/cards.js
  var DELAY = 330;
  var KINDS = ["person", "place", "event", "institution", "source", "figure", "quotation", "essay"];
  var OF_RECORDS = KINDS.map((kind) => `a.${kind}[href]`).join();
  var OF_THE_PAGE = 'a.claim[href^="#"], a.footnote-ref, .note-folded';
  var OPENERS = `:is(.text, .card-box) :is(${OF_RECORDS}, a.claim[href], ${OF_THE_PAGE})`;
  var hasRecords = "cards" in document.body.dataset;
  var boxes = () => Promise.resolve().then(() => (init_box(), box_exports));
  var place2 = null;
  var pointer = "";
  var spot = "";
  var opening = 0;
  var closing = 0;
  var boxOf = (link2) => document.getElementById(link2.getAttribute("aria-controls") ?? "");
  function openerAt(target) {
    if (!(target instanceof Element)) return null;
    const link2 = (
      /** @type {HTMLElement | null} */
      target.closest(OPENERS)
    );
    if (!link2 || link2.closest(".card-box.is-nested")) return null;
    if (link2.matches(OF_THE_PAGE)) return isToldAlready(link2) ? null : link2;
    return hasRecords ? link2 : null;
  }
  function isToldAlready(link2) {
    if (!link2.matches(".footnote-ref")) return false;
    if (boxOf(link2)?.matches(".note-here")) return true;
    const note = document.getElementById(link2.getAttribute("href")?.slice(1) ?? "");
    if (!note || document.documentElement.dataset.notes !== "margin") return !note;
    const { top, bottom } = note.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && !note.classList.contains("is-folded");
  }
  async function open4(link2) {
    clearTimeout(opening);
    const { openCard: openCard2 } = await boxes();
    return openCard2(link2);
  }
  function openSoon(link2) {
    clearTimeout(opening);
    opening = setTimeout(open4, DELAY, link2);
  }
  function closeSoon() {
    clearTimeout(closing);
    if (!document.querySelector(".card-box")) return;
    closing = setTimeout(async () => {
      const focused = document.querySelector(":focus-visible");
      (await boxes()).closeAllBut(place2, focused);
    }, DELAY);
  }
  var spotOf = (event) => `${event.screenX},${event.screenY}`;
  function onOver(event) {
    if (event.pointerType !== "mouse" || spotOf(event) === spot) return;
    place2 = /** @type {Element} */
    event.target;
    const link2 = openerAt(place2);
    if (link2 && !boxOf(link2)) openSoon(link2);
    else clearTimeout(opening);
    closeSoon();
  }
  function onFocus(event) {
    const target = (
      /** @type {Element} */
      event.target
    );
    if (!target.matches(":focus-visible")) return;
    place2 = null;
    const link2 = openerAt(target);
    if (link2 && !boxOf(link2)) openSoon(link2);
    closeSoon();
  }
  async function onClick(event) {
    clearTimeout(opening);
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const link2 = openerAt(event.target);
    if (!link2 || boxOf(link2)) return;
    const isNote = link2.matches(".footnote-ref");
    if (isNote && document.documentElement.dataset.notes !== "margin") return;
    if (pointer !== "touch" && !link2.matches(OF_THE_PAGE)) return;
    event.preventDefault();
    place2 = link2;
    const isOpen = await open4(link2);
    if (!isOpen && link2 instanceof HTMLAnchorElement && !isNote) location.assign(link2.href);
  }
  document.addEventListener("pointerover", onOver);
  document.addEventListener("pointermove", (event) => {
    spot = spotOf(event);
  });
  document.addEventListener("focusin", onFocus);
  document.addEventListener("click", onClick);
  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType;
    place2 = /** @type {Element} */
    event.target;
    closeSoon();
  });

  // theme/assets/samizdat/js/years.js
  function slide(maps) {
    const nav = maps.querySelector(".years");
    const label2 = (
      /** @type {HTMLElement | null} */
      maps.querySelector(".year-slider")
    );
    const items2 = (
      /** @type {HTMLElement[]} */
      [...maps.querySelectorAll(".years .year")]
    );
    if (!nav || !label2) return;
    const input2 = (
      /** @type {HTMLInputElement} */
      label2.querySelector("input")
    );
    const output = (
      /** @type {HTMLOutputElement} */
      label2.querySelector("output")
    );
    label2.hidden = false;
    maps.dataset.sliding = "";
    function show2(number2) {
      const item = items2[number2 - 1];
      const link2 = (item ?? nav)?.querySelector("a");
      for (const other2 of nav?.querySelectorAll("[aria-current]") ?? []) other2.removeAttribute("aria-current");
      (item ?? link2?.parentElement)?.setAttribute("aria-current", "true");
      if (item) maps.dataset.year = item.id.replace("in-", "");
      else delete maps.dataset.year;
      input2.value = `${number2}`;
      const [name2, count2] = [
        link2?.firstChild?.textContent ?? "",
        link2?.querySelector(".count")?.getAttribute("title")
      ];
      output.textContent = count2 ? `${name2.trim()}: ${count2}` : name2;
      input2.setAttribute("aria-valuetext", output.textContent);
    }
    const chosen2 = () => items2.findIndex((item) => `#${item.id}` === location.hash) + 1;
    input2.addEventListener("input", () => {
      const number2 = Number(input2.value);
      history.replaceState(null, "", number2 ? `#${items2[number2 - 1].id}` : location.pathname + location.search);
      show2(number2);
    });
    nav.addEventListener("click", (event) => {
      const link2 = (
        /** @type {Element} */
        event.target.closest("a")
      );
      if (!link2) return;
      event.preventDefault();
      history.replaceState(null, "", link2.hash);
      show2(items2.findIndex((item) => item.contains(link2)) + 1);
    });
    addEventListener("hashchange", () => show2(chosen2()));
    show2(chosen2());
  }
  var boxes2 = document.querySelectorAll(".maps");
  for (const maps of boxes2) slide(maps);

  // theme/assets/samizdat/js/band.js
  function follow() {
    for (const dot of document.querySelectorAll(".band [data-event]")) {
      const entry = document.getElementById(dot.getAttribute("data-event") ?? "");
      dot.classList.toggle("is-out", Boolean(entry?.closest("[hidden]")));
    }
  }
  if (document.querySelector(".band")) {
    addEventListener("narrowed", follow);
    follow();
  }

  // theme/assets/samizdat/js/pictures.js
  document.addEventListener("click", async (event) => {
    const { target } = event;
    const link2 = target instanceof Element ? target.closest("a.picture-whole") : null;
    const isAside = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!(link2 instanceof HTMLAnchorElement) || event.defaultPrevented || isAside) return;
    event.preventDefault();
    try {
      const { showWhole: showWhole2 } = await Promise.resolve().then(() => (init_whole(), whole_exports));
      showWhole2(link2);
    } catch {
      location.assign(link2.href);
    }
  });
  for (const link2 of document.querySelectorAll("a.picture-whole")) {
    link2.setAttribute("aria-haspopup", "dialog");
  }
})();
