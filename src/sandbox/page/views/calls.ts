import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { icon } from "../icons.ts";
import { copy } from "../presses.ts";
import { change, store } from "../store.ts";
import { preciseTime } from "../times.ts";
import type { Call } from "../types.ts";
import { say } from "../words.ts";
import { toggleCalls } from "./header.ts";

/** The drawer with what the bot asked of the Bot API, newest first. */
export function callsDrawer(): TemplateResult | typeof nothing {
  if (!store.callsShown) return nothing;
  const shown = store.callsOf === "all" ? store.calls : store.calls.filter((call) => call.chat_id === store.open);
  return html`<aside class="calls" aria-label=${say("calls")}>
    <header>
      <div><h2>${say("calls")}</h2><p>${say("callsIntro")}</p></div>
      <button type="button" class="round-button" aria-label=${say("hideCalls")} @click=${toggleCalls}>${icon("close")}</button>
    </header>
    <div class="calls-of" role="group" aria-label=${say("calls")}>
      ${(["all", "chat"] as const).map(
        (which) => html`<button type="button" aria-pressed=${store.callsOf === which}
          @click=${() => change((s) => Object.assign(s, { callsOf: which }))}>${say(which === "all" ? "callsAll" : "callsThisChat")}</button>`,
      )}
    </div>
    ${shown.length === 0 ? html`<p class="calls-empty">${say("callsEmpty")}</p>` : nothing}
    <ol>${repeat(shown, ({ sequence }) => sequence, callRow)}</ol>
  </aside>`;
}

function callRow(call: Call): TemplateResult {
  const open = store.callsOpen.has(call.sequence);
  const toggle = () => change((s) => (open ? s.callsOpen.delete(call.sequence) : s.callsOpen.add(call.sequence)));
  return html`<li class=${call.outcome}>
    <button type="button" class="call" aria-expanded=${open} @click=${toggle}>
      <code>${call.method}</code>
      <span class="status">${call.status}</span>
      <time>${preciseTime(call.at)}</time>
      <span class="took">${say("milliseconds", { count: Math.round(call.took_ms) })}</span>
    </button>
    ${open ? details(call) : nothing}
  </li>`;
}

function details(call: Call): TemplateResult {
  const { method, parameters, status, answer } = call;
  const readable = unfolded(parameters);
  const all = JSON.stringify({ method, parameters: readable, status, answer }, null, 2);
  return html`<div class="call-details">
    <button type="button" class="copy-json" @click=${() => copy(all)}>${icon("copy")}${say("copyJson")}</button>
    <h3>${say("parameters")}</h3>
    <pre tabindex="0">${JSON.stringify(readable, null, 2)}</pre>
    <h3>${say("answer")}</h3>
    <pre tabindex="0">${JSON.stringify(answer, null, 2)}</pre>
  </div>`;
}

/** The Bot API gets nested parameters as JSON in a string; here they are shown as what they hold. */
function unfolded(parameters: unknown): unknown {
  return JSON.parse(JSON.stringify(parameters ?? null), (_name, value: unknown) => {
    if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return value;
    }
  });
}
