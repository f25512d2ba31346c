// A CPU profile, added up by whose code the time was spent in.
import { readFileSync } from "node:fs";
import type { Question } from "./tables.ts";

interface Frame {
  readonly functionName: string;
  readonly url: string;
}
interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: Frame; readonly children?: readonly number[] }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** What Node's own functions call when they hand something to the kernel. */
const writes = ["writev", "writeUtf8String", "writeLatin1String", "writeBuffer"];

/** The share of each library and of ours in the busy time of JavaScript's thread; what Node does counts for who asked for it. */
export function printProfile(title: string, file: string, updates: number): Question {
  const profile = JSON.parse(readFileSync(file, "utf8")) as Profile;
  const owners = ownersOf(profile);
  const times = new Map<string, number>();
  profile.samples.forEach((node, at) => {
    const owner = owners.get(node);
    if (owner !== undefined) times.set(owner, (times.get(owner) ?? 0) + (profile.timeDeltas[at] ?? 0));
  });
  const busy = [...times.values()].reduce((sum, time) => sum + time, 0);
  const largest = [...times].toSorted(([, a], [, b]) => b - a).slice(0, 12);
  return {
    title,
    how: "Busy time of the JavaScript thread by whose code ran; what Node does counts for whoever asked for it. Writing to sockets stands by itself: there the time is the kernel's, and most of it goes into waking the process at the other end.",
    columns: ["whose", "share", "µs an update"],
    rows: largest.map(([owner, time]) => [owner, `${((time / busy) * 100).toFixed(1)} %`, (time / updates).toFixed(0)]),
  };
}

/** For each node of the profile whose it is; none for those in which nothing of the bot ran. */
function ownersOf({ nodes }: Profile): Map<number, string> {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const owners = new Map<number, string>();
  for (const { id, callFrame } of nodes) {
    if (["(idle)", "(root)"].includes(callFrame.functionName) || callFrame.url === "node:inspector") continue;
    let at: number | undefined = id;
    let owner: string | undefined;
    while (at !== undefined && owner === undefined) {
      owner = ownerOf(frames.get(at));
      at = parents.get(at);
    }
    const name = owner ?? "Node itself";
    owners.set(id, writes.includes(callFrame.functionName) ? `writing to sockets, for ${name}` : name);
  }
  return owners;
}

function ownerOf(frame: Frame | undefined): string | undefined {
  if (frame?.functionName === "(garbage collector)") return "garbage collection";
  if (frame?.functionName === "(program)") return "native code";
  const [, library] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(frame?.url ?? "") ?? [];
  if (library !== undefined) return library;
  const [, folder] = /\/src\/([\w-]+)[/.]/.exec(frame?.url ?? "") ?? [];
  return folder === undefined ? undefined : `ours: ${folder}`;
}
