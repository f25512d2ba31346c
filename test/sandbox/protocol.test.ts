import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, startSandbox } from "../../src/sandbox/server.ts";
import { AMINA, openSandbox, png, upload } from "./open.ts";

// HTTP as Telegram speaks it, and who may speak to the sandbox at all.

let box: Awaited<ReturnType<typeof openSandbox>>;
beforeAll(async () => {
  box = await openSandbox({ flood: false });
  await box.control(`/people/${AMINA}/start`, {});
});
afterAll(() => box.close());

type Loose = {
  ok: boolean;
  result?: { text?: string; document?: { file_id: string; file_name: string; mime_type: string } };
  description?: string;
};
async function ask(path: string, init?: RequestInit): Promise<Loose> {
  return (await (await fetch(`${box.address}${path}`, init)).json()) as Loose;
}

describe("parameters", () => {
  it("takes GET like POST, a form like JSON, any case of the method, and merges query and body", async () => {
    const form = { method: "POST", body: new URLSearchParams({ chat_id: `${AMINA}`, text: "form" }) };
    expect(await ask(`/bot42:test/sendMessage?chat_id=${AMINA}&text=get`)).toMatchObject({ result: { text: "get" } });
    expect(await ask("/bot42:test/SENDMESSAGE", form)).toMatchObject({ result: { text: "form" } });
    const json = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: "json" }),
    };
    expect(await ask(`/bot42:test/sendMessage?chat_id=${AMINA}`, json)).toMatchObject({ result: { text: "json" } });
    expect(await ask(`/bot42:test/?method=sendMessage&chat_id=${AMINA}&text=leer`)).toMatchObject({
      result: { text: "leer" },
    });
    expect(await ask("/bot42:test/test/getMe")).toMatchObject({ ok: true });
  });

  it("takes every parameter as a string, and an object as its JSON", async () => {
    const reply_markup = JSON.stringify({ inline_keyboard: [[{ text: "Ya", callback_data: "y" }]] });
    for (const markup of [reply_markup, JSON.parse(reply_markup)]) {
      const message = await box.result("sendMessage", { chat_id: `${AMINA}`, text: 5, reply_markup: markup });
      expect(message).toMatchObject({ text: "5", reply_markup: JSON.parse(reply_markup) });
    }
  });

  it("knows yes in its three spellings, and clamps numbers instead of refusing them", async () => {
    for (const yes of ["true", "Yes", "1"]) {
      expect(await box.result("sendMessage", { chat_id: AMINA, text: "a", protect_content: yes })).toMatchObject({
        has_protected_content: true,
      });
    }
    expect(await box.result("sendMessage", { chat_id: AMINA, text: "a", protect_content: "ja" })).not.toHaveProperty(
      "has_protected_content",
    );
    expect(await box.call("getUpdates", { limit: 5000, timeout: -3 })).toMatchObject({ ok: true });
  });

  it("drops in silence: buttons beyond 12 in a row or 300 in all, buttons without words, empty keyboards", async () => {
    const row = (count: number) => Array.from({ length: count }, (_, at) => ({ text: `${at}`, callback_data: "x" }));
    const keyboard = async (reply_markup: object) =>
      (await box.result("sendMessage", { chat_id: AMINA, text: "a", reply_markup })).reply_markup;
    expect((await keyboard({ inline_keyboard: [row(13)] }))?.inline_keyboard[0]).toHaveLength(12);
    expect(
      (await keyboard({ inline_keyboard: [[{ text: " ", callback_data: "x" }, ...row(1)]] }))?.inline_keyboard,
    ).toEqual([row(1)]);
    expect(await keyboard({ inline_keyboard: [] })).toBeUndefined();
    await keyboard({ keyboard: Array.from({ length: 31 }, () => Array(10).fill("a")) });
    expect(box.sandbox.chats.get(AMINA)?.replyKeyboard?.keyboard.flat()).toHaveLength(300);
  });

  it("takes 4096 emoji and 64 bytes of data, but not one more", async () => {
    const data = (callback_data: string) => ({
      chat_id: AMINA,
      text: "a",
      reply_markup: { inline_keyboard: [[{ text: "Ya", callback_data }]] },
    });
    expect(await box.call("sendMessage", { chat_id: AMINA, text: "🙂".repeat(4096) })).toMatchObject({ ok: true });
    expect(await box.call("sendMessage", data("🙂".repeat(16)))).toMatchObject({ ok: true });
    expect(await box.call("sendMessage", data(`${"🙂".repeat(16)}a`))).toMatchObject({ ok: false });
  });

  it("keeps a file that was sent once for sending again, and gives its bytes back", async () => {
    const content = new TextEncoder().encode("nama;kota\nAmina;Mataram\n");
    const form = upload("document", content, "peserta.csv", {
      chat_id: `${AMINA}`,
      caption: "<b>Daftar</b>",
      parse_mode: "HTML",
    });
    const sent = await box.result<{ document: { file_id: string } }>("sendDocument", form);
    expect(sent).toMatchObject({
      caption: "Daftar",
      caption_entities: [{ type: "bold" }],
      document: { file_name: "peserta.csv", file_size: content.length },
    });
    const { file_id } = sent.document;
    expect(await box.result("sendDocument", { chat_id: AMINA, document: file_id })).toMatchObject({
      document: { file_id },
    });
    const attached = upload("lampiran", content, "b.csv", { chat_id: `${AMINA}`, document: "attach://lampiran" });
    expect(await box.result("sendDocument", attached)).toMatchObject({ document: { file_name: "b.csv" } });
    const { file_path } = await box.result<{ file_path: string }>("getFile", { file_id });
    const bytes = await (await fetch(`${box.address}/file/bot42:test/${file_path}`)).text();
    expect(bytes).toBe("nama;kota\nAmina;Mataram\n");
    expect((await fetch(`${box.address}/file/bot42:other/${file_path}`)).status).toBe(404);
    expect(await box.call("sendPhoto", { chat_id: AMINA, photo: file_id })).toMatchObject({
      description: "Bad Request: can't use file of type Document as Photo",
    });
  });

  it("sends an album as several messages", async () => {
    const form = upload("a", png(10, 10), "a.png", { chat_id: `${AMINA}` });
    form.set("b", new Blob([png(20, 20)]), "b.png");
    form.set(
      "media",
      JSON.stringify([
        { type: "photo", media: "attach://a", caption: "Satu" },
        { type: "photo", media: "attach://b" },
      ]),
    );
    const album = await box.result<{ media_group_id: string }[]>("sendMediaGroup", form);
    expect(album).toMatchObject([{ caption: "Satu" }, {}]);
    expect(album[0]?.media_group_id).toBe(album[1]?.media_group_id);
  });

  it("records each call with its parameters, bytes, answer and outcome", async () => {
    const body = JSON.stringify({ chat_id: AMINA, text: "dicatat" });
    const { sequence } = await box.control<{ sequence: number }>("/state");
    await box.call("sendMessage", JSON.parse(body));
    await box.call("sendMessage", { chat_id: 1, text: "x" });
    const { calls } = await box.control<{ calls: object[] }>(`/calls?since=${sequence}&method=sendMessage`);
    expect(calls).toMatchObject([
      {
        method: "sendMessage",
        parameters: { chat_id: `${AMINA}`, text: "dicatat" },
        chat_id: AMINA,
        bytes: body.length,
        status: 200,
        outcome: "ok",
        applied: true,
      },
      { status: 400, answer: { description: "Bad Request: chat not found" }, outcome: "refused", applied: false },
    ]);
  });
});

