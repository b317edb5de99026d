/** `npm start`: builds the app where needed and serves it on this computer until Ctrl+C. */

import { builtFolder, ensureBuilt } from './build.mjs';
import { serve } from './server.mjs';

const usualPort = 4173;

try {
  await ensureBuilt();
  const { url, close } = await serve(builtFolder, { port: usualPort });
  console.log(`\n  政府信息公开工作年度报告编制工具已启动，请用浏览器打开：${url}`);
  console.log(`  The editor is running; open it in a browser: ${url}`);
  console.log('  按 Ctrl+C 停止。 Press Ctrl+C to stop.\n');
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
