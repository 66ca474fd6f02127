/* Facets: by what a search may be narrowed, and how the choice stands in the address. */

export const FACETS = [
  { name: "kind", label: "Kind", of: (entry) => [entry.kind], single: true },
  { name: "topic", label: "Topic", of: (entry) => entry.topics },
  { name: "person", label: "Person", of: (entry) => entry.people },
  { name: "place", label: "Place", of: (entry) => entry.places },
  { name: "period", label: "Period", of: (entry) => entry.decades.map((decade) => `${decade}s`), inOrder: true },
  { name: "source-kind", label: "Kind of source", of: (entry) => (entry.sourceKind ? [entry.sourceKind] : []), single: true },
  { name: "status", label: "Status", of: (entry) => (entry.status ? [entry.status] : []), single: true },
];

/** The choice in an address, as a map from the facet's name to its values. */
export function chosenIn(parameters) {
  return new Map(FACETS.map(({ name }) => [name, [...new Set(parameters.getAll(name))]]).filter(([, values]) => values.length));
}

/** The address of a search: the words, then the facets in their order. */
export function parametersOf(words, chosen) {
  const parameters = new URLSearchParams();
  if (words) parameters.set("q", words);
  for (const { name } of FACETS) for (const value of chosen.get(name) ?? []) parameters.append(name, value);
  return parameters;
}

/** An entry has every value that was chosen. */
export const fits = (entry, chosen) =>
  FACETS.every(({ name, of }) => {
    const asked = chosen.get(name) ?? [];
    return !asked.length || asked.every((value) => of(entry).includes(value));
  });

/** How many of some entries have each value of each facet. */
export function countsOf(entries) {
  return new Map(
    FACETS.map(({ name, of }) => {
      const counts = new Map();
      for (const entry of entries) for (const value of new Set(of(entry))) counts.set(value, (counts.get(value) ?? 0) + 1);
      return [name, counts];
    }),
  );
}

/** With a value added where it was not chosen, without it where it was. */
export function toggled(chosen, { name, single }, value) {
  const values = chosen.get(name) ?? [];
  const kept = values.includes(value) ? values.filter((each) => each !== value) : single ? [value] : [...values, value];
  const other = new Map(chosen).set(name, kept);
  if (!kept.length) other.delete(name);
  return other;
}
