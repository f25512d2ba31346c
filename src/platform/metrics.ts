import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

const handlingBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export type Metrics = ReturnType<typeof createMetrics>;

/** What this process counts, each in a registry of its own so that tests start from zero. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  return {
    registry,
    updates: new Counter({
      name: "jembatan_updates_total",
      help: "Updates dealt with",
      labelNames: ["kind", "outcome"] as const,
      registers,
    }),
    refusedRequests: new Counter({
      name: "jembatan_webhook_refused_total",
      help: "Requests to the webhook that were turned away before an update was read from them",
      labelNames: ["reason"] as const,
      registers,
    }),
    handling: new Histogram({
      name: "jembatan_update_seconds",
      help: "Time from receiving an update to its acknowledgement",
      labelNames: ["kind"] as const,
      buckets: handlingBuckets,
      registers,
    }),
    calls: new Counter({
      name: "jembatan_bot_api_calls_total",
      help: "Calls to the Bot API by their HTTP status, or 'failed' without one",
      labelNames: ["method", "status"] as const,
      registers,
    }),
    callTime: new Histogram({
      name: "jembatan_bot_api_seconds",
      help: "Time one call to the Bot API took",
      labelNames: ["method"] as const,
      buckets: handlingBuckets,
      registers,
    }),
    turns: new Gauge({
      name: "jembatan_turns",
      help: "Turns of this process that wait or run",
      labelNames: ["state"] as const,
      registers,
    }),
    work: new Counter({
      name: "jembatan_work_total",
      help: "Steps of background work",
      labelNames: ["name", "outcome"] as const,
      registers,
    }),
    workTime: new Histogram({
      name: "jembatan_work_seconds",
      help: "Time one step of background work took",
      labelNames: ["name"] as const,
      buckets: handlingBuckets,
      registers,
    }),
    storageAway: new Counter({
      name: "jembatan_storage_away_total",
      help: "Times a store stopped answering, each told once in the log",
      labelNames: ["store"] as const,
      registers,
    }),
    deliveries: new Counter({
      name: "jembatan_deliveries_total",
      help: "Messages the bot started, by what became of them",
      labelNames: ["kind", "outcome"] as const,
      registers,
    }),
    deliveriesUnderWay: new Gauge({
      name: "jembatan_deliveries_under_way",
      help: "Messages that this process is sending at this moment",
      registers,
    }),
    slotsLateMs: new Gauge({
      name: "jembatan_slots_late_milliseconds",
      help: "How much of the pace this process has lost by coming late",
      registers,
    }),
    invitations: new Counter({
      name: "jembatan_invitations_total",
      help: "Links of invitations that were opened or accepted; 'alarm' when so many were wrong that staff were told",
      labelNames: ["outcome"] as const,
      registers,
    }),
    certificateLooks: new Counter({
      name: "jembatan_certificate_looks_total",
      help: "Look-ups of certificates; 'alarm' when so many missed that staff were told",
      labelNames: ["way", "outcome"] as const,
      registers,
    }),
    storageUp: new Gauge({
      name: "jembatan_storage_up",
      help: "1 while the store answers",
      labelNames: ["store"] as const,
      registers,
    }),
  };
}
