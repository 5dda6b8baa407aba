import { elapsed } from "kaohe";
import { describe, expect, it } from "vitest";

describe("elapsed", () => {
  it.each([
    ["2017", "2017", "month", 12, 12],
    ["2017年上半年", "2017-H1", "month", 6, 12],
    ["2017-Q1", "2017-Q1", "month", 3, 12],
    ["2017年1月", "2017-01", "month", 1, 12],
    ["2017年前三季度", "2017-01..09", "month", 9, 12],
    ["2017-01-01", "2017-01-01", "day", 1, 365],
    ["2017-09-30", "2017-09-30", "day", 273, 365],
    ["2016-09-30", "2016-09-30", "day", 274, 366],
    ["2016-12-31", "2016-12-31", "day", 366, 366],
  ])("%s is %s: %s %d of %d", (through, text, by, done, of) => {
    expect(elapsed(through)).toEqual({ through: text, by, done, of });
  });
});
