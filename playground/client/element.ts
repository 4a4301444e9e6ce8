/**
 * A new element with attributes and children. A string becomes text and never markup, here and in the whole page.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/**
 * An element of the page by its id.
 * @throws Error if page.html has no such element, or it is of another kind.
 */
export function part<Kind extends HTMLElement>(id: string, kind: abstract new (...args: never[]) => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`page.html has no ${kind.name} with the id ${id}`);
}
