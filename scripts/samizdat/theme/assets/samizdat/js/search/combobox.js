/* A field with a list of links below it: the ARIA combobox pattern. The focus stays in the field. */

export class Combobox {
  constructor(input, list) {
    this.input = input;
    this.list = list;
    input.addEventListener("keydown", (event) => this.#onKey(event));
  }

  get options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  get chosen() {
    return this.list.querySelector("[aria-selected=true]");
  }

  /** Put groups of links into the list: `[label, links]` each; a link becomes an option. */
  show(groups) {
    const shown = groups.filter(([, links]) => links.length);
    this.list.replaceChildren(...shown.map(([label, links], position) => this.#group(label, links, position)));
    this.options.forEach((option, position) => (option.id = `search-option-${position}`));
    this.list.hidden = shown.length === 0;
    this.input.ariaExpanded = String(shown.length > 0);
    this.input.removeAttribute("aria-activedescendant");
  }

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

  choose(option) {
    const before = this.chosen;
    if (before) before.ariaSelected = "false";
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.ariaSelected = "true";
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

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

  /** Home and End belong to the field until a result has been chosen. */
  #destination(key) {
    const all = this.options;
    const at = all.indexOf(this.chosen);
    if (key === "ArrowDown") return all[(at + 1) % all.length];
    if (key === "ArrowUp") return all.at(at < 0 ? -1 : at - 1);
    if (key === "Home" && at >= 0) return all[0];
    if (key === "End" && at >= 0) return all.at(-1);
    return undefined;
  }
}
