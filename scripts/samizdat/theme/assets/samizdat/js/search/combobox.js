/* A field with a list of links below it: the ARIA combobox pattern. The focus stays in the field. */

export class Combobox {
  /**
   * @param {HTMLInputElement} input
   * @param {HTMLElement} list
   */
  constructor(input, list) {
    this.input = input;
    this.list = list;
    input.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** @returns {HTMLElement[]} */
  get options() {
    return /** @type {HTMLElement[]} */ ([...this.list.querySelectorAll("[role=option]")]);
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
    const shown = groups.filter(([, links]) => links.length);
    this.list.replaceChildren(
      ...shown.map(([label, links], position) => this.#group(label, links, position)),
    );
    for (const [position, option] of this.options.entries()) option.id = `search-option-${position}`;
    this.list.hidden = shown.length === 0;
    this.input.ariaExpanded = String(shown.length > 0);
    this.input.removeAttribute("aria-activedescendant");
  }

  /**
   * @param {string} label
   * @param {HTMLElement[]} links
   * @param {number} position
   */
  #group(label, links, position) {
    for (const link of links) {
      link.role = "option";
      link.tabIndex = -1;
      link.ariaSelected = "false";
    }
    const group = document.createElement("div");
    const head = document.createElement("p");
    head.className = "search-group-label";
    head.id = `search-group-${position}`;
    head.textContent = label;
    head.role = "presentation";
    group.className = "search-group";
    group.role = "group";
    group.setAttribute("aria-labelledby", head.id);
    group.append(head, ...links);
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
    const at = this.position;
    if (key === "ArrowDown") return all[(at + 1) % all.length];
    if (key === "ArrowUp") return all.at(at < 0 ? -1 : at - 1);
    if (key === "Home" && at >= 0) return all[0];
    if (key === "End" && at >= 0) return all.at(-1);
    return undefined;
  }
}
