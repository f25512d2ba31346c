// What a feature says about a sort of message that the bot starts. The machinery knows nothing else of it.
import type { Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { DeliveryState, Topic } from "../platform/generated/prisma/enums.ts";
import type { ReadyCall } from "../telegram/ready-call.ts";

/** A sort of message. Later features add a kind, not a sender. */
export interface Kind {
  /** Stands in every row, so it is never changed: `broadcast`, `wish-opened` */
  readonly name: string;
  /** What a person may silence; none for what they asked for themselves */
  readonly topic?: Topic;
  /** The larger goes first */
  readonly urgency: number;
  /** Whether it waits while it is night, or another quiet time, where the person lives */
  readonly keepsQuiet: boolean;
  /** Whether one that perhaps did not arrive is sent once more. A one-time code never is */
  readonly repeatsUncertain: boolean;
  /**
   * `shared`: everybody's message is the same, so that Telegram refusing its content halts the subject.
   * `personal`: each has their own, and a refused one is refused alone.
   */
  readonly content: "shared" | "personal";
  /**
   * Whether the subject may be sent at this moment: an SQL expression of the text 'open', 'held' (asked again when
   * `wakeDeliveries` is called, and now and then) or 'over' (what waits is cancelled). Without one: always open.
   * With `for share` on the row it reads, nothing is begun after a pause has been committed.
   */
  gate?(subject: string): Prisma.Sql;
  /**
   * Why a person is not owed it any more: an SQL expression of a text, null if they are. It may speak of the row `d`
   * of "Delivery" and its candidate `c`. What it names becomes the reason of a skipped delivery.
   */
  notOwed?(now: Date): Prisma.Sql;
  /** The candidates who are owed it: a query with one column "candidateId", for `expandAudience`. May use a table only by reading. */
  audience?(subject: string): Prisma.Sql | Promise<Prisma.Sql>;
  /** Told when everyone of the audience has a row; in the same transaction as the last of them. May come twice. */
  expanded?(tx: Tx, subject: string): Promise<void>;
  /** What is sent to each of these people, in their order. The same object for many people is written out only once. */
  render(subject: string, people: readonly Recipient[]): Promise<readonly Rendered[]>;
  /** Told of every delivery that came to an end, in the transaction in which it did. Not of what `gate` ended. */
  settled?(tx: Tx, subject: string, ends: readonly Ended[]): Promise<void>;
  /** Told soon after deliveries of a subject came to an end. May come twice; when the process dies it does not come. */
  ended?(subject: string): Promise<void>;
  /** Told when Telegram refuses the subject's content for everyone, or the bot itself: nothing more of it goes out. */
  halted?(subject: string, reason: string): Promise<void>;
}

/** A person to whom a message is owed. */
export interface Recipient {
  /** The delivery's id */
  readonly id: string;
  readonly candidateId: number;
  readonly telegramId: number;
  readonly language: string;
  /** The zone of their regency; null where it is not known */
  readonly zone: string | null;
}

/** The calls that make up one message, such as an album and its button; or why this person gets none. */
export type Rendered = { readonly calls: readonly ReadyCall[] } | { readonly skip: string };

/** How a delivery ended. */
export interface Ended {
  readonly candidateId: number;
  readonly state: DeliveryState;
  readonly reason: string | null;
}
