/** The style of a report on screen and paper. Contrast is at least 4.5 to 1; nothing is told by colour alone. */
export const style = `
:root { color-scheme: light; --ink: #1b1f24; --soft: #57606a; --line: #c8ced5; --shade: #f3f5f7; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 62rem; color: var(--ink); background: #fff; font: 1rem/1.5 Georgia, "Times New Roman", serif; }
h1, h2, h3, h4, h5, th, caption, dt, nav { font-family: "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.4rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
h4, h5 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
.subtitle { font-size: 1.1rem; color: var(--soft); margin: 0 0 1rem; }
dl { margin: 1rem 0; display: grid; gap: .2rem; }
dl div { display: flex; gap: .75rem; } dt { min-width: 11rem; color: var(--soft); } dd { margin: 0; }
nav ol { list-style: none; padding: 0; columns: 2; } nav h2 { border: 0; margin-bottom: .25rem; } nav .level-2 { padding-left: 1rem; font-size: .9rem; }
a { color: #0b57a4; text-underline-offset: .15em; }
a:focus-visible, .table:focus-visible { outline: 3px solid #0b57a4; outline-offset: 2px; }
blockquote { margin: .5rem 0; padding: .35rem 1rem; border-left: 3px solid var(--line); background: var(--shade); }
p.note { color: var(--soft); font-size: .9rem; } p.lead { font-size: 1.1rem; }
p.blank { min-height: 4rem; border: 1px dashed var(--line); border-radius: 3px; }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: left; font-weight: 600; padding: .35rem 0; }
td small { font-size: .7rem; color: var(--soft); overflow-wrap: anywhere; }
th, td { border: 1px solid var(--line); padding: .4rem .55rem; text-align: left; vertical-align: top; }
thead th { background: var(--shade); } tbody th { font-weight: 600; }
.sign { font-weight: 700; padding-right: .2rem; }
td.below { background: #fbe9e7; } td.not-found { background: #fdf3dc; } td.met { background: #e9f5ec; } td.cannot-tell { background: #eef0f8; } td.not-applicable { color: var(--soft); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
mark { background: #fff2b8; } .comment { color: var(--soft); font-size: .85rem; }
del { color: #8a1c1c; } ins { color: #14532d; }
figure { margin: 1rem 0; } figure svg { max-width: 100%; height: auto; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; } nav { display: none; } a { color: inherit; text-decoration: none; }
  h2, h3, h4 { break-after: avoid; } blockquote { break-inside: avoid; } td, th { orphans: 3; widows: 3; } thead { display: table-header-group; } .table { overflow: visible; } .page { break-after: page; }
  td { background: none !important; }
}
`;
