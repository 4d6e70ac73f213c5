/** Light, dark and forced colours; never colour alone: gold is underlined solid, predicted dashed. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f7f7f5, #16181c);
  --panel: light-dark(#ffffff, #1f2227);
  --raised: light-dark(#f0efec, #2a2e35);
  --line: light-dark(#dcdad5, #383d46);
  --ink: light-dark(#1b1d21, #e9e8e4);
  --soft: light-dark(#5a5e66, #a9aeb8);
  --accent: light-dark(#1f5fbf, #86b4ff);
  --on-accent: light-dark(#ffffff, #10131a);
  --gold: light-dark(#8a5a00, #f0bd55);
  --gold-wash: light-dark(#fdf0d2, #43351a);
  --pred: light-dark(#1f5fbf, #86b4ff);
  --pred-wash: light-dark(#e2edff, #1e3250);
  --good: light-dark(#1c6b3a, #7fd49c);
  --bad: light-dark(#a3262b, #ff9a94);
}
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body {
  display: grid; grid-template-rows: auto auto 1fr; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
header { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding: .7rem 1.1rem; background: var(--panel); border-bottom: 1px solid var(--line); }
h1 { font-size: 1.05rem; margin: 0; }
header .signature { color: var(--soft); font: 12px/1.4 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; flex: 1 1 22rem; max-height: 2.8em; overflow: hidden; }
button, select, input { font: inherit; color: inherit; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .25rem .6rem; }
button { cursor: pointer; }
button:hover:not(:disabled) { border-color: var(--accent); }
button:disabled { opacity: .55; cursor: default; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
button.primary { background: var(--accent); color: var(--on-accent); border-color: var(--accent); }
kbd { font: 12px ui-monospace, "DejaVu Sans Mono", monospace; border: 1px solid currentColor; border-radius: 4px; padding: 0 .35em; margin-right: .5em; opacity: .85; }
#matrix { background: var(--panel); border-bottom: 1px solid var(--line); padding: .35rem 1.1rem; }
#matrix summary { cursor: pointer; color: var(--soft); }
.scroll { overflow: auto; max-height: 40vh; }
table { border-collapse: collapse; }
#table th, #table td { padding: .1rem .55rem; text-align: left; font-weight: normal; border-bottom: 1px solid var(--line); white-space: nowrap; }
#table thead th { color: var(--soft); }
#table .number { text-align: right; font-variant-numeric: tabular-nums; }
button.cell { border: 0; background: none; padding: 0 .2rem; color: var(--accent); text-decoration: underline; font-variant-numeric: tabular-nums; }
main { display: grid; grid-template-columns: 17rem minmax(17rem, 25rem) 1fr; min-height: 0; }
nav, #list, #detail { overflow: auto; min-height: 0; }
nav { padding: .8rem 1rem; border-right: 1px solid var(--line); }
nav h2 { font-size: .78rem; letter-spacing: .04em; text-transform: uppercase; color: var(--soft); margin: 1rem 0 .3rem; }
nav h2:first-child { margin-top: 0; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav input, nav select { width: 100%; }
nav input[type=checkbox] { width: auto; margin: 0 .5rem 0 0; }
nav label.line { display: flex; align-items: center; margin: .5rem 0; }
.facet { display: flex; justify-content: space-between; gap: .5rem; width: 100%; text-align: left; border: 1px solid transparent; background: none; padding: .12rem .45rem; }
.facet[aria-pressed=true] { background: var(--raised); border-color: var(--accent); font-weight: 600; }
.facet-name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.count { color: var(--soft); font-variant-numeric: tabular-nums; }
#found { color: var(--soft); margin: .3rem 0 0; }
#list:focus-visible { outline-offset: -2px; }
#list { position: relative; border-right: 1px solid var(--line); background: var(--panel); }
#spacer { width: 1px; }
.row { position: absolute; left: 0; right: 0; height: 58px; padding: .4rem .9rem; border-bottom: 1px solid var(--line); border-left: 4px solid transparent; cursor: pointer; overflow: hidden; }
.row:hover { background: var(--raised); }
.row.current { background: var(--raised); border-left-color: var(--accent); }
.row-top { display: flex; gap: .4rem; align-items: center; }
.row-class { color: var(--soft); font-size: .8rem; }
.row-message { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.tag { font-size: .72rem; border: 1px solid currentColor; border-radius: 9px; padding: 0 .45rem; line-height: 1.35; white-space: nowrap; }
.tag.new { color: var(--bad); font-weight: 600; }
.tag.accept { color: var(--good); }
.tag.reject { color: var(--soft); }
#detail { padding: 1.1rem 1.6rem 2rem; }
#detail h2 { font-size: 1.15rem; margin: 0 0 .3rem; overflow-wrap: anywhere; }
.where { display: flex; flex-wrap: wrap; gap: .25rem .8rem; color: var(--soft); margin: .2rem 0; font-size: .88rem; }
.context { margin: 1rem 0; padding: .9rem 1.1rem; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; font: 1.06rem/1.75 Georgia, "DejaVu Serif", serif; white-space: pre-wrap; overflow-wrap: anywhere; max-width: 50rem; }
mark { color: inherit; background: none; padding: .08em .1em; border-radius: 3px; }
mark.gold { background: var(--gold-wash); border-bottom: 3px solid var(--gold); }
mark.predicted { background: var(--pred-wash); border-bottom: 3px dashed var(--pred); }
mark.gold.predicted { background: var(--gold-wash); border-bottom: 3px solid var(--gold); outline: 2px dashed var(--pred); outline-offset: 0; }
.sides { max-width: 50rem; width: 100%; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; border-collapse: separate; border-spacing: 0; }
.sides th, .sides td { text-align: left; padding: .35rem .8rem; vertical-align: top; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.sides thead th, .sides thead td { border-top: 0; }
.sides tbody th { color: var(--soft); font-weight: normal; width: 6.5rem; white-space: nowrap; }
.sides tr.differ td { font-weight: 600; }
tr.code td { font: 12.5px/1.7 ui-monospace, "DejaVu Sans Mono", monospace; }
.none { color: var(--soft); }
.verdicts { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1rem 0; max-width: 50rem; }
.verdict { padding: .4rem .8rem; }
.verdict.accept[aria-pressed=true] { background: var(--good); color: var(--panel); border-color: var(--good); }
.verdict.reject[aria-pressed=true] { background: var(--ink); color: var(--panel); border-color: var(--ink); }
.note { flex: 1 1 16rem; }
.slices { display: flex; flex-wrap: wrap; gap: .3rem; }
.chip { font-size: .78rem; background: var(--raised); border: 1px solid var(--line); border-radius: 10px; padding: .02rem .55rem; }
.empty { color: var(--soft); }
dialog { background: var(--panel); color: var(--ink); border: 1px solid var(--line); border-radius: 10px; padding: 1.2rem 1.6rem; max-width: 34rem; }
dialog::backdrop { background: #0008; }
dialog dl { display: grid; grid-template-columns: auto 1fr; gap: .3rem 1rem; margin: .8rem 0; }
dialog dd { margin: 0; }
@media (max-width: 60rem) {
  html, body { height: auto; }
  main { grid-template-columns: 1fr; }
  nav { border-right: 0; border-bottom: 1px solid var(--line); }
  #list { height: 19rem; border-right: 0; border-bottom: 1px solid var(--line); }
  #detail { padding: 1rem; }
}
@media (forced-colors: active) { .row.current { outline: 2px solid Highlight; outline-offset: -3px; } }
@media print { nav, #list, header button { display: none; } main { display: block; } }
`;
