// Prints distances over days that some time zones lack or begin late, as the time zone of the process has them.
import { daysBetween } from "../../src/period/index.js";

const distances = [
  daysBetween("2011-12-29", "2011-12-31"),
  daysBetween("2011-12-29", "2011-12-30"),
  daysBetween("1994-12-31", "1995-01-01"),
  daysBetween("2017-01-01", "2017-07-01"),
  daysBetween("2017-10-15", "2018-10-15"),
];
console.log(distances.join(" "));
