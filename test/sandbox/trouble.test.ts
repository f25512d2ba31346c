import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AMINA, BILAL, CHITRA, openSandbox } from "./open.ts";

// Send limits on virtual time, and faults made on purpose.

let box: Awaited<ReturnType<typeof openSandbox>>;
beforeAll(async () => {
  box = await openSandbox();
});
afterAll(() => box.close());
beforeEach(async () => {
  await box.control("/clock", { rate: 0 });
  await box.control("/reset", {});
  for (const person of [AMINA, BILAL]) await box.control(`/people/${person}/start`, {});
});

const send = (chat_id: number, text = "Halo") => box.call("sendMessage", { chat_id, text });
const advance = (seconds: number) => box.control("/clock", { advance_ms: seconds * 1000 });
const fault = (body: object) => box.control<{ id: number }>("/faults", body);
const seen = async (person: number) =>
  (await box.control<{ messages: { text: string }[] }>(`/people/${person}/messages`)).messages.map(({ text }) => text);

/** How many messages pass before the first refusal. */
async function untilRefused(chat_id: number) {
  for (let sent = 0; ; sent++) {
    const reply = await send(chat_id);
    if (!reply.ok) return { sent, reply };
  }
}

describe("send limits", () => {
  it("lets a burst through to one chat, then one a second, and names the wait in body and header", async () => {
    await advance(60);
    expect(await untilRefused(AMINA)).toMatchObject({
      sent: 20,
      reply: { error_code: 429, description: "Too Many Requests: retry after 1", parameters: { retry_after: 1 } },
    });
    const answer = await fetch(`${box.address}/bot42:test/sendMessage?chat_id=${AMINA}&text=a`);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "1"]);
    expect(await send(BILAL)).toMatchObject({ ok: true });
    await advance(1);
    expect(await send(AMINA)).toMatchObject({ ok: true });
    expect(await send(AMINA)).toMatchObject({ error_code: 429 });
  });

  it("makes the wait longer for whoever calls on regardless", async () => {
    const { id } = await box.control<{ id: number }>("/groups", { title: "Staf", members: [CHITRA] });
    expect(await untilRefused(id)).toMatchObject({ sent: 20, reply: { parameters: { retry_after: 3 } } });
    await advance(2);
    expect(await send(id)).toMatchObject({ parameters: { retry_after: 2 } });
    await advance(1);
    expect(await send(id)).toMatchObject({ parameters: { retry_after: 2 } });
    await advance(2);
    expect(await send(id)).toMatchObject({ ok: true });
  });

  it("does not meet an ordinary conversation", async () => {
    for (let turn = 0; turn < 50; turn++) {
      await box.control(`/people/${AMINA}/messages`, { text: "lanjut" });
      const { result } = await send(AMINA);
      await box.call("editMessageText", {
        chat_id: AMINA,
        message_id: (result as { message_id: number }).message_id,
        text: "Baik",
      });
      expect(await send(AMINA)).toMatchObject({ ok: true });
    }
  });

  it("bounds messages to people who are not writing at 30 a second, whatever the chat", async () => {
    const people: number[] = [];
    for (let at = 0; at < 40; at++) {
      const { id } = await box.control<{ id: number }>("/people", { first_name: `Orang ${at}` });
      await box.control(`/people/${id}/start`, {});
      people.push(id);
    }
    await advance(31);
    const replies = [];
    for (const id of people) replies.push((await send(id)).ok);
    expect(replies.filter(Boolean)).toHaveLength(30);
    await box.control(`/people/${AMINA}/messages`, { text: "halo" });
    expect(await send(AMINA)).toMatchObject({ ok: true }); // a reply is not bulk
    expect(
      await box.call("sendMessage", { chat_id: people.at(-1), text: "a", allow_paid_broadcast: true }),
    ).toMatchObject({ ok: true });
    await advance(2);
    expect(await send(people.at(-1) ?? 0)).toMatchObject({ ok: true });
  });

  it("can be set and switched off", async () => {
    await box.control("/flood", { enabled: false });
    for (let at = 0; at < 50; at++) expect(await send(AMINA)).toMatchObject({ ok: true });
    await box.control("/flood", { enabled: true });
  });
});

