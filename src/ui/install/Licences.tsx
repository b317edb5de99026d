/** 开源许可: what others wrote of this page, and on which terms. It stands in the page, for every way of opening it. */

import { useState } from 'react';
import { Dialog } from '../parts/Dialog.tsx';
import { licencesId } from './builtIn.ts';

export function Licences() {
  const [isOpen, setOpen] = useState(false);
  const text = document.getElementById(licencesId)?.textContent ?? '';
  if (text === '') return null;
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className="button-link" onClick={() => setOpen(true)}>
        开源许可
      </button>
      {isOpen && (
        <Dialog title="开源许可" onCancel={close}>
          <button type="button" className="button button-small" onClick={close}>
            关闭
          </button>
          {/* It scrolls, by keyboard too. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable */}
          <pre className="licences" tabIndex={0} lang="en">
            {text}
          </pre>
        </Dialog>
      )}
    </>
  );
}
