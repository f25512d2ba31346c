import type { Effort } from "./chat-cost.ts";
import type { ChatHeader } from "./chat-header.ts";
import type { Scene } from "./chat-reaction.ts";
import type { Standing } from "./chat-steps.ts";
import type { rememberer } from "./chat-varying.ts";
import type { Person } from "./people.ts";
import type { SandboxPhone } from "./sandbox-phone.ts";
import type { SavedRow } from "./saved-rows.ts";

/** A bot under test, as far as a chat can reach it. */
export type BotUnderTest = {
  /** Where the sandbox that it talks to listens. */
  sandboxAddress: string;
  /** What follows from what somebody does now begins once they are answered, at `settle`: in a certain order. */
  hold?(): void;
  /** Waits until everything that is due now and needs no message to set it off is done. */
  settle(): Promise<void>;
  moveClock(instant: Date): Promise<void>;
  restart(): Promise<void>;
  kill(): Promise<void>;
  loseDialogues(): Promise<void>;
  /** Does what `npm run catalogue` does with a file's text; the mistakes in it. */
  loadCatalogue(json: string): Promise<string[]>;
  /** Somebody has registered before the chat begins; nothing is said about it. */
  register(person: Person & { language: string }, wanted: Standing): Promise<void>;
  /** The sample certificates are in the register of BLK Mataram; perhaps one of them is somebody's. */
  certify(holding?: { person: Person & { language: string }; recordId: string }): Promise<void>;
  /** The sample companies and vacancies are there, at BLK Mataram. */
  post(): Promise<void>;
  /** One of them is published at this moment: whoever waits for such a one hears of it. */
  publish(code: string): Promise<void>;
  /** Somebody has a role already: staff of BLK Mataram, or a recruiter of one of the sample's companies. */
  giveRole(person: Person & { language: string }, companyCode?: string): Promise<void>;
  /** What the bot logged as errors since last asked. */
  complaints(): string[];
  query(sql: string): Promise<SavedRow[]>;
};

/** A chat while it is played. */
export type Play = {
  header: ChatHeader;
  folder: string;
  bot: BotUnderTest;
  phone: SandboxPhone;
  scene: Scene;
  names: Map<number, string>;
  known: Map<string, number>;
  efforts: Map<number, Effort>;
  sequence: number;
  clock: Date;
  /** Whether Telegram was made to fail, after which the bot may log errors. */
  troubled: boolean;
  vary: ReturnType<typeof rememberer>;
};

/** What a person has spent so far, to be added to. */
export function effort(play: Play, id: number): Effort {
  const done = play.efforts.get(id) ?? { taps: 0, typed: 0, calls: 0, bytes: 0 };
  play.efforts.set(id, done);
  return done;
}
