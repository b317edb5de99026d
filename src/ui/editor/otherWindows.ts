/**
 * One draft open in several windows: what another one saved is brought into this one as it comes, and what both changed
 * to different ends waits for the clerk. Until she chooses, this window shows its own and saves theirs.
 */

import type { DraftStore, UnsavedReason } from '../../drafts/index.ts';
import {
  apply,
  changesToTake,
  type DraftContent,
  type Field,
  fieldKey,
  isSameField,
  mergeThreeWays,
} from '../../report/index.ts';
import type { Session } from '../../session/index.ts';

export type Side = 'mine' | 'theirs';

/** What two windows say of one draft, for the clerk to choose from. */
export interface Disputes {
  /** In the order of the form; the same array until they change. */
  getFields(): readonly Field[];
  /** What the other window has, whole. */
  theirs(): DraftContent;
  subscribe(listener: () => void): () => void;
  /** Settles these fields; taking theirs is a step that undo takes back. */
  choose(fields: readonly Field[], side: Side): void;
}

export interface OtherWindows {
  readonly disputes: Disputes;
  revision(): number;
  /** What is to be stored: what is on screen, but theirs where the clerk has not chosen yet. */
  toSave(): DraftContent;
  /** Saves what is on screen, with what others saved meanwhile brought in. */
  save(): Promise<UnsavedReason | null>;
  /** Brings in what another window saved, if it did; `false`: the store cannot tell, or the draft is gone. */
  look(): Promise<boolean>;
  /** Whether what the session tells of just now came from another window. */
  isFollowing(): boolean;
}

export interface OtherWindowsTools {
  readonly id: string;
  readonly writer: string;
  readonly store: DraftStore;
  readonly session: Session;
  readonly current: () => DraftContent;
  /** Takes over what beside report and last year's report is kept of a draft. */
  readonly onOutside: (content: DraftContent) => void;
  /** The draft as it was stored at `revision`. */
  readonly stored: { readonly revision: number; readonly content: DraftContent };
  /** Keeps a side of a dispute as a version of the draft. */
  readonly keep: (content: DraftContent) => Promise<{ readonly id: string } | null>;
  /** Puts something newer in the place of such a version; `false`: it has to be kept anew. */
  readonly rewrite: (version: string, content: DraftContent) => Promise<boolean>;
  /** Something has to be saved. */
  readonly onChange: () => void;
  /** Another window's work has come in. */
  readonly onFollowed: () => void;
  /** Brings in changes without moving the caret; see composing.ts. */
  readonly quietly: (perform: () => void) => void;
  /** Resolves when no input method composes; `null`: none does. */
  readonly calm: () => Promise<void> | null;
}

/** One window cannot be overtaken more often within one save, but by a defect. */
const mostTries = 20;

