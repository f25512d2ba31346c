import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { createMetrics } from "../../src/platform/metrics.ts";
import { parseHtml } from "../../src/sandbox/entities/html.ts";
import { createSeam } from "../../src/telegram/seam.ts";
import { sendableBody } from "../../src/telegram/wire-text.ts";

const sent = (method: string, payload: object) => JSON.parse(sendableBody(method, JSON.stringify(payload)));

describe("what is about to be sent", () => {
  test("is left as it is when nothing is wrong with it", () => {
    const body = JSON.stringify({ chat_id: 1, text: "Las 👩‍🏭 \u202eterbalik\u202c <b>x</b>" });
    expect(sendableBody("sendMessage", body)).toBe(body);
  });
  test("loses NUL and half surrogate pairs, anywhere", () => {
    const { text, reply_markup } = sent("sendMessage", {
      text: "a\0b\ud83dc\udc00",
      reply_markup: { inline_keyboard: [[{ text: "\ud800" }]] },
    });
    expect(text).toBe("ab\ufffdc\ufffd");
    expect(reply_markup.inline_keyboard[0][0].text).toBe("\ufffd");
  });
  test("loses each of them also where it is the only one", () => {
    expect(sent("sendMessage", { text: "a\0b" }).text).toBe("ab");
    expect(sent("sendMessage", { text: "a\ud83d" }).text).toBe("a\ufffd");
    expect(sent("sendMessage", { text: "\udc00b" }).text).toBe("\ufffdb");
  });
  test("is made sendable on both ways through the seam", async () => {
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part) => parts.push(part));
      request.on("end", () => {
        bodies.push(Buffer.concat(parts).toString());
        response.end('{"ok":true,"result":true}');
      });
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bot1:x/sendMessage`;
    const seam = createSeam(createMetrics());
    const body = JSON.stringify({ chat_id: 1, text: `a\0\ud83d${"x".repeat(5000)}` });
    await seam.call(url, body, undefined);
    await seam.fetch(url, { method: "POST", body });
    await seam.close();
    server.close();
    expect(bodies).toEqual(Array(2).fill(sendableBody("sendMessage", body)));
    expect(JSON.parse(bodies[0] ?? "{}").text).toHaveLength(4096);
  });
  test.each([
    ["plain", "x".repeat(4097), undefined],
    ["with emoji at the limit", `${"x".repeat(4094)}👷👷`, undefined],
    ["HTML", `<b>${"&lt;".repeat(4000)}<i>${"x".repeat(200)}</i></b> end`, "HTML"],
    ["HTML cut inside an entity", `<a href="https://x.example/?a=1&amp;b=2">${"&amp;".repeat(5000)}</a>`, "HTML"],
  ])("is cut to what Telegram takes: %s", (_, text, parse_mode) => {
    const cut = sent("sendMessage", { text, parse_mode }).text as string;
    const visible = parse_mode ? visibleText(cut) : cut;
    expect(visible.length).toBeLessThanOrEqual(4096);
    expect(visible.length).toBeGreaterThan(4090);
    expect(visible.endsWith("…")).toBe(true);
    expect(cut.isWellFormed()).toBe(true);
  });
  test("is not cut when only its markup is long", () => {
    const text = `${"<b>x</b>".repeat(4096)}`;
    expect(sent("sendMessage", { text, parse_mode: "HTML" }).text).toBe(text);
  });
  test("is cut to 200 in a pop-up and 1,024 under a picture", () => {
    expect(sent("answerCallbackQuery", { text: "y".repeat(300) }).text).toHaveLength(200);
    expect(sent("sendPhoto", { caption: "y".repeat(1030) }).caption).toHaveLength(1024);
  });
});

function visibleText(html: string): string {
  return parseHtml(html).text;
}
