import type { Statement } from "kaohe";

/**
 * A statement in one line: `target 专利申请量: growth atLeast 50% | striving | by 2025 | base 较2020年 | scope 全市`. What is not there is left out.
 */
export function summary({
  kind,
  subject,
  of,
  comparator,
  value,
  high,
  unit,
  strength,
  deadline,
  base,
  scope,
}: Statement): string {
  const figure = value === null ? "" : ` ${value}${high === null ? "" : `~${high}`}`;
  return [
    `${kind} ${subject}: ${of}${comparator === null ? "" : ` ${comparator}`}${figure}${unit}`,
    strength === null ? "" : strength.kind,
    deadline === null ? "" : `by ${deadline.period ?? deadline.text}`,
    base === null ? "" : `base ${base.text}`,
    scope === null ? "" : `scope ${scope}`,
  ]
    .filter((part) => part !== "")
    .join(" | ");
}
