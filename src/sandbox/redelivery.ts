import { z } from "zod";
import { repeatableRandom } from "./faults.ts";
import { isLoopbackName } from "./guard.ts";
import { cannot } from "./phone/who.ts";
import type { Sandbox } from "./sandbox.ts";
import type { Queued } from "./updates.ts";

/** Which updates to deliver again, and how; `docs/sandbox.md` says it in words. */
export const redeliverySchema = z.object({
  update_ids: z.array(z.number()).optional(),
  last: z.number().int().positive().optional(),
  copies: z.number().int().min(1).max(100).default(1),
  order: z.enum(["same", "reversed", "shuffled"]).default("same"),
  concurrent: z.boolean().default(true),
  urls: z.array(z.url()).optional(),
  wait: z.boolean().default(false),
});

type Redelivery = z.infer<typeof redeliverySchema>;
type Delivered = { update_id: number; url: string; status: number; took_ms: number };

/** Delivers updates once more that were delivered before: the same ids, outside the lanes. */
export async function redeliver(sandbox: Sandbox, given: Redelivery) {
  const copies = inOrder(chosen(sandbox, given), given);
  const webhook = sandbox.delivery.webhook();
  const urls = given.urls ?? (webhook ? [webhook.url] : []);
  if (urls.some((url) => !isLoopbackName(new URL(url).hostname)))
    throw cannot(400, "Only addresses on this machine are delivered to.");
  if (urls.length === 0) {
    sandbox.polling.again(copies);
    sandbox.idle.pulse();
    return { redelivered: copies.length };
  }
  const post = async (queued: Queued, at: number): Promise<Delivered> => {
    const url = urls[at % urls.length] ?? "";
    sandbox.underWay++;
    const { status, tookMs } = await sandbox.delivery.post(queued, url);
    sandbox.underWay--;
    sandbox.idle.pulse();
    return { update_id: queued.update_id, url, status, took_ms: tookMs };
  };
  const all = given.concurrent ? Promise.all(copies.map(post)) : oneByOne(copies, post);
  return { redelivered: copies.length, ...(given.wait && { deliveries: await all }) };
}

function chosen(sandbox: Sandbox, { update_ids, last }: Redelivery): Queued[] {
  const history = sandbox.updates.history.since(0);
  if (update_ids === undefined) return history.slice(-(last ?? 1));
  const wanted = new Set(update_ids);
  const found = history.filter((queued) => wanted.has(queued.update_id));
  if (found.length === 0) throw cannot(404, "None of these updates is known (any more).");
  return found;
}

function inOrder(list: Queued[], { copies, order }: Redelivery): Queued[] {
  const repeated = list.flatMap((queued) => Array.from({ length: copies }, () => queued));
  if (order === "reversed") return repeated.reverse();
  if (order === "same") return repeated;
  const random = repeatableRandom(1945);
  return repeated
    .map((queued) => ({ queued, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ queued }) => queued);
}

async function oneByOne(
  list: Queued[],
  post: (queued: Queued, at: number) => Promise<Delivered>,
): Promise<Delivered[]> {
  const delivered: Delivered[] = [];
  for (const [at, queued] of list.entries()) delivered.push(await post(queued, at));
  return delivered;
}
