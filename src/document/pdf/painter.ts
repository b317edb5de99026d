/**
 * Follows the drawing operators of a page as a painter would, and notes which signs and rules come to stand
 * where. What nobody sees is left out: render mode 3, white on white, outside of the clip, on a layer that is switched
 * off, or under a box, a thick stroke or a picture that was painted later, which is how a figure is “corrected” in a
 * PDF. (Large pictures, and those with holes, hide nothing.)
 */

import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Box, boxAround, contains, intersect, type Matrix, matrixOf, multiply } from './matrix.ts';
import { isBox, rulesOfPath, strokedBoxes, type TurnedRule } from './path.ts';
import { Seen, TooMuch, type TurnedGlyph } from './seen.ts';
import { isFill, isStroke, isWhite, nothing, type PaintedFont, pattern, type State, start } from './state.ts';

/** A layer, or several by a rule, as pdf.js names it. */
export type Layer = unknown;

export interface Painted {
  readonly glyphs: readonly TurnedGlyph[];
  readonly rules: readonly TurnedRule[];
  /** How many characters and figures were painted over. */
  readonly covered: number;
}

interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly originalCharCode: number;
  readonly vmetric?: ArrayLike<number> | null;
}

/** A stroke thinner than this, in points, is a rule. */
const thickest = 3.2;
/** Nested deeper than this is no drawing. */
const deepest = 2000;

/** `base` puts the page upright at 1 point per unit, its height counted downwards; nothing is seen beside `sheet`. */
export function paint(
  { fnArray, argsArray }: { readonly fnArray: ArrayLike<number>; readonly argsArray: ArrayLike<unknown> },
  base: Matrix,
  sheet: Box,
  fontOf: (name: string) => PaintedFont | null,
  isOn: (layer: Layer) => boolean = () => true,
): Painted {
  const painter = new Painter(base, sheet, fontOf, isOn);
  for (let index = 0; index < fnArray.length; index++)
    painter.draw(fnArray[index] ?? 0, (argsArray[index] ?? []) as readonly unknown[]);
  return { glyphs: painter.seen.glyphs(), rules: painter.rules, covered: painter.seen.covered };
}

class Painter {
  readonly rules: TurnedRule[] = [];
  readonly seen = new Seen();
  private state: State;
  private readonly stack: State[] = [];
  /** The layers that parts of the content belong to, whether they are on; of those on no layer, that it is seen. */
  private readonly layers: boolean[] = [];
  private clipping = false;
  /** How far pdf.js is in the operators that it puts before a picture with a mask. */
  private masking = 0;
  private textMatrix: Matrix = matrixOf(null);
  /** In text space, from where the text matrix points. */
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;

  constructor(
    base: Matrix,
    sheet: Box,
    private readonly fontOf: (name: string) => PaintedFont | null,
    private readonly isOn: (layer: Layer) => boolean,
  ) {
    this.state = { ...start, matrix: base, clip: sheet };
  }

