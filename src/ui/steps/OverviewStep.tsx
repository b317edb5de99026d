/** 一、总体情况: the five usual parts, and those that the organ adds. */

import { chineseNumber, formOf, type Part, type TextId } from '../../form/index.ts';
import { type ReportPart, textIdsOf, textOf } from '../../report/index.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import { countOf } from '../narrative/count.ts';
import { MoveYears } from '../narrative/MoveYears.tsx';
import { TextField } from '../narrative/TextField.tsx';
import { Icon } from '../parts/Icon.tsx';
import { lengthWords } from '../sentences/texts.ts';
import { nextOwnId, withUsual } from './parts.ts';
import { SectionHead } from './StepHead.tsx';

const form = formOf('2021');

export function OverviewStep() {
  const { edit, session, tellDone } = useEditor();
  const parts = useDraft(snapshot => snapshot.report.parts);
  const absent = form.parts.filter(usual => !parts.some(part => part.id === usual.id));

  const putParts = (label: string, value: readonly ReportPart[], merge?: string) =>
    edit({ label, changes: [{ kind: 'parts', value }], ...(merge ? { merge } : {}) });

  const add = () =>
    putParts('增加一个方面', [...parts, { id: nextOwnId(session.getSnapshot()), heading: '' }]);

  const addUsual = (usual: Part) => putParts(`加上“${usual.heading}”`, withUsual(parts, usual));

  const remove = (part: ReportPart) => {
    edit({
      label: `删去“${part.heading}”`,
      changes: [
        { kind: 'text', text: `overview.${part.id}`, value: '' },
        { kind: 'parts', value: parts.filter(other => other !== part) },
      ],
    });
    tellDone(`已删去“${part.heading || '未命名的方面'}”。`);
  };

  const move = (index: number, by: -1 | 1) => {
    const next = [...parts];
    const [part] = next.splice(index, 1);
    if (!part) return;
    next.splice(index + by, 0, part);
    putParts('调整顺序', next);
  };

  return (
    <section>
      <SectionHead id="overview" />
      <LengthNote />
      <MoveYears texts={['overview.intro', ...parts.map((part): TextId => `overview.${part.id}`)]} />
      <TextField
        text="overview.intro"
        label="开头的话"
        help="可以不写。全文不分小标题的，也可以都写在这里。"
        rows={2}
      />
      {parts.map((part, index) => {
        const usual = form.parts.find(declared => declared.id === part.id);
        const number = `（${chineseNumber(index + 1)}）`;
        return (
          <TextField
            key={part.id}
            text={`overview.${part.id}`}
            label={`${number}${part.heading}`}
            {...(usual ? { help: usual.help } : {})}
            heading={
              <span className="part-heading">
                <span aria-hidden="true">{number}</span>
                <input
                  className="part-heading-input"
                  data-of-draft
                  aria-label={`第${chineseNumber(index + 1)}方面的小标题`}
                  value={part.heading}
                  placeholder="小标题，例如：组织领导"
                  onChange={event =>
                    putParts(
                      '修改小标题',
                      parts.map(other => (other === part ? { ...part, heading: event.target.value } : other)),
                      `heading ${part.id}`,
                    )
                  }
                />
              </span>
            }
            tools={
              <span className="part-tools">
                <button
                  type="button"
                  className="button-icon"
                  aria-label={`上移${part.heading}`}
                  title="上移"
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <Icon name="up" />
                </button>
                <button
                  type="button"
                  className="button-icon"
                  aria-label={`下移${part.heading}`}
                  title="下移"
                  disabled={index === parts.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <Icon name="down" />
                </button>
                {!usual && (
                  <button
                    type="button"
                    className="button-icon"
                    aria-label={`删去${part.heading}`}
                    title="删去"
                    onClick={() => remove(part)}
                  >
                    <Icon name="close" />
                  </button>
                )}
              </span>
            }
          />
        );
      })}
      <div className="part-buttons">
        {absent.map(usual => (
          <button type="button" className="button" key={usual.id} onClick={() => addUsual(usual)}>
            <Icon name="plus" /> 加上“{usual.heading}”
          </button>
        ))}
        <button type="button" className="button" onClick={add}>
          <Icon name="plus" /> 增加一个方面
        </button>
      </div>
    </section>
  );
}

function LengthNote() {
  const length = useDraft(({ report }) =>
    textIdsOf(report)
      .filter(text => text.startsWith('overview.'))
      .reduce((sum, text) => sum + countOf(textOf(report, text)), 0),
  );
  const { words, over } = lengthWords(length);
  return (
    <p className={`length-note ${over ? 'length-over' : ''}`}>
      {over && <Icon name="problem" />} 第一部分共 <strong>{length}</strong> 字，{words}。
    </p>
  );
}