describe("faults", () => {
  it("answers 429 once, or for a time, to one chat or all", async () => {
    await fault({ kind: "too_many_requests", retry_after: 7200, chat_id: AMINA });
    expect(await send(BILAL)).toMatchObject({ ok: true });
    expect(await send(AMINA)).toMatchObject({ error_code: 429, parameters: { retry_after: 7200 } });
    expect(await send(AMINA)).toMatchObject({ ok: true });
    await fault({ kind: "too_many_requests", for_ms: 10_000 });
    await advance(4);
    expect(await send(BILAL)).toMatchObject({ parameters: { retry_after: 6 } });
    await advance(6);
    expect(await send(BILAL)).toMatchObject({ ok: true });
  });

  it("cuts the connection before or after the effect", async () => {
    await fault({ kind: "reset_before" });
    await expect(send(AMINA, "hilang")).rejects.toThrow();
    await fault({ kind: "reset_after" });
    await expect(send(AMINA, "sampai")).rejects.toThrow();
    expect(await seen(AMINA)).toEqual(["/start", "sampai"]);
    const { calls } = await box.control<{ calls: object[] }>("/calls?method=sendMessage");
    expect(calls).toMatchObject([
      { status: 0, outcome: "fault", fault: "reset_before", applied: false },
      { status: 0, outcome: "fault", fault: "reset_after", applied: true },
    ]);
  });

  it.each([
    [{ kind: "server_error" }, 500, "Internal Server Error: restart", false],
    [{ kind: "server_error", code: 502, applied: true }, 502, "Bad Gateway", true],
    [{ kind: "unauthorized" }, 401, "Unauthorized", false],
    [{ kind: "refused", code: 400, description: "Bad Request: PEER_FLOOD" }, 400, "Bad Request: PEER_FLOOD", false],
  ])("%j", async (given, code, words, applied) => {
    await fault(given);
    expect(await send(AMINA)).toMatchObject({ error_code: code, description: words });
    expect(await seen(AMINA)).toHaveLength(applied ? 2 : 1);
    expect(await send(AMINA)).toMatchObject({ ok: true });
  });

  it("answers a proxy's page instead of JSON, and slowly", async () => {
    await fault({ kind: "malformed" });
    await expect(send(AMINA)).rejects.toThrow("JSON");
    await fault({ kind: "slow", delay_ms: 60 });
    const startedAt = performance.now();
    await send(AMINA);
    expect(performance.now() - startedAt).toBeGreaterThan(55);
  });

  it("strikes the methods named, after some calls, a share of them, until removed; polls only when named", async () => {
    await fault({ kind: "unauthorized", method: ["editMessageText", "getme"], times: null });
    expect([await box.call("getMe"), await send(AMINA)]).toMatchObject([{ error_code: 401 }, { ok: true }]);
    await box.control("/faults", undefined, "DELETE");
    expect(await box.call("getMe")).toMatchObject({ ok: true });
    await fault({ kind: "unauthorized", after: 1 });
    expect(await box.call("getUpdates")).toMatchObject({ ok: true });
    expect([await send(AMINA), await send(BILAL), await send(BILAL)]).toMatchObject([
      { ok: true },
      { ok: false },
      { ok: true },
    ]);
    const { id } = await fault({ kind: "unauthorized", method: "getMe", share: 0.3 });
    const replies = [];
    for (let at = 0; at < 100; at++) replies.push((await box.call("getMe")).ok);
    const struck = replies.filter((ok) => !ok).length;
    expect(struck).toBeGreaterThan(15);
    expect(struck).toBeLessThan(45);
    await box.control(`/faults/${id}`, undefined, "DELETE");
    expect(await box.control("/faults")).toEqual({ faults: [] });
  });

  it("queues raw updates as they are", async () => {
    await box.control("/updates", { updates: [{ poll: { id: "1" } }, { unknown_kind: 5 }, {}] });
    const updates = await box.result<object[]>("getUpdates", { offset: -3 });
    expect(updates).toMatchObject([{ poll: { id: "1" } }, { unknown_kind: 5 }, { update_id: expect.any(Number) }]);
  });
});
