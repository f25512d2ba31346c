// A process of its own, run by build-templates.ts: it makes the database that tests copy, if there is none yet. Who is new
// here has nothing compiled either: what this process loads of the product, Node keeps for the workers that follow.
import { makeTemplate } from "./prepared-database.ts";
import { sampleFilling } from "./sample.ts";

if (await makeTemplate(sampleFilling())) await import("../../src/app.ts");
process.exit(0);
