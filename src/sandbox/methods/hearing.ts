import { isLoopbackName } from "../guard.ts";
import { flag, integer, jsonParameter, type Parameters } from "../parameters.ts";
import { badRequest, Refusal, tooManyRequests } from "../refusal.ts";
import type { Sandbox } from "../sandbox.ts";
import { readAllowedUpdates } from "../updates.ts";
import { type Method, ok } from "./method.ts";

const PORTS = new Set(["", "443", "80", "88", "8443"]);
const lastSetAt = new WeakMap<Sandbox, number>();

export const getUpdates: Method = async ({ sandbox, parameters, setWaiting }) => {
  if (sandbox.delivery.webhook()) {
    const words =
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
    throw new Refusal(409, words);
  }
  readAllowedUpdates(sandbox.updates, readList(parameters));
  const answer = await sandbox.polling.poll({
    offset: integer(parameters, "offset", 0),
    limit: integer(parameters, "limit", 100, 1, 100),
    timeoutSeconds: integer(parameters, "timeout", 0, 0, 50),
    onWaiting: setWaiting,
  });
  return { raw: answer.raw };
};

export const setWebhook: Method = ({ sandbox, parameters }) => {
  const url = (parameters.values.url ?? "").trim();
  if (url === "") return removeWebhook(sandbox, parameters);
  const now = sandbox.clock.ms();
  if (now - (lastSetAt.get(sandbox) ?? Number.NEGATIVE_INFINITY) < 1000) throw tooManyRequests(1);
  lastSetAt.set(sandbox, now);
  const secret = parameters.values.secret_token ?? "";
  if (secret.length > 256) throw badRequest("secret token is too long");
  if (/[^A-Za-z0-9_-]/.test(secret)) throw badRequest("secret token contains unallowed characters");
  checkWebhookUrl(url);

  const before = sandbox.delivery.webhook();
  if (flag(parameters, "drop_pending_updates")) dropPending(sandbox);
  const allowedBefore = sandbox.updates.allowed;
  readAllowedUpdates(sandbox.updates, readList(parameters));
  const next = {
    url,
    secret,
    maxConnections: integer(parameters, "max_connections", 40, 1, 100),
    hasCertificate: parameters.uploads.certificate !== undefined,
    ...(parameters.values.ip_address && { ip: parameters.values.ip_address }),
  };
  const same =
    before?.url === url &&
    before.secret === secret &&
    before.maxConnections === next.maxConnections &&
    allowedBefore === sandbox.updates.allowed;
  if (same) return ok(true, "Webhook is already set");
  sandbox.polling.abandon("setWebhook");
  sandbox.delivery.set(next);
  return ok(true, "Webhook was set");
};

export const deleteWebhook: Method = ({ sandbox, parameters }) => removeWebhook(sandbox, parameters);

export const getWebhookInfo: Method = ({ sandbox }) => {
  const webhook = sandbox.delivery.webhook();
  const { allowed, pending } = sandbox.updates;
  return ok({
    url: webhook?.url ?? "",
    has_custom_certificate: webhook?.hasCertificate ?? false,
    pending_update_count: pending.size,
    ...(webhook?.lastError && {
      last_error_date: webhook.lastError.date,
      last_error_message: webhook.lastError.message,
    }),
    ...(webhook && { max_connections: webhook.maxConnections }),
    ...(webhook?.ip && { ip_address: webhook.ip }),
    ...(allowed && { allowed_updates: [...allowed] }),
  });
};

function removeWebhook(sandbox: Sandbox, parameters: Parameters) {
  if (flag(parameters, "drop_pending_updates")) dropPending(sandbox);
  if (!sandbox.delivery.webhook()) return ok(true, "Webhook is already deleted");
  sandbox.delivery.remove();
  return ok(true, "Webhook was deleted");
}

function dropPending(sandbox: Sandbox) {
  for (const queued of [...sandbox.updates.pending.values()]) sandbox.updates.settle(queued, "dropped");
}

function readList(parameters: Parameters): unknown {
  return jsonParameter(parameters, "allowed_updates", "can't parse allowed updates JSON object"); // wording not confirmed
}

/** https on Telegram's ports, or anything on this machine: nothing else is ever called. */
function checkWebhookUrl(given: string) {
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw badRequest("invalid webhook URL specified");
  }
  if (isLoopbackName(url.hostname) && (url.protocol === "http:" || url.protocol === "https:")) return;
  if (url.protocol !== "https:") throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  if (!PORTS.has(url.port)) throw badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
  if (/^(10|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254|0)\./.test(`${url.hostname}.`)) {
    throw badRequest(`bad webhook: IP address ${url.hostname} is reserved`);
  }
  throw badRequest("bad webhook: the sandbox delivers to this machine only");
}
