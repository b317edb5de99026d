/** The few icons of the screens, drawn on a 16 px square; always beside words, so hidden from readers. */

const paths = {
  empty: <circle cx="8" cy="8" r="5.5" />,
  ongoing: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 5v3.2l2 1.6" />
    </>
  ),
  problem: <path d="M8 2.2 14.4 13H1.6zM8 6.4v3M8 11.2v.2" />,
  doubt: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M6.3 6.4a1.7 1.7 0 1 1 2.5 1.5c-.6.3-.8.6-.8 1.2M8 11.1v.2" />
    </>
  ),
  hint: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.4v3.6M8 5v.2" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.2 8.2 2 2 3.6-4" />
    </>
  ),
  undo: <path d="M6 3 3 6l3 3M3.4 6H9.5a3.5 3.5 0 0 1 0 7H6" />,
  redo: <path d="m10 3 3 3-3 3M12.6 6H6.5a3.5 3.5 0 0 0 0 7H10" />,
  back: <path d="M10 3 5 8l5 5" />,
  next: <path d="m6 3 5 5-5 5" />,
  print: <path d="M4.5 6V2.5h7V6M4.5 11H2.5V6h11v5h-2M4.5 9.5h7v4h-7z" />,
  file: <path d="M4 1.8h5l3 3v9.4H4zM9 1.8v3h3M8 7.5v4M6.3 10 8 11.7 9.7 10" />,
  copy: <path d="M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z" />,
  open: <path d="M2 12.8V3.4h4l1.4 1.7H14v7.7zM8 11V7.4M6.4 9 8 7.4 9.6 9" />,
  menu: <path d="M2.5 4h11M2.5 8h11M2.5 12h11" />,
  plus: <path d="M8 3v10M3 8h10" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  compare: <path d="M2.5 2.5h4.2v11H2.5zM9.3 2.5h4.2v11H9.3zM4 6h1.2M4 9h1.2M10.8 6H12M10.8 9H12" />,
  up: <path d="m4 9.5 4-4 4 4" />,
  down: <path d="m4 6.5 4 4 4-4" />,
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className={`icon icon-${name}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      {paths[name]}
    </svg>
  );
}
