import { html, type SVGTemplateResult, svg, type TemplateResult } from "lit-html";

const drawings = {
  back: svg`<path d="M15 5l-7 7 7 7" />`,
  more: svg`<circle cx="12" cy="5" r="1.2" /><circle cx="12" cy="12" r="1.2" /><circle cx="12" cy="19" r="1.2" />`,
  send: svg`<path d="M5 12h13M12 5l7 7-7 7" />`,
  attach: svg`<path d="M20 11.5l-8.2 8.2a5 5 0 0 1-7.1-7.1l8.6-8.6a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6" />`,
  keyboard: svg`<rect x="3" y="6" width="18" height="12" rx="2.5" /><path d="M7 10h.01M11 10h.01M15 10h.01M8 14h8" />`,
  commands: svg`<rect x="4" y="4" width="16" height="16" rx="4" /><path d="M13.5 8l-3 8" />`,
  close: svg`<path d="M6 6l12 12M18 6L6 18" />`,
  plus: svg`<path d="M12 5v14M5 12h14" />`,
  down: svg`<path d="M6 9l6 6 6-6" />`,
  file: svg`<path d="M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8z" /><path d="M14 3v5h5" />`,
  photo: svg`<rect x="3" y="5" width="18" height="14" rx="2.5" /><circle cx="9" cy="10" r="1.6" /><path d="M4 17l5-4 3.5 3L16 12l5 5" />`,
  person: svg`<circle cx="12" cy="8" r="4" /><path d="M4 20c1.2-3.6 4.4-5 8-5s6.8 1.4 8 5" />`,
  people: svg`<circle cx="9" cy="8.5" r="3.5" /><path d="M2.5 19.5c.9-3.2 3.5-4.5 6.5-4.5s5.6 1.3 6.5 4.5M16 5.3a3.5 3.5 0 0 1 0 6.4M18 15.3c1.9.7 3.1 2 3.6 4.2" />`,
  link: svg`<path d="M8 16L16 8M9 8h7v7" />`,
  reply: svg`<path d="M10 6l-6 6 6 6M4 12h9c4 0 6.5 2 7 6" />`,
  block: svg`<circle cx="12" cy="12" r="8.5" /><path d="M6 6l12 12" />`,
  clock: svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3.5 2" />`,
  calls: svg`<path d="M8 7l-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14" />`,
  copy: svg`<rect x="8" y="8" width="12" height="12" rx="2.5" /><path d="M16 8V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h2" />`,
  tick: svg`<path d="M4 12.5l5 5L20 6.5" />`,
  pen: svg`<path d="M4 20l1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L8 19z" />`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof drawings;

/** A line drawing that takes the size and colour of the text around it; silent for screen readers. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawings[name]}</svg>`;
}
