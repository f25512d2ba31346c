import { readSoon } from "./live.ts";
import { change, chatOf, store } from "./store.ts";

/** Opens a person's chat, or a group as its first member. */
export function openPerson(id: number): void {
  show(id, id);
  history.replaceState(null, "", `#${id}`);
}

export function openGroup(id: number, as: number): void {
  show(id, as);
  history.replaceState(null, "", `#${id}`);
}

function show(id: number, as: number): void {
  const chat = chatOf(id);
  change((s) => Object.assign(s, { open: id, actor: as, view: "chat", menu: null, dialog: null }));
  markSeen();
  if (chat.sequence === 0) readSoon(id);
}

/** Back to the list, on a phone. */
export function showPeople(): void {
  change((s) => Object.assign(s, { view: "people", menu: null }));
}

/** What stands in the open chat has been looked at. */
export function markSeen(): void {
  if (store.open === null || store.view !== "chat" || document.hidden) return;
  const { id, sequence } = chatOf(store.open);
  if ((store.seen[id] ?? 0) < sequence) change((s) => (s.seen[id] = sequence));
  localStorage.setItem("seen", JSON.stringify(store.seen));
}

/** What was looked at before a reload. */
export function rememberedSeen(): Record<string, number> {
  try {
    return JSON.parse(localStorage.getItem("seen") ?? "{}") as Record<string, number>;
  } catch {
    return {};
  }
}

/** The chat that the address names, so that a reload comes back to it. */
export function addressedChat(): number | null {
  const id = Number(location.hash.slice(1));
  return Number.isSafeInteger(id) && id !== 0 ? id : null;
}
