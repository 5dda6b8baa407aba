import type { Locale } from "../error/index.js";

/** An ISO day as people write it: 2017年9月30日. */
export function dayText(day: string, locale: Locale): string {
  if (locale === "en") return day;
  const [year = "", month = "", date = ""] = day.split("-").map((part) => String(Number(part)));
  return `${year}年${month}月${date}日`;
}
