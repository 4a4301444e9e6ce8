/** What people type who have not typed a whole name. */

/** A name with two letters of its last word in each other's place, as a hurried hand types it: "Joan Tarvis". */
export function misspelt(name: string): string {
  const word = name.lastIndexOf(' ') + 1;
  const [second, third] = [name[word + 1], name[word + 2]];
  if (second === undefined || third === undefined) return name;
  return `${name.slice(0, word + 1)}${third}${second}${name.slice(word + 3)}`;
}

export function firstLetter(name: string): string {
  return name.slice(0, 1);
}
