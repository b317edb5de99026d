/** The foot of the start page: where drafts are, how to take them along, and how to have the app itself. */

import { downloadFile } from '../files.ts';
import { useNotify } from '../notice.tsx';
import { appTakenSentence, takeAlongSentence, whereDraftsSentence } from '../sentences/install.ts';
import { useServices } from '../services.tsx';
import { useInstall } from './installPrompt.ts';
import { Licences } from './Licences.tsx';
import { keptPage } from './offline.ts';

const fileName = '年度报告编制工具.html';

export function AppFoot() {
  const { storage } = useServices();
  const install = useInstall();
  const notify = useNotify();
  const address = new URL(window.location.href);
  return (
    <div className="app-foot">
      {storage.kind === 'browser' && (
        <>
          <p>{whereDraftsSentence(address)}</p>
          <p>{takeAlongSentence}</p>
        </>
      )}
      <p className="app-foot-ways">
        {install && (
          <button type="button" className="button button-small" onClick={install}>
            安装到电脑
          </button>
        )}
        {address.protocol !== 'file:' && (
          <button
            type="button"
            className="button-link"
            onClick={() => void takeApp(address).then(() => notify({ text: appTakenSentence(fileName) }))}
          >
            把这个工具存成一个文件带走
          </button>
        )}
        <Licences />
      </p>
    </div>
  );
}

/** The page as a file: the kept one, which needs no network, or else as the server has it. */
async function takeApp(address: URL): Promise<void> {
  const kept = await keptPage();
  if (kept) {
    downloadFile(fileName, [kept], 'text/html');
    return;
  }
  const link = document.createElement('a');
  link.href = address.href.replace(/#.*$/, '');
  link.download = fileName;
  document.body.appendChild(link);
  link.click();
  link.remove();
}
