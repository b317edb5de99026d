/**
 * Both sides of a dispute as versions of the draft, at most one each. This window's is kept for as long as the clerk has
 * not chosen, as the draft holds the other's; the other's is kept when she chooses, as it may go from the draft then.
 */

import {
  reasonOf,
  type SideFate,
  type SideStore,
  type UnsavedReason,
  type VersionSide,
} from '../../drafts/index.ts';
import {
  type DraftContent,
  encodeDraft,
  type Field,
  fieldKey,
  isSame,
  isSameField,
} from '../../report/index.ts';
import { withFields } from './withFields.ts';

export type Side = VersionSide;

/** What the clerk chooses: one side, or of a text both wordings. */
export type Choice = Side | 'both';

/** A side that no version holds and that the draft does not hold either, or may not for long. */
export interface UnkeptSide {
  readonly side: Side;
  readonly content: DraftContent;
  readonly reason: UnsavedReason;
}

export interface KeptSides {
  /** These fields are disputed from now on. One that was chosen a moment ago is a dispute of its own. */
  ask(fields: readonly Field[]): void;
  /** What this window shows while there are disputes. */
  show(content: DraftContent): void;
  /** The clerk chooses; `isLast`: nothing is disputed after that. */
  choose(
    fields: readonly Field[],
    choice: Choice,
    sides: Readonly<Record<Side, DraftContent>>,
    isLast: boolean,
  ): void;
  /** Nothing is disputed any more. */
  end(): void;
  /** The version that holds what this window shows; `null`: none yet. */
  version(): string | null;
  /** Resolves when everything is kept, or could not be. */
  kept(): Promise<void>;
  /** What could not be kept, for the clerk to take along by hand; the same array until it changes. */
  unkept(): readonly UnkeptSide[];
  subscribe(listener: () => void): () => void;
  /** The clerk knows, and does without what could not be kept of what she has chosen. */
  giveUp(): void;
}

interface Row {
  id: string | null;
  /** As it was last asked for; `null`: not at all. */
  content: DraftContent | null;
  /** As it is kept. */
  kept: DraftContent | null;
  /** It was last asked for in vain. */
  isMissed: boolean;
}

interface Dispute {
  readonly rows: Readonly<Record<Side, Row>>;
  readonly chosen: Map<string, { readonly field: Field; readonly choice: Choice }>;
}

const newRow = (): Row => ({ id: null, content: null, kept: null, isMissed: false });

const newDispute = (): Dispute => ({
  rows: { mine: newRow(), theirs: newRow() },
  chosen: new Map(),
});

export function keepSides(draftId: string, store: SideStore): KeptSides {
  let dispute = newDispute();
  let line: Promise<void> = Promise.resolve();

  let missing: ReadonlyMap<Row, UnkeptSide> = new Map();
  let unkept: readonly UnkeptSide[] = [];
  const listeners = new Set<() => void>();

  const inLine = (task: () => Promise<void>) => {
    // Where no version can be kept, both sides still stand on the screen.
    line = line.then(task).catch(() => undefined);
  };

  const miss = (next: ReadonlyMap<Row, UnkeptSide>) => {
    missing = next;
    unkept = [...next.values()];
    for (const listener of [...listeners]) listener();
  };
  /** A side is missing, or is not any more. */
  const note = (row: Row, side: UnkeptSide | null) => {
    if (!side && !missing.has(row)) return;
    const others = [...missing].filter(([other]) => other !== row);
    miss(new Map(side ? [...others, [row, side]] : others));
  };

  const settle = (row: Row, fate: SideFate) =>
    inLine(async () => {
      if (isInDraft(fate)) note(row, null);
      if (row.id !== null) await store.settleSide(row.id, fate);
    });

  const put = ({ rows, chosen }: Dispute, side: Side, content: DraftContent, fate?: SideFate) => {
    const row = rows[side];
    const before = row.content;
    const settled = [...chosen.values()].map(({ field }) => field);
    // What was chosen by now stays as it was then.
    const next = before ? withFields(content, before, settled) : content;
    row.content = next;
    row.isMissed = false;
    inLine(async () => {
      const into = row.id === null ? {} : { into: row.id };
      try {
        row.id = await store.keepSide(draftId, { side, content: next, ...(fate && { fate }), ...into });
        row.kept = next;
        note(row, null);
      } catch (error) {
        if (row.content === next) row.isMissed = true;
        const isMissing = !isInDraft(fate) && !(row.kept && isAlike(row.kept, next));
        note(row, isMissing ? { side, content: next, reason: reasonOf(error) } : null);
      }
    });
  };

  /** Leaves the present dispute with what was chosen in it. */
  const leave = () => {
    const { rows, chosen } = dispute;
    settle(rows.mine, chosen.size === 0 ? 'agreed' : fateOf('mine', chosen));
    dispute = newDispute();
  };

  return {
    ask(fields) {
      if (fields.some(field => dispute.chosen.has(fieldKey(field)))) leave();
    },
    show(content) {
      const { content: before, isMissed } = dispute.rows.mine;
      const isAsked = before?.report === content.report && before.lastYear === content.lastYear;
      if (isAsked && !isMissed) return;
      put(dispute, 'mine', content);
    },
    choose(fields, choice, { mine, theirs }, isLast) {
      const { rows, chosen } = dispute;
      const chosenThen = new Map(chosen);
      for (const field of fields) chosenThen.set(fieldKey(field), { field, choice });
      const { kept: held } = rows.theirs;
      const isHeld = held !== null && fields.every(field => isSameField(held, theirs, field));
      put(dispute, 'mine', mine, isLast ? fateOf('mine', chosenThen) : undefined);
      if (isHeld) settle(rows.theirs, fateOf('theirs', chosenThen));
      else put(dispute, 'theirs', theirs, fateOf('theirs', chosenThen));
      dispute = isLast ? newDispute() : { rows, chosen: chosenThen };
    },
    end() {
      if (dispute.rows.mine.content) leave();
    },
    version: () => dispute.rows.mine.id,
    kept: () => line,
    unkept: () => unkept,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    giveUp() {
      const { mine } = dispute.rows;
      miss(new Map([...missing].filter(([row]) => row === mine)));
    },
  };
}

/** Whether the draft itself holds that side. */
const isInDraft = (fate: SideFate | undefined): boolean => fate === 'chosen' || fate === 'agreed';

const isAlike = (a: DraftContent, b: DraftContent): boolean => isSame(encodeDraft(a), encodeDraft(b));

function fateOf(side: Side, chosen: Dispute['chosen']): SideFate {
  const choices = [...chosen.values()].map(({ choice }) => choice);
  const taken = choices.filter(choice => choice === side || choice === 'both').length;
  if (taken === choices.length) return 'chosen';
  return taken === 0 ? 'left' : 'partly';
}
