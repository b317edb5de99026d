/** 从 Excel 导入: choose or paste a register, look at what its columns mean, take its rows over as lines. */

import { useId, useRef, useState } from 'react';
import { ForMaintainers } from '../parts/ForMaintainers.tsx';
import { useUnderWay } from '../parts/underWay.tsx';
import { readingFile } from '../sentences/underWay.ts';
import { IntakeMapping } from './IntakeMapping.tsx';
import { type Register, readRegisterFile, readRegisterText } from './registerFile.ts';

interface Props {
  /** What was pasted into the ledger; empty: still to be chosen. */
  readonly text: string;
  readonly onClose: () => void;
}

export function LedgerIntake({ text, onClose }: Props) {
  const [register, setRegister] = useState<Register | null>(() =>
    text === '' ? null : readRegisterText(text),
  );
  const [pasted, setPasted] = useState('');
  const { begin, cancel, isShown: isReading, note } = useUnderWay();
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();

  const pick = (file: File | undefined) => {
    if (!file) return;
    // The file that is chosen last is the one that is meant.
    cancel();
    setRegister(null);
    begin(readingFile(file.name), async signal => {
      const read = await readRegisterFile(file);
      if (!signal.aborted) setRegister(read);
    });
  };
  const readPasted = () => {
    cancel();
    setRegister(readRegisterText(pasted));
  };

  if (register?.kind === 'sheets') {
    return (
      <section className="ledger-intake" aria-label="从 Excel 导入台账">
        <IntakeMapping sheets={register.sheets} onBack={() => setRegister(null)} onClose={onClose} />
      </section>
    );
  }
  return (
    <section className="ledger-intake" aria-label="从 Excel 导入台账">
      <p className="ledger-intake-about">
        选登记台账的 Excel 文件（.xlsx、.csv），或者在 Excel、WPS 里连表头一起选中、复制，粘贴到下面。
        只取日期、类别、结果和编号；<strong>姓名、电话、身份证号等个人信息不导入</strong>。
      </p>
      <button
        type="button"
        className="button button-primary"
        aria-busy={isReading}
        onClick={() => picker.current?.click()}
      >
        选择文件
      </button>
      <button type="button" className="button" onClick={onClose}>
        不导入了
      </button>
      <input
        ref={picker}
        className="visually-hidden"
        type="file"
        accept=".xlsx,.csv,.txt,.tsv,.xls"
        tabIndex={-1}
        aria-label="选择台账文件"
        onChange={event => {
          pick(event.target.files?.[0]);
          // The same file, chosen again after it was changed, is chosen.
          event.target.value = '';
        }}
      />
      <label className="field-label" htmlFor={id}>
        或者粘贴
      </label>
      <textarea
        id={id}
        className="text-area ledger-intake-text"
        rows={3}
        value={pasted}
        spellCheck={false}
        onChange={event => setPasted(event.target.value)}
      />
      <button type="button" className="button" disabled={pasted.trim() === ''} onClick={readPasted}>
        读取粘贴的台账
      </button>
      {note}
      {register?.kind === 'problem' && (
        <div className="field-error" role="alert">
          <p>{register.sentence}</p>
          {register.words !== '' && <ForMaintainers words={register.words} />}
        </div>
      )}
    </section>
  );
}