  draw(operator: number, args: readonly unknown[]): void {
    const { state } = this;
    const number = typeof args[0] === 'number' ? args[0] : 0;
    const masked = this.masking === 2;
    if (operator === OPS.save) this.masking = 1;
    else if (this.masking === 1 && operator === OPS.setGState) this.masking = 2;
    else if (operator !== OPS.beginMarkedContentProps) this.masking = 0;
    switch (operator) {
      case OPS.save:
        this.save();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endGroup:
      case OPS.endAnnotation:
        this.restore();
        break;
      case OPS.transform:
        this.set({ matrix: multiply(state.matrix, matrixOf(args)) });
        break;
      case OPS.paintFormXObjectBegin:
        this.beginForm(args[0], args[1]);
        break;
      case OPS.beginGroup: {
        const group = args[0] as { matrix?: unknown; bbox?: unknown } | undefined;
        this.beginForm(group?.matrix, group?.bbox);
        this.set({ groupBlends: state.groupBlends || state.blends || state.alpha < 1 });
        break;
      }
      case OPS.beginMarkedContent:
        this.layers.push(true);
        break;
      case OPS.beginMarkedContentProps:
        this.layers.push(args[0] !== 'OC' || this.isOn(args[1]));
        break;
      case OPS.endMarkedContent:
        this.layers.pop();
        break;
      case OPS.beginAnnotation:
        this.save();
        this.set({
          matrix: multiply(multiply(state.matrix, matrixOf(args[2])), matrixOf(args[3])),
        });
        break;
      case OPS.setGState:
        this.setGraphics((args[0] ?? []) as readonly (readonly [string, unknown])[]);
        break;
      case OPS.setFillRGBColor:
        this.set({ fill: String(args[0]) });
        break;
      case OPS.setStrokeRGBColor:
        this.set({ stroke: String(args[0]) });
        break;
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        this.set({ fill: operator === OPS.setFillTransparent ? nothing : pattern });
        break;
      case OPS.setStrokeColorN:
      case OPS.setStrokeTransparent:
        this.set({ stroke: operator === OPS.setStrokeTransparent ? nothing : pattern });
        break;
      case OPS.clip:
      case OPS.eoClip:
        this.clipping = true;
        break;
      case OPS.constructPath:
        this.path(args);
        break;
      case OPS.setLineWidth:
        this.set({ lineWidth: number });
        break;
      case OPS.setDash:
        this.set({ dashed: Array.isArray(args[0]) && args[0].length > 0 });
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
        if (!masked) this.picture();
        break;
      case OPS.paintSolidColorImageMask:
        if (state.fill !== pattern && state.fill !== nothing) this.picture();
        break;
      case OPS.beginText:
        this.textMatrix = matrixOf(null);
        this.x = this.y = this.lineX = this.lineY = 0;
        break;
      case OPS.setFont:
        this.setFont(args[0], args[1]);
        break;
      case OPS.setTextMatrix:
        this.textMatrix = matrixOf(args[0]);
        this.x = this.y = this.lineX = this.lineY = 0;
        break;
      case OPS.moveText:
        this.moveText(number, Number(args[1]));
        break;
      case OPS.setLeadingMoveText:
        this.set({ leading: Number(args[1]) });
        this.moveText(number, Number(args[1]));
        break;
      case OPS.nextLine:
        this.moveText(0, state.leading);
        break;
      case OPS.setLeading:
        this.set({ leading: -number });
        break;
      case OPS.setCharSpacing:
        this.set({ charSpacing: number });
        break;
      case OPS.setWordSpacing:
        this.set({ wordSpacing: number });
        break;
      case OPS.setHScale:
        this.set({ scale: number / 100 });
        break;
      case OPS.setTextRise:
        this.set({ rise: number });
        break;
      case OPS.setTextRenderingMode:
        this.set({ mode: number });
        break;
      case OPS.showText:
        this.showText((args[0] ?? []) as readonly (number | PdfGlyph)[]);
        break;
    }
  }