export function watchOtherWindows(tools: OtherWindowsTools): OtherWindows {
  const { id, writer, store, session, current } = tools;
  let { revision, content: base } = tools.stored;
  let fields: readonly Field[] = [];
  let isFollowing = false;
  /** One thing at a time: a save that is not acknowledged yet is not another window's. */
  let line: Promise<unknown> = Promise.resolve();
  let keeping: Promise<void> = Promise.resolve();
  /** The version that holds what this window shows: of what is disputed, the draft holds theirs. */
  let aside: { readonly id: string; readonly content: DraftContent } | null = null;
  const listeners = new Set<() => void>();

  /** Puts down what is disputed: what says the same by now is not. */
  const dispute = (next: readonly Field[]) => {
    const content = current();
    const left = next.filter(field => !isSameField(content, base, field));
    if (left.length === fields.length && left.every((field, index) => field === fields[index])) return;
    fields = left;
    for (const listener of [...listeners]) listener();
  };

  const inLine = <T>(task: () => Promise<T>): Promise<T> => {
    const done = line.then(task, task);
    line = done.catch(() => undefined);
    return done;
  };

  const toSave = (): DraftContent => {
    const content = current();
    return fields.length === 0 ? content : withFields(content, base, fields);
  };

  /** Brings in what is stored; a reason where that cannot be. */
  const bringIn = async (): Promise<UnsavedReason | null> => {
    const stored = await store.look(id);
    if (stored.kind === 'gone') return { kind: 'gone' };
    if (stored.kind === 'unreadable') return { kind: 'conflict' };
    for (let composed = tools.calm(); composed; composed = tools.calm()) await composed;
    // A save of our own that went through without our hearing of it.
    if (stored.savedBy === writer && stored.revision === revision + 1) {
      ({ revision, content: base } = stored);
      return null;
    }
    const mine = current();
    const merged = mergeThreeWays(base, mine, stored.content);
    const known = new Set(fields.map(fieldKey));
    const added = merged.disputed.filter(field => !known.has(fieldKey(field)));
    if (added.length > 0) keeping = keep(stored.content, mine);
    base = stored.content;
    revision = stored.revision;
    if (merged.content !== mine) {
      isFollowing = true;
      try {
        tools.onOutside(merged.content);
        tools.quietly(() => session.follow(merged.content.report, merged.content.lastYear));
      } finally {
        isFollowing = false;
      }
      tools.onFollowed();
    }
    dispute([...fields, ...added]);
    return null;
  };

  /** Sides of a dispute as versions: whatever is chosen, the other is there still. */
  const keep = async (...sides: readonly DraftContent[]): Promise<void> => {
    try {
      for (const side of sides) await tools.keep(side);
    } catch {
      // Where no version can be kept, both sides still stand on the screen.
    }
  };

  /** For as long as there are disputes, what is typed into these fields is stored too. */
  const keepAside = async (): Promise<void> => {
    if (fields.length === 0) {
      aside = null;
      return;
    }
    const content = current();
    if (aside?.content.report === content.report && aside.content.lastYear === content.lastYear) return;
    try {
      const isRewritten = aside !== null && (await tools.rewrite(aside.id, content));
      const id = isRewritten ? aside?.id : (await tools.keep(content))?.id;
      aside = id === undefined ? null : { id, content };
    } catch {
      // As with both sides.
    }
  };

  return {
    disputes: {
      getFields: () => fields,
      theirs: () => base,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      choose(chosen, side) {
        const keys = new Set(chosen.map(fieldKey));
        const left = fields.filter(field => !keys.has(fieldKey(field)));
        keeping = keep(side === 'theirs' ? current() : base);
        if (side === 'theirs') takeTheirs(session, current, base, chosen);
        dispute(left);
        tools.onChange();
      },
    },
    revision: () => revision,
    toSave,
    save: () =>
      inLine(async () => {
        for (let tries = 0; tries < mostTries; tries++) {
          await keeping;
          const value = toSave();
          const result = await store.save(id, value, { revision, writer });
          if (result.kind === 'gone') return { kind: 'gone' };
          if (result.kind === 'saved') {
            revision = result.revision;
            base = value;
            dispute(fields);
            await keepAside();
            return null;
          }
          const reason = await bringIn();
          if (reason) return reason;
        }
        return { kind: 'conflict' };
      }),
    look: () =>
      inLine(async () => {
        if ((await store.revisionOf(id)) === revision) return true;
        return (await bringIn()) === null;
      }),
    isFollowing: () => isFollowing,
  };
}

/** `content` with these fields as `from` has them. */
function withFields(content: DraftContent, from: DraftContent, fields: readonly Field[]): DraftContent {
  let { report, lastYear } = content;
  for (const field of fields) {
    if (field.kind === 'lastYear') ({ lastYear } = from);
    const changes = changesToTake({ ...content, report }, from, field);
    ({ report } = apply(report, { label: '', changes }));
  }
  return { ...content, report, lastYear };
}

/** One step that takes these fields over. */
function takeTheirs(
  session: Session,
  current: () => DraftContent,
  theirs: DraftContent,
  fields: readonly Field[],
): void {
  session.closeStep();
  let content = current();
  const changes = fields.flatMap(field => {
    const taken = changesToTake(content, theirs, field);
    content = withFields(content, theirs, [field]);
    return taken;
  });
  const edit = { label: '用另一个窗口的', changes };
  if (fields.some(({ kind }) => kind === 'lastYear')) session.takeOver(edit, theirs.lastYear);
  else session.dispatch(edit);
}
