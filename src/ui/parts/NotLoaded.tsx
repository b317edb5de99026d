/** A part of the app that did not come: what it is, what works without it, and the way to have it. */

interface Props {
  readonly what: string;
  /** What can be done all the same, as a sentence. */
  readonly still: string;
}

export function NotLoaded({ what, still }: Props) {
  return (
    <p className="field-help" role="alert">
      {what}没有装上，可能是内存不够，或者被安全软件拦住了。{still}{' '}
      <button type="button" className="button button-small" onClick={() => window.location.reload()}>
        重新打开本页
      </button>
    </p>
  );
}