  private set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
  }

  private save(): void {
    if (this.stack.length >= deepest) throw new TooMuch('nested too deep');
    this.stack.push(this.state);
  }

  private restore(): void {
    this.state = this.stack.pop() ?? this.state;
  }

  private beginForm(matrix: unknown, bounds: unknown): void {
    this.save();
    const own = multiply(this.state.matrix, matrixOf(matrix));
    const box = bounds as number[] | null | undefined;
    this.set({ matrix: own });
    if (box)
      this.set({
        clip: intersect(this.state.clip, boxAround(own, box)),
        clipIsBox: this.state.clipIsBox && own[0] * own[1] === 0 && own[2] * own[3] === 0,
      });
  }

  private setGraphics(entries: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of entries) {
      if (key === 'ca') this.set({ alpha: Number(value) });
      if (key === 'CA') this.set({ strokeAlpha: Number(value) });
      if (key === 'LW') this.set({ lineWidth: Number(value) });
      if (key === 'BM') this.set({ blends: value !== 'source-over' });
      if (key === 'SMask' && value !== false) this.set({ blends: true });
      if (key === 'Font' && Array.isArray(value)) this.setFont(value[0], value[1]);
    }
  }

  private setFont(name: unknown, size: unknown): void {
    const given = Number(size);
    this.set({
      font: this.fontOf(String(name)),
      size: Math.abs(given),
      direction: given < 0 ? -1 : 1,
    });
  }

  private moveText(x: number, y: number): void {
    this.lineX += x;
    this.lineY += y;
    this.x = this.lineX;
    this.y = this.lineY;
  }

  private path([operator, data, bounds]: readonly unknown[]): void {
    const { matrix, clip, fill, stroke, alpha } = this.state;
    const hidden = this.layers.includes(false);
    const clips = this.clipping;
    this.clipping = false;
    if (!bounds) return;
    const box = intersect(clip, boxAround(matrix, bounds as number[]));
    const points = (data as readonly (ArrayLike<number> | null)[])[0];
    const isOneBox = points !== null && points !== undefined && isBox(points, matrix);
    if (points && !hidden && alpha > 0 && box.x0 <= box.x1 && box.y0 <= box.y1) {
      const fills = isFill(operator) && !isWhite(fill);
      const strokes = isStroke(operator) && !isWhite(stroke);
      if (fills || strokes) {
        const drawn = rulesOfPath(points, matrix, strokes);
        for (const rule of drawn.rules) this.rules.push(rule);
        if (fills && !drawn.thin) this.seen.addGround(box);
      }
      if (isFill(operator) && isOneBox && this.isOpaque(fill, alpha)) this.seen.cover(box);
    }
    if (points && !hidden && isStroke(operator)) this.thickStroke(points);
    if (clips) this.set({ clip: box, clipIsBox: this.state.clipIsBox && isOneBox });
  }

  private thickStroke(points: ArrayLike<number>): void {
    const { matrix, clip, stroke, strokeAlpha, lineWidth, dashed } = this.state;
    const width = lineWidth * Math.hypot(matrix[0], matrix[1]);
    if (width < thickest || dashed || !this.isOpaque(stroke, strokeAlpha)) return;
    for (const box of strokedBoxes(points, matrix, width)) this.seen.cover(intersect(clip, box));
  }

  /** A picture fills the square of one unit. */
  private picture(): void {
    const { matrix, clip, alpha } = this.state;
    const isUpright = (matrix[1] === 0 && matrix[2] === 0) || (matrix[0] === 0 && matrix[3] === 0);
    if (!isUpright || this.layers.includes(false) || !this.isOpaque('', alpha)) return;
    this.seen.cover(intersect(clip, boxAround(matrix, [0, 0, 1, 1])));
  }

  /** Whether nothing shows through what is painted now, and all of it is painted. */
  private isOpaque(colour: string, alpha: number): boolean {
    const { blends, groupBlends, clipIsBox } = this.state;
    return alpha === 1 && !blends && !groupBlends && clipIsBox && colour !== pattern && colour !== nothing;
  }

  private showText(glyphs: readonly (number | PdfGlyph)[]): void {
    const { font, size, direction, scale, rise, charSpacing, wordSpacing, matrix, mode } = this.state;
    // From here on the signs' own shapes are the clip.
    if (mode >= 4) this.set({ clipIsBox: false });
    if (!font || size === 0) return;
    const vertical = font.vertical === true;
    const unit = Math.abs((font.isType3Font ? Number(font.fontMatrix?.[0]) : 0.001) || 0.001);
    const across = scale * direction;
    const own = multiply(matrix, this.textMatrix);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        if (vertical) this.y -= (glyph * size) / 1000;
        else this.x -= ((glyph * size) / 1000) * across;
        continue;
      }
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
      if (vertical) {
        const metric = glyph.vmetric ?? font.defaultVMetrics ?? [-1000, glyph.width / 2, 880];
        const left = (glyph.vmetric ? Number(metric[1]) : glyph.width / 2) * size * unit;
        const up = Number(metric[2]) * size * unit;
        this.put(own, glyph, this.x - left, this.y - up + rise, glyph.width * size * unit);
        this.y += Number(metric[0]) * size * unit + spacing * direction;
      } else {
        const width = glyph.width * size * unit * scale;
        this.put(own, glyph, this.x, this.y + rise, width * direction);
        this.x += (glyph.width * size * unit + spacing) * across;
      }
    }
  }

  private put(own: Matrix, glyph: PdfGlyph, x: number, y: number, width: number): void {
    const { clip, fill, mode, alpha, font, size } = this.state;
    if (mode === 3 || mode === 7 || alpha === 0 || this.layers.includes(false)) return;
    const said = font?.says(glyph.originalCharCode) === true ? glyph.unicode : '\ufffd';
    const left = own[0] * x + own[2] * y + own[4];
    const base = own[1] * x + own[3] * y + own[5];
    const dx = own[0] * width;
    const dy = own[1] * width;
    const face = size * Math.hypot(own[2], own[3]);
    if (!(face > 0.5) || !Number.isFinite(left + base + dx + dy + face)) return;
    const up = size * 0.35;
    const middle = { x: left + dx / 2 + own[2] * up, y: base + dy / 2 + own[3] * up };
    // The rest of a figure that the edge cuts through may not be drawn at all: nothing says how it goes on.
    const ink = Math.min(Math.abs(dx), face * 0.6);
    const isCut = left < clip.x0 - face * 0.1 || left + ink > clip.x1 + face * 0.1;
    const text = isCut && dy === 0 && dx > 0 && /^\d+$/.test(said) ? '\ufffd' : said;
    const sign = { text, x: left, y: base, dx, dy, size: face };
    if (!contains(clip, middle.x, middle.y)) {
      this.seen.cutOff({ ...sign, text: said });
      return;
    }
    const white = isWhite(fill) && (mode === 0 || mode === 4);
    this.seen.add(sign, middle, white);
  }
}
