/** pdf.js ships no types for its other half; it is only handed on to the library itself. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
