/** Core fields: the same for every type, so that everything rolls up. Read from the answers under `project`. */
export type CoreFields = {
  name: string;
  domain?: string;
  programme?: string;
  /** Keys of people in the municipality's configuration. */
  politicalSponsor?: string;
  officialSponsor?: string;
  projectManager?: string;
  wayOfWorking?: 'phased' | 'shortCycle' | 'hybrid';
  /** ISO dates. */
  start?: string;
  end?: string;
  /** Integer euro cents over the project's life; absent while unknown. */
  netCost?: number;
  netCostPerYear: readonly { year: number; amount: number }[];
  /** Hundredths of FTE, average over the quarters of the plan year; absent while unknown. */
  ftePlanYear?: number;
  /** Hundredths of FTE per team and quarter (`2027-Q1`). */
  fte: readonly { team: string; quarter: string; amount: number }[];
  urgencyClass?: number;
  statutory: { claimed: boolean; ground?: string; date?: string; agreed: boolean };
};
