/** Light, dark and forced colours; never colour alone: a mark has its label beside it, and lines of different kinds. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f7f7f5, #16181c);
  --panel: light-dark(#ffffff, #1f2227);
  --line: light-dark(#dcdad5, #383d46);
  --ink: light-dark(#1b1d21, #e9e8e4);
  --soft: light-dark(#5a5e66, #a9aeb8);
  --accent: light-dark(#1f5fbf, #86b4ff);
  --event: light-dark(#a3262b, #ff9a94);
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 80rem; padding: 1rem; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1 { font-size: 1.4rem; margin: 0; }
h2 { font-size: 1.1rem; margin: 0 0 .4rem; }
#made, #time-note, #about { color: var(--soft); margin: .2rem 0; }
#counts { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin: .6rem 0; }
#counts div { display: flex; flex-direction: column-reverse; }
#counts dt { color: var(--soft); }
#counts dd { margin: 0; font-size: 1.2rem; font-variant-numeric: tabular-nums; }
#warnings:empty { display: none; }
#warnings { border: 2px solid var(--event); border-radius: 6px; padding: .5rem 1.5rem; }
form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; position: sticky; top: 0; background: var(--ground); padding: .6rem 0; border-bottom: 1px solid var(--line); }
label { color: var(--soft); }
button, select, input { font: inherit; color: var(--ink); background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .25rem .6rem; max-width: 100%; }
button { cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
section { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; padding: .8rem 1rem; margin: 1rem 0; }
.scroll { overflow: auto; max-height: 28rem; margin-bottom: .6rem; }
#events { min-width: 56rem; }
#events td:first-child { min-width: 7rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { color: var(--soft); font-weight: normal; white-space: nowrap; }
tr[aria-current=true] { outline: 2px solid var(--accent); outline-offset: -2px; }
td button { border: 0; padding: 0; background: none; color: var(--accent); text-decoration: underline; text-align: left; }
svg { width: 100%; height: auto; display: block; }
svg rect { fill: var(--accent); }
svg rect.said { fill: none; stroke: var(--accent); stroke-dasharray: 3 2; }
svg text { fill: var(--soft); font-size: 12px; }
#text { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 48rem; font: 1.05rem/1.9 Georgia, "DejaVu Serif", serif; margin: .6rem 0; }
mark { color: inherit; background: none; border-bottom: 2px solid var(--soft); }
mark.date { border-bottom-style: dashed; }
mark.quantity { border-bottom-style: dotted; }
mark.trigger { border-bottom: 4px double var(--event); font-weight: 600; }
mark.evidence { background: light-dark(#fdf0d2, #43351a); }
mark.trigger.said { border-bottom: 3px dashed var(--event); font-weight: inherit; }
mark[data-label]::after { content: attr(data-label); font: .65rem system-ui, sans-serif; color: var(--soft); margin-left: .2em; vertical-align: super; }
#event dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .4rem 0; }
#event dt { color: var(--soft); }
#event dd { margin: 0; overflow-wrap: anywhere; }
@media (forced-colors: active) { mark.evidence { outline: 2px solid Highlight; } }
@media print { form, button { display: none; } .scroll { max-height: none; } }
`;
