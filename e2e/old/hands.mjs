/** Eyes and hands on a page, alike in every browser: what is waited for, and where the mouse goes. */

/** How long anything may take to come true, in milliseconds. */
const patience = 60_000;

/** @typedef {(expression: string) => Promise<unknown>} Evaluate */
/**
 * @typedef {object} Page
 * @property {(url: string) => Promise<void>} goto
 * @property {Evaluate} evaluate the value of an expression, awaited
 * @property {(condition: string) => Promise<boolean>} holds whether a condition holds now or soon
 * @property {(element: string) => Promise<boolean>} click presses the mouse on an element, given as an expression,
 *   once it stands still and nothing lies over it; false: that never came
 * @property {(keys: string) => Promise<void>} press a key, or keys held together: `Tab`, `Control+z`
 * @property {(text: string) => Promise<void>} type puts text where the cursor is
 * @property {(input: string, path: string) => Promise<void>} pick gives a file to an input, named by a selector
 * @property {(path: string) => Promise<void>} photograph writes a PNG
 * @property {(html: string) => Promise<Uint8Array>} print a PDF of a page whose button for printing was just pressed:
 *   what came out, or, where a browser without a window has no printer, what comes out of the page as HTML
 * @property {Storage} storage
 * @property {readonly string[]} problems errors, warnings and requests that should not be, so far
 */
/**
 * What befalls the place where this page's drafts are kept.
 * @typedef {object} Storage
 * @property {() => Promise<void>} fill leaves no room in it, where the browser is set up to have little
 * @property {() => Promise<void>} free gives room again
 * @property {() => Promise<void>} clear empties it, as the clerk does who clears her browsing data in another window
 */
/**
 * A browser that is open with a profile, and its first page.
 * @typedef {object} Sitting
 * @property {Page} page
 * @property {() => Promise<Page>} open another window
 * @property {() => Promise<void>} close ends the browser in good order
 * @property {() => Promise<void>} kill ends it as a power cut does
 */
/**
 * @typedef {object} Seat where a browser keeps its things
 * @property {string} profile a folder
 * @property {string} downloads a folder
 * @property {string} intranet a host's name that means this computer
 * @property {(url: string) => boolean} isOwn whether a request may be made
 * @property {Mood} [mood]
 */
/** How a browser is set up: with hardly any room for what pages keep, without leave for it, in private windows only. @typedef {'little' | 'refusing' | 'private'} Mood */
/**
 * @typedef {object} Browser
 * @property {string} name
 * @property {(seat: Seat) => Promise<Sitting>} sit
 * @property {(profile: string) => void} spoil puts something into a new profile that keeps its databases from opening
 */

/** The database of what is there only to fill. */
const filler = 'filler';

/**
 * Puts as much into a database of its own as the browser takes. Where there is plenty of room it would take long.
 * @param {Evaluate} evaluate
 */
export async function fillUp(evaluate) {
  const left = await evaluate(`new Promise((resolve, reject) => {
    const request = indexedDB.open('${filler}');
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => request.result.createObjectStore('bytes', { autoIncrement: true });
    request.onsuccess = () => {
      let size = 65536;
      const put = () => {
        const change = request.result.transaction('bytes', 'readwrite');
        change.objectStore('bytes').put(crypto.getRandomValues(new Uint8Array(size)));
        change.oncomplete = put;
        change.onabort = () => {
          // In what follows a change that found no room, Firefox lets rows only be deleted.
          request.result.transaction('bytes', 'readwrite').objectStore('bytes').delete(0);
          size /= 2;
          if (size >= 512) return put();
          request.result.close();
          resolve(change.error.name);
        };
      };
      put();
    };
  })`);
  if (left !== 'QuotaExceededError') throw new Error(`not filled up: ${left}`);
}

/** @param {Evaluate} evaluate */
export async function freeAgain(evaluate) {
  await evaluate(`new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('${filler}');
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  }).then(() => true)`);
}

/**
 * @param {Evaluate} evaluate
 * @param {string} condition
 */
export async function holds(evaluate, condition) {
  for (;;) {
    try {
      return await holdsHere(evaluate, condition);
    } catch (error) {
      // The page was opened anew meanwhile.
      if (!/context|navigated|navigation/i.test(String(error))) throw error;
    }
  }
}

/**
 * @param {Evaluate} evaluate
 * @param {string} condition
 */
async function holdsHere(evaluate, condition) {
  const value = await evaluate(`new Promise(resolve => {
    const end = Date.now() + ${patience};
    // A frame inside loads without a sign in the page around it.
    const look = () => {
      if (${condition}) resolve(true);
      else if (Date.now() > end) resolve(false);
      else setTimeout(look, 50);
    };
    look();
  })`);
  return value === true;
}

/**
 * Brings an element into sight.
 * @param {Evaluate} evaluate
 * @param {string} element
 * @returns {Promise<{ readonly x: number, readonly y: number } | null>} its middle, once a click there would meet it
 */
export async function spotOf(evaluate, element) {
  const spot = await evaluate(`new Promise(resolve => {
    const end = Date.now() + ${patience};
    let before = '';
    const look = () => {
      const found = ${element};
      if (found && !found.disabled) {
        found.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = found.getBoundingClientRect();
        const spot = { x: left + width / 2, y: top + height / 2 };
        const above = document.elementFromPoint(spot.x, spot.y);
        const now = JSON.stringify(spot);
        if (now === before && above && found.contains(above)) return resolve(spot);
        before = now;
      }
      if (Date.now() > end) resolve(null);
      else setTimeout(look, 30);
    };
    look();
  })`);
  if (typeof spot !== 'object' || spot === null || !('x' in spot) || !('y' in spot)) return null;
  return { x: Number(spot.x), y: Number(spot.y) };
}
