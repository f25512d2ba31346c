const NEAR_PX = 80;

let stuck = true;
let shownChat: number | null = null;

const log = () => document.querySelector<HTMLElement>(".log");

/** Follows the newest message after each drawing, unless the person has scrolled up to read. */
export function followNewest(chatId: number | null): void {
  if (chatId !== shownChat) stuck = true;
  shownChat = chatId;
  keepDown();
}

export function keepDown(): void {
  const element = log();
  if (element && stuck) element.scrollTop = element.scrollHeight;
}

/** Notes whether the person reads further up; the page's arrow back down shows then. */
export function noteScroll(): void {
  const element = log();
  if (!element) return;
  stuck = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
  element.parentElement?.classList.toggle("reading-up", !stuck);
}

export function toNewest(): void {
  stuck = true;
  keepDown();
  noteScroll();
}
