// node tools/production-tree.ts <directory>: lays out what the image holds, and nothing else. The Dockerfile uses it,
// and a test runs the same tree without any Docker.
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");

/** With the tool that loads a centre's catalogue: compose's PostgreSQL cannot be reached from outside. */
const ours = ["package.json", "LICENSE", "src", "prisma", "tools/catalogue.ts"];
/** No installation that people depend on holds a Telegram that anybody can play at. */
const leftOut = [path.join(root, "src/sandbox")];

/** The image brings its own Node; by this name only, for other optional packages are needed. */
const isNodeItself = (name: string) => name.startsWith("node-linux-");

interface LockedPackage {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

type Lock = Record<string, LockedPackage>;

/** Copies our files and the packages that they need to run into a directory, which must be new or empty. */
export async function layProductionTree(target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const wanted = (source: string) => !leftOut.includes(source);
  for (const name of ours)
    await cp(path.join(root, name), path.join(target, name), { recursive: true, filter: wanted });
  for (const place of await productionPackages()) {
    if (!existsSync(path.join(root, place))) continue; // an optional one, for another kind of machine
    // Packages inside this one are listed by themselves.
    const nested = path.join(root, place, "node_modules");
    const filter = (source: string) => source !== nested;
    await cp(path.join(root, place), path.join(target, place), { recursive: true, filter, dereference: true });
  }
}

/**
 * Where the packages lie that `dependencies` reaches. npm's --omit=dev leaves more: whatever is an optional peer of
 * something, such as Prisma's command line with a hundred packages of its own.
 */
export async function productionPackages(): Promise<string[]> {
  const { packages: lock } = JSON.parse(await readFile(path.join(root, "package-lock.json"), "utf8")) as {
    packages: Lock;
  };
  const found = new Set<string>();
  const visit = (place: string) => {
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = lock[place] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      if (isNodeItself(name) || (peerDependenciesMeta?.[name]?.optional && !dependencies?.[name])) continue;
      const needed = resolve(lock, place, name);
      if (needed === undefined) {
        if (optionalDependencies?.[name]) continue;
        throw new Error(`package-lock.json lacks ${name}, which ${place || "package.json"} needs`);
      }
      if (found.has(needed)) continue;
      found.add(needed);
      visit(needed);
    }
  };
  visit("");
  return [...found].sort();
}

/** A package is looked for inside the one that needs it, then beside it, and so on outward. */
function resolve(lock: Lock, from: string, name: string): string | undefined {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))) {
    const place = `${base === "" ? "" : `${base}/`}node_modules/${name}`;
    if (lock[place] !== undefined) return place;
    if (base === "") return undefined;
  }
}

if (process.argv[1] === import.meta.filename) {
  const target = process.argv[2];
  if (target === undefined) throw new Error("node tools/production-tree.ts <directory>");
  await rm(target, { recursive: true, force: true });
  await layProductionTree(target);
}
