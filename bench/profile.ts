// A CPU profile, added up by whose code the time was spent in.
import { readFileSync } from "node:fs";
import type { Question } from "./tables.ts";

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** The share of each library, of Node and of ours in the time that JavaScript's thread was busy. */
export function printProfile(title: string, file: string): Question {
  const profile = JSON.parse(readFileSync(file, "utf8")) as Profile;
  const owners = new Map(profile.nodes.map(({ id, callFrame }) => [id, ownerOf(callFrame)]));
  const shares = new Map<string, number>();
  let busy = 0;
  profile.samples.forEach((node, at) => {
    const owner = owners.get(node);
    const microseconds = profile.timeDeltas[at] ?? 0;
    if (owner === undefined) return;
    busy += microseconds;
    shares.set(owner, (shares.get(owner) ?? 0) + microseconds);
  });
  const largest = [...shares].toSorted(([, a], [, b]) => b - a).slice(0, 12);
  return {
    title,
    how: "Share of the busy time of the JavaScript thread, by whose code was running.",
    columns: ["whose", "share"],
    rows: largest.map(([owner, microseconds]) => [owner, `${((microseconds / busy) * 100).toFixed(1)} %`]),
  };
}

/** Whose code a frame is; undefined when nothing ran. */
function ownerOf({ functionName, url }: { functionName: string; url: string }): string | undefined {
  if (functionName === "(idle)") return undefined;
  if (functionName === "(garbage collector)") return "garbage collection";
  if (functionName === "(program)") return "native code, system calls";
  const [, library] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (library !== undefined) return library;
  const [, folder] = /\/src\/([\w-]+)[/.]/.exec(url) ?? [];
  if (folder !== undefined) return `ours: ${folder}`;
  const [, builtIn] = /^node:(?:internal\/)?([\w-]+)/.exec(url) ?? [];
  return builtIn === undefined ? "built into JavaScript" : `node: ${builtIn}`;
}
