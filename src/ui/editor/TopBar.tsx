/** The bar over the wizard: home, the report's name, how saving stands, undo and redo, printing and files. */

import type { ReactNode } from 'react';
import { factOf } from '../../report/index.ts';
import { Icon } from '../parts/Icon.tsx';
import { hashOf } from '../route.ts';
import { versionsName } from '../sentences/versions.ts';
import { useDraft, useEditor } from './context.tsx';
import { FileMenu } from './FileMenu.tsx';

interface Props {
  readonly status: ReactNode;
}

export function TopBar({ status }: Props) {
  const { undo, redo, print, showVersions } = useEditor();
  const organ = useDraft(snapshot => factOf(snapshot.report, 'organ'));
  const year = useDraft(snapshot => snapshot.report.year);
  const undoLabel = useDraft(snapshot => snapshot.undoLabel);
  const redoLabel = useDraft(snapshot => snapshot.redoLabel);
  return (
    <header className="top-bar">
      <a className="top-home" href={hashOf({ kind: 'home' })}>
        <Icon name="back" /> 全部草稿
      </a>
      <h1 className="top-title">
        {organ || '（机关名称未填）'}
        <span>{year === null ? '年度未填' : `${year}年度报告`}</span>
      </h1>
      {status}
      <button type="button" className="top-versions" onClick={showVersions} title="看从前的样子，或者退回去">
        {versionsName}
      </button>
      <div className="top-tools">
        <button
          type="button"
          className="button-icon"
          disabled={undoLabel === null}
          onClick={undo}
          title={undoLabel ? `撤销：${undoLabel}（Ctrl+Z）` : '没有可以撤销的'}
          aria-label="撤销"
        >
          <Icon name="undo" /> <span className="button-word">撤销</span>
        </button>
        <button
          type="button"
          className="button-icon"
          disabled={redoLabel === null}
          onClick={redo}
          title={redoLabel ? `重做：${redoLabel}（Ctrl+Y）` : '没有可以重做的'}
          aria-label="重做"
        >
          <Icon name="redo" /> <span className="button-word">重做</span>
        </button>
        <button
          type="button"
          className="button-icon top-print"
          onClick={print}
          title="打印 / 存为 PDF（Ctrl+P）"
        >
          <Icon name="print" /> 打印
        </button>
        <FileMenu />
      </div>
    </header>
  );
}
