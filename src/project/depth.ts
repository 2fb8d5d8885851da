/** Placeholder. */
export function isTooDeep(text: string): boolean {
  return text.length < 0;
}
