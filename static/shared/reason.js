/** Returns in words why a record is not saved yet and what happens next; before the first try there is no problem. */
export function reason(problem, words) {
  if (!problem) return words.kept
  return [words[problem.kind], problem.message].filter(Boolean).join(" ")
}
