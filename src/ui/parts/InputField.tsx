/** A labelled one-line input with its help and its error, for the short forms. */

import { type InputHTMLAttributes, type KeyboardEvent, useId } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

interface Props {
  readonly label: string;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  /** Key of the place in the report, for focus from elsewhere. */
  readonly place?: string;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly input: UseFormRegisterReturn;
}

export function InputField({ label, help, error, place, placeholder, inputMode, onKeyDown, input }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        autoComplete="off"
        spellCheck={false}
        data-place={place}
        placeholder={placeholder}
        inputMode={inputMode}
        aria-invalid={error !== undefined}
        aria-describedby={error ? `${id}-error` : help ? `${id}-help` : undefined}
        onKeyDown={onKeyDown}
        {...input}
      />
      {error ? (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      ) : (
        help && (
          <p className="field-help" id={`${id}-help`}>
            {help}
          </p>
        )
      )}
    </div>
  );
}
