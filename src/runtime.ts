import type { Config } from "./config.ts";
import type { Clock } from "./platform/clock.ts";
import type { Coordination } from "./platform/coordination.ts";
import type { Database } from "./platform/database.ts";
import type { Log } from "./platform/log.ts";
import type { Metrics } from "./platform/metrics.ts";
import type { Seal } from "./platform/seal.ts";
import type { Work } from "./platform/work.ts";
import type { Seam } from "./telegram/seam.ts";
import type { Texts } from "./telegram/texts.ts";

/** What every feature stands on. A record, made once in `app.ts` and handed down. */
export interface Runtime {
  readonly config: Config;
  readonly db: Database;
  readonly coordination: Coordination;
  readonly work: Work;
  readonly seal: Seal;
  readonly texts: Texts;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly telegram: Pick<Seam, "fetch" | "call">;
  /** The product's time, which tests may move. */
  now(): Date;
}
