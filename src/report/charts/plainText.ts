/** A text that ECharts does not take for a template: a space of no width keeps {b} from being a placeholder. */
export function plainText(text: string): string {
  return text.replaceAll("{", "{\u200b");
}
