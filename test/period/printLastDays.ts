// Prints the last day of every month of two centuries, as the time zone of the process has it.
import { lastDay } from "../../src/period/index.js";

for (let year = 1900; year < 2100; year += 1) {
  for (let month = 1; month <= 12; month += 1) console.log(lastDay({ kind: "month", year, month }));
}
