/** The fields of a line: a day as offices write it, and a choice among the form's columns or rows. */

import { type KeyboardEvent, memo, useState } from 'react';
import { type Day, type DayContext, type Entry, isUnreadableEntry, parseDay } from '../../report/index.ts';
import { useEditor } from '../editor/context.tsx';
import { writeDay } from '../sentences/ledger.ts';
import type { ChoiceGroup } from './names.ts';

interface Shared {
  /** Which field of the line it is, for moving with the keys. */
  readonly field: string;
  /** Line and field in words. */
  readonly name: string;
  /** The id of what is said about the line. */
  readonly describedBy: string;
}

interface DayFieldProps extends Shared {
  readonly value: Entry<Day>;
  readonly context: DayContext;
  readonly place?: string;
  readonly wrong: boolean;
  readonly placeholder: string;
  readonly onChange: (value: Entry<Day>) => void;
}

const textOf = (entry: Entry<Day>): string =>
  isUnreadableEntry(entry) ? entry.raw : entry === null ? '' : writeDay(entry);

function readDay(text: string, context: DayContext): Entry<Day> {
  const raw = text.trim();
  return raw === '' ? null : (parseDay(raw, context) ?? { raw });
}

/**
 * What is typed stays as typed while the focus is here; on leaving, the day stands written out. Half a day is not
 * yet wrong: text that is none goes into the ledger only on leaving.
 */
export function DayField({
  value,
  context,
  field,
  name,
  place,
  wrong,
  describedBy,
  placeholder,
  onChange,
}: DayFieldProps) {
  const { session } = useEditor();
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const stored = textOf(value);
  const read = typed && readDay(typed.text, context);
  const isHeld = isUnreadableEntry(read) && typed?.over === stored;
  // Undo wins over what is being typed.
  const shown = typed !== null && (isHeld || textOf(read) === stored) ? typed.text : stored;
  return (
    <input
      className="ledger-input ledger-day"
      data-field={field}
      data-place={place}
      autoComplete="off"
      spellCheck={false}
      aria-label={name}
      aria-invalid={wrong && typed === null}
      aria-describedby={wrong ? describedBy : undefined}
      placeholder={placeholder}
      value={shown}
      onFocus={event => {
        session.closeStep();
        event.target.select();
      }}
      onKeyDown={event => {
        if (!isHeld) return;
        if (event.key === 'Enter') onChange(read);
        // What is held is no step of the draft yet: undo takes back this, and nothing before it.
        if (isUndoKey(event)) {
          event.preventDefault();
          event.stopPropagation();
          setTyped(null);
        }
      }}
      onBlur={() => {
        if (isHeld) onChange(read);
        setTyped(null);
        session.closeStep();
      }}
      onChange={event => {
        const day = readDay(event.target.value, context);
        const isHalf = isUnreadableEntry(day);
        setTyped({ text: event.target.value, over: isHalf ? stored : textOf(day) });
        if (!isHalf) onChange(day);
      }}
    />
  );
}

const isUndoKey = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'z';

interface ChoiceFieldProps<T extends string> extends Shared {
  readonly value: Entry<T>;
  readonly groups: readonly ChoiceGroup<T>[];
  /** What no choice is called: 请选, 还没办结. */
  readonly none: string;
  readonly wrong: boolean;
  readonly onChange: (value: T | null) => void;
}

const unreadable = '?';

export function ChoiceField<T extends string>({
  value,
  groups,
  none,
  field,
  name,
  wrong,
  describedBy,
  onChange,
}: ChoiceFieldProps<T>) {
  const { session } = useEditor();
  // A browser takes long over thousands of options: a field has only its own until it is pointed at or focused.
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  const all = groups.flatMap(({ choices }) => choices);
  const own = all.find(({ id }) => id === value);
  return (
    <select
      className={value === null ? 'ledger-input ledger-unset' : 'ledger-input'}
      data-field={field}
      aria-label={name}
      aria-invalid={wrong}
      aria-describedby={wrong ? describedBy : undefined}
      value={isUnreadableEntry(value) ? unreadable : (value ?? '')}
      onPointerEnter={open}
      onPointerDown={open}
      onFocus={() => {
        open();
        session.closeStep();
      }}
      onBlur={() => session.closeStep()}
      onChange={event => onChange(all.find(({ id }) => id === event.target.value)?.id ?? null)}
    >
      {(isOpen || value === null) && <option value="">{none}</option>}
      {isUnreadableEntry(value) && (
        <option value={unreadable} disabled>
          “{value.raw}”？
        </option>
      )}
      {isOpen ? <Options groups={groups} /> : own && <option value={own.id}>{own.label}</option>}
    </select>
  );
}

/** The same for every line: made once. */
const Options = memo(function Options({ groups }: { groups: readonly ChoiceGroup<string>[] }) {
  return (
    <>
      {groups.map(({ label, choices }) => {
        const options = choices.map(choice => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ));
        return label === '' ? (
          options
        ) : (
          <optgroup key={label} label={label}>
            {options}
          </optgroup>
        );
      })}
    </>
  );
});
