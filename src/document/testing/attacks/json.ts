/** For tests: draft files that mean to change what every object in JavaScript is. */

import { objectNames } from './texts.ts';

const harm = '{"polluted":"yes","toString":null,"raw":"x"}';

/** What a file of ours may hold, written by hand: JSON.parse gives `__proto__` as a key like any other. */
export function pollutedDraft(name: string): string {
  const key = `"${name}":${harm}`;
  const text = `"${name}":"甲"`;
  const report = `{"form":"2021","year":2025,"facts":{"organ":"甲县乙镇人民政府",${text}},"texts":{"problems":"问题。",${text}},
    "parts":[{"id":"own1","heading":"自拟",${key}},{"id":"constructor","heading":"乙"},{"id":"toString","heading":"丙"}],
    "figures":{"requests.received.natural":1,${key}},"confirmed":["problems","overview.constructor"],"printed":{${key}},
    "accepted":[{"rule":"${name}","at":"${name}","of":"${name}","reason":"有据",${key}}],
    "signOff":{"first":{"name":"张","opinion":"","date":"",${key}},${key}},"charts":["${name}"],
    "printing":{"signature":"full","date":"","draftMark":true,"oneSided":false,${key}},
    "ledger":{"use":"aside","lines":[{"id":"${name}","note":"${name}","applicant":"${name}","result":"${name}",${key}}],"carriedIn":{${key}},${key}},
    "unreadable":{${key}},"later":{"deep":{${key},"list":[{${key}}]}},${key}}`;
  return `{"format":"zwgk-annual-report","version":1,"report":${report},"lastYear":{"report":${report},"printed":{${key}},${key}},${key}}`;
}

export const pollutedDrafts: readonly (readonly [string, string])[] = objectNames.map(name => [
  name,
  pollutedDraft(name),
]);
