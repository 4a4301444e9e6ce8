const KIND = /( (City|Borough|District|County|Metropolitan))* Council$/;

/** The names of a council, longest first: "Derby City Council", "Derby". */
export function councilLabels(name: string): string[] {
  return [...new Set([name, name.replace(KIND, '')])];
}
