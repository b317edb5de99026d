/** The raw words of a failure, out of the clerk's way: for whoever looks after the tool. */
export function ForMaintainers({ words }: { words: string }) {
  return (
    <details className="for-maintainers">
      <summary>给维护人员看的</summary>
      <pre>{words}</pre>
    </details>
  );
}

/** What a thrown value says of itself. */
export const wordsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
