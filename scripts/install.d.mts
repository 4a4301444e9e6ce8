export function installMissing(root: string, node: string): Promise<void>;
