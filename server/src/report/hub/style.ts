/** The style of the library: the colours of the editor where there are any, else light or dark as the reader's system has it. Contrast is at least 4.5 to 1. */
export const style = `
:root { color-scheme: light dark;
  --ink: var(--vscode-editor-foreground, #1b1f24); --ground: var(--vscode-editor-background, #fff); --soft: var(--vscode-editor-foreground, #57606a); --line: var(--vscode-contrastBorder, var(--vscode-panel-border, #8c959f));
  --shade: var(--vscode-textBlockQuote-background, #f3f5f7); --link: var(--vscode-textLink-foreground, #0b57a4); --focus: var(--vscode-focusBorder, #0b57a4);
  --field: var(--vscode-input-background, #fff); --field-ink: var(--vscode-input-foreground, #1b1f24); --button: var(--vscode-button-background, #12355b); --button-ink: var(--vscode-button-foreground, #fff); }
@media (prefers-color-scheme: dark) { :root {
  --ink: var(--vscode-editor-foreground, #e6e9ee); --ground: var(--vscode-editor-background, #16191d); --soft: var(--vscode-editor-foreground, #aab2bd); --line: var(--vscode-contrastBorder, var(--vscode-panel-border, #5b6570));
  --shade: var(--vscode-textBlockQuote-background, #22272e); --link: var(--vscode-textLink-foreground, #7db7ff); --focus: var(--vscode-focusBorder, #7db7ff);
  --field: var(--vscode-input-background, #22272e); --field-ink: var(--vscode-input-foreground, #e6e9ee); --button: var(--vscode-button-background, #2f6fb3); --button-ink: var(--vscode-button-foreground, #fff); } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 62rem; color: var(--ink); background: var(--ground); font: 1rem/1.5 var(--vscode-font-family, "Segoe UI", "Helvetica Neue", Arial, sans-serif); }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; line-height: 1.35; margin: 0 0 .15rem; }
.subtitle, .note, .meta, .verified { color: var(--soft); } .subtitle { margin: 0 0 1rem; } .note, .meta, .verified { font-size: .9rem; margin: .25rem 0; }
form { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; }
.field { display: flex; flex-direction: column; gap: .2rem; } .wide { flex: 1 1 18rem; }
.field label, legend { font-weight: 600; font-size: .9rem; }
input[type=search], select { font: inherit; color: var(--field-ink); background: var(--field); border: 1px solid var(--line); border-radius: 3px; padding: .4rem .5rem; max-width: 100%; }
fieldset { border: 0; padding: 0; margin: 0; flex: 1 1 100%; display: flex; flex-wrap: wrap; gap: .15rem 1rem; } legend { float: left; padding: 0; margin-right: .5rem; }
.kind { white-space: nowrap; }
#count { font-weight: 600; margin: 1rem 0 .5rem; }
ol { list-style: none; margin: 0; padding: 0; }
article { border-top: 1px solid var(--line); padding: .9rem 0 1rem; overflow-wrap: anywhere; }
article p { margin: .35rem 0; } article ul { margin: .35rem 0; padding-left: 1.25rem; }
article.shown { border-left: 4px solid var(--focus); padding-left: .9rem; }
blockquote { margin: .5rem 0; padding: .5rem 1rem; border-left: 3px solid var(--line); background: var(--shade); color: var(--ink); white-space: pre-line; }
a { color: var(--link); text-decoration: underline; text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
button { font: inherit; color: var(--button-ink); background: var(--button); border: 1px solid var(--vscode-contrastBorder, transparent); border-radius: 3px; padding: .4rem 1rem; cursor: pointer; }
@media print { form, #keys, #more { display: none; } article { break-inside: avoid; } }
`;
