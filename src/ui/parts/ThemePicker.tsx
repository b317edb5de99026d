/** 浅色 · 深色 · 跟随系统 */

import { useId } from 'react';
import { chooseTheme, type ThemeChoice, themeChoices, useThemeChoice } from '../theme.ts';

const names: Readonly<Record<ThemeChoice, string>> = { system: '跟随系统', light: '浅色', dark: '深色' };

export function ThemePicker() {
  const choice = useThemeChoice();
  const group = useId();
  return (
    <fieldset className="theme-picker">
      <legend>屏幕颜色</legend>
      {themeChoices.map(theme => (
        <label key={theme}>
          <input type="radio" name={group} checked={theme === choice} onChange={() => chooseTheme(theme)} />
          {names[theme]}
        </label>
      ))}
    </fieldset>
  );
}
