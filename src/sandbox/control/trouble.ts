import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { FAULT_KINDS } from "../faults.ts";
import { migrateGroup } from "../phone/groups.ts";
import { cannot } from "../phone/who.ts";
import { redeliver, redeliverySchema } from "../redelivery.ts";
import { resetSandbox, type Sandbox } from "../sandbox.ts";
import { findGroup } from "./groups.ts";
import { bodyOf, idParams } from "./read.ts";

const faultSchema = z.object({
  kind: z.enum([...FAULT_KINDS, "group_migrated"]),
  method: z.union([z.string(), z.array(z.string())]).optional(),
  chat_id: z.number().optional(),
  times: z.number().int().positive().nullable().optional(),
  for_ms: z.number().positive().optional(),
  share: z.number().min(0).max(1).optional(),
  after: z.number().int().min(0).default(0),
  retry_after: z.number().int().positive().optional(),
  code: z.number().int().min(400).max(599).optional(),
  description: z.string().optional(),
  parameters: z.record(z.string(), z.unknown()).optional(),
  applied: z.boolean().optional(),
  delay_ms: z.number().min(0).max(600_000).optional(),
  copies: z.number().int().min(1).max(20).optional(),
  hold_ms: z.number().min(0).max(60_000).optional(),
});
const clockSchema = z.object({
  now: z.iso.datetime({ offset: true }).optional(),
  advance_ms: z.number().min(0).optional(),
  rate: z.number().min(0).max(100_000).optional(),
});
const floodSchema = z
  .object({
    enabled: z.boolean(),
    chat_per_second: z.number().positive(),
    chat_burst: z.number().positive(),
    group_per_minute: z.number().positive(),
    bulk_per_second: z.number().positive(),
  })
  .partial();
const updatesSchema = z.object({ updates: z.array(z.record(z.string(), z.unknown())).max(20_000) });

/** Faults, raw and repeated updates, send limits, time, and starting afresh. */
export function troubleRoutes(inner: FastifyInstance, sandbox: Sandbox): void {
  inner.get("/faults", () => ({ faults: sandbox.faults.list() }));
  inner.post("/faults", ({ body }) => addFault(sandbox, faultSchema.parse(body)));
  inner.delete("/faults", () => {
    sandbox.faults.remove();
    return { faults: [] };
  });
  inner.delete("/faults/:id", ({ params }) => {
    sandbox.faults.remove(idParams.parse(params).id);
    return { faults: sandbox.faults.list() };
  });

  inner.post("/updates", ({ body }) => ({
    update_ids: updatesSchema.parse(body).updates.map((update) => sandbox.updates.addRaw(update)),
  }));
  inner.post("/redeliver", ({ body }) => redeliver(sandbox, redeliverySchema.parse(bodyOf(body))));

  inner.get("/flood", () => sandbox.flood.settings);
  inner.post("/flood", ({ body }) => {
    Object.assign(sandbox.flood.settings, floodSchema.parse(bodyOf(body)));
    sandbox.flood.reset();
    return sandbox.flood.settings;
  });

  inner.get("/clock", () => clockView(sandbox));
  inner.post("/clock", ({ body }) => {
    const { now, advance_ms, rate } = clockSchema.parse(bodyOf(body));
    sandbox.clock.change({
      ...(now !== undefined && { to: Date.parse(now) }),
      ...(advance_ms !== undefined && { by: advance_ms }),
      ...(rate !== undefined && { rate }),
    });
    sandbox.events.tell(sandbox.events.next(), "clock", clockView(sandbox));
    return clockView(sandbox);
  });
  inner.post("/reset", ({ body }) => {
    const { people } = z.object({ people: z.enum(["default", "keep"]).default("default") }).parse(bodyOf(body));
    resetSandbox(sandbox, people);
    return { sequence: sandbox.events.last() };
  });
}

function addFault(sandbox: Sandbox, given: z.infer<typeof faultSchema>) {
  if (given.kind === "group_migrated") {
    if (given.chat_id === undefined) throw cannot(400, "group_migrated needs the chat_id of a group.");
    const { id } = migrateGroup(sandbox, findGroup(sandbox, given.chat_id));
    return { kind: given.kind, chat_id: given.chat_id, migrate_to_chat_id: id };
  }
  if (given.kind === "refused" && (given.code === undefined || given.description === undefined)) {
    throw cannot(400, "refused needs a code and a description.");
  }
  const { kind, method, times, ...rest } = given;
  const unlimited = given.for_ms !== undefined || given.share !== undefined;
  return sandbox.faults.add({
    kind,
    times: times === undefined ? (unlimited ? null : 1) : times,
    ...(method !== undefined && { method: [method].flat() }),
    ...withoutUndefined(rest),
  });
}

function withoutUndefined<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function clockView({ clock }: Sandbox) {
  return { now: clock.date().toISOString(), rate: clock.rate() };
}
