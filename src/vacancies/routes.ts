// What abroad follows from the company: an agency places, the state sends; an employer here can do neither.
import type { CompanyKind, PlacementRoute, VacancyKind } from "../platform/generated/prisma/enums.ts";

const routes: Readonly<Record<CompanyKind, PlacementRoute>> = { agency: "p2p", government: "g2g", employer: "unknown" };

/** What stands in a new vacancy abroad before anything is said of it; nothing in one here. */
export function routeOf({ kind: company }: { readonly kind: CompanyKind }, kind: VacancyKind) {
  return kind === "overseas" ? { route: routes[company], visaType: null } : { route: null, visaType: null };
}
