/** The sheets as they will be printed, as wide as there is room. */

import { type RefObject, useEffect, useState } from 'react';

/** A sheet of A4 with some desk around it, in CSS pixels. */
const wide = 794 + 2 * 16;

export interface PaperFrameProps {
  readonly title: string;
  readonly sheets: string;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** The sheets are on the screen, and can be printed. */
  readonly onShown: () => void;
}

/** Nothing scrolls within what scrolls: the frame is as high as its sheets. */
export function PaperFrame({ title, sheets, frame, onShown }: PaperFrameProps) {
  const [room, setRoom] = useState<HTMLDivElement | null>(null);
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (!room) return;
    const fitToRoom = () => {
      const element = frame.current;
      const paper = element?.contentDocument?.documentElement;
      if (!element || !paper) return;
      const scale = Math.min(1, room.clientWidth / wide);
      element.style.width = `${Math.max(wide, room.clientWidth)}px`;
      if (shown > 0) {
        element.style.height = 'auto';
        element.style.height = `${paper.scrollHeight}px`;
        room.style.height = `${Math.ceil(paper.scrollHeight * scale)}px`;
      }
      element.style.transform = scale === 1 ? 'none' : `scale(${scale})`;
    };
    fitToRoom();
    window.addEventListener('resize', fitToRoom);
    return () => window.removeEventListener('resize', fitToRoom);
  }, [room, frame, shown]);
  return (
    <div className="paper-room" ref={setRoom}>
      <iframe
        className="paper"
        ref={frame}
        title={title}
        srcDoc={sheets}
        onLoad={() => {
          setShown(count => count + 1);
          onShown();
        }}
      />
    </div>
  );
}