describe("who may speak to it", () => {
  function status(headers: Record<string, string>, path = "/sandbox/state"): Promise<number | undefined> {
    const { port } = new URL(box.address);
    return new Promise((resolve, reject) => {
      request({ host: "127.0.0.1", port, path, headers }, (answer) => resolve(answer.resume().statusCode))
        .on("error", reject)
        .end();
    });
  }
  const port = () => new URL(box.address).port;

  it.each(["/sandbox/state", "/bot42:test/getMe", "/file/bot42:test/x"])(
    "refuses a foreign Host or Origin at %s",
    async (path) => {
      expect(await status({ host: "sandbox.example.org" }, path)).toBe(403);
      expect(await status({ host: `192.168.1.5:${port()}` }, path)).toBe(403);
      expect(await status({ host: `127.0.0.1:${port()}`, origin: "https://example.org" }, path)).toBe(403);
      expect(await status({ host: `127.0.0.1:${port()}`, origin: "http://127.0.0.1:1" }, path)).toBe(403);
      expect(await status({ host: `127.0.0.1:${port()}`, origin: "null" }, path)).toBe(403);
      expect(await status({ host: `localhost:${port()}`, origin: `http://localhost:${port()}` }, path)).not.toBe(403);
    },
  );

  it("refuses what a foreign page makes a browser ask without saying its Origin", async () => {
    const host = `127.0.0.1:${port()}`;
    const path = `/bot42:test/sendMessage?chat_id=${AMINA}&text=a`;
    expect(await status({ host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }, path)).toBe(403);
    expect(await status({ host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }, path)).toBe(403);
    expect(await status({ host, "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors" }, path)).toBe(200);
  });

  it("does not start on other interfaces, nor with a token that looks real", async () => {
    await expect(startSandbox({ port: 0, host: "0.0.0.0" })).rejects.toThrow("loopback only");
    const real = `12345678:${"A".repeat(35)}`;
    expect(() => createSandbox({ token: real })).toThrow("looks like a real bot's");
    expect(() => createSandbox({ token: real })).not.toThrow(real);
  });

  it("answers any input at all", async () => {
    const odd = [
      ["application/json", "{".repeat(5000)],
      ["application/json", `{"a":${"[".repeat(5000)}${"]".repeat(5000)}}`],
      ["multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb'],
      ["multipart/form-data", "x"],
      ["multipart/form-data; boundary=x", "--x\r\n\r\n--x--"],
      ["text/odd", "\u0000\u0001"],
    ] as const;
    for (const [type, body] of odd) {
      for (const method of ["getMe", "sendMessage", "%E0%A4%A", "__proto__", "constructor"]) {
        const answer = await fetch(`${box.address}/bot42:test/${method}`, {
          method: "POST",
          headers: { "content-type": type },
          body,
        });
        expect((await answer.json()) as Loose).toHaveProperty("ok");
        expect(`${method} ${type} ${answer.status}`).not.toMatch(/ 500/);
      }
    }
    const values = [
      "",
      "0",
      "-1",
      "null",
      "[]",
      "{}",
      "1e999",
      "\ud800",
      "<",
      "*",
      "[null]",
      '[{"type":null}]',
      '{"inline_keyboard":[[null]]}',
    ];
    const fields = [
      "chat_id",
      "text",
      "caption",
      "message_id",
      "message_ids",
      "media",
      "photo",
      "reply_markup",
      "commands",
      "scope",
      "results",
      "reaction",
    ];
    const methods = Object.keys((await import("../../src/sandbox/methods/table.ts")).METHODS).filter(
      (method) => !/Updates|Webhook/.test(method),
    );
    for (const method of methods) {
      for (const value of values) {
        const all = Object.fromEntries(fields.map((field) => [field, value]));
        for (const parameters of [all, { ...all, chat_id: AMINA, from_chat_id: AMINA, message_id: 2, text: "a" }]) {
          const { error_code, description } = await box.call(method, parameters);
          expect(`${method} ${value} ${error_code} ${description}`).not.toMatch(/ 500 /);
        }
      }
    }
    expect(Object.keys(Object.prototype), "nothing was put on every object").toEqual([]);
  });
});
