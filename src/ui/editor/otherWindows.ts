/**
 * One draft open in several windows: what another one saved is brought into this one as it comes, and what both changed
 * to different ends waits for the clerk. Until she chooses, this window shows its own and saves theirs.
 */

import type { DraftStore, UnsavedReason } from '../../drafts/index.ts';
import {
  bothWordings,
  type Change,
  type DraftContent,
  type Field,
  fieldKey,
  isSameField,
  mergeThreeWays,
  overwrittenFields,
  type Report,
  textOf,
} from '../../report/index.ts';
import type { Session } from '../../session/index.ts';
import { type Choice, keepSides, type UnkeptSide } from './keptSides.ts';
import { takeFields, withFields } from './withFields.ts';

export type { Choice, Side } from './keptSides.ts';

/** What two windows say of one draft, for the clerk to choose from. */
export interface Disputes {
  /** In the order of the form; the same array until they change. */
  getFields(): readonly Field[];
  /** What the other window has, whole. */
  theirs(): DraftContent;
  subscribe(listener: () => void): () => void;
  /** Settles these fields; taking theirs, or of texts both wordings, is a step that undo takes back. */
  choose(fields: readonly Field[], choice: Choice): void;
  /** What is nowhere but in this window, or will be once she chooses; the same array until it changes. */
  unkept(): readonly UnkeptSide[];
  /** The clerk does without what could not be kept of what she has chosen. */
  giveUp(): void;
}

export interface OtherWindows {
  readonly disputes: Disputes;
  revision(): number;
  /** What is to be stored: what is on screen, but theirs where the clerk has not chosen yet. */
  toSave(): DraftContent;
  /** This window's side, while the clerk has not chosen, with the version that holds it. */
  aside(): { readonly content: DraftContent; readonly into?: string } | undefined;
  /** Saves what is on screen, with what others saved meanwhile brought in. */
  save(): Promise<UnsavedReason | null>;
  /** Brings in what another window saved, if it did; `false`: the store cannot tell, or the draft is gone. */
  look(): Promise<boolean>;
  /** Whether what the session tells of just now came from another window. */
  isFollowing(): boolean;
  /** The clerk has changed something here: asks where she wrote over what had only just come from another window. */
  edited(): void;
}

export interface OtherWindowsTools {
  readonly id: string;
  readonly writer: string;
  readonly store: DraftStore;
  readonly session: Session;
  readonly current: () => DraftContent;
  /** The draft as it was stored at `revision`. */
  readonly stored: { readonly revision: number; readonly content: DraftContent };
  /** Something has to be saved. */
  readonly onChange: () => void;
  /** Another window's work has come in. */
  readonly onFollowed: () => void;
  /** Brings in changes without moving the caret; see composing.ts. */
  readonly quietly: (perform: () => void) => void;
  /** Resolves when no input method composes; `null`: none does. */
  readonly calm: () => Promise<void> | null;
  readonly now: () => number;
}

/**
 * What came from another window is taken for seen after this long, in ms. Who writes over it sooner cannot have weighed
 * it.
 */
const unseenFor = 1000;

/** One window cannot be overtaken more often within one save, but by a defect. */
const mostTries = 20;

export function watchOtherWindows(tools: OtherWindowsTools): OtherWindows {
  const { id, writer, store, session, current } = tools;
  let { revision, content: base } = tools.stored;
  let fields: readonly Field[] = [];
  let isFollowing = false;
  /** One thing at a time: a save that is not acknowledged yet is not another window's. */
  let line: Promise<unknown> = Promise.resolve();
  const sides = keepSides(id, store);
  /** What other windows changed here a moment ago. */
  let recent: readonly {
    readonly at: number;
    readonly before: DraftContent;
    readonly after: DraftContent;
  }[] = [];
  const unseenAt = (at: number) => recent.filter(({ at: came }) => at >= came && at - came < unseenFor);
  let shown = current();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  sides.subscribe(tell);

  /** Puts down what is disputed: what says the same by now is not. */
  const dispute = (next: readonly Field[]) => {
    const content = current();
    const left = next.filter(field => !isSameField(content, base, field));
    if (left.length === fields.length && left.every((field, index) => field === fields[index])) return;
    fields = left;
    if (fields.length === 0) sides.end();
    tell();
  };

  /** Asks about these too. */
  const ask = (found: readonly Field[]) => {
    const known = new Set(fields.map(fieldKey));
    const added = found.filter(field => !known.has(fieldKey(field)));
    if (added.length > 0) sides.ask(added);
    dispute([...fields, ...added]);
    if (fields.length > 0) sides.show(current());
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
    base = stored.content;
    revision = stored.revision;
    if (merged.content !== mine) {
      isFollowing = true;
      try {
        const { report, lastYear, unknown } = merged.content;
        tools.quietly(() => session.follow(report, lastYear, { unknown }));
      } finally {
        isFollowing = false;
      }
      shown = current();
      // Pruned here too: a window may only be looked at for days.
      recent = [...unseenAt(tools.now()), { at: tools.now(), before: mine, after: shown }];
    }
    ask(merged.disputed);
    if (merged.content !== mine) tools.onFollowed();
    return null;
  };

  return {
    disputes: {
      getFields: () => fields,
      theirs: () => base,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      choose(chosen, choice) {
        const keys = new Set(chosen.map(fieldKey));
        const isChosen = (field: Field) => keys.has(fieldKey(field));
        const taken = fields.filter(isChosen);
        if (taken.length === 0) return;
        sides.choose(taken, choice, { mine: current(), theirs: base }, taken.length === fields.length);
        if (choice === 'theirs') takeFields(session, current(), base, taken, '用另一个窗口的');
        if (choice === 'both') takeBoth(session, current().report, base.report, taken);
        dispute(fields.filter(field => !isChosen(field)));
        tools.onChange();
      },
      unkept: sides.unkept,
      giveUp: sides.giveUp,
    },
    revision: () => revision,
    toSave,
    aside() {
      if (fields.length === 0) return undefined;
      const into = sides.version();
      return { content: current(), ...(into !== null && { into }) };
    },
    save: () =>
      inLine(async () => {
        for (let tries = 0; tries < mostTries; tries++) {
          dispute(fields);
          if (fields.length > 0) sides.show(current());
          await sides.kept();
          const value = toSave();
          const result = await store.save(id, value, { revision, writer });
          if (result.kind === 'gone') return { kind: 'gone' };
          if (result.kind === 'saved') {
            revision = result.revision;
            base = value;
            dispute(fields);
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
    edited() {
      const [before, now, at] = [shown, current(), tools.now()];
      shown = now;
      recent = unseenAt(at);
      const over = recent.flatMap(come => overwrittenFields(come.before, come.after, before, now));
      if (over.length > 0) ask(over);
    },
  };
}

/** One step that puts their words of these texts behind ours; of what is no text ours stands. */
function takeBoth(session: Session, mine: Report, theirs: Report, fields: readonly Field[]): void {
  session.closeStep();
  const changes = fields.flatMap((field): readonly Change[] =>
    field.kind === 'text'
      ? [
          {
            kind: 'text',
            text: field.text,
            value: bothWordings(textOf(mine, field.text), textOf(theirs, field.text)),
          },
        ]
      : [],
  );
  session.dispatch({ label: '两段都要', changes });
}
